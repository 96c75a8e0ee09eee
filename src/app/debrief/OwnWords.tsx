import { useTranslation } from 'react-i18next';
import type { Notes } from '../storage';
import ui from '../ui/ui.module.css';
import styles from './debrief.module.css';

/** What the learner wrote before any number, where something was. */
export function OwnWords({ notes: { feeling, summary, plus, delta } }: { readonly notes: Notes }) {
  const { t } = useTranslation('debrief');
  const written = Object.entries({ feeling, summary, plus, delta }).filter(([, text]) => text.trim() !== '');
  if (written.length === 0) return null;
  return (
    <section className={ui.card}>
      <h2>{t('own.title')}</h2>
      <dl className={styles.quotes}>
        {written.map(([key, text]) => (
          <div key={key}>
            <dt>{t(`own.${key}` as 'own.plus')}</dt>
            <dd className={styles.written}>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
