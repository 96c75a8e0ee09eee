import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { stageOf, type TalkEvent } from '../../engine';
import { announce } from '../ui/announce';
import { Portrait } from '../ui/portrait/Portrait';
import ui from '../ui/ui.module.css';
import { PauseDialog } from './PauseDialog';
import styles from './player.module.css';
import { Probe } from './Probe';
import { Replies } from './Replies';
import { Stage } from './Stage';
import type { Talk } from '../talk';
import { Transcript } from './Transcript';
import { usePlayer } from './usePlayer';

interface TalkScreenProps {
  readonly talk: Talk;
  /** What stands above the replies before the first one, such as a briefing. */
  readonly children?: ReactNode;
  readonly onStarted: (id: string) => void;
}

/** A conversation, from its first turn to its ending. */
export function TalkScreen({ talk, children, onStarted }: TalkScreenProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { snapshot, send, lasting } = usePlayer(talk, onStarted);
  const { session, pending } = snapshot.context;
  const { scenario, turns, takenBack } = session;
  const stage = stageOf(session);
  const newest = useRef<HTMLLIElement>(null);
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const before = useRef({ turns: talk.head === undefined ? 0 : -1, takenBack, last: turns.at(-1)?.reply });

  useEffect(() => {
    const { turns: then, takenBack: times, last } = before.current;
    before.current = { turns: turns.length, takenBack, last: turns.at(-1)?.reply };
    if (takenBack > times && last !== undefined) {
      buttons.current.get(last)?.focus();
      announce(t('talk.takenBack'));
    } else if (turns.length !== then) {
      newest.current?.focus({ preventScroll: true });
      newest.current?.scrollIntoView({ block: 'nearest' });
      if (then === -1) announce(t('talk.welcomeBack', { number: turns.length + 1 }));
    }
  }, [turns, takenBack, t]);

  useEffect(() => {
    document.title = `${scenario.client.name} · ${t('app.name')}`;
  }, [scenario.client.name, t]);

  const say = (event: TalkEvent): void => send({ type: 'talk.moved', event });
  const last = turns.at(-1);

  return (
    <div className={styles.talk}>
      <Stage
        scenario={scenario}
        stage={stage}
        portrait={<Portrait look={scenario.client.portrait} age={scenario.client.age} mood={stage.mood} />}
        open={turns.length === 0}
      />
      <div className={styles.talking}>
        {turns.length === 0 && children}
        <Transcript session={session} line={stage.kind === 'moment' ? stage.line : undefined} newest={newest} />
        {stage.kind === 'moment' && (
          <>
            {stage.probe !== undefined && (
              <Probe
                probe={stage.probe}
                language={scenario.language}
                onRead={(option) => say({ type: 'mood.read', moment: stage.moment, option })}
              />
            )}
            {session.read !== undefined && <p className={ui.meta}>{t('probe.noted')}</p>}
            <Replies
              replies={stage.replies}
              language={scenario.language}
              chosen={pending?.type === 'reply.chosen' ? pending.reply : undefined}
              onChoose={(reply) => say({ type: 'reply.chosen', moment: stage.moment, reply })}
              buttonRef={(id, element) => {
                if (element === null) buttons.current.delete(id);
                else buttons.current.set(id, element);
              }}
            />
            {snapshot.matches('unsaved') && (
              <div className={ui.note} role="alert">
                <p>{t('talk.unsaved')}</p>
                <div className={ui.actions}>
                  <button type="button" className={ui.primary} onClick={() => send({ type: 'saving.retried' })}>
                    {t('talk.retry')}
                  </button>
                  <button type="button" className={ui.button} onClick={() => send({ type: 'reply.dropped' })}>
                    {t('talk.drop')}
                  </button>
                </div>
              </div>
            )}
            {last !== undefined && (
              <div className={styles.tools}>
                <button type="button" className={ui.button} onClick={() => send({ type: 'talk.paused' })}>
                  {t('talk.pause')}
                </button>
                <button type="button" className={ui.button} onClick={() => say({ type: 'turn.taken-back', moment: last.moment })}>
                  {t('talk.takeBack')}
                </button>
              </div>
            )}
          </>
        )}
        {stage.kind === 'ending' && (
          <section className={styles.ending} aria-label={t('talk.ended')}>
            <h2>{stage.title}</h2>
            <p lang={scenario.language}>{stage.text}</p>
            <div className={ui.actions}>
              <Link href={`/debrief/${talk.key}`} className={ui.primary}>
                {t('talk.howItWent')}
              </Link>
              <Link href={`/meet/${scenario.id}`} className={ui.button}>
                {t('talk.again')}
              </Link>
            </div>
          </section>
        )}
        {last !== undefined && <p className={ui.meta}>{lasting ? t('talk.savedHere') : t('talk.notLasting')}</p>}
      </div>
      {snapshot.matches('paused') && (
        <PauseDialog
          sensitive={scenario.sensitive === true}
          onResume={() => send({ type: 'talk.resumed' })}
          onLeave={() => go('/people')}
        />
      )}
    </div>
  );
}
