import { useTranslation } from 'react-i18next';
import type { Session } from '../../engine';
import type { Mood, Scenario } from '../../scenario';
import type { Debrief, DebriefTurn } from '../../scoring';
import { Portrait } from '../ui/portrait/Portrait';
import { Shifts } from '../ui/Shifts';
import { Speech } from '../ui/Speech';
import ui from '../ui/ui.module.css';
import { useSeenWords } from '../ui/useSeenWords';
import { wordsIn } from '../ui/words';
import styles from './client.module.css';

interface ClientTurnProps {
  readonly turn: DebriefTurn;
  /** How many turns there are. */
  readonly of: number;
  readonly scenario: Scenario;
}

/** One turn from the client's chair: what was said and thought, what they heard, how it landed. */
export function ClientTurn({ turn, of, scenario }: ClientTurnProps) {
  const { t } = useTranslation('compare');
  const { t: main } = useTranslation();
  const seenWords = useSeenWords();
  const { client, language } = scenario;
  const { line, thought, reply, answers, moodBefore, moodAfter } = turn;
  const words = wordsIn(language);
  return (
    <>
      <h2>{t('clientSide.of', { number: turn.number, count: of })}</h2>
      <p {...words}>
        <strong>{line.name}:</strong> {line.cue} <Speech parts={line.parts} />
      </p>
      <dl className={styles.inside}>
        <dt>{thought === undefined ? t('clientSide.showing', { name: client.name }) : t('clientSide.thinking', { name: client.name })}</dt>
        {thought === undefined ? (
          <dd>{seenWords(moodBefore, client.portrait)}</dd>
        ) : (
          <dd className={styles.thought} {...words}>
            {thought}
          </dd>
        )}
        <dt>{reply.kind === 'does' ? t('clientSide.noticed', { name: client.name }) : t('clientSide.heard', { name: client.name })}</dt>
        <dd className={styles.heard} {...(reply.kind === 'silence' ? {} : words)}>
          {reply.kind === 'silence' ? main('talk.saidNothing') : reply.text}
        </dd>
      </dl>
      {answers.map((answer) => (
        <p key={answer.who} {...words}>
          <strong>{answer.name}:</strong> <Speech parts={answer.parts} />
        </p>
      ))}
      <h3>{t('clientSide.landed')}</h3>
      <Landed scenario={scenario} before={moodBefore} after={moodAfter} />
    </>
  );
}

/** How the conversation ended for the client, or how it stands with them. */
export function ClientEnd({ debrief: { ending, turns }, session }: { readonly debrief: Debrief; readonly session: Session }) {
  const { t } = useTranslation('compare');
  const { scenario, standing } = session;
  return (
    <>
      <h2>{ending === undefined ? t('clientSide.soFar') : t('clientSide.end')}</h2>
      {ending !== undefined && (
        <div {...wordsIn(scenario.language)}>
          <p className={styles.lead}>{ending.title}</p>
          <p>{ending.text}</p>
        </div>
      )}
      <h3>{t('clientSide.allTheWay')}</h3>
      <Landed scenario={scenario} before={turns[0]?.moodBefore ?? standing.mood} after={standing.mood} />
    </>
  );
}

const FACE = 72;

interface LandedProps {
  readonly scenario: Scenario;
  readonly before: Mood;
  readonly after: Mood;
}

/** The face before and after, and what became of the four numbers. */
function Landed({ scenario: { client }, before, after }: LandedProps) {
  const { t } = useTranslation('compare');
  const seenWords = useSeenWords();
  return (
    <div className={styles.landed}>
      <div className={styles.faces}>
        {([before, after] as const).map((mood, index) => (
          <figure key={index === 0 ? 'before' : 'after'}>
            <Portrait look={client.portrait} age={client.age} mood={mood} size={FACE} still label={seenWords(mood, client.portrait)} />
            <figcaption className={ui.meta}>{index === 0 ? t('clientSide.before') : t('clientSide.after')}</figcaption>
          </figure>
        ))}
      </div>
      <Shifts before={before} after={after} />
    </div>
  );
}
