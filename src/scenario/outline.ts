import type { Path } from './source';

export type NodeKind = 'moment' | 'gate' | 'ending';

export interface OutlineExit {
  readonly to: string;
  readonly path: Path;
}

export interface OutlineNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly path: Path;
  readonly exits: readonly OutlineExit[];
}

/** The bare graph of a scenario file, read forgivingly, so that a half-written file still has one. */
export interface Outline {
  readonly start?: string;
  readonly nodes: readonly OutlineNode[];
}

/** A plain object, or an empty one for anything else. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** An array, or an empty one for anything else. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function exitOf(value: unknown, path: Path): OutlineExit[] {
  const to = record(value)['goto'];
  return typeof to === 'string' ? [{ to, path: [...path, 'goto'] }] : [];
}

/** Reads the graph out of a file's data, whatever else is wrong with it. */
export function outlineOf(data: unknown): Outline {
  const { start, moments, gates, endings } = record(data);
  const nodes: OutlineNode[] = [];
  for (const [id, moment] of Object.entries(record(moments))) {
    const path = ['moments', id];
    const { replies, silence } = record(moment);
    const exits = list(replies).flatMap((reply, index) => exitOf(reply, [...path, 'replies', index]));
    nodes.push({ id, kind: 'moment', path, exits: [...exits, ...exitOf(silence, [...path, 'silence'])] });
  }
  for (const [id, branches] of Object.entries(record(gates))) {
    const path = ['gates', id];
    nodes.push({ id, kind: 'gate', path, exits: list(branches).flatMap((branch, index) => exitOf(branch, [...path, index])) });
  }
  for (const id of Object.keys(record(endings))) nodes.push({ id, kind: 'ending', path: ['endings', id], exits: [] });
  return typeof start === 'string' ? { start, nodes } : { nodes };
}
