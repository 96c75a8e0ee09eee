import { assign, fromPromise, setup } from 'xstate';
import { advance, fits, isOver, type Session, type TalkEvent } from '../../engine';
import { beatsOf } from './beats';
import type { Tempo } from './tempo';

/** Keeps one event, given the conversation that it leads to; resolves once it is safe. */
export type Keep = (next: Session, event: TalkEvent) => Promise<void>;

export interface PlayerInput {
  readonly session: Session;
  readonly keep: Keep;
  /** The tempo in which what comes after a turn is told; nothing where it comes at once. */
  readonly tempo: (session: Session) => Tempo | undefined;
}

interface PlayerContext extends PlayerInput {
  readonly pending: TalkEvent | undefined;
  /** How many pieces of what came after the last reply have been told. */
  readonly told: number;
}

export type PlayerEvent =
  | { readonly type: 'talk.moved'; readonly event: TalkEvent }
  /** Somebody pressed on while the client speaks. */
  | { readonly type: 'telling.pressed' }
  | { readonly type: 'saving.retried' }
  | { readonly type: 'reply.dropped' }
  | { readonly type: 'talk.paused' }
  | { readonly type: 'talk.resumed' }
  /** An author has changed the scenario: the conversation as far as it still fits. */
  | { readonly type: 'scenario.replaced'; readonly session: Session }
  /** The conversation goes on in another tab. */
  | { readonly type: 'talk.taken' }
  /** What is kept was read again. */
  | { readonly type: 'record.read'; readonly session: Session };

/** A record that takes longer than this is shown as being kept; one that takes twice as long is said to be. */
const SLOW_AFTER_MS = 150;

/** The process of a played conversation: one thing said at a time, each kept before the client answers, and the face before the words. */
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
    'go on from': assign({ session: (_, { session }: { session: Session }) => session, pending: undefined }),
    'begin to tell': assign({ told: 0 }),
    'tell the next piece': assign({ told: ({ context }) => context.told + 1 }),
    'tell all': assign({ told: ({ context }) => beatsOf(context.session).length }),
  },
  guards: {
    'it fits': ({ context }, { event }: { event: TalkEvent }) => fits(context.session, event),
    'the talk is over': ({ context }) => isOver(context.session),
    'the client answers': ({ context }, { session, event }: { session: Session; event: TalkEvent | undefined }) =>
      event?.type === 'reply.chosen' && context.tempo(session) !== undefined,
    'all is told': ({ context }) => context.told >= beatsOf(context.session).length,
    'one press, one piece': ({ context }) => context.tempo(context.session)?.byPress === true,
  },
  delays: {
    patience: SLOW_AFTER_MS,
    breath: ({ context }) => context.tempo(context.session)?.breath ?? 0,
    beat: ({ context }) => context.tempo(context.session)?.beat(beatsOf(context.session)[context.told - 1] ?? 0) ?? 0,
  },
}).createMachine({
  id: 'player',
  context: ({ input }) => ({ ...input, pending: undefined, told: beatsOf(input.session).length }),
  initial: 'arriving',
  on: {
    'scenario.replaced': {
      target: '.arriving',
      actions: { type: 'go on from', params: ({ event }) => ({ session: event.session }) },
    },
    'talk.taken': { target: '.elsewhere', actions: 'let it go' },
    'record.read': {
      target: '.arriving',
      actions: { type: 'go on from', params: ({ event }) => ({ session: event.session }) },
    },
  },
  states: {
    arriving: { entry: 'tell all', always: [{ guard: 'the talk is over', target: 'over' }, { target: 'choosing' }] },
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
      initial: 'quick',
      states: { quick: { after: { patience: 'slow' } }, slow: { after: { patience: 'long' } }, long: {} },
      invoke: {
        src: 'keep',
        input: ({ context: { session, keep, pending } }) => {
          if (pending === undefined) throw new Error('There is nothing to keep.');
          return { keep, next: advance(session, pending), event: pending };
        },
        onDone: [
          {
            guard: { type: 'the client answers', params: ({ event, context }) => ({ session: event.output, event: context.pending }) },
            target: 'telling',
            actions: { type: 'go on from', params: ({ event }) => ({ session: event.output }) },
          },
          { target: 'arriving', actions: { type: 'go on from', params: ({ event }) => ({ session: event.output }) } },
        ],
        onError: 'unsaved',
      },
    },
    telling: {
      entry: 'begin to tell',
      initial: 'breathing',
      states: {
        breathing: { after: { breath: 'saying' } },
        saying: {
          entry: 'tell the next piece',
          always: { guard: 'all is told', target: '#player.arriving' },
          after: { beat: { target: 'saying', reenter: true } },
        },
      },
      on: {
        'telling.pressed': [{ guard: 'one press, one piece', target: '.saying' }, { target: 'arriving' }],
        'talk.paused': { target: 'paused', actions: 'tell all' },
      },
    },
    unsaved: {
      on: {
        'saving.retried': 'saving',
        'reply.dropped': { target: 'choosing', actions: 'let it go' },
      },
    },
    paused: { on: { 'talk.resumed': 'arriving' } },
    elsewhere: { entry: 'tell all' },
    over: {},
  },
});
