import { useMachine } from '@xstate/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isOver, replay, type Session, type TalkEvent } from '../../engine';
import { onScenarioChange } from '../scenarios';
import { useServices } from '../services';
import { announce } from '../ui/announce';
import { useLoaded } from '../ui/useLoaded';
import { playerMachine } from './player.machine';
import { nextHead, type Talk } from '../talk';

/** Runs the player of a conversation and keeps every event; calls back once the conversation has an attempt of its own. */
export function usePlayer(talk: Talk, onStarted: (id: string) => void) {
  const { t } = useTranslation();
  const { storage, now, began } = useServices();
  const kept = useRef({ head: talk.head, events: talk.events, hash: talk.hash, whole: talk.whole });

  const keep = async (next: Session, event: TalkEvent): Promise<void> => {
    const { head, events, hash, whole } = kept.current;
    const following = nextHead({ ...talk, hash }, head, next, isOver(next), now());
    await storage.append(following, event, await whole());
    kept.current = { head: following, events: [...events, event], hash, whole };
    if (head !== undefined) return;
    began();
    onStarted(following.id);
  };

  const [snapshot, send] = useMachine(playerMachine, { input: { session: talk.session, keep } });
  const { id } = snapshot.context.session.scenario;

  useEffect(
    () =>
      onScenarioChange(({ hash, scenario }) => {
        if (scenario.id !== id) return;
        const { head, events } = kept.current;
        const { session, fitted } = replay(scenario, talk.session.seed, events);
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
        kept.current = { head: moved, events: remaining, hash, whole: async () => scenario };
        send({ type: 'scenario.replaced', scenario, events: remaining });
        announce(fitted < events.length ? t('talk.versionLost', { count: events.length - fitted }) : t('talk.versionKept'));
        if (moved !== undefined) void storage.rebase({ head: moved, scenario, events: remaining });
      }),
    [id, send, storage, t, talk.session.seed],
  );

  const lasting = useLoaded(storage.lasting) ?? true;
  return { snapshot, send, lasting };
}
