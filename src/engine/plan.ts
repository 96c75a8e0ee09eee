import {
  eachPart,
  MOVES,
  parseCondition,
  SILENCE_ID,
  temperamentOf,
  type Branch,
  type Condition,
  type Ending,
  type Moment,
  type Mood,
  type Move,
  type Reply,
  type Scenario,
  type Silence,
  type Temperament,
} from '../scenario';

/** A reply or a silence, with what it does to the mood worked out. */
export interface Choice {
  readonly id: string;
  readonly authored: Reply | Silence;
  readonly when: Condition | undefined;
  readonly change: Mood;
  readonly informs: boolean;
  readonly move: Move;
  readonly sets: readonly string[];
  readonly goto: string;
}

export interface PlannedMoment {
  readonly kind: 'moment';
  readonly id: string;
  readonly authored: Moment;
  readonly choices: readonly Choice[];
  readonly byId: ReadonlyMap<string, Choice>;
  readonly sets: readonly string[];
  /** The conditions of the variants, by their text. */
  readonly variantConditions: ReadonlyMap<string, Condition>;
  /** A condition somewhere asks how often the talk has been here. */
  readonly counted: boolean;
}

export interface PlannedGate {
  readonly kind: 'gate';
  readonly id: string;
  readonly branches: readonly { readonly authored: Branch; readonly when: Condition | undefined; readonly goto: string }[];
}

export interface PlannedEnding {
  readonly kind: 'ending';
  readonly id: string;
  readonly authored: Ending;
}

export type PlannedNode = PlannedMoment | PlannedGate | PlannedEnding;

/** A scenario made ready to be played: looked up by id, conditions read. Derived, never stored. */
export interface Plan {
  readonly scenario: Scenario;
  readonly temperament: Temperament;
  readonly nodes: ReadonlyMap<string, PlannedNode>;
  /** Moments whose visits some condition asks for. */
  readonly counted: ReadonlySet<string>;
  /** Every condition of the scenario by its text. */
  readonly conditions: ReadonlyMap<string, Condition>;
}

const plans = new WeakMap<Scenario, Plan>();

/** The plan of a scenario, made once. Throws only if the scenario did not come from `parseScenario`. */
export function planOf(scenario: Scenario): Plan {
  const known = plans.get(scenario);
  if (known !== undefined) return known;
  const plan = makePlan(scenario);
  plans.set(scenario, plan);
  return plan;
}

function makePlan(scenario: Scenario): Plan {
  const counted = new Set<string>();
  const conditions = new Map<string, Condition>();
  const read = (text: string | undefined): Condition | undefined => {
    if (text === undefined) return undefined;
    const condition = conditions.get(text) ?? conditionOf(text);
    conditions.set(text, condition);
    eachPart(condition, (part) => {
      if (part.kind === 'visits') counted.add(part.moment);
    });
    return condition;
  };
  const gates: PlannedGate[] = Object.entries(scenario.gates ?? {}).map(([id, branches]) => ({
    kind: 'gate',
    id,
    branches: branches.map((authored) => ({ authored, when: read(authored.when), goto: authored.goto })),
  }));
  const drafts = Object.entries(scenario.moments).map(([id, authored]) => {
    for (const variant of authored.variants ?? []) read(variant.when);
    const choices = authored.replies.map((reply) => choiceOf(reply.id, reply, read(reply.when)));
    if (authored.silence !== undefined) choices.push(choiceOf(SILENCE_ID, authored.silence, read(authored.silence.when)));
    return { id, authored, choices };
  });
  const nodes = new Map<string, PlannedNode>();
  for (const { id, authored, choices } of drafts) {
    const byId = new Map(choices.map((choice) => [choice.id, choice]));
    nodes.set(id, {
      kind: 'moment',
      id,
      authored,
      choices,
      byId,
      sets: authored.sets ?? [],
      variantConditions: conditions,
      counted: counted.has(id),
    });
  }
  for (const gate of gates) nodes.set(gate.id, gate);
  for (const [id, authored] of Object.entries(scenario.endings)) nodes.set(id, { kind: 'ending', id, authored });
  return { scenario, temperament: temperamentOf(scenario.client), nodes, counted, conditions };
}

/** A condition of a parsed scenario; throws on a malformed one, which `parseScenario` would have refused. */
function conditionOf(text: string): Condition {
  const result = parseCondition(text);
  if ('mistake' in result) throw new Error(`Condition \`${text}\`: ${result.mistake.message}`);
  return result.condition;
}

function choiceOf(id: string, authored: Reply | Silence, when: Condition | undefined): Choice {
  const { effect, ...traits } = MOVES[authored.move];
  const [agitation, valence, trust, hope] = effect;
  const own = authored.mood;
  return {
    id,
    authored,
    when,
    change: {
      agitation: own?.agitation ?? agitation,
      valence: own?.valence ?? valence,
      trust: own?.trust ?? trust,
      hope: own?.hope ?? hope,
    },
    informs: 'informs' in traits,
    move: authored.move,
    sets: authored.sets ?? [],
    goto: authored.goto,
  };
}

/** A moment of a plan. Throws where the id is an ending's, a check's or nobody's. */
export function momentIn(plan: Plan, id: string): PlannedMoment {
  const node = plan.nodes.get(id);
  if (node?.kind !== 'moment') throw new Error(`\`${id}\` is not a moment.`);
  return node;
}
