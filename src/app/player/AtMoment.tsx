import { lazy, Suspense } from 'react';
import type { Help, Session, Stage, TalkEvent } from '../../engine';
import { SILENCE_ID } from '../../scenario';
import { useSettings } from '../settings/useSettings';
import type { Talk } from '../talk';
import { Boundary } from '../ui/Boundary';
import { Asked } from './Asked';
import { coachSpeaks } from './coaching';
import type { Wish } from './keys';
import { Tools } from './Tools';

const Coach = lazy(async () => import('./Coach'));
const ReplyTimer = lazy(async () => import('./ReplyTimer'));
const RoundAndRound = lazy(async () => import('./RoundAndRound'));

/** A conversation that comes to one moment so often is going round. */
const MOST_VISITS = 50;

interface AtMomentProps {
  readonly talk: Talk;
  readonly session: Session;
  readonly stage: Extract<Stage, { readonly kind: 'moment' }>;
  readonly begun: boolean;
  /** The client is still speaking. */
  readonly telling: boolean;
  /** The reply that is being kept. */
  readonly chosen: string | undefined;
  /** Something else has the attention: no time runs. */
  readonly held: boolean;
  readonly onSay: (event: TalkEvent) => void;
  readonly onHelp: (help: Help) => void;
  readonly onWish: (wish: Wish) => void;
}

/** What stands under the client's words while it is the trainee's turn: a coach, the replies, and the tools. */
export function AtMoment({ talk, session, stage, begun, telling, chosen, held, onSay, onHelp, onWish }: AtMomentProps) {
  const { coach, timer } = useSettings();
  const { turns, scenario } = session;
  const helped = talk.mode === 'practice';
  const round = turns.filter(({ moment }) => moment === stage.moment).length >= MOST_VISITS;
  const asks = !telling && !round;
  return (
    <>
      {helped && !telling && coachSpeaks(session, coach) && (
        <Boundary name="coach" at={turns.length}>
          <Suspense>
            <Coach talk={talk} session={session} always={coach === 'always'} onHelp={onHelp} />
          </Suspense>
        </Boundary>
      )}
      {round && (
        <Suspense>
          <RoundAndRound scenario={scenario.id} />
        </Suspense>
      )}
      {asks && (
        <Boundary key={`asked ${turns.length}`} name="asked">
          <Asked session={session} stage={stage} confirmed={!helped} chosen={chosen} onSay={onSay} />
        </Boundary>
      )}
      {asks && timer !== 'off' && stage.replies.some(({ kind }) => kind === 'silence') && (
        <Suspense>
          <ReplyTimer
            key={`time ${turns.length}`}
            replies={stage.replies}
            factor={Number(timer)}
            held={held}
            onEnd={() => onSay({ type: 'reply.chosen', moment: stage.moment, reply: SILENCE_ID })}
          />
        </Suspense>
      )}
      <Boundary name="tools" at={turns.length}>
        <Tools line={stage.line} language={scenario.language} begun={begun} helped={helped} onWish={onWish} />
      </Boundary>
    </>
  );
}
