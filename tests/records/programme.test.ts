import { expect, test } from 'vitest';
import { textOfRecord, verifier, type ProgrammeTold, type RapportRecord, type Recordable, type RecordedProgramme } from '../../src/records';
import { hashOf } from '../../src/scenario';
import { teaRound } from '../library';
import { programmeFrom, SMALL } from '../programme/programmes';
import { NOW, recordable, recorded } from './made';

const tea = programmeFrom(SMALL);
const pinned: RecordedProgramme = {
  hash: hashOf(tea),
  programme: tea,
  start: '2026-05-04',
  before: [],
  marks: { before: '2026-05-04', thought: '2026-05-07' },
};
const ROUND = [1, 1, 1, 1, 1, 1];
const talk = (id: string, day: string, more: Partial<Recordable> = {}): Recordable => ({
  ...recordable(teaRound, id, ROUND, 1),

  started: `${day}T08:00:00.000Z`,
  saved: `${day}T08:09:00.000Z`,
  day,
  ...more,
});
const twice = [talk('one', '2026-05-05'), talk('two', '2026-05-06')];

function told(record: RapportRecord | object, ours: { readonly id: string; readonly hash: string }[] = []): ProgrammeTold {
  const verdict = verifier({ people: [], programmes: ours })(JSON.stringify(record), NOW);
  if (verdict.kind !== 'record' || verdict.programme === undefined) throw new Error('There is no programme.');
  return verdict.programme;
}

const statesIn = (programme: ProgrammeTold) =>
  programme.kind === 'played' ? programme.steps.map(({ id, state, day }) => [id, state, day]) : programme.why;

test('a programme stands as its conversations show, and not as anything says', () => {
  expect(statesIn(told(recorded(twice, [teaRound], 'Amina', pinned)))).toEqual([
    ['before', 'done', '2026-05-04'],
    ['bea', 'done', '2026-05-06'],
    ['thought', 'done', '2026-05-07'],
    ['check', 'not-started', undefined],
  ]);
  expect(statesIn(told(recorded(twice.slice(1), [teaRound], 'Amina', pinned)))).toEqual([
    ['before', 'done', '2026-05-04'],
    ['bea', 'not-started', undefined],
    ['thought', 'waiting', undefined],
    ['check', 'waiting', undefined],
  ]);
});

test('what was there before it was begun, and what-ifs, do not count', () => {
  const before = { ...pinned, before: ['one'] };
  const whatIf = [talk('one', '2026-05-05'), talk('two', '2026-05-06', { parent: { attempt: 'one', turn: 1 } })];
  for (const record of [recorded(twice, [teaRound], 'Amina', before), recorded(whatIf, [teaRound], 'Amina', pinned)])
    expect(statesIn(told(record))).toContainEqual(['bea', 'not-started', undefined]);
});

test('a day that no place had at that time is not taken', () => {
  const early = [talk('one', '2026-05-05'), talk('two', '2026-05-06', { day: '2026-05-01' })];
  expect(statesIn(told(recorded(early, [teaRound], 'Amina', pinned)))).toContainEqual(['bea', 'done', '2026-05-06']);
  const late = [talk('one', '2026-05-05'), talk('two', '2026-05-06', { day: '2026-05-07' })];
  expect(statesIn(told(recorded(late, [teaRound], 'Amina', pinned)))).toContainEqual(['bea', 'done', '2026-05-07']);
});

test('it is told apart from the one that this app has, by its content', () => {
  const record = recorded(twice, [teaRound], 'Amina', pinned);
  const originWith = (ours: { readonly id: string; readonly hash: string }[]) => {
    const programme = told(record, ours);
    return programme.kind === 'played' && programme.origin;
  };
  expect([[], [{ id: 'tea', hash: hashOf(tea) }], [{ id: 'tea', hash: 'another' }]].map(originWith)).toEqual([
    'unknown',
    'ours',
    'another-version',
  ]);
});

test('one that was changed, or has mistakes, is not worked out', () => {
  const record = recorded(twice, [teaRound], 'Amina', pinned);
  const easier = { ...tea, pass: { done: 1 } };
  expect(told({ ...record, programme: { ...pinned, programme: easier } })).toEqual({ kind: 'unplayed', why: 'changed' });
  const verdict = verifier({ people: [], programmes: [] })(JSON.stringify({ ...record, programme: { ...pinned, programme: easier } }), NOW);
  expect(verdict.kind === 'record' && verdict.altered).toEqual([{ kind: 'programme' }]);
  const bad = { ...tea, steps: [] };
  expect(told(recorded(twice, [teaRound], 'Amina', { ...pinned, programme: bad, hash: hashOf(bad) }))).toEqual({
    kind: 'unplayed',
    why: 'mistakes',
  });
});

test('a mark or a reflection that was changed is told, and a reflection is shown beside its question', () => {
  const record = recorded(twice, [teaRound], 'Amina', { ...pinned, reflections: { thought: 'I reached for explaining.', nowhere: 'x' } });
  const programme = told(record);
  expect(programme.kind === 'played' && programme.reflections).toEqual([{ step: 'A thought', text: 'I reached for explaining.' }]);
  const marked = { ...record, programme: { ...record.programme, marks: { ...pinned.marks, check: '2026-05-08' } } };
  const verdict = verifier({ people: [], programmes: [] })(JSON.stringify(marked), NOW);
  expect(verdict.kind === 'record' && verdict.altered).toEqual([{ kind: 'elsewhere' }]);
  expect(textOfRecord(recorded(twice, [teaRound], 'Amina', pinned))).not.toContain('reflections');
});
