import { describe, expect, test } from 'vitest';
import { codeTyped, csvOf, duplicatesIn, textOfRecord, verifier, type RapportRecord, type Verdict } from '../../src/records';
import { shipped, teaRound } from '../library';
import { NONE, NOW, recordable, recorded } from './made';

const [first = teaRound] = shipped;
const verdictOf = (record: RapportRecord): Verdict => verifier(NONE)(textOfRecord(record), NOW);
const one = recordable(first, 'one', [0, 1, 2], 1);
const two = recordable(teaRound, 'two', [1, 0, 2, 0, 1], 2);

describe('the same among files', () => {
  const both = recorded([one, two], [first, teaRound]);
  const alone = recorded([two], [teaRound]);
  const under = recorded([{ ...two, id: 'renamed' }], [teaRound], 'Somebody else');
  const verdicts = [both, both, alone, under].map(verdictOf);

  test('a record that is there twice is found, and not its conversations again', () => {
    expect(duplicatesIn(verdicts.slice(0, 2))).toEqual([[{ kind: 'record', file: 1 }], [{ kind: 'record', file: 0 }]]);
  });

  test('a conversation in two records is found, also under another name and another id', () => {
    expect(duplicatesIn(verdicts.slice(1))).toEqual([
      [
        { kind: 'attempt', attempt: 1, file: 1, otherName: false },
        { kind: 'attempt', attempt: 1, file: 2, otherName: true },
      ],
      [
        { kind: 'attempt', attempt: 0, file: 0, otherName: false },
        { kind: 'attempt', attempt: 0, file: 2, otherName: true },
      ],
      [
        { kind: 'attempt', attempt: 0, file: 0, otherName: true },
        { kind: 'attempt', attempt: 0, file: 1, otherName: true },
      ],
    ]);
  });

  test('files that are no records are not the same, nor are the same replies at another time', () => {
    const later = recorded([{ ...two, id: 'later', saved: '2026-05-11T09:30:00.000Z' }], [teaRound]);
    const unread = verifier(NONE)('{}', NOW);
    expect(duplicatesIn([unread, unread, verdictOf(alone), verdictOf(later)])).toEqual([[], [], [], []]);
  });
});

describe('the table of comma-separated values', () => {
  const rowsOf = (text: string): readonly string[] => text.split('\r\n');

  test('has a byte order mark, its columns, a row for each conversation, and one for a file that is none', () => {
    const verdicts = [verdictOf(recorded([one, two], [first, teaRound], 'N-17')), verifier(NONE)('{}', NOW)];
    const files = verdicts.map((verdict, index) => ({ file: `file-${index}.json`, verdict, duplicates: [] }));
    const [head, firstRow = '', secondRow = '', none, end] = rowsOf(csvOf(files));
    expect(head).toBe(
      '\uFEFFlearner_code,scenario_id,scenario_version,attempt_id,started_utc,finished_utc,duration_s,status,overall_pct,' +
        'patience_pct,people_skills_pct,communication_pct,problem_solving_pct,empathy_pct,critical_errors,record,also_in,file',
    );
    expect(firstRow.split(',').slice(0, 8)).toEqual([
      'N-17',
      first.id,
      first.version,
      'one',
      '2026-05-11T08:00:00.000Z',
      '',
      '570',
      'unfinished',
    ]);
    expect(secondRow.split(',').slice(3, 8)).toEqual(['two', '2026-05-11T08:00:00.000Z', '2026-05-11T08:09:30.000Z', '570', 'finished']);
    expect(secondRow.endsWith(',intact,,file-0.json')).toBe(true);
    expect(none).toBe(',,,,,,,,,,,,,,,unreadable,,file-1.json');
    expect(end).toBe('');
  });

  test('takes the sting out of what a spreadsheet would run, and quotes what needs it', () => {
    const cell = (who: string): string | undefined => {
      const [, row = ''] = rowsOf(csvOf([{ file: 'a.json', verdict: verdictOf(recorded([], [], who)), duplicates: [] }]));
      return row.slice(0, row.indexOf(',,,'));
    };
    expect(['=1+1', '+1', '-1', '@SUM(A1)'].map(cell)).toEqual(["'=1+1", "'+1", "'-1", "'@SUM(A1)"]);
    expect(['Khan, Amina', 'the "first"', '=A1,"B"', 'Ö. Ünal'].map(cell)).toEqual([
      '"Khan, Amina"',
      '"the ""first"""',
      `"'=A1,""B"""`,
      'Ö. Ünal',
    ]);
    const [, named = ''] = rowsOf(csvOf([{ file: '\t=1.json', verdict: verifier(NONE)('{}', NOW), duplicates: [] }]));
    expect(named.endsWith(",'\t=1.json")).toBe(true);
  });
});

test('a code is read however it is typed', () => {
  const { code } = recorded([one], [first]);
  expect(codeTyped(code)).toBe(code);
  expect(codeTyped(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
  expect(codeTyped('OIL0-0000-0000-0000')).toBe('0110-0000-0000-0000');
  for (const none of ['', '0000-0000-0000', `${code}0`, 'UUUU-0000-0000-0000']) expect(codeTyped(none)).toBeUndefined();
});
