import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meetableOf, parseProgramme, programmeJsonSchema, readProgramme } from '../../src/programme';
import { CODES, type Diagnostic } from '../../src/scenario';
import { teaRound } from '../library';
import { runs } from '../runs';
import { meetables, programmeFrom, SMALL } from './programmes';

const short = ({ code, message, hint, range: { start } }: Diagnostic): string =>
  `${start.line}:${start.column} ${code} ${message}${hint === undefined ? '' : ` ${hint}`}`;

/** The small programme with one piece changed, and what is said of it. */
function said(piece: string, changed: string): readonly string[] {
  if (!SMALL.includes(piece)) throw new Error(`The programme has no ${JSON.stringify(piece)}.`);
  return parseProgramme(
    SMALL.replace(piece, () => changed),
    'tea.yaml',
    meetables,
  ).diagnostics.map(short);
}

test('a programme without mistakes is read as it is written', () => {
  expect(parseProgramme(SMALL, 'tea.yaml', meetables).diagnostics).toEqual([]);
  expect(programmeFrom(SMALL).steps.map(({ id }) => id)).toEqual(['before', 'bea', 'thought', 'check']);
});

test('a kept programme is held against the same rules', () => {
  expect(readProgramme(structuredClone(programmeFrom(SMALL)), 'kept', meetables).programme).toEqual(programmeFrom(SMALL));
  expect(readProgramme({ ...programmeFrom(SMALL), pass: 'most' }, 'kept').diagnostics.map(({ code }) => code)).toEqual([
    'shape/unknown-word',
  ]);
});

