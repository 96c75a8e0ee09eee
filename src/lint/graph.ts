import type { Scenario } from '../scenario';
import { firstWords, readingOrder, type ReadNode } from './reading';

interface GraphEdge {
  readonly from: ReadNode;
  readonly to: string;
  /** One line for each way that leads there. */
  readonly lines: readonly string[];
}

const labelOf = (node: ReadNode): readonly string[] => {
  switch (node.kind) {
    case 'moment':
      return [node.id, `“${firstWords(node.authored)}”`];
    case 'gate':
      return [node.id];
    case 'ending':
      return [node.id, `${node.authored.kind}: ${node.authored.title}`];
  }
};

const waysFrom = (node: ReadNode): readonly { readonly to: string; readonly line: string }[] => {
  switch (node.kind) {
    case 'moment':
      return node.choices.map(({ id, goto, authored: { when } }) => ({ to: goto, line: when === undefined ? id : `${id}, when ${when}` }));
    case 'gate':
      return node.branches.map(({ goto, authored: { when } }) => ({ to: goto, line: when ?? 'otherwise' }));
    case 'ending':
      return [];
  }
};

function edgesOf(nodes: readonly ReadNode[]): readonly GraphEdge[] {
  return nodes.flatMap((from) => {
    const lines = new Map<string, string[]>();
    for (const { to, line } of waysFrom(from)) lines.set(to, [...(lines.get(to) ?? []), line]);
    return [...lines].map(([to, ways]) => ({ from, to, lines: ways }));
  });
}

const MERMAID_SHAPES: Readonly<Record<ReadNode['kind'], readonly [string, string]>> = {
  moment: ['[', ']'],
  gate: ['{', '}'],
  ending: ['(', ')'],
};

/** Ids may hold words of Mermaid, such as `end`, and runs of hyphens, which are arrows to it. */
const mermaidId = (id: string): string => `id_${id.replaceAll('-', '_')}`;

function mermaidText(lines: readonly string[]): string {
  const escaped = lines.map((line) =>
    line.replace(/\s+/g, ' ').replace(/[^\p{L}\p{M}\p{N} .,!?'’“”…–—/=+-]/gu, (sign) => `#${sign.codePointAt(0) ?? 32};`),
  );
  return `"${escaped.join('<br/>')}"`;
}

/** A scenario as a Mermaid flowchart: moments as boxes, gates as diamonds, endings rounded. */
export function mermaidOf(scenario: Scenario): string {
  const nodes = readingOrder(scenario);
  return [
    'flowchart TD',
    ...nodes.map((node) => `  ${mermaidId(node.id)}${MERMAID_SHAPES[node.kind].join(mermaidText(labelOf(node)))}`),
    ...edgesOf(nodes).map(({ from, to, lines }) => `  ${mermaidId(from.id)} -->|${mermaidText(lines)}| ${mermaidId(to)}`),
  ].join('\n');
}

const DOT_SHAPES: Readonly<Record<ReadNode['kind'], string>> = {
  moment: 'shape=box',
  gate: 'shape=diamond',
  ending: 'shape=box, style=rounded',
};

function dotText(lines: readonly string[]): string {
  const escaped = lines.map((line) => line.replace(/\s+/g, ' ').replaceAll('&', '&amp;').replace(/[\\"]/g, '\\$&'));
  return `"${escaped.join('\\n')}"`;
}

/** A scenario as a graph for Graphviz, drawn as `mermaidOf` draws it. */
export function dotOf(scenario: Scenario): string {
  const nodes = readingOrder(scenario);
  return [
    `digraph ${dotText([scenario.id])} {`,
    ...nodes.map((node) => `  ${dotText([node.id])} [${DOT_SHAPES[node.kind]}, label=${dotText(labelOf(node))}];`),
    ...edgesOf(nodes).map(({ from, to, lines }) => `  ${dotText([from.id])} -> ${dotText([to])} [label=${dotText(lines)}];`),
    '}',
  ].join('\n');
}
