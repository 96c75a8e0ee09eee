import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseScenario, type Diagnostic } from '../../src/scenario';
import { runs } from '../runs';

const GOOD = readFileSync(new URL('../corpus/good/tea-round/scenario.yaml', import.meta.url), 'utf8');

/** The good file with one piece changed. `¶` in the new piece marks where the mistake must be found. */
function mistaken(piece: string, changed: string): { text: string; line: number; column: number } {
  if (!GOOD.includes(piece)) throw new Error(`The good file has no ${JSON.stringify(piece)}.`);
  const marked = GOOD.replace(piece, () => changed);
  const at = marked.indexOf('¶');
  const before = marked.slice(0, at).split('\n');
  return { text: marked.replace('¶', ''), line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const short = ({ code, range: { start } }: Diagnostic): string => `${code} ${start.line}:${start.column}`;

type Case = readonly [name: string, piece: string, changed: string, code: string];

const DRINK_UP = '      - id: drink-up\n        says: Drink up while it is hot, and then we will see about the kitchen.\n';

const SCHEMA: readonly Case[] = [
  ['a required key of a reply is missing', `${DRINK_UP}        quality: harmful\n`, DRINK_UP.replace('id', '¶id'), 'shape/missing-key'],
  ['text where a number is expected', 'minutes: 2', 'minutes: ¶soon', 'shape/wrong-type'],
  ['a list where text is expected', 'setting: Day room', 'setting: ¶[Day room]', 'shape/wrong-type'],
  [
    'text where keys are expected',
    'debrief:\n  reactions: How was that?\n  moments:\n    kettle: The kettle is not the point. The choice is.\n  intention: Write one sentence for next time.\n',
    'debrief: ¶later\n',
    'shape/wrong-type',
  ],
  ['an unknown key', '        move: lecture', '        ¶moove: lecture\n        move: lecture', 'shape/unknown-key'],
  ['an id with a capital letter', '      - id: drink-up', '      - id: ¶Drink-up', 'id/malformed'],
  ['an empty id', '      - id: drink-up', "      - id: ¶''", 'id/empty'],
  ['an id of 65 letters', '      - id: drink-up', `      - id: ¶${'d'.repeat(65)}`, 'id/too-long'],
  ['a reserved id', '      - id: drink-up', '      - id: ¶flooded', 'id/reserved'],
  ['a prototype as an id', '  nurse: { name: Jon', '  ¶__proto__: { name: Jon', 'id/reserved'],
  ['the same reply id twice', '      - id: drink-up', '      - id: ¶your-own', 'id/duplicate'],
  ['a rating of 3', 'rates: { patience: 1, empathy: 2 }', 'rates: { patience: 1, empathy: ¶3 }', 'rating/out-of-range'],
  ['a rating of −3', 'rates: { patience: -1, empathy: -2 }', 'rates: { patience: -1, empathy: ¶-3 }', 'rating/out-of-range'],
  ['a rating in quotation marks', 'rates: { patience: 1, empathy: 2 }', 'rates: { patience: 1, empathy: ¶"2" }', 'rating/wrong-type'],
  ['a rating of 1.5', 'rates: { patience: 1, empathy: 2 }', 'rates: { patience: 1, empathy: ¶1.5 }', 'rating/not-whole'],
  ['a rating that is no number', 'rates: { patience: 1, empathy: 2 }', 'rates: { patience: 1, empathy: ¶.nan }', 'rating/not-a-number'],
  [
    'a mood change of a thousand million',
    '        mode: instructing\n        sets: [told-off]',
    '        mode: instructing\n        mood: { agitation: ¶1000000000, because: no }\n        sets: [told-off]',
    'mood/out-of-range',
  ],
  ['a skin tone of 0', 'tone: 8', 'tone: ¶0', 'portrait/out-of-range'],
  ['a skin tone of 11', 'tone: 8', 'tone: ¶11', 'portrait/out-of-range'],
  ['unknown hair', 'hair: short', 'hair: ¶mohawk', 'portrait/unknown-word'],
  ['half a language', 'language: en', 'language: ¶xx-', 'language/malformed'],
  ['a negative version', 'version: 1.0.0', 'version: ¶-1.0.0', 'version/malformed'],
  ['a huge title', 'title: The tea round', `title: ¶${'tea '.repeat(500)}`, 'shape/too-long'],
  ['an unknown move', 'move: lecture', 'move: ¶lectures', 'shape/unknown-word'],
  ['an unknown indicator', 'shows: [EMP-1]', 'shows: [¶EMP-9]', 'shape/unknown-word'],
  ['another format', 'format: 1', 'format: ¶2', 'shape/unknown-word'],
  ['an unknown temperament', 'temperament: irritable', 'temperament: ¶iritable', 'shape/unknown-word'],
  [
    'a reply that neither says nor does',
    '      - id: not-today\n        says: Not today.\n',
    '      - ¶id: not-today\n',
    'reply/says-or-does',
  ],
  [
    'a weak reply without better words',
    '      - id: not-today\n        says: Not today.\n        quality: poor\n        rates: { communication: -1, problem-solving: -1 }\n        shows: [SOL-4]\n        move: taking-over\n        mode: instructing\n        why: Decides for her.\n        better: Which part of it worries you?\n',
    '      - ¶id: not-today\n        says: Not today.\n        quality: poor\n        rates: { communication: -1, problem-solving: -1 }\n        shows: [SOL-4]\n        move: taking-over\n        mode: instructing\n        why: Decides for her.\n',
    'reply/no-better',
  ],
];

const GRAPH: readonly Case[] = [
  ['a reply that leads nowhere', '        goto: pours', '        goto: ¶pour', 'link/unknown-moment'],
  ['a start that is not there', 'start: cold-cup', 'start: ¶cold-cups', 'link/unknown-start'],
  ['an ending as the start', 'start: cold-cup', 'start: ¶pours', 'graph/start-not-a-moment'],
  ['one id for a moment and an ending', '  pours:\n    kind: best', '  ¶kettle:\n    kind: best', 'id/duplicate'],
  [
    'an ending that no way leads to',
    'endings:\n',
    'endings:\n  ¶far:\n    kind: safe\n    title: Far\n    text: Far away.\n',
    'graph/unreachable-ending',
  ],
  ['a gate that no way leads to', 'gates:\n', 'gates:\n  ¶lonely:\n    - { goto: leaves }\n', 'graph/unreachable-gate'],
  [
    'gates in a circle',
    '  by-mood:\n    - { when: agitation >= 16 or trust <= 3, goto: leaves,',
    '  ¶by-mood:\n    - { when: agitation >= 16 or trust <= 3, goto: by-mood,',
    'graph/gate-loop',
  ],
  ['a gate without an otherwise', '    - { goto: kettle }\n', '    - ¶{ when: hope >= 3, goto: kettle }\n', 'gate/no-otherwise'],
  [
    'a branch after one that is always taken',
    '    - { when: agitation >= 16 or trust <= 3, goto: leaves,',
    '    - ¶{ goto: leaves,',
    'gate/never-taken',
  ],
  ['a condition on a flag that nothing sets', 'when: told-off,', 'when: ¶told-of,', 'condition/unknown-flag'],
  ['a condition on a moment that is not there', 'when: visits kettle < 3', 'when: visits ¶kettel < 3', 'condition/unknown-moment'],
  ['a condition that breaks off', 'when: told-off,', 'when: told-off an¶d,', 'condition/malformed'],
  ['a condition beyond the scale', 'when: agitation >= 16', 'when: agitation >= ¶61', 'condition/number'],
  ['a critical flag that nothing sets', '  told-off: { unless', '  ¶told-of: { unless', 'flag/never-set'],
  ['a person who is not there', '  kettle:\n    cue:', '  kettle:\n    who: ¶nurses\n    cue:', 'moment/unknown-person'],
  [
    'a debrief note on a moment that is not there',
    '    kettle: The kettle is not',
    '    ¶ketle: The kettle is not',
    'debrief/unknown-moment',
  ],
];

describe('a mistake in a scenario', () => {
  test('the good file has none', () => {
    expect(parseScenario(GOOD, 'tea.yaml').diagnostics).toEqual([]);
  });

  test.each(SCHEMA)('%s has its own code and place', (_name, piece, changed, code) => {
    const { text, line, column } = mistaken(piece, changed);
    expect(parseScenario(text, 'tea.yaml').diagnostics.map(short)).toContain(`${code} ${line}:${column}`);
  });

  test.each(GRAPH)('%s has its own code and place', (_name, piece, changed, code) => {
    const { text, line, column } = mistaken(piece, changed);
    expect(parseScenario(text, 'tea.yaml').diagnostics.map(short)).toContain(`${code} ${line}:${column}`);
  });

  const sections = GOOD.split(/^(?=[a-z]+:)/m).slice(1);
  const REQUIRED = [
    'format',
    'id',
    'title',
    'version',
    'language',
    'setting',
    'situation',
    'presentation',
    'level',
    'minutes',
    'events',
    'review',
    'licence',
    'authors',
    'briefing',
    'goals',
    'client',
    'start',
    'moments',
    'endings',
    'debrief',
  ];

  test.each(REQUIRED)('the key %s is missing: the scenario says so', (key) => {
    const text = sections.filter((section) => !section.startsWith(`${key}:`)).join('');
    const { scenario, diagnostics } = parseScenario(text, 'tea.yaml');
    expect(scenario).toBeUndefined();
    expect(diagnostics.map(({ code, message }) => ({ code, message }))).toContainEqual({
      code: 'shape/missing-key',
      message: `Unexpected end of the scenario, expected the key \`${key}\`.`,
    });
  });

  test.each(REQUIRED)('the key %s holds the wrong kind of thing: one diagnostic stands at its value', (key) => {
    const text = sections.map((section) => (section.startsWith(`${key}:`) ? `${key}: { not: [this] }\n` : section)).join('');
    const line = text.slice(0, text.indexOf(`${key}: { not`)).split('\n').length;
    const found = parseScenario(text, 'tea.yaml').diagnostics.filter(({ range: { start } }) => start.line === line);
    expect(found.length).toBeGreaterThan(0);
  });

  test('a version lower than the stored one is a mistake at its place', () => {
    expect(parseScenario(GOOD, 'tea.yaml', '1.0.1').diagnostics.map(short)).toEqual(['version/lower-than-stored 5:10']);
    expect(parseScenario(GOOD, 'tea.yaml', '0.9.9').diagnostics).toEqual([]);
  });

  test('all mistakes come at once, in the order of the text', () => {
    const text = GOOD.replace('minutes: 2', 'minutes: 0').replace('tone: 8', 'tone: 80').replace('goto: pours', 'goto: pour');
    expect(parseScenario(text, 'tea.yaml').diagnostics.map(({ code }) => code)).toEqual([
      'shape/out-of-range',
      'portrait/out-of-range',
      'link/unknown-moment',
    ]);
  });

  test('a misspelt word comes with a suggestion', () => {
    const hints = [
      GOOD.replace('goto: pours', 'goto: puors'),
      GOOD.replace('        move: lecture', '        move: lectur'),
      GOOD.replace('situation:', 'situaton:'),
    ].map((text) => parseScenario(text, 'tea.yaml').diagnostics.find(({ hint }) => hint?.startsWith('Did you mean'))?.hint);
    expect(hints).toEqual(['Did you mean `pours`?', 'Did you mean `lecture`?', 'Did you mean `situation`?']);
  });

  test.each([
    ['an anchor', 'setting: &place Day room', 'source/anchor'],
    ['an alias', 'setting: *place', 'source/alias'],
    ['a tag', 'setting: !js/function Day room', 'source/tag'],
    ['a tab', 'client:\n\tname: Bea', 'yaml/tab-as-indent'],
    ['the same key twice', 'setting: Day room\nsetting: Hall', 'yaml/duplicate-key'],
    ['a second document', 'setting: Day room\n---\nformat: 1', 'yaml/multiple-docs'],
    ['a quotation mark that never closes', 'setting: "Day room', 'yaml/missing-char'],
    ['an invisible character', 'setting: Day\u0007 room', 'source/control-character'],
    ['text that turns round', 'setting: Day\u202E room', 'source/control-character'],
    ['forty-one brackets', `setting: ${'['.repeat(41)}`, 'source/too-deep'],
  ])('%s is refused before anything is read', (_name, changed, code) => {
    const { diagnostics, scenario } = parseScenario(
      GOOD.replace('setting: Day room', () => changed),
      'tea.yaml',
    );
    expect(scenario).toBeUndefined();
    expect(diagnostics.map((found) => found.code)).toContain(code);
  });

  test.each([
    ['', 'empty'],
    ['   \n', 'spaces'],
    ['a', 'a word'],
    ['- 1', 'a list'],
    ['null', 'null'],
    ['{}', 'nothing inside'],
  ])('%j (%s) is refused without a throw', (text) => {
    expect(parseScenario(text, 'tea.yaml').diagnostics.length).toBeGreaterThan(0);
  });

  test('more than a million characters are refused unread', () => {
    expect(parseScenario('#'.repeat(1_000_001), 'tea.yaml').diagnostics.map(short)).toEqual(['source/too-large 1:1']);
  });

  test('a byte order mark, and Windows line ends, change nothing', () => {
    expect(parseScenario(`\uFEFF${GOOD}`, 'tea.yaml').diagnostics).toEqual([]);
    expect(parseScenario(GOOD.replaceAll('\n', '\r\n'), 'tea.yaml').diagnostics).toEqual([]);
  });

  test('whatever a file is turned into, it is read or refused with places inside it, and never throws', () => {
    const lines = GOOD.split('\n');
    const edit = fc.record({
      line: fc.nat(lines.length - 1),
      column: fc.nat(60),
      remove: fc.nat(20),
      insert: fc.oneof(
        fc.string({ maxLength: 12 }),
        fc.constantFrom(': ', '- ', '{', '[', '"', "'", '&a ', '*a', '!t ', '\t', '#', '|', '>', '-1', 'null', '__proto__: 1'),
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const changed = [...lines];
        for (const { line, column, remove, insert } of edits) {
          const now = changed[line] ?? '';
          changed[line] = now.slice(0, column) + insert + now.slice(column + remove);
        }
        const text = changed.join('\n');
        const { scenario, diagnostics } = parseScenario(text, 'tea.yaml');
        expect(scenario === undefined).toBe(diagnostics.length > 0);
        for (const { range, code } of diagnostics) {
          expect(code).toMatch(/^[a-z]+\/[a-z0-9-]+$/);
          expect(range.start.offset).toBeGreaterThanOrEqual(0);
          expect(range.end.offset).toBeLessThanOrEqual(text.length);
          expect(range.start.line).toBeLessThanOrEqual(text.split('\n').length);
        }
        expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
      }),
      { numRuns: runs(400) },
    );
  });
});
