import { useTranslation } from 'react-i18next';
import type { Debrief } from '../../scoring';
import ui from '../ui/ui.module.css';
import { wordsIn } from '../ui/words';
import styles from './debrief.module.css';
import { TurnLinks } from './TurnLinks';

/** How it ended and what was achieved on the way, apart from technique and safety. */
export function Outcome({ debrief: { score, ending }, language }: { readonly debrief: Debrief; readonly language: string }) {
  const { t } = useTranslation('debrief');
  return (
    <section className={ui.card} aria-labelledby="debrief-outcome">
      <h2 id="debrief-outcome" tabIndex={-1}>
        {t('outcome.title')}
      </h2>
      <p className={ui.meta}>{t('outcome.what')}</p>
      {ending !== undefined && <p>{t(`kind.${ending.kind}`)}</p>}
      <ul className={styles.milestones}>
        {score.milestones.map(({ flag, text, met }) => (
          <li key={flag}>
            <strong>{met ? t('outcome.met') : t('outcome.missed')}:</strong> <span {...wordsIn(language)}>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SafetyProps {
  readonly id: string;
  readonly debrief: Debrief;
  readonly language: string;
}

/** Whether it was safe, whatever the scores. */
export function Safety({ id, debrief: { score, ending }, language }: SafetyProps) {
  const { t } = useTranslation('debrief');
  const { safe, critical } = score.safety;
  const resolved = ending === undefined || ending.kind === 'best' || ending.kind === 'safe';
  return (
    <section className={ui.card} aria-labelledby="debrief-safety">
      <h2 id="debrief-safety" tabIndex={-1}>
        {t('safety.title')}
      </h2>
      <p className={ui.meta}>{t('safety.what')}</p>
      <p className={safe && resolved ? styles.fine : styles.grave}>
        {t(safe ? (resolved ? 'safety.safe' : 'safety.unresolved') : 'safety.unsafe')}
      </p>
      <ul className={styles.milestones}>
        {critical.map(({ flag, text, turn }) => (
          <li key={flag}>
            <span {...wordsIn(language)}>{text}</span> {turn !== undefined && <TurnLinks id={id} turns={[turn + 1]} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
