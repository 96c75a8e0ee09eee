import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { answersTo, lineAt, replyGiven, type Line, type OfferedReply, type Session, type SpeechPart, type Turn } from '../../engine';
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
      {Array.from({ length: Math.ceil(turns.length / BLOCK) }, (_, block) => (
        <Said
          key={numbered(block)}
          scenario={scenario}
          turns={turns}
          from={block * BLOCK}
          to={Math.min(turns.length, (block + 1) * BLOCK)}
          held={told === 0 && (block + 1) * BLOCK >= turns.length}
        />
      ))}
      <li key={turns.length} ref={newest} tabIndex={-1} className={styles.turn}>
        {last !== undefined && <Answers scenario={scenario} turn={last} told={told} />}
        {line !== undefined && (
          <Theirs name={line.name} line={line} parts={line.parts} told={last === undefined ? Infinity : told - piecesOf(scenario, last)} />
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

const piecesOf = (scenario: Scenario, turn: Turn): number => answersTo(scenario, turn).reduce((sum, { parts }) => sum + parts.length, 0);

/** So many turns are drawn together and, once they are over, left alone. */
const BLOCK = 4;
/** Turns and blocks have no other name than their place, which never changes. */
const numbered = (index: number): string => `number ${index}`;

interface SaidProps {
  readonly scenario: Scenario;
  readonly turns: readonly Turn[];
  readonly from: number;
  readonly to: number;
  /** The client has not yet answered the last of them. */
  readonly held: boolean;
}

const sameTurns = (before: SaidProps, after: SaidProps): boolean =>
  before.scenario === after.scenario &&
  before.from === after.from &&
  before.to === after.to &&
  before.held === after.held &&
  before.turns[before.to - 1] === after.turns[after.to - 1];

/** Turns that are over: what the client had said, and the reply. */
const Said = memo(function Said({ scenario, turns, from, to, held }: SaidProps) {
  return turns.slice(from, to).map((turn, index) => {
    const line = lineAt(scenario, turn.moment, turn.before);
    const before = turns[from + index - 1];
    return (
      <li key={numbered(from + index)} className={styles.turn} data-held={held && from + index === to - 1}>
        {before !== undefined && <Answers scenario={scenario} turn={before} />}
        <Theirs name={line.name} line={line} parts={line.parts} />
        <Yours reply={replyGiven(scenario, turn)} />
      </li>
    );
  });
}, sameTurns);

/** What was done and said at once after a reply. */
function Answers({ scenario, turn, told = Infinity }: { readonly scenario: Scenario; readonly turn: Turn; readonly told?: number }) {
  let before = 0;
  return answersTo(scenario, turn).map(({ who, name, parts }) => {
    const left = told - before;
    before += parts.length;
    return <Theirs key={who} name={name} parts={parts} told={left} />;
  });
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
