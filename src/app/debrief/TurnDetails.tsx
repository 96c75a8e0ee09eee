import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Client } from '../../scenario';
import type { DebriefTurn } from '../../scoring';
import { Chips } from '../ui/Chips';
import { Speech } from '../ui/Speech';
import ui from '../ui/ui.module.css';
import { wordsIn } from '../ui/words';
import styles from './debrief.module.css';
import { Said } from './Ended';
import { MoodChange } from './MoodChange';

interface TurnDetailsProps {
  readonly id: string;
  readonly turn: DebriefTurn;
  readonly open: boolean;
  readonly client: Client;
  readonly language: string;
}

/** One turn, folded under what was said. */
export function TurnDetails({ id, turn, open, client, language }: TurnDetailsProps) {
  const { t } = useTranslation('debrief');
  const details = useRef<HTMLDetailsElement>(null);
  const summary = useRef<HTMLElement>(null);
  const [unfolded, setUnfolded] = useState(open);
  useEffect(() => {
    if (!open || details.current === null) return;
    details.current.open = true;
    summary.current?.focus();
    details.current.scrollIntoView({ block: 'start' });
  }, [open]);
  return (
    <details
      ref={details}
      className={styles.turn}
      data-quality={turn.quality}
      onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}
    >
      <summary ref={summary}>
        <span className={styles.turnNumber}>{t('turn', { number: turn.number })}</span>
        <span {...wordsIn(language)}>
          <Said turn={turn} />
        </span>
        <span className={styles.quality}>{t(`quality.${turn.quality}`)}</span>
      </summary>
      {unfolded && <Unfolded id={id} turn={turn} client={client} language={language} />}
    </details>
  );
}

function Unfolded({ id, turn, client, language }: Omit<TurnDetailsProps, 'open'>) {
  const { t } = useTranslation('debrief');
  const { line, thought, answers, shows, why, better, best, note, helps, number } = turn;
  const words = wordsIn(language);
  return (
    <div className={ui.prose}>
      <p {...words}>
        <strong>{line.name}:</strong> {line.cue} <Speech parts={line.parts} />
      </p>
      {thought !== undefined && (
        <p>
          <strong>{t('thought', { name: client.name })}:</strong> <span {...words}>{thought}</span>
        </p>
      )}
      {answers.map((answer) => (
        <p key={answer.who} {...words}>
          <strong>{answer.name}:</strong> <Speech parts={answer.parts} />
        </p>
      ))}
      <MoodChange client={client} before={turn.moodBefore} after={turn.moodAfter} />
      <Chips shows={shows} />
      <p>
        <strong>{t('turns.why')}:</strong> <span {...words}>{why}</span>
      </p>
      {better !== undefined && (
        <p>
          <strong>{t('turns.better')}:</strong> <span {...words}>“{better}”</span>
        </p>
      )}
      {best !== undefined && (
        <p>
          <strong>{t('best')}:</strong>{' '}
          <span {...words}>
            <Said turn={{ ...turn, reply: best.reply }} /> {best.why}
          </span>
        </p>
      )}
      {note !== undefined && (
        <p className={ui.note}>
          <strong>{t('note')}:</strong> <span {...words}>{note}</span>
        </p>
      )}
      {helps.length > 0 && (
        <p className={ui.meta}>
          {t('turns.helped')} {[...new Set(helps)].map((help) => t(`help.${help}`)).join(', ')}
        </p>
      )}
      <Link href={`/what-if/${id}/${number}`} className={ui.button}>
        {t('turns.again')}
      </Link>
    </div>
  );
}
