import { lineAt, momentIn, offeredAt, planOf, replyGiven, type OfferedReply, type Session } from '../engine';
import { QUALITIES, type Principle } from '../scenario';
import { bestChoice } from './score';

/** What can be said before a reply without saying the reply; each step goes further than the one before. */
export interface Hint {
  /** First: where to look, and which principles the moment tests. */
  readonly notice: { readonly cue: string | undefined; readonly tests: readonly Principle[] };
  /** Then: what a reply that works here does, as indicators of the codebook. */
  readonly works: readonly string[];
  /** Last: one reply that costs most here, and why; nothing where none costs anything. */
  readonly costs: { readonly reply: OfferedReply; readonly why: string } | undefined;
}

/** The steps of a hint. */
export const HINT_STEPS = 3;

/** The hint at the present moment. Throws where the talk is over. */
export function hintAt({ scenario, at, standing }: Session): Hint {
  const moment = momentIn(planOf(scenario), at);
  const worst = offeredAt(moment, standing).reduce((found, choice) =>
    QUALITIES[choice.authored.quality] < QUALITIES[found.authored.quality] ? choice : found,
  );
  const costs = QUALITIES[worst.authored.quality] < 0;
  return {
    notice: { cue: lineAt(scenario, at, standing).cue, tests: moment.authored.tests },
    works: bestChoice(moment, standing).authored.shows.filter((indicator) => indicator.includes('+')),
    costs: costs ? { reply: replyGiven(scenario, { moment: at, reply: worst.id }), why: worst.authored.why } : undefined,
  };
}
