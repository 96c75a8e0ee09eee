import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lint, rules, type Rule } from '../../src/lint';
import { describeDiagnostic, parseScenario, type Diagnostic, type Source } from '../../src/scenario';

function ruleOf(id: string): Rule {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`No rule is called ${id}.`);
  return rule;
}

const textOf = (scenario: string): string => readFileSync(`scenarios/${scenario}/scenario.yaml`, 'utf8');

interface Planted {
  readonly text: string;
  readonly source: Source;
  readonly found: readonly Diagnostic[];
}

/** A shipped scenario with words replaced, each at its first place from the words `after` on, and what one rule says of it. */
function planted(rule: string, scenario: string, changes: readonly (readonly [after: string, old: string, fresh: string])[]): Planted {
  const text = changes.reduce((before, [after, old, fresh]) => {
    const at = before.indexOf(old, before.indexOf(after));
    if (!before.includes(after) || at < 0) throw new Error(`Nothing to replace: ${after} … ${old}`);
    return before.slice(0, at) + fresh + before.slice(at + old.length);
  }, textOf(scenario));
  const parsed = parseScenario(text, `${scenario}.yaml`);
  if (parsed.scenario === undefined || parsed.source === undefined) throw new Error(parsed.diagnostics.map(describeDiagnostic).join('\n'));
  return { text, source: parsed.source, found: lint(parsed.scenario, parsed.source, [ruleOf(rule)]) };
}

/** The line, from 1, of words that come first from other words on. */
function lineOf(text: string, after: string, words: string): number {
  return text.slice(0, text.indexOf(words, text.indexOf(after))).split('\n').length;
}

const linesOf = ({ found }: Planted): readonly number[] => found.map(({ range }) => range.start.line);
const messagesOf = ({ found }: Planted): readonly string[] => found.map(({ message }) => message);

const LAMP = 'seven-weeks-in';

describe('a planted mistake is found where it stands', () => {
  test('unused-flag, at the flag', () => {
    const mistake = planted('unused-flag', LAMP, [['id: sits-down', 'goto: ', 'sets: [sat-down]\n        goto: ']]);
    expect(linesOf(mistake)).toEqual([lineOf(mistake.text, 'id: sits-down', '[sat-down]')]);
  });

  test('unused-flag, once for a flag that is set in two places', () => {
    const mistake = planted('unused-flag', LAMP, [
      ['id: sits-down', 'goto: ', 'sets: [sat-down]\n        goto: '],
      ['id: nothing-from-you', 'goto: ', 'sets: [sat-down]\n        goto: '],
    ]);
    expect(linesOf(mistake)).toEqual([lineOf(mistake.text, 'id: sits-down', '[sat-down]')]);
  });

  test('few-moments, at the moments', () => {
    const text = textOf(LAMP);
    const mistake = planted(
      'few-moments',
      LAMP,
      [...text.matchAll(/, problem-solving\]|problem-solving, /g)].map(([old]) => ['\nmoments:', old, old.endsWith(']') ? ']' : '']),
    );
    expect(messagesOf(mistake)).toEqual(['Unexpected 0 moments that test problem-solving on the best way through, expected at least 5.']);
    expect(linesOf(mistake)).toEqual([lineOf(mistake.text, '', '\nmoments:') + 1]);
  });

  test('poor-best-walk, at the kind of the ending', () => {
    const mistake = planted('poor-best-walk', LAMP, [['\nendings:', 'kind: best', 'kind: safe']]);
    expect(linesOf(mistake)).toEqual([lineOf(mistake.text, '\nendings:', 'kind: safe')]);
  });

  test('poor-best-walk, where only a stronger client keeps from the best ending', () => {
    const mistake = planted('poor-best-walk', LAMP, [['\ngates:', 'trust >= 16 and hope >= 13', 'valence >= 9']]);
    expect(messagesOf(mistake)).toEqual([
      'Unexpected ending `looked-after` (safe) after the best reply each time with the client `stronger`, expected one of the kind `best`.',
    ]);
  });

  test('poor-best-walk, at a moment that offers nothing good in time', () => {
    const mistake = planted('poor-best-walk', LAMP, [
      ['id: sits-down', 'quality: best', 'when: trust >= 20\n        quality: best'],
      ['\n    silence:', 'quality: best', 'when: trust >= 20\n      quality: best'],
    ]);
    expect(messagesOf(mistake)[0]).toBe(
      'Unexpected moment `curtain-half-drawn` where `come-back-later` (poor) is the best reply on the best way through, expected a better one.',
    );
    expect(linesOf(mistake)[0]).toBe(lineOf(mistake.text, '  curtain-half-drawn:', 'replies:'));
  });

  test('poor-best-walk, at a moment that the best reply comes back to for ever', () => {
    const mistake = planted('poor-best-walk', LAMP, [['id: nothing-from-you', 'goto: everyone-wants', 'goto: what-do-you-want']]);
    expect(linesOf(mistake)).toEqual([lineOf(mistake.text, '', '  what-do-you-want:')]);
  });

  test('no-pleasing-mistake, at the moments', () => {
    const text = textOf(LAMP);
    const [head = '', ...replies] = text.split(/^ +- id: |^ {4}silence:/m);
    expect(head).not.toBe('');
    const pleasing = replies.flatMap((reply) => (/quality: (?:poor|harmful)/.test(reply) ? [reply] : []));
    const mistake = planted(
      'no-pleasing-mistake',
      LAMP,
      pleasing.map((reply) => ['\nmoments:', reply, reply.replace(/^( +)mood: .*\n/m, '').replace(/move: .*/, 'move: lecture')]),
    );
    expect(linesOf(mistake)).toEqual([lineOf(mistake.text, '', '\nmoments:') + 1]);
  });

  test('no-repair, at the harmful reply', () => {
    const mistake = planted('no-repair', 'splint-in-the-van', [['id: not-mine-to-tell', 'move: repair', 'move: open-question']]);
    expect(linesOf(mistake)).toEqual([lineOf(mistake.text, '', '- id: taken-it-hard')]);
  });

  test('critical-unseen, at the flag that puts it right', () => {
    const mistake = planted('critical-unseen', 'one-step-at-the-shower', [
      ['id: our-secret', '[promised-secrecy]', '[promised-secrecy, took-it-back]'],
    ]);
    expect(linesOf(mistake)).toEqual([lineOf(mistake.text, 'id: our-secret', 'took-it-back')]);
  });

  test('mood-saturates, at the mood', () => {
    const mistake = planted('mood-saturates', LAMP, [['\nclient:', 'hope: 2', 'hope: 0']]);
    expect(linesOf(mistake)).toEqual([lineOf(mistake.text, '\nclient:', 'mood:')]);
  });

  test('naive-player, at the moments, once for each player', () => {
    const mistake = planted('naive-player', LAMP, [['\nendings:', 'kind: walkout', 'kind: best']]);
    expect(messagesOf(mistake).filter((message) => !message.includes('reaches the best ending'))).toEqual([]);
    expect(mistake.found.length).toBeGreaterThan(1);
    expect(messagesOf(mistake).at(-1)).toMatch(/^Unexpected result of pressing anything /);
    expect(new Set(linesOf(mistake))).toEqual(new Set([lineOf(mistake.text, '', '\nmoments:') + 1]));
  });
});

