import { planOf, type Choice, type Session, type StateGraph } from '../../engine';
import type { Scenario } from '../../scenario';
import { wordCount } from '../reading';
import { walkTo } from './walks';

/** Words read a minute: a careful pace. Adults read about 238 words of English prose a minute (Brysbaert 2019). */
export const WORDS_A_MINUTE = 200;

const count = (text = ''): number => wordCount(text);

function wordsOfChoice({ authored }: Choice): number {
  return count('says' in authored ? authored.says : undefined) + count('does' in authored ? authored.does : undefined);
}

/** The words read in a turn: the client's, every reply offered, and the answer. */
export function edgeWords(scenario: Scenario, graph: StateGraph): Float64Array {
  const { nodes } = planOf(scenario);
  const byNode = graph.ids.map((id) => {
    const node = nodes.get(id);
    if (node?.kind !== 'moment') return undefined;
    return {
      line: count(node.authored.cue) + count(node.authored.says),
      replies: node.choices.map(wordsOfChoice),
      answers: node.choices.map(({ authored }) => count(authored.answer)),
    };
  });
  const words = new Float64Array(graph.edges[graph.states] ?? 0);
  for (let state = 0; state < graph.states; state++) {
    const node = byNode[graph.at[state] ?? -1];
    if (node === undefined) continue;
    const [from, to] = [graph.edges[state] ?? 0, graph.edges[state + 1] ?? 0];
    let shown = node.line;
    for (let edge = from; edge < to; edge++) shown += node.replies[graph.choice[edge] ?? -1] ?? 0;
    for (let edge = from; edge < to; edge++) words[edge] = shown + (node.answers[graph.choice[edge] ?? -1] ?? 0);
  }
  return words;
}

/** The words read on a shortest walk to an ending. */
export function wordsTo(graph: StateGraph, parents: Int32Array, words: Float64Array, ending: string | undefined): number {
  const state = graph.at.subarray(0, graph.states).findIndex((node) => graph.ids[node] === ending);
  return state < 0 ? 0 : walkTo(graph, parents, state).reduce((sum, edge) => sum + (words[edge] ?? 0), 0);
}

/** The words read in a conversation. */
export function wordsAlong(graph: StateGraph, words: Float64Array, { scenario, turns }: Session): number {
  const { nodes } = planOf(scenario);
  let state = 0;
  let sum = 0;
  for (const { moment, reply } of turns) {
    const node = nodes.get(moment);
    const number = node?.kind === 'moment' ? node.choices.findIndex(({ id }) => id === reply) : -1;
    for (let edge = graph.edges[state] ?? 0; edge < (graph.edges[state + 1] ?? 0); edge++) {
      if (graph.choice[edge] !== number) continue;
      sum += words[edge] ?? 0;
      state = graph.target[edge] ?? 0;
      break;
    }
  }
  return sum;
}
