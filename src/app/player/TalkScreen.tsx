import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { stageOf, type Help, type TalkEvent } from '../../engine';
import { SILENCE_ID } from '../../scenario';
import { useSettings } from '../settings/useSettings';
import type { Talk } from '../talk';
import { announce } from '../ui/announce';
import { Boundary } from '../ui/Boundary';
import ui from '../ui/ui.module.css';
import { useSeenWords } from '../ui/useSeenWords';
import { Asked } from './Asked';
import { beatsOf } from './beats';
import { coachSpeaks } from './coaching';
import { Ending } from './Ending';
import type { Wish } from './keys';
import { MoodMeter } from './MoodMeter';
import { PauseDialog } from './PauseDialog';
import styles from './player.module.css';
import { Stage } from './Stage';
import type { OpenDialog } from './TalkDialogs';
import { Tools } from './Tools';
import { Transcript } from './Transcript';
import { Unsaved } from './Unsaved';
import { useKeys } from './useKeys';
import { useNewest } from './useNewest';
import { usePlayer } from './usePlayer';

const Coach = lazy(async () => import('./Coach'));
const Elsewhere = lazy(async () => import('./Elsewhere'));
const OwnCopy = lazy(async () => import('./OwnCopy'));
const ReplyTimer = lazy(async () => import('./ReplyTimer'));
const RoundAndRound = lazy(async () => import('./RoundAndRound'));
const TalkDialogs = lazy(async () => import('./TalkDialogs'));
const Updated = lazy(async () => import('./Updated'));
const WhatIf = lazy(async () => import('./WhatIf'));
const AGITATED = 15;
/** A conversation that comes to one moment so often is going round. */
const MOST_VISITS = 50;

interface TalkScreenProps {
  readonly talk: Talk;
  /** What stands above the replies before the first one, such as a content note. */
  readonly children?: ReactNode;
  readonly onStarted: (id: string) => void;
}

