import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { stageOf } from '../../engine';
import { useSettings } from '../settings/useSettings';
import type { Talk } from '../talk';
import { Boundary } from '../ui/Boundary';
import ui from '../ui/ui.module.css';
import { AtMoment } from './AtMoment';
import { beatsOf } from './beats';
import { Ending } from './Ending';
import { MoodMeter } from './MoodMeter';
import { PauseDialog } from './PauseDialog';
import styles from './player.module.css';
import { Saving } from './Saving';
import { Stage } from './Stage';
import { Transcript } from './Transcript';
import { useNewest } from './useNewest';
import { usePlayer } from './usePlayer';
import { useWishes } from './useWishes';

const OwnCopy = lazy(async () => import('./OwnCopy'));
const TalkDialogs = lazy(async () => import('./TalkDialogs'));
const WhatIf = lazy(async () => import('./WhatIf'));
const AGITATED = 15;

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
  const { mood, motion, speed } = useSettings();
  const player = usePlayer(talk, onStarted);
  const { snapshot, send, lasting, rescued, soFar } = player;
  const { session, pending, told } = snapshot.context;
  const { scenario, turns } = session;
  const telling = snapshot.matches('telling');
  const paused = snapshot.matches('paused');
  const stage = stageOf(session);
  const line = stage.kind === 'moment' ? stage.line : undefined;
  const begun = turns.length >= (talk.parent?.turn ?? 1);
  const metered = talk.mode === 'practice' && mood === 'shown';
  const screen = useRef<HTMLDivElement>(null);
  const newest = useNewest(screen, session, telling, talk.head !== undefined);
  const wishes = useWishes(screen, talk, player, stage, begun, newest.focus);
  const wordless = stage.kind === 'ending' && beatsOf(session).length === 0;
  const chosen = pending?.type === 'reply.chosen' ? pending.reply : undefined;

  useEffect(() => {
    document.title = `${scenario.client.name} · ${t('app.name')}`;
  }, [scenario.client.name, t]);

  const whatIf = talk.parent && (
    <Suspense>
      <WhatIf attempt={talk.key} parent={talk.parent} begun={begun} over={stage.kind === 'ending'} />
    </Suspense>
  );
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
          inWords={metered || wishes.looked}
          seed={session.seed}
          still={motion === 'still' || paused}
        >
          {metered && <MoodMeter mood={stage.mood} before={turns.at(-1)?.before.mood} />}
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
        {telling && speed === 'by-press' && <p className={ui.meta}>{t('talk.pressOn')}</p>}
        <Saving talk={talk} player={player} />
        {stage.kind === 'moment' && !snapshot.matches('elsewhere') && (
          <>
            {whatIf}
            <AtMoment
              talk={talk}
              session={session}
              stage={stage}
              begun={begun}
              telling={telling}
              chosen={chosen}
              held={wishes.dialog !== undefined || paused}
              onSay={wishes.say}
              onHelp={wishes.help}
              onWish={wishes.grant}
            />
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
      {paused && (
        <PauseDialog
          sensitive={scenario.sensitive === true}
          onResume={() => send({ type: 'talk.resumed' })}
          onLeave={() => go('/people')}
        />
      )}
      <Suspense>
        {wishes.dialog !== undefined && <TalkDialogs open={wishes.dialog} onOpen={wishes.setDialog} session={session} line={line} />}
      </Suspense>
    </div>
  );
}
