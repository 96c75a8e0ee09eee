import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds, parseCondition, type Condition, type Facts } from '../../src/scenario';
import { runs } from '../runs';

const facts = (flags: readonly string[] = [], visits: Readonly<Record<string, number>> = {}): Facts => ({
  mood: { agitation: 14, valence: 6, trust: 11, hope: 8 },
  band: 'flooded',
  hasFlag: (flag) => flags.includes(flag),
  visitsTo: (moment) => visits[moment] ?? 0,
});

function asked(text: string, of: Facts): boolean {
  const result = parseCondition(text);
  if ('mistake' in result) throw new Error(result.mistake.message);
  return holds(result.condition, of);
}

describe('a condition', () => {
  test.each([
    ['trust >= 11', true],
    ['trust > 11', false],
    ['agitation = 14', true],
    ['hope < 8 or valence <= 6', true],
    ['flooded', true],
    ['shut-down or workable', false],
    ['told', true],
    ['not told', false],
    ['trust >= 11 and not missed-sign', true],
    ['visited kettle', true],
    ['visits kettle >= 3', false],
    ['not (told and visited kettle)', false],
    ['hope >= 20 or told and trust >= 11', true],
    ['(hope >= 20 or told) and trust >= 12', false],
  ])('%s', (text, expected) => {
    expect(asked(text, facts(['told'], { kettle: 2 }))).toBe(expected);
  });

  test.each([
    ['', 'condition/malformed', 0],
    ['trust', 'condition/malformed', 4],
    ['trust >= ', 'condition/malformed', 8],
    ['trust >= high', 'condition/number', 9],
    ['trust >= 21', 'condition/number', 9],
    ['trust >= -1', 'condition/number', 9],
    ['trust >= 011', 'condition/number', 9],
    ['trst >= 11', 'condition/unknown-word', 0],
    ['told and', 'condition/malformed', 7],
    ['told told', 'condition/malformed', 5],
    ['(told', 'condition/malformed', 4],
    ['told)', 'condition/malformed', 4],
    ['and told', 'condition/malformed', 0],
    ['11 <= trust', 'condition/malformed', 0],
  ])('%j is a mistake with its place', (text, code, from) => {
    const result = parseCondition(text);
    expect('mistake' in result && { code: result.mistake.code, from: result.mistake.from }).toEqual({ code, from });
  });

  test('a misspelt variable comes with a suggestion', () => {
    const result = parseCondition('trst >= 11');
    expect('mistake' in result && result.mistake.hint).toBe('Did you mean `trust`?');
  });

  test('never throws, whatever it is', () => {
    const words = fc.array(
      fc.constantFrom(
        'trust',
        '>=',
        '11',
        'and',
        'or',
        'not',
        '(',
        ')',
        'told',
        'visited',
        'visits',
        'flooded',
        '<',
        '=',
        '-1',
        '"',
        'constructor',
      ),
      { maxLength: 70 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          words.map((parts) => parts.join(' ')),
        ),
        (text) => {
          const result = parseCondition(text);
          if ('condition' in result) expect(typeof holds(result.condition, facts())).toBe('boolean');
          else expect(result.mistake.to).toBeLessThanOrEqual(Math.max(1, text.length));
        },
      ),
      { numRuns: runs(2000) },
    );
  });

  test('means the same written out with brackets', () => {
    const simple = fc.constantFrom('told', 'flooded', 'trust >= 11', 'hope = 8', 'visited kettle');
    const write = (condition: Condition): string => {
      if (condition.kind === 'not') return `not (${write(condition.of)})`;
      if ('of' in condition) return condition.of.map((part) => `(${write(part)})`).join(` ${condition.kind} `);
      if (condition.kind === 'flag') return condition.flag;
      if (condition.kind === 'band') return condition.band;
      return condition.kind === 'mood'
        ? `${condition.variable} ${condition.is} ${condition.value}`
        : `visits ${condition.moment} ${condition.is} ${condition.value}`;
    };
    fc.assert(
      fc.property(
        fc.array(fc.tuple(simple, fc.constantFrom(' and ', ' or ', ' and not ', ' or not ')), { minLength: 1, maxLength: 4 }),
        simple,
        fc.subarray(['told']),
        (parts, last, flags) => {
          const text = parts.map(([one, joint]) => one + joint).join('') + last;
          const result = parseCondition(text);
          if ('mistake' in result) throw new Error(result.mistake.message);
          expect(asked(write(result.condition), facts(flags))).toBe(holds(result.condition, facts(flags)));
        },
      ),
    );
  });
});