describe('every mistake has a place, and where a word is near, the word', () => {
  test.each([
    [
      'meet: tea-round\n    reach',
      'meet: tea-rond\n    reach',
      '15:11 programme/unknown-scenario Unexpected `tea-rond`, expected the id of a scenario. Did you mean `tea-round`?',
    ],
    [
      'after: [before]',
      'after: [befor]',
      '18:13 programme/unknown-step Unexpected `befor`, expected the id of a step. Did you mean `before`?',
    ],
    [
      'required: [check]',
      'required: [chek]',
      '33:29 programme/unknown-step Unexpected `chek`, expected the id of a step. Did you mean `check`?',
    ],
    [
      '{ patience: 60 }',
      '{ patiense: 60 }',
      '17:21 shape/unknown-key Unexpected key `patiense`, expected one of patience, people-skills, communication, problem-solving, empathy. Did you mean `patience`?',
    ],
    [
      'overall: 50',
      'bands: { empathy: emergin }',
      '30:32 shape/unknown-word Unexpected `emergin` for `empathy`, expected emerging, capable, consistent. Did you mean `emerging`?',
    ],
    [
      'overall: 50',
      'bands: { empathy: emerging }',
      '30:23 programme/out-of-reach Unexpected band, expected a principle that 5 moments of `tea-round` test: `empathy` has 1.',
    ],
    ['mode: check', 'mode: exam', '28:11 shape/unknown-word Unexpected `exam` for `mode`, expected practice, check.'],
    [
      'dial: stronger',
      'dial: strong',
      '29:11 shape/unknown-word Unexpected `strong` for `dial`, expected milder, as-written, stronger. Did you mean `stronger`?',
    ],
    [
      'after: [before]',
      'after: [before, check]',
      '18:5 programme/circle Unexpected `after` that leads from `bea` back to itself, expected a step that can be begun.',
    ],
    ['due: 5', 'due: 2', '32:10 programme/due-too-early Unexpected day 2, expected 3 or later: `bea` comes first, and is due on day 3.'],
    [
      '{ patience: 1 }',
      '{ patience: 9 }',
      '30:48 programme/out-of-reach Unexpected 9, expected at most 1: so many moments of `tea-round` test it.',
    ],
    [
      'scores: { patience: 60 }',
      'scores: { patience: 101 }',
      '17:31 shape/out-of-range Unexpected `101` for `patience`, expected at most 100.',
    ],
    ['done: 3', 'done: 5', '33:15 programme/out-of-reach Unexpected 5, expected at most 4: so many steps there are.'],
    [
      'endings: [best, safe]',
      'endings: [best, pour]',
      '30:86 programme/unknown-ending Unexpected `pour`, expected an ending of `tea-round`, or a kind of ending. Did you mean `pours`?',
    ],
    [
      'endings: [best, safe]',
      'endings: [unsafe]',
      '30:70 programme/out-of-reach Unexpected `endings`, expected one that `tea-round` has: it has none of these kinds.',
    ],
    [
      'milestones: all',
      'milestones: [steps-namd]',
      '30:66 programme/unknown-milestone Unexpected `steps-namd`, expected a milestone of `tea-round`. Did you mean `steps-named`?',
    ],
    [
      '    read: Put the kettle on.\n',
      '',
      '9:5 programme/one-task Unexpected step `before` without a task, expected `meet`, `read` or `reflect`.',
    ],
    [
      '    read: Put',
      '    reflect: Why?\n    read: Put',
      '12:5 programme/one-task Unexpected `reflect` beside `read`, expected one of them in a step.',
    ],
    [
      '    read: Put',
      '    mode: check\n    read: Put',
      '12:5 programme/only-for-meeting Unexpected `mode`, expected it only in a step with `meet`.',
    ],
    ['    reach: { times: 2 }\n', '', '16:5 programme/or-alone Unexpected `or` without `reach`, expected both.'],
    ['    title: Before you begin\n', '', '9:5 shape/missing-key Unexpected end of `before`, expected the key `title`.'],
    ['id: thought', 'id: bea', '20:9 id/duplicate Unexpected second `bea`, expected each id once in this list.'],
    ['title: Tea for two\n', '', '1:1 shape/missing-key Unexpected end of the programme, expected the key `title`.'],
    ['pass: { done: 3, required: [check] }', 'pass: every', '33:7 shape/unknown-word Unexpected `every` for `pass`, expected all.'],
  ])('%j as %j', (piece, changed, expected) => {
    expect(said(piece, changed)).toContain(expected);
  });

  test('two steps that one conversation would do at once', () => {
    expect(
      said(
        '  - id: thought',
        '  - id: again\n    meet: tea-round\n    reach: { times: 2 }\n    or: { scores: { patience: 60 }, no-critical-error: true }\n  - id: thought',
      ),
    ).toEqual([
      '21:11 programme/same-step Unexpected second step that asks the same as `bea`, expected a difference: one conversation would do both. Ask for `times: 2` in one of them, or for more in the later one.',
    ]);
  });

  test('a principle that the scenario never tests', () => {
    const tested = { ...meetableOf(teaRound).tested, patience: 0 };
    expect(
      parseProgramme(SMALL, 'tea.yaml', [{ ...meetableOf(teaRound), tested }]).diagnostics.map(({ code, range }) => [
        code,
        range.start.line,
      ]),
    ).toEqual([
      ['programme/out-of-reach', 17],
      ['programme/out-of-reach', 30],
    ]);
  });

  test('what is asked of scenarios is left alone where they are not known', () => {
    expect(parseProgramme(SMALL.replaceAll('tea-round', 'somebody'), 'tea.yaml').diagnostics).toEqual([]);
  });

  test('a second document is said in the words of programmes', () => {
    expect(parseProgramme(`${SMALL}---\n${SMALL}`, 'tea.yaml').diagnostics.map(short)).toEqual([
      '37:1 yaml/multiple-docs Unexpected second document (`---`), expected one programme in a file. Put the second programme into a file of its own.',
    ]);
  });
});

test('whatever is cut from the text or put into it, the answer is a programme or mistakes, and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.nat(SMALL.length), fc.nat(40), fc.string({ maxLength: 8 }), (from, cut, put) => {
      const { programme, diagnostics } = parseProgramme(SMALL.slice(0, from) + put + SMALL.slice(from + cut), 'tea.yaml', meetables);
      return (programme === undefined) === diagnostics.length > 0;
    }),
    { numRuns: runs(300) },
  );
});

test('the published JSON Schema is the one that the code has (`npm run schema` writes it)', () => {
  expect(JSON.parse(readFileSync('public/schema/programme.v1.json', 'utf8'))).toEqual(programmeJsonSchema());
});

test('every code that the reader of programmes can give is explained', () => {
  const given = [...readFileSync('src/programme/meaning.ts', 'utf8').matchAll(/'((?:programme|shape|id)\/[a-z-]+)'/g)].map(
    ([, code]) => code ?? '',
  );
  expect(new Set(given).size).toBeGreaterThan(10);
  expect(given.filter((code) => !(code in CODES))).toEqual([]);
});
