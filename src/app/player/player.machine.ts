import { assign, fromPromise, setup } from 'xstate';
import { advance, fits, isOver, replay, type Session, type TalkEvent } from '../../engine';
import type { Scenario } from '../../scenario';

/** Keeps one event, given the conversation that it leads to; resolves once it is safe. */
export type Keep = (next: Session, event: TalkEvent) => Promise<void>;

export interface PlayerInput {
  readonly session: Session;
  readonly keep: Keep;
}

interface PlayerContext extends PlayerInput {
  readonly pending: TalkEvent | undefined;
  /** Turns that were lost when an author changed the scenario. */
  readonly lost: number;
}

export type PlayerEvent =
  | { readonly type: 'talk.moved'; readonly event: TalkEvent }
  | { readonly type: 'saving.retried' }
  | { readonly type: 'reply.dropped' }
  | { readonly type: 'talk.paused' }
  | { readonly type: 'talk.resumed' }
  | { readonly type: 'scenario.replaced'; readonly scenario: Scenario; readonly events: readonly TalkEvent[] };

/** The process of a played conversation: one thing said at a time, and each kept before the client answers. */
export const playerMachine = setup({
  types: { context: {} as PlayerContext, events: {} as PlayerEvent, input: {} as PlayerInput },
  actors: {
    keep: fromPromise(async ({ input }: { input: { keep: Keep; next: Session; event: TalkEvent } }) => {
      await input.keep(input.next, input.event);
      return input.next;
    }),
  },
  actions: {
    'hold the event': assign({ pending: (_, { event }: { event: TalkEvent }) => event }),
    'let it go': assign({ pending: undefined }),
    'go on from': assign({ session: (_, { session }: { session: Session }) => session, pending: undefined, lost: 0 }),
    'replay on the new version': assign(({ context }, { scenario, events }: { scenario: Scenario; events: readonly TalkEvent[] }) => {
      const { session, fitted } = replay(scenario, context.session.seed, events);
      return { session, pending: undefined, lost: events.length - fitted };
    }),
  },
  guards: {
    'it fits': ({ context }, { event }: { event: TalkEvent }) => fits(context.session, event),
    'the talk is over': ({ context }) => isOver(context.session),
  },
}).createMachine({
  id: 'player',
  context: ({ input }) => ({ ...input, pending: undefined, lost: 0 }),
  initial: 'arriving',
  on: {
    'scenario.replaced': {
      target: '.arriving',
      actions: { type: 'replay on the new version', params: ({ event: { scenario, events } }) => ({ scenario, events }) },
    },
  },
  states: {
    arriving: { always: [{ guard: 'the talk is over', target: 'over' }, { target: 'choosing' }] },
    choosing: {
      on: {
        'talk.moved': {
          guard: { type: 'it fits', params: ({ event }) => ({ event: event.event }) },
          target: 'saving',
          actions: { type: 'hold the event', params: ({ event }) => ({ event: event.event }) },
        },
        'talk.paused': 'paused',
      },
    },
    saving: {
      invoke: {
        src: 'keep',
        input: ({ context: { session, keep, pending } }) => {
          if (pending === undefined) throw new Error('There is nothing to keep.');
          return { keep, next: advance(session, pending), event: pending };
        },
        onDone: { target: 'arriving', actions: { type: 'go on from', params: ({ event }) => ({ session: event.output }) } },
        onError: 'unsaved',
      },
    },
    unsaved: {
      on: {
        'saving.retried': 'saving',
        'reply.dropped': { target: 'choosing', actions: 'let it go' },
      },
    },
    paused: { on: { 'talk.resumed': 'choosing' } },
    over: {},
  },
});
