import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stage as StageValue } from '../../engine';
import type { Scenario } from '../../scenario';
import ui from '../ui/ui.module.css';
import styles from './player.module.css';

interface StageProps {
  readonly scenario: Scenario;
  readonly stage: StageValue;
  readonly portrait: ReactNode;
  /** The briefing stands open. */
  readonly open: boolean;
}

/** Who sits opposite, what can be seen of them, and what is known. */
export function Stage({ scenario, stage, portrait, open }: StageProps) {
  const { t } = useTranslation();
  const { client, setting, situation, briefing, goals, language } = scenario;
  const cue = stage.kind === 'moment' ? stage.line.cue : undefined;
  return (
    <div className={styles.side}>
      <section className={styles.stage} aria-label={client.name}>
        <div className={styles.picture}>{portrait}</div>
        <div className={styles.who} lang={language}>
          <h1>{client.name}</h1>
          <p className={ui.meta}>{setting}</p>
          {open ? (
            <p>
              {t('talk.youAre')} {situation}
            </p>
          ) : (
            cue !== undefined && <p className={styles.cue}>{cue}</p>
          )}
        </div>
      </section>
      <details className={styles.brief}>
        <summary>{t('talk.know')}</summary>
        <div className={ui.prose}>
          <p lang={language}>{briefing}</p>
          <h2>{t('talk.goals')}</h2>
          <ul lang={language}>
            {goals.map((goal) => (
              <li key={goal}>{goal}</li>
            ))}
          </ul>
        </div>
      </details>
    </div>
  );
}
