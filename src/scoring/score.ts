import {
  advance,
  endingOf,
  fits,
  isOver,
  offered,
  offeredAt,
  momentIn,
  planOf,
  type Choice,
  type Plan,
  type PlannedMoment,
  type Session,
  type Standing,
  type Turn,
} from '../engine';
import { PRINCIPLES, QUALITIES, type EndingKind, type Principle } from '../scenario';
import { betaQuantile } from './beta';

/** With fewer moments than this, a principle has not enough evidence to say anything. */
export const EVIDENCE_MIN = 5;
/** The band holds the central share of the distribution. */
export const BAND_SHARE = 0.8;

/** What one turn says about one principle. */
export interface Evidence {
  /** The turn, counted from 0. */
  readonly turn: number;
  /** How much of what could be shown was shown, from 0 to 1. */
  readonly share: number;
  /** How much hung on it, from 1 to 4. */
  readonly weight: number;
}

export type Label = 'not-yet' | 'emerging' | 'capable' | 'consistent';

export interface PrincipleScore {
  readonly principle: Principle;
  /** From 0 to 100, of what this walk offered; nothing where nothing was offered. */
  readonly score: number | undefined;
  /** Where the score likely lies, from 0 to 100: the central 80 % of Beta(1 + Σs, 1 + Σ(1 − s)), and always the score itself. */
  readonly band: { readonly low: number; readonly high: number } | undefined;
  /** The moments met that tested it. */
  readonly moments: number;
  /** Moments lost by an early end, counted as not shown. */
  readonly forfeited: number;
  /** What hung on those moments. */
  readonly forfeitedWeight: number;
  readonly enough: boolean;
  readonly label: Label | undefined;
  readonly evidence: readonly Evidence[];
}

export interface Score {
  /** The five principles, in their fixed order. */
  readonly technique: readonly PrincipleScore[];
  /** How it ended, and what was achieved on the way. Nothing before an ending. */
  readonly outcome: { readonly ending: string; readonly kind: EndingKind } | undefined;
  readonly milestones: readonly { readonly flag: string; readonly text: string; readonly met: boolean }[];
  /** What makes the conversation not yet safe, whatever the scores. */
  readonly safety: {
    readonly safe: boolean;
    readonly critical: readonly { readonly flag: string; readonly text: string; readonly turn: number | undefined }[];
  };
}

/** The replies that none is better than, in the order in which they were authored. */
function bestOf(choices: readonly Choice[]): readonly Choice[] {
  const highest = Math.max(...choices.map(({ authored }) => QUALITIES[authored.quality]));
  return choices.filter(({ authored }) => QUALITIES[authored.quality] === highest);
}

/** What one turn could show of a principle, and did: the rule of opportunity-fair scoring. Nothing where the moment makes no difference. */
export function opportunity(
  choices: readonly Choice[],
  chosen: Choice,
  principle: Principle,
): { readonly share: number; readonly weight: number } | undefined {
  const rating = ({ authored }: Choice): number => authored.rates[principle] ?? 0;
  const best = Math.min(...bestOf(choices).map(rating));
  const least = Math.min(...choices.map(rating));
  if (best <= least) return undefined;
  return { share: Math.min(1, Math.max(0, (rating(chosen) - least) / (best - least))), weight: best - least };
}

function evidenceOf(plan: Plan, turns: readonly Turn[], principle: Principle): Evidence[] {
  return turns.flatMap((turn, index) => {
    const moment = momentIn(plan, turn.moment);
    const chosen = moment.byId.get(turn.reply);
    if (!moment.authored.tests.includes(principle) || chosen === undefined) return [];
    const found = opportunity(offeredAt(moment, turn.before), chosen, principle);
    return found === undefined ? [] : [{ turn: index, ...found }];
  });
}

/** The best reply to each moment: of several, the one authored first. */
export function bestChoice(moment: PlannedMoment, standing: Standing): Choice {
  const [best] = bestOf(offeredAt(moment, standing));
  if (best === undefined) throw new Error(`Nothing is offered at \`${moment.id}\`.`);
  return best;
}

const WALK_MAX = 500;

