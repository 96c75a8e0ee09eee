import { planOf, speechOf, type Plan } from '../engine';
import type { Moment, Scenario } from '../scenario';

/** A moment, gate or ending as it is read. */
export type ReadNode = Plan['nodes'] extends ReadonlyMap<string, infer Node> ? Node : never;
/** A node of one kind. */
export type NodeOf<Kind extends ReadNode['kind']> = Extract<ReadNode, { readonly kind: Kind }>;

/** Moments, gates and endings in the order in which a reader meets them: breadth first from the start. */
export function readingOrder(scenario: Scenario): readonly ReadNode[] {
  const { nodes } = planOf(scenario);
  const met = new Set([scenario.start]);
  for (const id of met) {
    const node = nodes.get(id);
    if (node?.kind === 'moment') for (const { goto } of node.choices) met.add(goto);
    if (node?.kind === 'gate') for (const { goto } of node.branches) met.add(goto);
  }
  return [...met].flatMap((id) => nodes.get(id) ?? []);
}

/** The nodes of one kind, in reading order. */
export function nodesOf<Kind extends ReadNode['kind']>(scenario: Scenario, kind: Kind): readonly NodeOf<Kind>[] {
  return readingOrder(scenario).filter((node): node is NodeOf<Kind> => node.kind === kind);
}

export const wordsIn = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);
export const wordCount = (text: string): number => wordsIn(text).length;

const FIRST_WORDS = 7;

/** How a moment begins, for a label: its first spoken words, or what is seen where nothing is said. */
export function firstWords({ says, cue }: Moment): string {
  const spoken = speechOf(says ?? '').find(({ kind }) => kind === 'said')?.text;
  const words = wordsIn(spoken ?? cue ?? says ?? '');
  return words.length > FIRST_WORDS ? `${words.slice(0, FIRST_WORDS).join(' ')}…` : words.join(' ');
}

/** The name of whoever speaks at a moment. */
export function speakerOf({ client, others }: Scenario, { who }: Moment): string {
  return who === undefined || who === 'client' ? client.name : (others?.[who]?.name ?? who);
}

const signed = (value: number): string => (value > 0 ? `+${value}` : `−${-value}`);

/** Numbers by name with their signs, such as `trust +1, agitation −2`; those that are 0 are left out. */
export function signedList(values: Readonly<Record<string, number | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined || value === 0 ? [] : [`${name} ${signed(value)}`]))
    .join(', ');
}