describe('a planted mistake that only the x-ray can see is found where it stands', { timeout: 60_000 }, () => {
  test('unreachable, at a reply', () => {
    const mistake = planted('unreachable', LAMP, [['id: only-checking', 'quality: ', 'when: trust >= 20\n        quality: ']]);
    expect(messagesOf(mistake)).toEqual(['Unexpected reply `only-checking` that no play can reach, expected at least one.']);
    expect(linesOf(mistake)).toEqual([lineOf(mistake.text, '', '- id: only-checking')]);
  });

  test('unreachable, at a moment, and not at what is in it', () => {
    const mistake = planted('unreachable', LAMP, [['what-he-says-in-the-dark:', 'trust >= 10', 'trust >= 14']]);
    expect(messagesOf(mistake)).toEqual(['Unexpected moment `doesnt-matter-either-way` that no play can reach, expected at least one.']);
    expect(linesOf(mistake)).toEqual([lineOf(mistake.text, '', '  doesnt-matter-either-way:')]);
  });

  test('only-way, at the ending', () => {
    const turned = ['\nmoments:', 'goto: nobody-said', 'goto: how-it-ends'] as const;
    const mistake = planted('only-way', LAMP, [turned, turned, turned]);
    expect(messagesOf(mistake)).toEqual([
      'Unexpected ending `nobody-said` that only `leaves-him › sleep-well` leads to, expected at least two replies.',
    ]);
    expect(linesOf(mistake)).toEqual([lineOf(mistake.text, '\nendings:', '  nobody-said:')]);
  });

  test('cannot-move, at the first test', () => {
    const text = textOf(LAMP);
    const mistake = planted(
      'cannot-move',
      LAMP,
      [...text.matchAll(/problem-solving: -?\d(?:, )?/g)].map(([old]) => ['\nmoments:', old, '']),
    );
    expect(messagesOf(mistake)).toEqual([
      'Unexpected test of problem-solving that comes out the same in every play, expected replies that differ on it.',
    ]);
    expect(linesOf(mistake)).toEqual([text.split('\n').findIndex((line) => /tests: .*problem-solving/.test(line)) + 1]);
  });

  test('state-budget, at the moments', () => {
    const replies = ['six-refusals', 'come-back-later', 'sits-down', 'morning-sunshine'];
    const flags = replies.map((_, reply) => [1, 2, 3, 4, 5, 6].map((number) => `f-${reply}-${number}`));
    const own = [1, 2, 3, 4, 5, 6].map((number) => `f-${number}`);
    const when = [...flags.flat(), ...own].join(' or ');
    const mistake = planted('state-budget', LAMP, [
      ['  curtain-half-drawn:', '    tests:', `    sets: [${own.join(', ')}]\n    tests:`],
      ...replies.map((id, reply) => [`id: ${id}`, 'goto: ', `sets: [${flags[reply]?.join(', ') ?? ''}]\n        goto: `] as const),
      ['  eyes-closed:', '    tests:', `    variants:\n      - when: ${when}\n        says: Morning.\n    tests:`],
    ]);
    expect(linesOf(mistake)).toEqual([lineOf(mistake.text, '', '\nmoments:') + 1]);
  });

  test('single-choice, at the moment', () => {
    const mistake = planted('single-choice', LAMP, [
      ['id: too-loud', 'quality:', 'when: trust >= 8\n        quality:'],
      ['id: fair-enough', 'quality:', 'when: trust >= 8\n        quality:'],
    ]);
    expect(linesOf(mistake)).toEqual([lineOf(mistake.text, '', '\n  eyes-closed:') + 1]);
  });

  test('goes-in-circles, at the moments', () => {
    const mistake = planted('goes-in-circles', LAMP, [['id: help-you', 'goto: im-tired', 'goto: what-do-you-want']]);
    expect(linesOf(mistake)).toEqual([lineOf(mistake.text, '', '\nmoments:') + 1]);
  });
});
