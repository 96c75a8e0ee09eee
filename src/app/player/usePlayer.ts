import { useActorRef, useSelector } from '@xstate/react';
import type { SnapshotFrom } from 'xstate';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOver, replay, type Session, type TalkEvent } from '../../engine';
import { hasNoLessons } from '../../scenario';
import { atDial } from '../dial';
import { onScenarioChange, type LibraryScenario } from '../scenarios';
import { useServices } from '../services';
import { faultOf } from '../storage';
import { announce } from '../ui/announce';
import { useLoaded } from '../ui/useLoaded';
import type { Held } from './hold';
import { playerMachine, type PlayerEvent } from './player.machine';
import { seenBefore, wordsAfter } from './seen';
import { tempoOf, type Tempo } from './tempo';
import { nextHead, talkToGoOn, unkept, type Talk } from '../talk';

type Player = SnapshotFrom<typeof playerMachine>;

/** While a reply is being kept, and soon will be, the pressed button says enough: nothing is drawn twice. */
const sameToSee = (before: Player, after: Player): boolean => before === after || after.matches({ saving: 'quick' });

/** A conversation that runs, as its screen sees it. */
export interface PlayerView {
  readonly snapshot: Player;
  readonly send: (event: PlayerEvent) => void;
  /** What is said is kept beyond the page. */
  readonly lasting: boolean;
  /** What was kept was lost and has been written anew. */
  readonly rescued: boolean;
  /** Takes the conversation over from another tab. */
  readonly bring: () => void;
  readonly soFar: () => Talk;
}

/** Runs the player of a conversation and keeps every event; calls back once the conversation has an attempt of its own. */
export function usePlayer(talk: Talk, onStarted: (id: string) => void): PlayerView {
  const { t } = useTranslation();
  const services = useServices();
  const { storage, settings, now, began, takeEarlyPress } = services;
  const kept = useRef(talk);
  const hold = useRef<Held>(undefined);
  const [held, setHeld] = useState(talk.head?.status === 'open' ? talk.key : undefined);
  const [rescued, setRescued] = useState(false);
  const seen = useRef<ReadonlySet<string>>(new Set());

  const keep = async (next: Session, event: TalkEvent): Promise<void> => {
    const { head, events, hash, written, whole } = kept.current;
    const more = [...unkept(kept.current), event];
    const following = nextHead(kept.current, head, more.length, next, isOver(next), now());
    try {
      await storage.append(following, more, written);
    } catch (error) {
      if (faultOf(error) === 'ConstraintError') hold.current?.send({ type: 'overtaken' });
      if (faultOf(error) !== 'NotFoundError') throw error;
      await storage.rebase({ head: following, scenario: written, events: [...events, event] });
      setRescued(true);
    }
    kept.current = { ...kept.current, head: following, events: [...events, event] };
    if (head !== undefined) return;
    began();
    setHeld(following.id);
    onStarted(following.id);
    if (hasNoLessons(written)) void whole().then(async (scenario) => storage.complete(hash, scenario));
  };
  const tempo = (session: Session): Tempo | undefined => {
    const { speed, skipSeen } = settings.get();
    return tempoOf(session, speed, skipSeen && seen.current.has(wordsAfter(session)));
  };

  const player = useActorRef(playerMachine, { input: { session: talk.session, keep, tempo } });
  const snapshot = useSelector(player, (seenNow) => seenNow, sameToSee);
  const send = useCallback((event: PlayerEvent) => player.send(event), [player]);
  const { id } = snapshot.context.session.scenario;
  const { skipSeen } = settings.get();
  const first = talk.session.at;

  useEffect(() => {
    const reply = takeEarlyPress();
    if (reply !== undefined) send({ type: 'talk.moved', event: { type: 'reply.chosen', moment: first, reply } });
  }, [send, takeEarlyPress, first]);

  useEffect(() => {
    if (!skipSeen) return;
    void seenBefore(storage, id, talk.key).then((all) => (seen.current = all));
  }, [storage, id, talk.key, skipSeen]);

  useEffect(() => {
    const replaced = async ({ hash, scenario }: LibraryScenario): Promise<void> => {
      const played = await atDial(scenario, talk.dial);
      const { head, events } = kept.current;
      const { session, fitted } = replay(played, talk.session.seed, events);
      const remaining = events.slice(0, fitted);
      const moved =
        head === undefined
          ? undefined
          : {
              ...head,
              hash,
              events: fitted,
              turns: session.turns.length,
              status: isOver(session) ? ('over' as const) : ('open' as const),
            };
      kept.current = { ...kept.current, head: moved, events: remaining, hash, written: scenario, whole: async () => scenario };
      send({ type: 'scenario.replaced', session });
      announce(fitted < events.length ? t('talk.versionLost', { count: events.length - fitted }) : t('talk.versionKept'));
      if (moved !== undefined) void storage.rebase({ head: moved, scenario, events: remaining });
    };
    return onScenarioChange((changed) => {
      if (changed.scenario.id === id) void replaced(changed);
    });
  }, [id, send, storage, t, talk.dial, talk.session.seed]);

  useEffect(() => {
    if (held === undefined) return undefined;
    let here = true;
    const back = async (): Promise<void> => {
      const again = await talkToGoOn(held, services).catch(() => undefined);
      if (again !== undefined) kept.current = again;
      if (here) send({ type: 'record.read', session: again?.session ?? player.getSnapshot().context.session });
    };
    const start = async (): Promise<void> => {
      const loaded = await import('./hold').catch(() => undefined);
      if (here)
        hold.current = loaded?.hold(
          held,
          () => send({ type: 'talk.taken' }),
          () => void back(),
        );
    };
    void start();
    return () => {
      here = false;
      hold.current?.stop();
      hold.current = undefined;
    };
  }, [held, player, send, services]);

  const lasting = useLoaded(storage.lasting) ?? true;
  const bring = useCallback(() => hold.current?.send({ type: 'wanted.here' }), []);
  return { snapshot, send, lasting, rescued, bring, soFar: () => kept.current };
}
