import { holds, type Band, type Condition, type Mood, type Move } from '../scenario';
import { nextBand, nextMood } from './mood';
import type { Choice, Plan, PlannedEnding, PlannedMoment } from './plan';

/** Where client and talk stand: everything that a rule or a condition may read, and nothing else. */
export interface Standing {
  readonly mood: Mood;
  readonly band: Band;
  readonly lastMove: Move | undefined;
  readonly flags: readonly string[];
  /** Visits to the moments that some condition asks about. */
  readonly visits: Readonly<Record<string, number>>;
}

/** The standing before the first moment. */
export function firstStanding({ temperament: { start } }: Plan): Standing {
  return { mood: start, band: nextBand('workable', start.agitation, start.valence), lastMove: undefined, flags: [], visits: {} };
}

function withFlags(flags: readonly string[], set: readonly string[]): readonly string[] {
  const added = set.filter((flag) => !flags.includes(flag));
  return added.length === 0 ? flags : [...flags, ...added];
}

/** Whether a condition holds; one that is not there always does. */
export function isMet(condition: Condition | undefined, { mood, band, flags, visits }: Standing): boolean {
  if (condition === undefined) return true;
  return holds(condition, { mood, band, hasFlag: (flag) => flags.includes(flag), visitsTo: (moment) => visits[moment] ?? 0 });
}

/** The standing after a reply or a silence, before the talk moves on. */
export function respond(plan: Plan, standing: Standing, { change, move, informs, sets }: Choice): Standing {
  const mood = nextMood(standing.mood, change, {
    temperament: plan.temperament,
    repeated: standing.lastMove === move,
    overloaded: informs && standing.band === 'flooded',
  });
  return {
    mood,
    band: nextBand(standing.band, mood.agitation, mood.valence),
    lastMove: move,
    flags: withFlags(standing.flags, sets),
    visits: standing.visits,
  };
}

/** The standing when the talk reaches a moment. */
export function arrive(standing: Standing, { id, sets, counted }: PlannedMoment): Standing {
  if (sets.length === 0 && !counted) return standing;
  return {
    ...standing,
    flags: withFlags(standing.flags, sets),
    visits: counted ? { ...standing.visits, [id]: (standing.visits[id] ?? 0) + 1 } : standing.visits,
  };
}

/** What is done and said on a gate's way, and by whom if the author says so. */
export interface GateAnswer {
  readonly text: string;
  readonly by: string | undefined;
}

/** Follows gates from an id to the moment or ending that comes next, with what the client does on the way. */
export function follow(
  plan: Plan,
  standing: Standing,
  id: string,
): { readonly node: PlannedMoment | PlannedEnding; readonly answer: GateAnswer | undefined } {
  let answer: GateAnswer | undefined;
  let node = plan.nodes.get(id);
  while (node?.kind === 'gate') {
    const branch = node.branches.find(({ when }) => isMet(when, standing));
    if (branch === undefined) throw new Error(`Gate \`${node.id}\` leads nowhere.`);
    const { answer: text, 'answer-by': by } = branch.authored;
    if (text !== undefined) answer = { text, by };
    node = plan.nodes.get(branch.goto);
  }
  if (node === undefined) throw new Error(`Nothing is called \`${id}\`.`);
  return { node, answer };
}
