import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Debrief, DebriefTurn } from '../../scoring';
import { principleOf, type Mood } from '../../scenario';
import { Speech } from '../ui/Speech';
import ui from '../ui/ui.module.css';
import styles from './debrief.module.css';
import { wordsIn } from '../ui/words';

interface TurnsProps {
  readonly debrief: Debrief;
  /** The turn that the address names. */
  readonly open: number | undefined;
  readonly name: string;
  readonly language: string;
}

/** Every turn: what was said, what it did, why, and other words. */
export function Turns({ debrief, open, name, language }: TurnsProps) {
  const { t } = useTranslation('debrief');
  return (
    <section className={styles.section}>
      <h2>{t('turnByTurn')}</h2>
      <ol className={styles.turns}>
        {debrief.turns.map((turn) => (
          <li key={turn.number}>
            <TurnDetails turn={turn} open={turn.number === open} name={name} language={language} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function TurnDetails({
  turn,
  open,
  name,
  language,
}: {
  readonly turn: DebriefTurn;
  readonly open: boolean;
  readonly name: string;
  readonly language: string;
}) {
  const { t } = useTranslation('debrief');
  const { t: main } = useTranslation();
  const details = useRef<HTMLDetailsElement>(null);
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!open || details.current === null) return;
    details.current.open = true;
    summary.current?.focus();
    details.current.scrollIntoView({ block: 'start' });
  }, [open]);
  const said = turn.reply.kind === 'silence' ? main('talk.saidNothing') : turn.reply.text;
  return (
    <details ref={details} className={styles.turn} data-quality={turn.quality}>
      <summary ref={summary}>
        <span className={styles.turnNumber}>{t('turn', { number: turn.number })}</span>
        <span {...wordsIn(language)}>{said}</span>
        <span className={styles.quality}>{t(`quality.${turn.quality}`)}</span>
      </summary>
      <div className={ui.prose}>
        <p {...wordsIn(language)}>
          <strong>{turn.line.name}:</strong> {turn.line.cue} <Speech parts={turn.line.parts} />
        </p>
        {turn.thought !== undefined && (
          <p>
            <strong>{t('thought', { name })}:</strong> <span {...wordsIn(language)}>{turn.thought}</span>
          </p>
        )}
        {turn.answers.map((answer) => (
          <p key={answer.who} {...wordsIn(language)}>
            <strong>{answer.name}:</strong> <Speech parts={answer.parts} />
          </p>
        ))}
        <Chips shows={turn.shows} />
        <p>
          <strong>{t('why')}:</strong> <span {...wordsIn(language)}>{turn.why}</span>
        </p>
        {turn.better !== undefined && (
          <p>
            <strong>{t('better')}:</strong> <span {...wordsIn(language)}>“{turn.better}”</span>
          </p>
        )}
        {turn.best !== undefined && (
          <p>
            <strong>{t('bestWas')}:</strong>{' '}
            <span {...wordsIn(language)}>
              {turn.best.reply.kind === 'silence' ? main('talk.saidNothing') : `“${turn.best.reply.text}”`} {turn.best.why}
            </span>
          </p>
        )}
        {turn.note !== undefined && (
          <p className={ui.note}>
            <strong>{t('note')}:</strong> <span {...wordsIn(language)}>{turn.note}</span>
          </p>
        )}
        <p className={ui.meta}>{t('moodChange', changes(turn.moodBefore, turn.moodAfter))}</p>
      </div>
    </details>
  );
}

function Chips({ shows }: { readonly shows: readonly string[] }) {
  const { t, i18n } = useTranslation('debrief');
  const { t: main } = useTranslation();
  return (
    <ul className={styles.chips}>
      {shows.map((indicator) => {
        const principle = principleOf(indicator);
        const key = `indicator.${indicator}`;
        if (principle === undefined || !i18n.exists(key, { ns: 'debrief' })) return null;
        return (
          <li key={indicator} data-principle={principle} className={styles.chip}>
            <span aria-hidden="true">{indicator.includes('+') ? '+' : '−'}</span> {main(`principle.${principle}`)}:{' '}
            {t(key as 'indicator.PAT+1')}
          </li>
        );
      })}
    </ul>
  );
}

function changes(before: Mood, after: Mood): Record<keyof Mood, string> {
  const change = (variable: keyof Mood): string => {
    const by = after[variable] - before[variable];
    return by === 0 ? `${after[variable]} (=)` : `${after[variable]} (${by > 0 ? '+' : '−'}${Math.abs(by)})`;
  };
  return { agitation: change('agitation'), valence: change('valence'), trust: change('trust'), hope: change('hope') };
}
