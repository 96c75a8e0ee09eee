import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PrincipleScore, Score } from '../../scoring';
import ui from '../ui/ui.module.css';
import styles from './debrief.module.css';

const BAR = { width: 300, height: 22 };

/** The five principles, each with its band, its count of moments and the lines behind it. */
export function Technique({ id, score }: { readonly id: string; readonly score: Score }) {
  const { t } = useTranslation('debrief');
  return (
    <section className={styles.section}>
      <h2>{t('technique')}</h2>
      <p>{t('techniqueText')}</p>
      <ul className={styles.principles}>
        {score.technique.map((principle) => (
          <li key={principle.principle}>
            <PrincipleRow id={id} principle={principle} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PrincipleRow({ id, principle }: { readonly id: string; readonly principle: PrincipleScore }) {
  const { t } = useTranslation('debrief');
  const { t: main } = useTranslation();
  const { score, band, enough, label, moments, forfeited, evidence } = principle;
  const tested = score !== undefined && band !== undefined;
  return (
    <div className={styles.principle} data-principle={principle.principle}>
      <h3>{main(`principle.${principle.principle}`)}</h3>
      {tested && enough ? (
        <>
          <svg viewBox={`0 0 ${BAR.width} ${BAR.height}`} aria-hidden="true" className={styles.bar}>
            <rect width={BAR.width} height={BAR.height} rx="4" className={styles.track} />
            <rect
              x={(band.low / 100) * BAR.width}
              width={((band.high - band.low) / 100) * BAR.width}
              height={BAR.height}
              className={styles.band}
            />
            <rect y="7" width={(score / 100) * BAR.width} height="8" className={styles.value} />
          </svg>
          <p>
            <strong>{t('score', { score, low: band.low, high: band.high })}</strong> {label !== undefined && t(`label.${label}`)}
          </p>
        </>
      ) : (
        <p>{tested ? t('notEnough') : t('notTested')}</p>
      )}
      <details className={styles.more}>
        <summary>
          {t('moments', { count: moments })} {forfeited > 0 && t('forfeited', { count: forfeited })}
        </summary>
        <p className={ui.meta}>{t('evidence')}</p>
        <ul className={styles.links}>
          {evidence.map(({ turn, share }) => (
            <li key={turn}>
              <Link href={`/debrief/${id}/turn/${turn + 1}`}>{t('turn', { number: turn + 1 })}</Link> {Math.round(share * 100)} %
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
