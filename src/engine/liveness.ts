import { eachPart, MOOD_VARIABLES, type Condition } from '../scenario';
import { BAND_FACT, LAST_MOVE_FACT, moodFact, type Fact, type Layout } from './layout';
import type { Choice, Plan, PlannedGate, PlannedMoment } from './plan';

type Live = Set<Fact>;

/**
 * For each node, the facts that something from there on can read: live-variable analysis, as in compilers.
 * What decides how a mood changes counts as read even where nothing reads the mood itself, so that its values can be worked out.
 */
export function liveness(plan: Plan, layout: Layout): readonly ReadonlySet<Fact>[] {
  const nodes = [...plan.nodes.values()];
  const live: Live[] = nodes.map(() => new Set<Fact>());
  for (let changed = true; changed;) {
    changed = false;
    for (let index = nodes.length - 1; index >= 0; index--) {
      const [node, now] = [nodes[index], live[index]];
      if (node === undefined || now === undefined || node.kind === 'ending') continue;
      const size = now.size;
      if (node.kind === 'gate') addGate(node, now, live, layout);
      else addMoment(node, now, live, layout);
      changed ||= now.size > size;
    }
  }
  return live;
}

/** The moves after which a moment still remembers the last one: those that some reply here would repeat to less effect. */
export function rememberedMoves({ choices }: PlannedMoment): ReadonlySet<string> {
  return new Set(choices.filter(helps).map(({ move }) => move));
}

const helps = ({ change }: Choice): boolean =>
  MOOD_VARIABLES.some((variable) => (variable === 'agitation' ? change.agitation < 0 : change[variable] > 0));

function addReads(condition: Condition | undefined, into: Live, layout: Layout): void {
  if (condition !== undefined) eachPart(condition, (part) => into.add(layout.factOf(part)));
}

function addGate({ branches }: PlannedGate, now: Live, live: readonly Live[], layout: Layout): void {
  for (const { when, goto } of branches) {
    addReads(when, now, layout);
    for (const fact of live[layout.node(goto)] ?? []) now.add(fact);
  }
}

/** What is read after a choice, with what the band itself is worked out from. */
function aheadOf({ goto }: Choice, live: readonly ReadonlySet<Fact>[], layout: Layout): Live {
  const ahead = new Set(live[layout.node(goto)] ?? []);
  if (ahead.has(BAND_FACT)) {
    ahead.add(moodFact('agitation'));
    if (layout.readsShutDown) ahead.add(moodFact('valence'));
  }
  return ahead;
}

function addMoment(moment: PlannedMoment, now: Live, live: readonly Live[], layout: Layout): void {
  for (const variant of moment.authored.variants ?? []) addReads(moment.variantConditions.get(variant.when), now, layout);
  for (const choice of moment.choices) {
    addReads(choice.when, now, layout);
    for (const fact of aheadOf(choice, live, layout))
      if (fact !== LAST_MOVE_FACT && !choice.sets.some((flag) => layout.flagFact(flag) === fact)) now.add(fact);
    if (helps(choice)) now.add(LAST_MOVE_FACT);
    if (choice.informs) now.add(BAND_FACT);
  }
}