/** A conversation, from its first turn to its ending. */
export function TalkScreen({ talk, children, onStarted }: TalkScreenProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const settings = useSettings();
  const { snapshot, send, lasting, rescued, bring, soFar } = usePlayer(talk, onStarted);
  const { session, pending, told } = snapshot.context;
  const { scenario, turns } = session;
  const telling = snapshot.matches('telling');
  const elsewhere = snapshot.matches('elsewhere');
  const stage = stageOf(session);
  const line = stage.kind === 'moment' ? stage.line : undefined;
  const last = turns.at(-1);
  const begun = turns.length >= (talk.parent?.turn ?? 1);
  const helped = talk.mode === 'practice';
  const [looked, setLooked] = useState(-1);
  const [dialog, setDialog] = useState<OpenDialog>();
  const screen = useRef<HTMLDivElement>(null);
  const newest = useNewest(screen, session, telling, talk.head !== undefined);
  const wordless = stage.kind === 'ending' && beatsOf(session).length === 0;
  const seenWords = useSeenWords();

  useEffect(() => {
    document.title = `${scenario.client.name} · ${t('app.name')}`;
  }, [scenario.client.name, t]);

  const say = (event: TalkEvent): void => send({ type: 'talk.moved', event });
  const open = (help: Help): void => {
    if (stage.kind === 'moment') say({ type: 'help.opened', moment: stage.moment, help });
  };
  const grant = (wish: Wish): void => {
    switch (wish) {
      case 'take-back':
        if (begun && helped && last !== undefined) say({ type: 'turn.taken-back', moment: last.moment });
        break;
      case 'pause':
        send({ type: 'talk.paused' });
        break;
      case 'mood':
        if (settings.mood === 'hidden' || stage.kind !== 'moment' || !helped) break;
        setLooked(turns.length);
        announce(seenWords(stage.mood, scenario.client.portrait));
        open('mood-words');
        break;
      case 'hint':
        if (helped && settings.coach !== 'off') open('hint');
        break;
      case 'read-again':
        newest.focus();
        break;
      case 'more-time':
        screen.current?.querySelector<HTMLButtonElement>('[data-wish="more-time"]')?.click();
        break;
      case 'more':
      case 'backlog':
      case 'keys':
        setDialog(wish);
    }
  };
  const hurry = (): void => send({ type: 'telling.pressed' });
  useKeys(screen, { letters: settings.keys ? settings.letters : undefined, onWish: grant, hurry: telling ? hurry : undefined });

  const whatIf = talk.parent && (
    <Suspense>
      <WhatIf attempt={talk.key} parent={talk.parent} begun={begun} over={stage.kind === 'ending'} />
    </Suspense>
  );
  const round = stage.kind === 'moment' && turns.filter(({ moment }) => moment === stage.moment).length >= MOST_VISITS;
  const chosen = pending?.type === 'reply.chosen' ? pending.reply : undefined;
  return (
    <div
      ref={screen}
      className={styles.talk}
      data-trust={stage.mood.trust >= 10 ? 'close' : 'far'}
      data-agitated={stage.mood.agitation >= AGITATED}
    >
      <Boundary name="stage" at={turns.length}>
        <Stage
          scenario={scenario}
          stage={stage}
          open={turns.length === 0}
          inWords={(helped && settings.mood === 'shown') || looked === turns.length}
          seed={session.seed}
          still={settings.motion === 'still' || snapshot.matches('paused')}
        >
          {helped && settings.mood === 'shown' && <MoodMeter mood={stage.mood} before={last?.before.mood} />}
        </Stage>
      </Boundary>
      <div className={styles.talking}>
        {turns.length === 0 && children}
        <Boundary name="transcript" at={turns.length}>
          <Transcript
            session={session}
            line={line}
            newest={wordless ? undefined : newest.hold}
            told={telling ? told : undefined}
            saying={stage.kind === 'moment' ? stage.replies.find(({ id }) => id === chosen) : undefined}
          />
        </Boundary>
        {snapshot.matches('unsaved') && (
          <Unsaved soFar={soFar} onRetry={() => send({ type: 'saving.retried' })} onDrop={() => send({ type: 'reply.dropped' })} />
        )}
        {telling && settings.speed === 'by-press' && <p className={ui.meta}>{t('talk.pressOn')}</p>}
        {snapshot.matches({ saving: 'long' }) && (
          <p className={ui.meta} role="status">
            {t('talk.saving')}
          </p>
        )}
        {talk.head?.status === 'open' && (
          <Suspense>
            <Updated talk={talk} />
          </Suspense>
        )}
        {elsewhere && (
          <Suspense>
            <Elsewhere onHere={bring} />
          </Suspense>
        )}
        {stage.kind === 'moment' && !elsewhere && (
          <>
            {whatIf}
            {helped && !telling && coachSpeaks(session, settings.coach) && (
              <Boundary name="coach" at={turns.length}>
                <Suspense>
                  <Coach talk={talk} session={session} always={settings.coach === 'always'} onHelp={open} />
                </Suspense>
              </Boundary>
            )}
            {round && (
              <Suspense>
                <RoundAndRound scenario={scenario.id} />
              </Suspense>
            )}
            {!telling && !round && (
              <Boundary key={`asked ${turns.length}`} name="asked">
                <Asked session={session} stage={stage} confirmed={!helped} chosen={chosen} onSay={say} />
              </Boundary>
            )}
            {!telling && !round && settings.timer !== 'off' && stage.replies.some(({ kind }) => kind === 'silence') && (
              <Suspense>
                <ReplyTimer
                  key={`time ${turns.length}`}
                  replies={stage.replies}
                  factor={Number(settings.timer)}
                  held={dialog !== undefined || snapshot.matches('paused')}
                  onEnd={() => say({ type: 'reply.chosen', moment: stage.moment, reply: SILENCE_ID })}
                />
              </Suspense>
            )}
            <Boundary name="tools" at={turns.length}>
              <Tools line={stage.line} language={scenario.language} begun={begun} helped={helped} onWish={grant} />
            </Boundary>
          </>
        )}
        {stage.kind === 'ending' && !telling && (
          <Boundary name="ending">
            <Ending
              itemRef={wordless ? newest.hold : undefined}
              stage={stage}
              attempt={talk.key}
              scenario={scenario.id}
              language={scenario.language}
            >
              {whatIf}
            </Ending>
          </Boundary>
        )}
        {begun && lasting && <p className={ui.meta}>{t('talk.savedHere')}</p>}
        {((begun && !lasting) || rescued) && (
          <Suspense>
            <OwnCopy soFar={soFar} rescued={rescued} />
          </Suspense>
        )}
      </div>
      {snapshot.matches('paused') && (
        <PauseDialog
          sensitive={scenario.sensitive === true}
          onResume={() => send({ type: 'talk.resumed' })}
          onLeave={() => go('/people')}
        />
      )}
      <Suspense>{dialog !== undefined && <TalkDialogs open={dialog} onOpen={setDialog} session={session} line={line} />}</Suspense>
    </div>
  );
}
