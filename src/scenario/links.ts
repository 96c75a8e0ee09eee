import type { Outline, OutlineNode } from './outline';
import type { Report } from './report';
import { suggestion } from './spelling';

/** The greatest number of moments, gates and endings together. */
const NODES_MAX = 2000;

/** Mistakes in the graph: links to nowhere, what cannot be reached, and what never ends. */
export function checkLinks(outline: Outline, report: Report): void {
  const extra = outline.nodes[NODES_MAX];
  if (extra !== undefined) {
    const count = outline.nodes.length;
    report.key('graph/too-many', `Unexpected ${count} moments, gates and endings, expected at most ${NODES_MAX}.`, extra.path);
    return;
  }
  const byId = new Map<string, OutlineNode>();
  for (const node of outline.nodes) {
    const first = byId.get(node.id);
    if (first === undefined) byId.set(node.id, node);
    else
      report.key(
        'id/duplicate',
        `Unexpected second \`${node.id}\`, expected each id once: it is already the id of a ${first.kind}.`,
        node.path,
      );
  }
  if (!outline.nodes.some(({ kind }) => kind === 'moment'))
    report.key('graph/no-moment', 'Unexpected scenario without moments, expected at least one.', ['moments']);
  if (!outline.nodes.some(({ kind }) => kind === 'ending'))
    report.key('graph/no-ending', 'Unexpected scenario without endings, expected at least one.', ['endings']);

  let whole = true;
  for (const node of outline.nodes) {
    for (const exit of node.exits) {
      if (byId.has(exit.to)) continue;
      whole = false;
      report.value(
        'link/unknown-moment',
        `Unexpected \`${exit.to}\`, expected the id of a moment, gate or ending.`,
        exit.path,
        suggestion(exit.to, byId.keys()),
      );
    }
  }
  if (outline.start === undefined) return;
  const start = byId.get(outline.start);
  if (start === undefined) {
    const moments = outline.nodes.filter(({ kind }) => kind === 'moment').map(({ id }) => id);
    report.value(
      'link/unknown-start',
      `Unexpected \`${outline.start}\`, expected the id of a moment.`,
      ['start'],
      suggestion(outline.start, moments),
    );
    return;
  }
  if (start.kind !== 'moment') {
    report.value('graph/start-not-a-moment', `Unexpected ${start.kind} \`${start.id}\` as the start, expected a moment.`, ['start']);
    return;
  }
  checkGateLoops(outline, byId, report);
  if (whole) checkReach(outline, byId, start, report);
}

function checkGateLoops(outline: Outline, byId: ReadonlyMap<string, OutlineNode>, report: Report): void {
  const settled = new Set<string>();
  for (const gate of outline.nodes) {
    if (gate.kind !== 'gate' || settled.has(gate.id)) continue;
    const reached = spread([gate.id], (id) => {
      const node = byId.get(id);
      return node?.kind === 'gate' ? node.exits.map(({ to }) => to).filter((to) => byId.get(to)?.kind === 'gate') : [];
    });
    const loops = [...reached].some((id) => byId.get(id)?.kind === 'gate' && byId.get(id)?.exits.some(({ to }) => to === gate.id));
    if (!loops) continue;
    for (const id of reached) settled.add(id);
    report.key(
      'graph/gate-loop',
      `Unexpected circle of gates through \`${gate.id}\`, expected a moment or an ending in between.`,
      gate.path,
    );
  }
}

function checkReach(outline: Outline, byId: ReadonlyMap<string, OutlineNode>, start: OutlineNode, report: Report): void {
  const reached = spread([start.id], (id) => byId.get(id)?.exits.map(({ to }) => to) ?? []);
  const sources = new Map<string, string[]>();
  for (const node of outline.nodes) for (const { to } of node.exits) sources.set(to, [...(sources.get(to) ?? []), node.id]);
  const endings = outline.nodes.filter(({ kind }) => kind === 'ending').map(({ id }) => id);
  const ends = spread(endings, (id) => sources.get(id) ?? []);
  for (const node of outline.nodes) {
    if (!reached.has(node.id)) {
      report.key(
        `graph/unreachable-${node.kind}`,
        `Unexpected ${node.kind} \`${node.id}\` that no way leads to, expected at least one.`,
        node.path,
        'Point a `goto` at it, or delete it.',
      );
    } else if (endings.length > 0 && !ends.has(node.id)) {
      report.key(
        'graph/no-way-out',
        `Unexpected ${node.kind} \`${node.id}\` from which no ending can be reached, expected a way to end.`,
        node.path,
        'Let one of its replies lead toward an ending.',
      );
    }
  }
}

function spread(from: readonly string[], next: (id: string) => readonly string[]): Set<string> {
  const reached = new Set<string>();
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const to of next(id)) {
      if (reached.has(to)) continue;
      reached.add(to);
      open.push(to);
    }
  }
  for (const id of from) reached.add(id);
  return reached;
}
