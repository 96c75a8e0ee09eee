import { useTranslation } from 'react-i18next';
import { MOOD_MAX, type Mood } from '../../scenario';
import styles from './meter.module.css';

const SCALES = ['agitation', 'valence', 'trust'] as const;

/** Three scales with words at both ends: where the client is, and which way the last turn moved them. */
export function MoodMeter({ mood, before }: { readonly mood: Mood; readonly before: Mood | undefined }) {
  const { t } = useTranslation();
  return (
    <dl className={styles.meter}>
      {SCALES.map((scale) => {
        const value = mood[scale];
        const change = before === undefined ? 0 : Math.sign(value - before[scale]);
        const way = change === 0 ? 'same' : change > 0 ? 'up' : 'down';
        return (
          <div key={scale}>
            <dt>{t(`meter.${scale}.name`)}</dt>
            <dd>
              <span aria-hidden="true">{t(`meter.${scale}.low`)}</span>
              <svg viewBox="0 0 100 12" role="img" aria-label={t('meter.says', { value, most: MOOD_MAX, way: t(`meter.${way}`) })}>
                <path d="M2 6 H98" />
                <circle cx={2 + (value / MOOD_MAX) * 96} cy="6" r="5" />
              </svg>
              <span aria-hidden="true">{t(`meter.${scale}.high`)}</span>
              <span className={styles.number} aria-hidden="true">
                {value} {change === 0 ? '' : change > 0 ? '↑' : '↓'}
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
