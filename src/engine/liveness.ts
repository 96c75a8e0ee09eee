import { eachPart, MOOD_VARIABLES, type Condition } from '../scenario';
import type { Plan, PlannedGate, PlannedMoment } from './plan';
import { BAND, LAST_MOVE, REGISTER_OF, registerRead, type Space } from './registers';

export type Live = Set<number>;

/** For each node, the registers that something from there on can read: live-variable analysis, as in compilers. */
export function liveness(plan: Plan, space: Space): readonly Live[] {
  const nodes = [...plan.nodes.values()];
  const live: Live[] = nodes.map(() => new Set<number>());
  for (let changed = true; changed;) {
    changed = false;
    for (let index = nodes.length - 1; index >= 0; index--) {
      const node = nodes[index];
      if (node === undefined || node.kind === 'ending') continue;
      const now = live[index] ?? new Set<number>();
      const size = now.size;
      if (node.kind === 'gate') addGate(node, now, live, space);
      else addMoment(node, now, live, space);
      changed ||= now.size > size;
    }
  }
  return live;
}

function addReads(condition: Condition | undefined, into: Live, space: Space): void {
  if (condition !== undefined) eachPart(condition, (part) => into.add(registerRead(part, space)));
}

function addGate({ branches }: PlannedGate, now: Live, live: readonly Live[], space: Space): void {
  for (const { when, goto } of branches) {
    addReads(when, now, space);
    for (const register of live[space.node(goto)] ?? []) now.add(register);
  }
}

function addMoment(moment: PlannedMoment, now: Live, live: readonly Live[], space: Space): void {
  for (const choice of moment.choices) {
    addReads(choice.when, now, space);
    const ahead = new Set(live[space.node(choice.goto)] ?? []);
    if (ahead.has(BAND)) {
      ahead.add(REGISTER_OF.agitation);
      if (space.readsShutDown) ahead.add(REGISTER_OF.valence);
      now.add(BAND);
    }
    for (const register of ahead) {
      if (register === LAST_MOVE || choice.sets.some((flag) => space.flag(flag) === register)) continue;
      now.add(register);
    }
    for (const variable of MOOD_VARIABLES) {
      if (!ahead.has(REGISTER_OF[variable])) continue;
      const helpful = variable === 'agitation' ? choice.change.agitation < 0 : choice.change[variable] > 0;
      if (helpful) now.add(LAST_MOVE);
      if (choice.informs && (helpful || variable === 'agitation')) now.add(BAND);
    }
  }
}
