import { lazy, Suspense, useLayoutEffect, useRef, useState } from 'react';
import type { Session, Stage, TalkEvent } from '../../engine';
import styles from './player.module.css';
import { Probe } from './Probe';
import { Replies } from './Replies';

const ConfirmedReplies = lazy(async () => import('./ConfirmedReplies'));

interface AskedProps {
  readonly session: Session;
  readonly stage: Extract<Stage, { readonly kind: 'moment' }>;
  /** In a check, what was chosen is said only when that is confirmed. */
  readonly confirmed: boolean;
  /** The reply that is being kept. */
  readonly chosen: string | undefined;
  readonly onSay: (event: TalkEvent) => void;
}

/** What is asked of the trainee now: first, where there is such a question, what is going on for the client, then what to say. */
export function Asked({ session, stage, confirmed, chosen, onSay }: AskedProps) {
  const place = useRef<HTMLDivElement>(null);
  const [skipped, setSkipped] = useState(false);
  const probe = skipped ? undefined : stage.probe;
  const { moment } = stage;
  const { language } = session.scenario;

  const answered = useRef(probe !== undefined);
  useLayoutEffect(() => {
    if (answered.current && probe === undefined && document.activeElement === document.body) place.current?.focus({ preventScroll: true });
    answered.current = probe !== undefined;
  }, [probe]);

  const choose = (reply: string): void => onSay({ type: 'reply.chosen', moment, reply });
  return (
    <div className={styles.asked} ref={place} tabIndex={-1}>
      {probe === undefined ? (
        confirmed ? (
          <Suspense>
            <ConfirmedReplies replies={stage.replies} language={language} chosen={chosen} onChoose={choose} />
          </Suspense>
        ) : (
          <Replies replies={stage.replies} language={language} chosen={chosen} noted={session.read !== undefined} onChoose={choose} />
        )
      ) : (
        <Probe
          probe={probe}
          language={language}
          onRead={(option) => onSay({ type: 'mood.read', moment, option })}
          onSkip={() => setSkipped(true)}
        />
      )}
    </div>
  );
}
