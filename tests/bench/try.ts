import { getAdjacencyMap } from 'xstate/graph';
import { compile, explorerOf } from '../../src/engine';
import { scenarioOf } from './rapport';
import { storyOf } from './story';
import { cpu } from './measure';
const events = ['first', 'second', 'third', 'fourth'].map((reply) => ({ type: 'reply.chosen', reply }));
for (const n of [8, 9, 10, 11, 12, 13, 16]) for (const seed of [1, 20261]) {
  const s = scenarioOf(storyOf(n, seed));
  const c = compile(s);
  let t = cpu();
  const k = Object.keys(getAdjacencyMap(c, { events })).length;
  t = cpu() - t;
  console.log(n, seed, k, t, explorerOf(s).explore().states);
}
