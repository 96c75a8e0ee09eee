import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Debrief } from '../../scoring';
import ui from '../ui/ui.module.css';
import styles from './debrief.module.css';
import { wordsIn } from '../ui/words';

/** How it ended and what was achieved on the way, apart from technique and safety. */
export function Outcome({ debrief: { score, ending }, language }: { readonly debrief: Debrief; readonly language: string }) {
  const { t } = useTranslation('debrief');
  const { readings } = score;
  return (
    <section className={ui.card}>
      <h2>{t('outcome')}</h2>
      {ending !== undefined && <p>{t(`kind.${ending.kind}`)}</p>}
      <ul className={styles.milestones}>
        {score.milestones.map(({ flag, text, met }) => (
          <li key={flag}>
            <strong>{met ? t('milestoneMet') : t('milestoneMissed')}:</strong> <span {...wordsIn(language)}>{text}</span>
          </li>
        ))}
      </ul>
      {readings.asked > 0 && (
        <>
          <h3>{t('readings')}</h3>
          <p>
            {readings.answered === 0
              ? t('readingsNone')
              : t('readingsText', { ...readings, percent: Math.round((100 * readings.credit) / readings.answered) })}
          </p>
        </>
      )}
    </section>
  );
}

/** Whether it was safe, whatever the scores. */
export function Safety({
  id,
  debrief: { score },
  language,
}: {
  readonly id: string;
  readonly debrief: Debrief;
  readonly language: string;
}) {
  const { t } = useTranslation('debrief');
  const { safe, critical } = score.safety;
  return (
    <section className={ui.card}>
      <h2>{t('safety')}</h2>
      <p className={safe ? styles.fine : styles.grave}>{safe ? t('safe') : t('unsafe')}</p>
      <ul className={styles.milestones}>
        {critical.map(({ flag, text, turn }) => (
          <li key={flag}>
            <span {...wordsIn(language)}>{text}</span>{' '}
            {turn !== undefined && <Link href={`/debrief/${id}/turn/${turn + 1}`}>{t('atTurn', { number: turn + 1 })}</Link>}
          </li>
        ))}
      </ul>
    </section>
  );
}
