import { assign, fromCallback, setup } from 'xstate';

/** What a tab can ask of the others of the same browser about one conversation. */
export interface Tabs {
  /** Waits in line for the conversation, or takes it from whoever has it; calls back as things happen. Returns the way to give it up. */
  readonly claim: (force: boolean, tell: (event: ClaimEvent) => void) => () => void;
  /** Calls back when another tab asks for the conversation. Returns the way to stop. */
  readonly onAsked: (listener: () => void) => () => void;
  /** Asks whoever has it to let it go. */
  readonly ask: () => void;
}

export type ClaimEvent =
  | { readonly type: 'claim.granted' }
  | { readonly type: 'claim.lost' }
  /** This browser knows no such claims, or does not allow them here. */
  | { readonly type: 'claim.unknown' };

export type HoldEvent =
  | ClaimEvent
  | { readonly type: 'tab.asked' }
  | { readonly type: 'wanted.here' }
  /** A record showed that another tab was first. */
  | { readonly type: 'overtaken' };

interface HoldInput {
  readonly tabs: Tabs;
  /** The conversation is this tab's again after it was not: what is kept may have gone on. */
  readonly onBack: () => void;
  readonly onAway: () => void;
}

interface HoldContext extends HoldInput {
  readonly away: boolean;
}

/** A conversation that nobody else has is had within this time. */
const AT_ONCE_MS = 250;
/** After so long without an answer the other tab is taken to be asleep. */
const ANSWER_WITHIN_MS = 2000;

/** The process by which one tab at a time plays a conversation. */
export const holdMachine = setup({
  types: { context: {} as HoldContext, events: {} as HoldEvent, input: {} as HoldInput },
  actors: {
    claim: fromCallback<HoldEvent, { tabs: Tabs; force: boolean }>(({ input, sendBack }) => input.tabs.claim(input.force, sendBack)),
    listen: fromCallback<HoldEvent, Tabs>(({ input, sendBack }) => input.onAsked(() => sendBack({ type: 'tab.asked' }))),
  },
  actions: {
    'say it is elsewhere': assign(({ context }) => {
      context.onAway();
      return { away: true };
    }),
    'say it is back': assign(({ context }) => {
      if (context.away) context.onBack();
      return { away: false };
    }),
    'ask for it': ({ context }) => context.tabs.ask(),
  },
  delays: { 'at once': AT_ONCE_MS, 'an answer': ANSWER_WITHIN_MS },
}).createMachine({
  id: 'hold',
  context: ({ input }) => ({ ...input, away: false }),
  initial: 'inLine',
  invoke: { src: 'listen', input: ({ context }) => context.tabs },
  states: {
    inLine: {
      invoke: { src: 'claim', input: ({ context }) => ({ tabs: context.tabs, force: false }) },
      on: {
        'claim.granted': '.holding',
        'claim.lost': { target: '.elsewhere', reenter: true },
        'claim.unknown': 'unguarded',
      },
      initial: 'hopeful',
      states: {
        hopeful: { after: { 'at once': 'elsewhere' } },
        elsewhere: { entry: 'say it is elsewhere', on: { 'wanted.here': 'asking' } },
        asking: { entry: 'ask for it', after: { 'an answer': '#hold.taking' } },
        holding: {
          entry: 'say it is back',
          on: { 'tab.asked': { target: '#hold.inLine.elsewhere', reenter: true }, overtaken: '#hold.overtaken' },
        },
      },
    },
    taking: {
      invoke: { src: 'claim', input: ({ context }) => ({ tabs: context.tabs, force: true }) },
      on: { 'claim.lost': 'inLine.elsewhere', 'claim.unknown': 'unguarded' },
      initial: 'reaching',
      states: {
        reaching: { on: { 'claim.granted': 'holding' } },
        holding: { entry: 'say it is back', on: { 'tab.asked': '#hold.inLine.elsewhere', overtaken: '#hold.overtaken' } },
      },
    },
    unguarded: { entry: 'say it is back', on: { overtaken: 'overtaken' } },
    overtaken: { entry: 'say it is elsewhere', on: { 'wanted.here': 'inLine.asking' } },
  },
});
