import { assign, fromPromise, setup } from 'xstate';
import type { Notes } from '../storage';

interface NotesInput {
  readonly notes: Notes;
  readonly keep: (notes: Notes) => Promise<void>;
}

interface NotesContext extends NotesInput {
  /** What was kept last. */
  readonly kept: Notes;
}

export type NotesEvent = { readonly type: 'notes.written'; readonly change: Partial<Notes> };

/** Somebody who writes is not interrupted for so long. */
const PAUSE_MS = 400;

/** The process of writing about a conversation: what was written is kept as soon as the writing rests. */
export const notesMachine = setup({
  types: { context: {} as NotesContext, events: {} as NotesEvent, input: {} as NotesInput },
  actors: {
    keep: fromPromise(async ({ input: { keep, notes } }: { input: NotesInput }) => {
      await keep(notes);
      return notes;
    }),
  },
  actions: {
    'write it': assign({ notes: ({ context }, { change }: { change: Partial<Notes> }) => ({ ...context.notes, ...change }) }),
    'remember what is kept': assign({ kept: (_, { notes }: { notes: Notes }) => notes }),
  },
  guards: { 'all is kept': ({ context }, { notes }: { notes: Notes }) => notes === context.notes },
  delays: { pause: PAUSE_MS },
}).createMachine({
  id: 'notes',
  context: ({ input }) => ({ ...input, kept: input.notes }),
  initial: 'resting',
  on: { 'notes.written': { target: '.writing', actions: { type: 'write it', params: ({ event }) => ({ change: event.change }) } } },
  states: {
    resting: {},
    writing: { after: { pause: 'keeping' } },
    keeping: {
      on: { 'notes.written': { actions: { type: 'write it', params: ({ event }) => ({ change: event.change }) } } },
      invoke: {
        src: 'keep',
        input: ({ context: { notes, keep } }) => ({ notes, keep }),
        onDone: [
          {
            guard: { type: 'all is kept', params: ({ event }) => ({ notes: event.output }) },
            target: 'resting',
            actions: { type: 'remember what is kept', params: ({ event }) => ({ notes: event.output }) },
          },
          { target: 'writing', actions: { type: 'remember what is kept', params: ({ event }) => ({ notes: event.output }) } },
        ],
        onError: 'unkept',
      },
    },
    unkept: {},
  },
});
