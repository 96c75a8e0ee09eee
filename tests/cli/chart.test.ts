import { expect, test } from 'vitest';
import { createMachine, type AnyStateMachine } from 'xstate';
import { compile } from '../../src/engine';
import { chartOf } from '../../src/lint';
import { shipped, teaRound } from '../library';
import { BAD, rapport, TEA_ROUND } from './rapport';

type State = AnyStateMachine['root'];
const statesOf = (state: State): readonly string[] => [state.id, ...Object.values(state.states).flatMap(statesOf)];
const idsOf = ({ root }: AnyStateMachine): readonly string[] => statesOf(root);
const machineOf = (json: string): AnyStateMachine => createMachine(JSON.parse(json) as Parameters<typeof createMachine>[0]);

/** Every guard, action and entry of a chart, wherever it stands. */
function namesIn(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(key === 'guard' || key === 'actions' || key === 'entry' ? [inner as unknown] : []),
    ...namesIn(inner),
  ]);
}

test('the JSON makes a machine with the states of the compiled one', () => {
  const { status, stdout, stderr } = rapport(['chart', TEA_ROUND]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(idsOf(machineOf(stdout))).toEqual([
    'tea-round',
    'tea-round.talk',
    'tea-round.talk.cold-cup',
    'tea-round.talk.kettle',
    'tea-round.talk.by-mood',
    'tea-round.talk.pours',
    'tea-round.talk.leaves',
    'tea-round.client',
    'tea-round.client.workable',
    'tea-round.client.flooded',
    'tea-round.client.shut-down',
  ]);
});

test('every shipped scenario keeps its states through JSON', () => {
  for (const scenario of shipped) expect(idsOf(machineOf(chartOf(scenario)))).toEqual(idsOf(compile(scenario)));
});

test('guards and actions are named objects', () => {
  const names = namesIn(JSON.parse(chartOf(teaRound)));
  expect(names).toContainEqual({ type: 'it holds', params: { when: 'agitation >= 16 or trust <= 3' } });
  expect(names).toContainEqual({ type: 'let it land', params: { moment: 'kettle', reply: 'which-step' } });
  expect(names).toContainEqual({ type: 'agitation floods' });
  for (const name of names) expect(name).toEqual(expect.objectContaining({ type: expect.any(String) as string }));
});

test('a scenario with mistakes prints them and ends with 1', () => {
  const { status, stdout } = rapport(['chart', BAD]);
  expect(status).toBe(1);
  expect(stdout.split('\n')).toContain(`${BAD}:2:9  error  shape/unknown-word  Unexpected \`2\` for \`format\`, expected 1.`);
});

test('a command without a file, or with a folder of several, ends with 2 and a sentence', () => {
  expect(rapport(['chart'])).toEqual({ status: 2, stdout: '', stderr: 'Expected the path of a scenario file.\n' });
  expect(rapport(['chart', 'scenarios']).stderr).toMatch(/^Unexpected \d+ scenarios in scenarios, expected one\.\n$/);
});
