import { assign, fromPromise, setup } from 'xstate';
import { LmsFault, type Lms, type LmsBegun, type LmsReason } from './lms';

export interface LmsInput {
  readonly lms: Lms;
  /** Reads an attempt as it is kept by now, and tells the system; resolves to false where it is too long for it. */
  readonly tell: (attempt: string) => Promise<boolean>;
}

interface LmsContext extends LmsInput {
  readonly begun: LmsBegun | undefined;
  /** The attempt that was kept last and is to be told. */
  readonly waiting: string | undefined;
  /** The attempt that was kept last. */
  readonly attempt: string | undefined;
  readonly tries: number;
  readonly whole: boolean;
  readonly reason: LmsReason | undefined;
}

export type LmsEvent =
  | { readonly type: 'attempt.kept'; readonly attempt: string }
  | { readonly type: 'exit.pressed' }
  /** The network is there again, or somebody pressed for another try. */
  | { readonly type: 'way.opened' };

/** The client's answer is on the screen before the system is told, since telling may hold up the page. */
const AFTER_THE_ANSWER_MS = 60;
const BEGIN_WITHIN_MS = 10_000;
const FIRST_RETRY_MS = 2000;
const LONGEST_RETRY_MS = 60_000;

const reasonOf = (error: unknown): LmsReason => (error instanceof LmsFault ? error.reason : 'unsaved');

/** The process of a session with a learning management system. Whatever happens in it, nobody's reply waits for it. */
export const lmsMachine = setup({
  types: { context: {} as LmsContext, events: {} as LmsEvent, input: {} as LmsInput },
  actors: {
    begin: fromPromise(async ({ input }: { input: Lms }) => input.begin()),
    tell: fromPromise(async ({ input }: { input: { tell: LmsInput['tell']; attempt: string } }) => input.tell(input.attempt)),
    close: fromPromise(async ({ input }: { input: Pick<LmsContext, 'lms' | 'tell' | 'attempt'> }) => {
      if (input.attempt !== undefined) await input.tell(input.attempt);
      await input.lms.close();
    }),
  },
  actions: {
    'note the attempt': assign((_, { attempt }: { attempt: string }) => ({ attempt, waiting: attempt })),
    'take it from the list': assign({ waiting: undefined }),
    'put it back': assign(({ context }) => ({ waiting: context.waiting ?? context.attempt, tries: context.tries + 1 })),
    'note what it holds': assign((_, { whole }: { whole: boolean }) => ({ whole, tries: 0, reason: undefined })),
    'note why': assign({ reason: (_, { error }: { error: unknown }) => reasonOf(error) }),
  },
  guards: {
    'something is to be told': ({ context }) => context.waiting !== undefined,
    'it wants to be told': (_, { begun }: { begun: LmsBegun }) => begun.writes,
    'the session is over': (_, { error }: { error: unknown }) => reasonOf(error) === 'over',
  },
  delays: {
    'after the answer': AFTER_THE_ANSWER_MS,
    'long enough': BEGIN_WITHIN_MS,
    'before another try': ({ context }) => Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.max(0, context.tries - 1)),
  },
}).createMachine({
  id: 'lms',
  context: ({ input }) => ({
    ...input,
    begun: undefined,
    waiting: undefined,
    attempt: undefined,
    tries: 0,
    whole: true,
    reason: undefined,
  }),
  initial: 'connecting',
  on: { 'attempt.kept': { actions: { type: 'note the attempt', params: ({ event }) => ({ attempt: event.attempt }) } } },
  states: {
    connecting: {
      invoke: {
        src: 'begin',
        input: ({ context }) => context.lms,
        onDone: [
          {
            guard: { type: 'it wants to be told', params: ({ event }) => ({ begun: event.output }) },
            target: 'connected',
            actions: assign({ begun: ({ event }) => event.output }),
          },
          { target: 'looking', actions: assign({ begun: ({ event }) => event.output }) },
        ],
        onError: { target: 'apart', actions: { type: 'note why', params: ({ event }) => ({ error: event.error }) } },
      },
      after: { 'long enough': { target: 'apart', actions: assign({ reason: 'missing' }) } },
    },
    connected: {
      initial: 'resting',
      on: { 'exit.pressed': 'finishing' },
      states: {
        resting: { always: { guard: 'something is to be told', target: 'waiting' } },
        waiting: { after: { 'after the answer': 'telling' } },
        telling: {
          entry: 'take it from the list',
          invoke: {
            src: 'tell',
            input: ({ context: { tell, attempt } }) => {
              if (attempt === undefined) throw new Error('There is nothing to tell.');
              return { tell, attempt };
            },
            onDone: { target: 'resting', actions: { type: 'note what it holds', params: ({ event }) => ({ whole: event.output }) } },
            onError: [
              {
                guard: { type: 'the session is over', params: ({ event }) => ({ error: event.error }) },
                target: '#lms.over',
                actions: ['put it back', { type: 'note why', params: ({ event }) => ({ error: event.error }) }],
              },
              { target: 'failing', actions: ['put it back', { type: 'note why', params: ({ event }) => ({ error: event.error }) }] },
            ],
          },
        },
        failing: { after: { 'before another try': 'telling' }, on: { 'way.opened': 'telling' } },
      },
    },
    finishing: {
      invoke: {
        src: 'close',
        input: ({ context: { lms, tell, attempt, begun } }) => ({ lms, tell, attempt: begun?.writes === true ? attempt : undefined }),
        onDone: 'closed',
        onError: [
          {
            guard: { type: 'the session is over', params: ({ event }) => ({ error: event.error }) },
            target: 'over',
            actions: { type: 'note why', params: ({ event }) => ({ error: event.error }) },
          },
          { target: 'unclosed', actions: { type: 'note why', params: ({ event }) => ({ error: event.error }) } },
        ],
      },
    },
    closed: {},
    unclosed: { on: { 'exit.pressed': 'finishing', 'way.opened': 'finishing' } },
    /** Somebody only looks at what was done: nothing is told. */
    looking: { on: { 'exit.pressed': 'finishing' } },
    /** There is no system, or none that lets anything begin: everything goes on in this browser. */
    apart: {},
    /** It has ended the session. */
    over: {},
  },
});
