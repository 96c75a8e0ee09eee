import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Debrief, DebriefTurn } from '../../scoring';
import { Speech } from '../ui/Speech';
import ui from '../ui/ui.module.css';
import { wordsIn } from '../ui/words';
import styles from './debrief.module.css';
import { Said } from './Ended';
import { Section } from './Section';

interface KeyMomentsProps {
  readonly id: string;
  readonly debrief: Debrief;
  readonly name: string;
  readonly language: string;
}

/** At most three moments: what was said, what was going on for the client, and the best line with its reason. */
export function KeyMoments({ id, debrief: { turns, keyTurns }, name, language }: KeyMomentsProps) {
  const { t } = useTranslation('debrief');
  if (keyTurns.length === 0) return null;
  return (
    <Section name="key">
      <ol className={styles.moments}>
        {turns
          .filter(({ number }) => keyTurns.includes(number))
          .map((turn) => (
            <li key={turn.number} className={ui.card}>
              <h3>
                <Link href={`/debrief/${id}/turn/${turn.number}`}>{t('turn', { number: turn.number })}</Link>
              </h3>
              <Moment turn={turn} name={name} language={language} />
            </li>
          ))}
      </ol>
    </Section>
  );
}

function Moment({ turn, name, language }: { readonly turn: DebriefTurn; readonly name: string; readonly language: string }) {
  const { t } = useTranslation('debrief');
  const { line, thought, best, why, note } = turn;
  const words = wordsIn(language);
  return (
    <dl className={styles.quotes}>
      <dt>{t('ended.theySaid', { name: line.name })}</dt>
      <dd {...words}>
        <Speech parts={line.parts} />
      </dd>
      {thought !== undefined && (
        <>
          <dt>{t('thought', { name })}</dt>
          <dd {...words}>{thought}</dd>
        </>
      )}
      <dt>{t('key.chose')}</dt>
      <dd {...words}>
        <Said turn={turn} /> {why}
      </dd>
      {best !== undefined && (
        <>
          <dt>{t('best')}</dt>
          <dd {...words}>
            <Said turn={{ ...turn, reply: best.reply }} /> {best.why}
          </dd>
        </>
      )}
      {note !== undefined && (
        <>
          <dt>{t('note')}</dt>
          <dd {...words}>{note}</dd>
        </>
      )}
    </dl>
  );
}
