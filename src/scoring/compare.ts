import type { Session } from '../engine';
import type { Mood, Principle } from '../scenario';
import { debriefOf, type CurvePoint, type Debrief, type DebriefTurn } from './debrief';
import type { PrincipleScore } from './score';

/** Something of the conversation that was, and the same of the other way. */
export interface Sides<Value> {
  readonly original: Value;
  readonly other: Value;
}

/** One turn of one side, with where it left the client. */
export interface ComparedTurn extends DebriefTurn {
  /** After the turn; see `engagementOf`. */
  readonly engagement: number;
}

/** The turns of one number, counted from 1; nothing on the side that has none of that number. */
export interface ComparedRow extends Sides<ComparedTurn | undefined> {
  readonly number: number;
}

export interface ComparedPrinciple extends Sides<Pick<PrincipleScore, 'score' | 'moments' | 'enough'>> {
  readonly principle: Principle;
}

export interface Comparison {
  /** The turns at the beginning in which the same was said at the same moment. */
  readonly shared: readonly ComparedTurn[];
  /** The first turn in which something else was said, counted from 1; nothing until there is one. */
  readonly differs: number | undefined;
  /** The turns after the shared ones, side by side. */
  readonly rows: readonly ComparedRow[];
  /** How each ended; nothing where it goes on. */
  readonly ended: Sides<Debrief['ending']>;
  /** The mood in which each is now. */
  readonly mood: Sides<Mood>;
  readonly curves: Sides<readonly CurvePoint[]>;
  /** The five principles, in their fixed order. */
  readonly principles: readonly ComparedPrinciple[];
  /** The turn after which the four numbers of the two moods are furthest apart, all together; the earliest of several. */
  readonly apart: (Sides<Mood> & { readonly turn: number }) | undefined;
}

/** Two conversations over one scenario, side by side. A function of both alone: neither is changed by it. */
export function compareOf(original: Session, other: Session): Comparison {
  const [mine, theirs] = [comparedTurns(original), comparedTurns(other)];
  const length = Math.max(mine.turns.length, theirs.turns.length);
  const parts = mine.turns.findIndex((turn, index) => !sameSaid(turn, theirs.turns[index]));
  const shared = mine.turns.slice(0, parts === -1 ? mine.turns.length : parts);
  return {
    shared,
    differs: shared.length < Math.min(mine.turns.length, theirs.turns.length) ? shared.length + 1 : undefined,
    rows: Array.from({ length: length - shared.length }, (_, index) => ({
      number: shared.length + index + 1,
      original: mine.turns[shared.length + index],
      other: theirs.turns[shared.length + index],
    })),
    ended: { original: mine.debrief.ending, other: theirs.debrief.ending },
    mood: { original: original.standing.mood, other: other.standing.mood },
    curves: { original: mine.debrief.curve, other: theirs.debrief.curve },
    principles: comparedPrinciples(mine.debrief, theirs.debrief),
    apart: furthestApart(mine.turns, theirs.turns),
  };
}

function comparedTurns(session: Session): { readonly debrief: Debrief; readonly turns: readonly ComparedTurn[] } {
  const debrief = debriefOf(session);
  return { debrief, turns: debrief.turns.map((turn) => ({ ...turn, engagement: debrief.curve[turn.number]?.engagement ?? 0 })) };
}

const sameSaid = (one: DebriefTurn, two: DebriefTurn | undefined): boolean => one.moment === two?.moment && one.reply.id === two.reply.id;

function comparedPrinciples(mine: Debrief, theirs: Debrief): readonly ComparedPrinciple[] {
  const figures = ({ score, moments, enough }: PrincipleScore) => ({ score, moments, enough });
  return mine.score.technique.flatMap((first) => {
    const second = theirs.score.technique.find(({ principle }) => principle === first.principle);
    return second === undefined ? [] : [{ principle: first.principle, original: figures(first), other: figures(second) }];
  });
}

const distance = (one: Mood, two: Mood): number =>
  Math.abs(one.agitation - two.agitation) +
  Math.abs(one.valence - two.valence) +
  Math.abs(one.trust - two.trust) +
  Math.abs(one.hope - two.hope);

function furthestApart(mine: readonly DebriefTurn[], theirs: readonly DebriefTurn[]): Comparison['apart'] {
  let found: Comparison['apart'];
  for (const [index, { number, moodAfter }] of mine.entries()) {
    const second = theirs[index]?.moodAfter;
    if (second === undefined) break;
    const furthest = found === undefined ? 0 : distance(found.original, found.other);
    if (distance(moodAfter, second) > furthest) found = { turn: number, original: moodAfter, other: second };
  }
  return found;
}
