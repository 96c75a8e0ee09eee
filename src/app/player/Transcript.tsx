import { useTranslation } from 'react-i18next';
import { answerTo, lineAt, replyGiven, type Line, type OfferedReply, type Session, type SpeechPart } from '../../engine';
import { Speech } from '../ui/Speech';
import styles from './player.module.css';

/** Everything said so far, in the order of time; the newest words of the client can take the focus. */
export function Transcript({
  session,
  line,
  newest,
}: {
  readonly session: Session;
  readonly line: Line | undefined;
  readonly newest: React.Ref<HTMLLIElement>;
}) {
  const { t } = useTranslation();
  const { scenario, turns } = session;
  return (
    <ol className={styles.transcript} aria-label={t('talk.conversation', { name: scenario.client.name })} lang={scenario.language}>
      {turns
        .map((turn, index) => ({ turn, index }))
        .map(({ turn, index }) => (
          <li key={index} className={styles.turn}>
            {index === 0 && (
              <Theirs name={lineAt(scenario, turn.moment, turn.before).name} line={lineAt(scenario, turn.moment, turn.before)} />
            )}
            <Yours reply={replyGiven(scenario, turn)} />
            {index < turns.length - 1 && <Reaction session={session} index={index} />}
          </li>
        ))}
      <Newest session={session} line={line} itemRef={newest} />
    </ol>
  );
}

function Newest({
  session,
  line,
  itemRef,
}: {
  readonly session: Session;
  readonly line: Line | undefined;
  readonly itemRef: React.Ref<HTMLLIElement>;
}) {
  const { turns } = session;
  if (turns.length === 0) {
    return (
      <li ref={itemRef} tabIndex={-1} className={styles.turn}>
        {line !== undefined && <Theirs name={line.name} line={line} />}
      </li>
    );
  }
  return (
    <li key={turns.length} ref={itemRef} tabIndex={-1} className={`${styles.turn} ${styles.arriving}`}>
      <Reaction session={session} index={turns.length - 1} line={line} />
    </li>
  );
}

/** What came after a reply: the answer at once, then the words of the next moment. */
function Reaction({ session, index, line }: { readonly session: Session; readonly index: number; readonly line?: Line | undefined }) {
  const { scenario, turns } = session;
  const turn = turns[index];
  const following = turns[index + 1];
  if (turn === undefined) return null;
  const answer = answerTo(scenario, turn);
  const next = following === undefined ? line : lineAt(scenario, following.moment, following.before);
  return (
    <>
      {answer.length > 0 && (
        <Theirs
          name={
            lineAt(scenario, turn.moment, turn.before).who === 'client'
              ? scenario.client.name
              : lineAt(scenario, turn.moment, turn.before).name
          }
          parts={answer}
        />
      )}
      {next !== undefined && <Theirs name={next.name} line={next} />}
    </>
  );
}

function Theirs({ name, line, parts }: { readonly name: string; readonly line?: Line; readonly parts?: readonly SpeechPart[] }) {
  const { t } = useTranslation();
  return (
    <p className={`${styles.bubble} ${styles.theirs}`}>
      <span className={styles.speaker}>
        <bdi>{name}</bdi>
        {line?.on === 'phone' && <>, {t('talk.onPhone')}</>}
        {line?.cue !== undefined && <>. {line.cue}</>}
      </span>
      <Speech parts={parts ?? line?.parts ?? []} />
    </p>
  );
}

function Yours({ reply }: { readonly reply: OfferedReply }) {
  const { t } = useTranslation();
  return (
    <p className={`${styles.bubble} ${styles.yours}`}>
      <span className={styles.speaker}>{reply.kind === 'says' ? t('talk.you') : t('talk.youDo')}</span>
      {reply.kind === 'silence' ? t('talk.saidNothing') : reply.text}
    </p>
  );
}
