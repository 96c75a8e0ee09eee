import { assign, setup } from 'xstate';

interface TimerInput {
  /** Milliseconds for one reply. */
  readonly full: number;
  /** Called when half the time is left, and when twenty seconds are. */
  readonly onNote: (note: 'half' | 'last') => void;
  readonly onEnd: () => void;
}

interface TimerContext extends TimerInput {
  readonly left: number;
}

export type TimerEvent = { readonly type: 'timer.stopped' } | { readonly type: 'timer.went-on' } | { readonly type: 'time.asked' };

const TICK_MS = 250;
/** So long before the end it is said that the time is nearly over. */
export const LAST_MS = 20_000;

/** The time that a reply may take, for those who have turned it on. It stands still when nobody is looking, and can be had again at any time. */
export const timerMachine = setup({
  types: { context: {} as TimerContext, events: {} as TimerEvent, input: {} as TimerInput },
  actions: {
    'let time pass': assign({ left: ({ context }) => Math.max(0, context.left - TICK_MS) }),
    'give the time again': assign({ left: ({ context }) => context.left + context.full }),
    'say where it stands': ({ context: { left, full, onNote } }) => {
      const passes = (mark: number): boolean => left <= mark && left + TICK_MS > mark;
      if (passes(LAST_MS)) onNote('last');
      else if (passes(full / 2) && full / 2 > LAST_MS) onNote('half');
    },
    'end it': ({ context }) => context.onEnd(),
  },
  guards: { 'time is over': ({ context }) => context.left <= 0 },
}).createMachine({
  id: 'timer',
  context: ({ input }) => ({ ...input, left: input.full }),
  initial: 'standing',
  on: { 'time.asked': { actions: 'give the time again' } },
  states: {
    standing: { on: { 'timer.went-on': 'running' } },
    running: {
      on: { 'timer.stopped': 'standing' },
      always: { guard: 'time is over', target: 'over' },
      after: { [TICK_MS]: { target: 'running', reenter: true, actions: ['let time pass', 'say where it stands'] } },
    },
    over: { type: 'final', entry: 'end it' },
  },
});
