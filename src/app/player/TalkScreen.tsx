import { useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { stageOf, type TalkEvent } from '../../engine';
import { useSettings } from '../settings/useSettings';
import type { Talk } from '../talk';
import { announce } from '../ui/announce';
import { Dialog } from '../ui/Dialog';
import ui from '../ui/ui.module.css';
import { beatsOf } from './beats';
import { Ending } from './Ending';
import { keyPressOf, type KeyPress } from './keys';
import { KeyList } from './KeyList';
import { Known } from './Known';
import { MoodMeter } from './MoodMeter';
import { PauseDialog } from './PauseDialog';
import styles from './player.module.css';
import { Probe } from './Probe';
import { Replies } from './Replies';
import { Stage } from './Stage';
import { Thought } from './Thought';
import { thoughtIsOffered } from './thought';
import { Transcript } from './Transcript';
import { Unsaved } from './Unsaved';
import { usePlayer } from './usePlayer';
import { usePresses } from './usePresses';
import { useVoice } from './useVoice';

interface TalkScreenProps {
  readonly talk: Talk;
  /** What stands above the replies before the first one, such as a content note. */
  readonly children?: ReactNode;
  readonly onStarted: (id: string) => void;
}

const replyButtons = (within: HTMLElement | null): readonly HTMLButtonElement[] => [
  ...(within?.querySelectorAll<HTMLButtonElement>('[data-reply]') ?? []),
];

/** A conversation, from its first turn to its ending. */
export function TalkScreen({ talk, children, onStarted }: TalkScreenProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const settings = useSettings();
  const voice = useVoice(settings.aloud);
  const { snapshot, send, lasting } = usePlayer(talk, onStarted);
  const { session, pending, told } = snapshot.context;
  const { scenario, turns, takenBack } = session;
  const stage = stageOf(session);
  const [skipped, setSkipped] = useState(-1);
  const [looked, setLooked] = useState(-1);
  const line = stage.kind === 'moment' ? stage.line : undefined;
  const probe = stage.kind === 'moment' && skipped !== turns.length ? stage.probe : undefined;
  const seenWords = line?.cue ?? '';
  const telling = snapshot.matches('telling');
  const [open, setOpen] = useState<'more' | 'known' | 'backlog' | 'keys'>();
  const screen = useRef<HTMLDivElement>(null);
  const newest = useRef<HTMLElement>(null);
  const holdNewest = useCallback((element: HTMLElement | null) => {
    newest.current = element;
  }, []);
  const wordless = beatsOf(session).length === 0 && stage.kind === 'ending';
  const asked = useRef<HTMLDivElement>(null);
  const before = useRef({ turns: talk.head === undefined ? 0 : -1, takenBack, last: turns.at(-1)?.reply });
  const last = turns.at(-1);

  useLayoutEffect(() => {
    const { turns: then, takenBack: times, last: taken } = before.current;
    before.current = { turns: turns.length, takenBack, last: turns.at(-1)?.reply };
    if (takenBack > times && taken !== undefined) {
      screen.current?.querySelector<HTMLElement>(`[data-reply="${taken}"]`)?.focus();
      announce(t('talk.takenBack'));
    } else if (turns.length !== then) {
      newest.current?.focus({ preventScroll: true });
      newest.current?.scrollIntoView({ block: 'start' });
      if (then === -1) announce(t('talk.welcomeBack', { number: turns.length + 1 }));
    }
  }, [turns, takenBack, t]);

  useEffect(() => {
    if (!telling && turns.length > 0) newest.current?.scrollIntoView({ block: 'start' });
  }, [telling, turns.length]);

  const answered = useRef(probe !== undefined);
  useLayoutEffect(() => {
    if (answered.current && probe === undefined && document.activeElement === document.body) asked.current?.focus({ preventScroll: true });
    answered.current = probe !== undefined;
  }, [probe]);

  useEffect(() => {
    document.title = `${scenario.client.name} · ${t('app.name')}`;
  }, [scenario.client.name, t]);

  const say = (event: TalkEvent): void => send({ type: 'talk.moved', event });
  const choose = (reply: string): void => {
    voice.stop();
    if (stage.kind === 'moment') say({ type: 'reply.chosen', moment: stage.moment, reply });
  };
  const sayMood = (): void => {
    if (settings.mood === 'hidden' || stage.kind !== 'moment') return;
    setLooked(turns.length);
    announce(seenWords);
    if (!telling) say({ type: 'help.opened', moment: stage.moment, help: 'mood-words' });
  };
  const press = (wanted: KeyPress): void => {
    const buttons = replyButtons(screen.current);
    if (buttons.length === 0 && ['next', 'previous'].includes(wanted.kind)) return;
    const here = buttons.findIndex((button) => button === document.activeElement);
    switch (wanted.kind) {
      case 'reply':
        buttons[wanted.index]?.click();
        break;
      case 'next':
      case 'previous':
        buttons[(here + (wanted.kind === 'next' ? 1 : -1) + buttons.length) % buttons.length]?.focus();
        break;
      case 'take-back':
        if (last !== undefined && stage.kind === 'moment') say({ type: 'turn.taken-back', moment: last.moment });
        break;
      case 'pause':
        send({ type: 'talk.paused' });
        break;
      case 'mood':
        sayMood();
        break;
      case 'read-again':
        newest.current?.focus();
        break;
      case 'backlog':
      case 'keys':
        setOpen(wanted.kind);
    }
  };
  usePresses(screen, {
    onKey(event) {
      if (telling && (event.key === 'Enter' || event.key === ' ') && !(event.target instanceof HTMLButtonElement)) {
        event.preventDefault();
        send({ type: 'telling.pressed' });
        return;
      }
      const wanted = keyPressOf(event, settings.keys);
      if (wanted === undefined) return;
      event.preventDefault();
      press(wanted);
    },
    onPress() {
      if (telling) send({ type: 'telling.pressed' });
    },
  });

  const saying =
    pending?.type === 'reply.chosen' && stage.kind === 'moment' ? stage.replies.find(({ id }) => id === pending.reply) : undefined;
  return (
    <div className={styles.talk} ref={screen} data-trust={stage.mood.trust >= 10 ? 'close' : 'far'}>
      {stage.kind === 'moment' && (
        <a
          className={ui.skip}
          href="#replies"
          onClick={(event) => {
            event.preventDefault();
            replyButtons(screen.current)[0]?.focus();
          }}
        >
          {t('app.skipReplies')}
        </a>
      )}
      <Stage
        scenario={scenario}
        stage={stage}
        open={turns.length === 0}
        seen={settings.mood === 'shown' || looked === turns.length ? seenWords : undefined}
        still={settings.motion === 'still' || snapshot.matches('paused')}
      >
        {settings.mood === 'shown' && <MoodMeter mood={stage.mood} before={last?.before.mood} />}
      </Stage>
      <div className={styles.talking}>
        {turns.length === 0 && children}
        <Transcript
          session={session}
          line={line}
          newest={wordless ? undefined : holdNewest}
          told={telling ? told : undefined}
          saying={saying}
        />
        {stage.kind === 'moment' && thoughtIsOffered(session) && (
          <Thought
            key={turns.length}
            session={session}
            whole={talk.whole}
            onOpen={() => say({ type: 'help.opened', moment: stage.moment, help: 'thought' })}
          />
        )}
        {snapshot.matches('unsaved') && (
          <Unsaved onRetry={() => send({ type: 'saving.retried' })} onDrop={() => send({ type: 'reply.dropped' })} />
        )}
        {telling && settings.speed === 'by-press' && <p className={ui.meta}>{t('talk.pressOn')}</p>}
        {stage.kind === 'moment' && (
          <div className={styles.dock}>
            <div className={styles.asked} ref={asked} tabIndex={-1}>
              {telling ? null : probe !== undefined ? (
                <Probe
                  probe={probe}
                  language={scenario.language}
                  onRead={(option) => say({ type: 'mood.read', moment: stage.moment, option })}
                  onSkip={() => setSkipped(turns.length)}
                />
              ) : (
                <Replies
                  replies={stage.replies}
                  language={scenario.language}
                  chosen={pending?.type === 'reply.chosen' ? pending.reply : undefined}
                  noted={session.read !== undefined}
                  onChoose={choose}
                />
              )}
            </div>
            <div className={styles.tools}>
              {last !== undefined && (
                <>
                  <Tool onPress={() => press({ kind: 'pause' })}>{t('talk.pause')}</Tool>
                  <Tool onPress={() => press({ kind: 'take-back' })}>{t('talk.takeBack')}</Tool>
                </>
              )}
              {settings.mood === 'on-request' && <Tool onPress={sayMood}>{t('talk.moodWords')}</Tool>}
              <Tool onPress={() => setOpen('more')}>{t('talk.more')}</Tool>
            </div>
          </div>
        )}
        {stage.kind === 'ending' && !telling && (
          <Ending
            itemRef={wordless ? holdNewest : undefined}
            stage={stage}
            attempt={talk.key}
            scenario={scenario.id}
            language={scenario.language}
          />
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
      {open === 'more' && (
        <Dialog title={t('talk.more')} onClose={() => setOpen(undefined)}>
          <div className={styles.more}>
            <Tool onPress={() => setOpen('known')}>{t('talk.know')}</Tool>
            <Tool onPress={() => setOpen('backlog')}>{t('talk.backlog')}</Tool>
            <Tool onPress={() => setOpen('keys')}>{t('keys.title')}</Tool>
            {voice.ready && line !== undefined && (
              <Tool onPress={() => voice.read(line.parts.map(({ text }) => text).join(' '), scenario.language)}>{t('talk.readAloud')}</Tool>
            )}
          </div>
        </Dialog>
      )}
      {open === 'known' && (
        <Dialog title={t('talk.know')} onClose={() => setOpen(undefined)}>
          <Known scenario={scenario} />
        </Dialog>
      )}
      {open === 'backlog' && (
        <Dialog title={t('talk.backlog')} onClose={() => setOpen(undefined)}>
          <Transcript session={session} line={line} />
        </Dialog>
      )}
      {open === 'keys' && (
        <Dialog title={t('keys.title')} onClose={() => setOpen(undefined)}>
          <KeyList />
        </Dialog>
      )}
    </div>
  );
}

function Tool({ onPress, children }: { readonly onPress: () => void; readonly children: string }) {
  return (
    <button type="button" className={ui.button} onClick={onPress}>
      {children}
    </button>
  );
}
