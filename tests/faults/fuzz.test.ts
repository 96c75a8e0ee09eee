import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read } from '../../src/app/reading/reader';
import type { Answer } from '../../src/app/reading/asked';
import { tell } from './figures';

const SECONDS = process.env['FEW_RUNS'] === undefined ? Number(process.env['FUZZ_SECONDS'] ?? 5) : 1;
const LONGEST_MS = 3000;
const GOOD = readFileSync('tests/corpus/good/tea-round/scenario.yaml', 'utf8').replace(/^#.*\n/, '');
const PIECES = [
  '&a ',
  '*a',
  '<<: ',
  '!!js ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '|',
  '>',
  '\t',
  '\u202E',
  '\0',
  '---\n',
  '__proto__: ',
  '.nan',
  '1e999',
  '- ',
  ': ',
  '#',
  '\r',
  '%YAML 1.1\n',
  '🙂',
  '\u0301',
];

/** A number below one by a fixed row. */
function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 2_654_435_769) >>> 0;
    return state % below;
  };
}

/** A good file of which some lines were moved, doubled, cut or mixed with signs that mean something. */
function mutated(seed: number): string {
  const pick = chance(seed);
  const lines = GOOD.split('\n');
  for (let change = pick(4) + 1; change > 0; change--) {
    const at = pick(lines.length);
    const line = lines[at] ?? '';
    const from = pick(line.length + 1);
    const piece = PIECES[pick(PIECES.length)] ?? '';
    const other = lines[pick(lines.length)] ?? '';
    const next = [
      `${line.slice(0, from)}${piece}${line.slice(from)}`,
      line.slice(from),
      other,
      `${line}\n${other}`,
      line.repeat(2),
      ` ${line}`,
    ][pick(6)];
    lines[at] = next ?? '';
  }
  return lines.slice(0, pick(8) === 0 ? pick(lines.length) + 1 : lines.length).join('\n');
}

test('a file that was changed in any way is read or refused in a moment, and nothing throws', () => {
  const end = performance.now() + SECONDS * 1000;
  const first = Date.now() >>> 0;
  let [documents, crashes, slowest, seed] = [0, 0, 0, first];
  while (performance.now() < end) {
    const bytes = new TextEncoder().encode(mutated(++seed));
    const began = performance.now();
    const answers: Answer[] = [];
    try {
      read({ kind: 'scenario', file: 'any.yaml', bytes: bytes.buffer, people: [] }, (answer) => answers.push(answer));
    } catch {
      crashes += 1;
      console.log(`The seed ${seed} breaks the reader.`);
    }
    const [answer] = answers;
    if (answer?.kind !== 'scenario' || !('scenario' in answer.read || answer.read.mistakes.length > 0)) crashes += 1;
    slowest = Math.max(slowest, performance.now() - began);
    documents += 1;
  }
  tell('fuzz documents', documents);
  tell('fuzz crashes', crashes);
  tell('fuzz slowest', Math.round(slowest));
  expect({ crashes, polluted: Reflect.get({}, 'polluted') }).toEqual({ crashes: 0, polluted: undefined });
  expect(slowest).toBeLessThan(LONGEST_MS);
}, 4_000_000);
