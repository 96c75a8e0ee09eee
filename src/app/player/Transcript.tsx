import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { answerTo, lineAt, replyGiven, type Line, type OfferedReply, type Session, type SpeechPart, type Turn } from '../../engine';
import type { Scenario } from '../../scenario';
import { Speech } from '../ui/Speech';
import styles from './player.module.css';
import { wordsIn } from '../ui/words';

interface TranscriptProps {
  readonly session: Session;
  readonly line: Line | undefined;
  /** How many pieces of the newest words have been told; the others are there, and not yet seen. */
  readonly told?: number | undefined;
  /** Takes the newest words of the client, if there are any. */
  readonly newest?: React.RefCallback<HTMLElement> | undefined;
  /** The reply that is being kept. */
  readonly saying?: OfferedReply | undefined;
}

/** Everything said so far, in the order of time; the newest words of the client can take the focus. */
export function Transcript({ session, line, told = Infinity, newest, saying }: TranscriptProps) {
  const { t } = useTranslation();
  const { scenario, turns } = session;
  const last = turns.at(-1);
  return (
    <ol className={styles.transcript} aria-label={t('talk.conversation', { name: scenario.client.name })} {...wordsIn(scenario.language)}>
      {turns.map((turn, index) => (
        <Said key={numbered(index)} scenario={scenario} before={turns[index - 1]} turn={turn} first={index === 0} />
      ))}
      <li key={turns.length} ref={newest} tabIndex={-1} className={styles.turn}>
        {last !== undefined && <Answer scenario={scenario} turn={last} told={told} />}
        {line !== undefined && (
          <Theirs
            name={line.name}
            line={line}
            parts={line.parts}
            told={last === undefined ? Infinity : told - answerTo(scenario, last).length}
          />
        )}
      </li>
      {saying !== undefined && (
        <li className={`${styles.turn} ${styles.saying}`}>
          <Yours reply={saying} />
        </li>
      )}
    </ol>
  );
}

/** Turns have no other name than their place, which never changes. */
const numbered = (index: number): string => `turn ${index}`;

/** A turn that is over: what the client had said, and the reply. */
const Said = memo(function Said({
  scenario,
  before,
  turn,
  first,
}: {
  readonly scenario: Scenario;
  readonly before: Turn | undefined;
  readonly turn: Turn;
  readonly first: boolean;
}) {
  const line = lineAt(scenario, turn.moment, turn.before);
  return (
    <li className={styles.turn} data-first={first}>
      {before !== undefined && <Answer scenario={scenario} turn={before} />}
      <Theirs name={line.name} line={line} parts={line.parts} />
      <Yours reply={replyGiven(scenario, turn)} />
    </li>
  );
});

/** What the client did and said at once after a reply. */
function Answer({ scenario, turn, told = Infinity }: { readonly scenario: Scenario; readonly turn: Turn; readonly told?: number }) {
  const parts = answerTo(scenario, turn);
  if (parts.length === 0) return null;
  const { who, name } = lineAt(scenario, turn.moment, turn.before);
  return <Theirs name={who === 'client' ? scenario.client.name : name} parts={parts} told={told} />;
}

function Theirs({
  name,
  line,
  parts,
  told = Infinity,
}: {
  readonly name: string;
  readonly line?: Line;
  readonly parts: readonly SpeechPart[];
  readonly told?: number;
}) {
  const { t } = useTranslation();
  return (
    <p className={`${styles.bubble} ${styles.theirs}`} data-told={told > 0}>
      <span className={styles.speaker}>
        <bdi>{name}</bdi>
        {line?.on === 'phone' && <>, {t('talk.onPhone')}</>}
        {line?.cue !== undefined && <>. {line.cue}</>}
      </span>
      <Speech parts={parts} told={told} />
    </p>
  );
}

function Yours({ reply }: { readonly reply: OfferedReply }) {
  const { t } = useTranslation();
  return (
    <p className={`${styles.bubble} ${styles.yours}`} data-kind={reply.kind}>
      <span className={styles.speaker}>{reply.kind === 'says' ? t('talk.you') : t('talk.youDo')}</span>
      {reply.kind === 'silence' ? t('talk.saidNothing') : reply.text}
    </p>
  );
}