/** The conversation as it goes on from here with the best reply each time, to its ending. */
export function bestFrom(session: Session): Session {
  let now = session;
  for (let turn = 0; turn < WALK_MAX && !isOver(now); turn++) {
    now = advance(now, {
      type: 'reply.chosen',
      moment: now.at,
      reply: bestChoice(momentIn(planOf(now.scenario), now.at), now.standing).id,
    });
  }
  return now;
}

function endedEarly(session: Session): boolean {
  return isOver(session) && ['walkout', 'unsafe'].includes(endingOf(session.scenario, session.at).kind);
}

/**
 * The keyed continuation that an early end gave away: from the last moment on, with its best reply.
 * Where one of the best replies ends it there as well, nothing was there to give away.
 */
function forfeitedTurns(session: Session): readonly Turn[] {
  const last = session.turns.at(-1);
  if (last === undefined || !endedEarly(session)) return [];
  const undo = { type: 'turn.taken-back', moment: last.moment } as const;
  if (!fits(session, undo)) return [];
  const before = advance(session, undo);
  const spared = bestOf(offered(before)).some(({ id }) =>
    endedEarly(advance(before, { type: 'reply.chosen', moment: before.at, reply: id })),
  );
  return spared ? [] : bestFrom(before).turns.slice(session.turns.length);
}

/** The label of a score from 0 to 100. The limits are provisional until a panel has set them. */
export function labelOf(score: number): Label {
  if (score < 45) return 'not-yet';
  if (score < 65) return 'emerging';
  return score < 80 ? 'capable' : 'consistent';
}

/** Scores a conversation, finished or not. Technique, outcome and safety are never merged. */
export function scoreOf(session: Session): Score {
  const plan = planOf(session.scenario);
  const lost = forfeitedTurns(session);
  const technique = PRINCIPLES.map((principle) =>
    principleScore(principle, evidenceOf(plan, session.turns, principle), evidenceOf(plan, lost, principle)),
  );
  const over = isOver(session);
  return {
    technique,
    outcome: over ? { ending: session.at, kind: endingOf(session.scenario, session.at).kind } : undefined,
    milestones: Object.entries(session.scenario.milestones ?? {}).map(([flag, text]) => ({
      flag,
      text,
      met: session.standing.flags.includes(flag),
    })),
    safety: safetyOf(session),
  };
}

/** The score of a principle from the turns that tested it and those that an early end gave away. */
export function principleScore(principle: Principle, evidence: readonly Evidence[], lost: readonly Evidence[]): PrincipleScore {
  const all = [...evidence.map(({ share, weight }) => ({ share, weight })), ...lost.map(({ weight }) => ({ share: 0, weight }))];
  const available = all.reduce((sum, { weight }) => sum + weight, 0);
  const enough = evidence.length >= EVIDENCE_MIN;
  const base = {
    principle,
    moments: evidence.length,
    forfeited: lost.length,
    forfeitedWeight: lost.reduce((sum, { weight }) => sum + weight, 0),
    enough,
    evidence,
  };
  if (available === 0) return { ...base, score: undefined, band: undefined, label: undefined };
  const score = Math.round((100 * all.reduce((sum, { share, weight }) => sum + share * weight, 0)) / available);
  const shown = all.reduce((sum, { share }) => sum + share, 0);
  const quantile = (share: number): number => Math.round(100 * betaQuantile(share, 1 + shown, 1 + all.length - shown));
  const band = { low: Math.min(score, quantile((1 - BAND_SHARE) / 2)), high: Math.max(score, quantile((1 + BAND_SHARE) / 2)) };
  return { ...base, score, band, label: enough ? labelOf(score) : undefined };
}

function safetyOf({ scenario, standing, turns }: Session): Score['safety'] {
  const critical = Object.entries(scenario.critical ?? {})
    .filter(([flag, { unless }]) => standing.flags.includes(flag) && !(unless !== undefined && standing.flags.includes(unless)))
    .map(([flag, { says }]) => {
      const turn = turns.findIndex(({ before, after }) => after.flags.includes(flag) && !before.flags.includes(flag));
      return { flag, text: says, turn: turn < 0 ? undefined : turn };
    });
  return { safe: critical.length === 0, critical };
}

/** The mean of the five scores, for comparing players of one scenario; never shown to a learner. */
export function overall({ technique }: Score): number {
  const scores = technique.flatMap(({ score }) => score ?? []);
  return scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
