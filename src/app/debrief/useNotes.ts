import { useActorRef, useSelector } from '@xstate/react';
import { useCallback, useEffect } from 'react';
import { useServices } from '../services';
import type { Notes } from '../storage';
import { notesMachine } from './notes.machine';

/** What can be written about an attempt, and where it stands. */
export interface Writing {
  readonly notes: Notes;
  readonly write: (change: Partial<Notes>) => void;
  readonly state: 'resting' | 'writing' | 'kept' | 'unkept';
}

/** Notes before anything is written. */
export const emptyNotes = (attempt: string): Notes => ({
  attempt,
  feeling: '',
  summary: '',
  plus: '',
  delta: '',
  ratings: {},
  intention: '',
  opened: false,
  saved: '',
});

/** Keeps what a learner writes, whenever the writing rests and when the page is left. */
export function useNotes(begun: Notes): Writing {
  const { storage, now } = useServices();
  const keep = useCallback(async (notes: Notes) => storage.keepNotes({ ...notes, saved: now() }), [storage, now]);
  const actor = useActorRef(notesMachine, { input: { notes: begun, keep } });
  const notes = useSelector(actor, ({ context }) => context.notes);
  const state = useSelector(actor, ({ value, context }) =>
    value === 'unkept' ? 'unkept' : value === 'resting' ? (context.kept === begun ? 'resting' : 'kept') : 'writing',
  );
  const write = useCallback((change: Partial<Notes>) => actor.send({ type: 'notes.written', change }), [actor]);

  useEffect(() => {
    const keepRest = (): void => {
      const { context } = actor.getSnapshot();
      if (context.notes !== context.kept) void keep(context.notes);
    };
    window.addEventListener('pagehide', keepRest);
    return () => {
      window.removeEventListener('pagehide', keepRest);
      keepRest();
    };
  }, [actor, keep]);

  return { notes, write, state };
}
