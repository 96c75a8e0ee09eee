import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dialled,
  DIALS,
  holds,
  MOOD_VARIABLES,
  parseCondition,
  parseScenario,
  temperamentOf,
  withoutLessons,
  type Client,
  type Dial,
  type Moment,
  type Mood,
  type Scenario,
  type TemperamentName,
} from '../../src/scenario';
import { anyScenario } from '../generate';
import { teaRound } from '../library';
import { runs } from '../runs';

const withClient = (changed: Partial<Client>): Scenario => ({ ...teaRound, client: { ...teaRound.client, ...changed } });

/** Start (agitation, valence, trust, hope) and reactions of a client, with the dial at each of its ends. */
function ends(changed: Partial<Client>) {
  const scenario = withClient(changed);
  const { milder, stronger } = Object.fromEntries(
    DIALS.map((dial) => {
      const { start, reactions } = temperamentOf(dialled(scenario, dial).client);
      return [dial, { start: MOOD_VARIABLES.map((variable) => start[variable]), reactions }];
    }),
  );
  return { milder, stronger };
}

const EIGHT: Readonly<Record<TemperamentName, ReturnType<typeof ends>>> = {
  irritable: {
    milder: { start: [10, 6, 9, 6], reactions: { agitation: { rise: 0 } } },
    stronger: { start: [14, 6, 7, 6], reactions: { agitation: { rise: 1 }, valence: { fall: 1 } } },
  },
  depressed: {
    milder: { start: [5, 5, 8, 3], reactions: { valence: { rise: 0 }, hope: { rise: -1 } } },
    stronger: { start: [5, 3, 8, 1], reactions: { valence: { rise: -1 }, hope: { rise: -1, fall: 1 } } },
  },
  anxious: {
    milder: { start: [12, 6, 10, 8], reactions: { agitation: { rise: 0, fall: 1 } } },
    stronger: { start: [14, 6, 10, 6], reactions: { agitation: { rise: 1, fall: 0 } } },
  },
  pessimistic: {
    milder: { start: [8, 6, 10, 4], reactions: { hope: { rise: -1, fall: -1 } } },
    stronger: { start: [8, 6, 8, 2], reactions: { hope: { rise: -1, fall: 1 } } },
  },
  labile: {
    milder: { start: [8, 10, 10, 8], reactions: { valence: { rise: 1, fall: 0 } } },
    stronger: { start: [12, 8, 10, 8], reactions: { valence: { rise: 1, fall: 1 }, agitation: { rise: 1 } } },
  },
  traumatised: {
    milder: { start: [10, 6, 7, 6], reactions: { trust: { rise: 0 } } },
    stronger: { start: [14, 6, 5, 6], reactions: { trust: { rise: -1 }, agitation: { rise: 1 } } },
  },
  caregiver: {
    milder: { start: [10, 6, 9, 6], reactions: { agitation: { rise: 0 } } },
    stronger: { start: [14, 6, 9, 4], reactions: { agitation: { rise: 1 }, hope: { fall: 1 } } },
  },
  colleague: {
    milder: { start: [7, 10, 11, 6], reactions: { agitation: { rise: -1 } } },
    stronger: { start: [11, 10, 9, 6], reactions: { agitation: { rise: 1 } } },
  },
};

describe('the client', () => {
  test.each(Object.entries(EIGHT))('%s starts and reacts so at the ends of the dial', (temperament, expected) => {
    expect(ends({ temperament: temperament as TemperamentName })).toEqual(expected);
  });

  test('keeps what the author has changed, and moves from there', () => {
    const own: Partial<Client> = {
      temperament: { like: 'anxious', rest: 10, reactions: { agitation: { rise: 1, fall: 0 } } },
      mood: { agitation: 13, trust: 9 },
    };
    expect(dialled(withClient(own), 'stronger').client).toEqual({
      ...teaRound.client,
      temperament: { like: 'anxious', rest: 10, reactions: { agitation: { rise: 1, fall: -1 } } },
      mood: { agitation: 14, valence: 6, trust: 9, hope: 6 },
    });
  });

  test('is never started beyond the limits where conversations end, nor off the scale', () => {
    const at = (mood: Mood, temperament: TemperamentName, dial: Dial) =>
      temperamentOf(dialled(withClient({ mood, temperament }), dial).client).start;
    expect(at({ agitation: 13, valence: 0, trust: 5, hope: 0 }, 'irritable', 'stronger')).toEqual({
      agitation: 14,
      valence: 0,
      trust: 5,
      hope: 0,
    });
    expect(at({ agitation: 17, valence: 0, trust: 2, hope: 0 }, 'irritable', 'stronger')).toEqual({
      agitation: 17,
      valence: 0,
      trust: 2,
      hope: 0,
    });
    expect(at({ agitation: 1, valence: 20, trust: 20, hope: 20 }, 'irritable', 'milder')).toEqual({
      agitation: 0,
      valence: 20,
      trust: 20,
      hope: 20,
    });
    expect(at({ agitation: 1, valence: 0, trust: 20, hope: 0 }, 'depressed', 'stronger')).toEqual({
      agitation: 1,
      valence: 0,
      trust: 20,
      hope: 0,
    });
  });
});

/** A condition as a gate has it with the dial at each end. */
function turnedWhen(when: string): readonly (string | undefined)[] {
  const scenario: Scenario = { ...teaRound, gates: { here: [{ when, goto: 'kettle' }, { goto: 'pours' }] } };
  return (['milder', 'stronger'] as const).map((dial) => dialled(scenario, dial).gates?.['here']?.[0]?.when);
}

describe('a threshold', () => {
  test.each([
    ['trust >= 10', 'trust >= 9', 'trust >= 11'],
    ['trust < 10', 'trust < 9', 'trust < 11'],
    ['hope > 9', 'hope > 8', 'hope > 10'],
    ['valence <= 3', 'valence <= 2', 'valence <= 4'],
    ['agitation >= 16', 'agitation >= 17', 'agitation >= 15'],
    ['agitation <= 12', 'agitation <= 13', 'agitation <= 11'],
    ['not trust >= 10', 'not trust >= 9', 'not trust >= 11'],
    ['not (trust < 8 or agitation > 14)', 'not (trust < 7 or agitation > 15)', 'not (trust < 9 or agitation > 13)'],
    [
      'hope>=9 and (told-him or visits kettle >= 2) and not flooded',
      'hope>=8 and (told-him or visits kettle >= 2) and not flooded',
      'hope>=10 and (told-him or visits kettle >= 2) and not flooded',
    ],
  ])('`%s` is `%s` when milder and `%s` when stronger', (when, milder, stronger) => {
    expect(turnedWhen(when)).toEqual([milder, stronger]);
  });

  test.each(['trust = 10', 'trust >= 16', 'hope >= 17', 'trust >= 0', 'trust <= 20', 'agitation <= 4', 'agitation > 20', 'workable'])(
    '`%s` stays',
    (when) => {
      expect(turnedWhen(when)).toEqual([when, when]);
    },
  );

  test('at the end of the scale stays rather than decide nothing', () => {
    expect(turnedWhen('trust >= 1')).toEqual(['trust >= 1', 'trust >= 2']);
    expect(turnedWhen('trust > 0')).toEqual(['trust > 0', 'trust > 1']);
    expect(turnedWhen('agitation >= 20')).toEqual(['agitation >= 20', 'agitation >= 19']);
  });

  test('holds as the written one holds for a mood that is one better, or one worse', () => {
    const middle = fc.integer({ min: 7, max: 14 });
    const atom = fc
      .tuple(fc.constantFrom(...MOOD_VARIABLES), fc.constantFrom('>=', '<=', '>', '<'), middle)
      .map((parts) => parts.join(' '));
    const condition = fc.oneof(
      atom,
      fc.tuple(atom, fc.constantFrom('and', 'or'), atom).map(([a, word, b]) => `not (${a} ${word} not ${b})`),
    );
    const mood = fc.record({ agitation: middle, valence: middle, trust: middle, hope: middle });
    fc.assert(
      fc.property(condition, mood, (when, now) => {
        const facts = (by: number) => ({
          mood: { agitation: now.agitation - by, valence: now.valence + by, trust: now.trust + by, hope: now.hope + by },
          band: 'workable' as const,
          hasFlag: () => false,
          visitsTo: () => 0,
        });
        const read = (text = '') => {
          const result = parseCondition(text);
          if ('mistake' in result) throw new Error(result.mistake.message);
          return result.condition;
        };
        const [milder, stronger] = turnedWhen(when);
        expect([holds(read(milder), facts(0)), holds(read(stronger), facts(0))]).toEqual([
          holds(read(when), facts(1)),
          holds(read(when), facts(-1)),
        ]);
      }),
    );
  });
});

describe('the words of a moment', () => {
  const kettle: Moment = {
    ...(teaRound.moments['kettle'] ?? { tests: [], replies: [] }),
    cue: 'Stands up.',
    says: 'So, do I get near that kettle?',
    thinks: 'Say yes.',
    milder: { says: 'Could I try that kettle?' },
    stronger: { cue: 'Stands up. The chair tips.', says: 'Kettle. Now.', thinks: 'They are all the same.' },
  };
  const scenario: Scenario = { ...teaRound, moments: { ...teaRound.moments, kettle } };
  const wordsOf = (dial: Dial) => {
    const { cue, says, thinks, ...rest } = dialled(scenario, dial).moments['kettle'] ?? kettle;
    return { cue, says, thinks, folded: !('milder' in rest) && !('stronger' in rest) };
  };

  test('are those of the dial, as far as it has its own', () => {
    expect([wordsOf('milder'), wordsOf('stronger')]).toEqual([
      { cue: 'Stands up.', says: 'Could I try that kettle?', thinks: 'Say yes.', folded: true },
      { cue: 'Stands up. The chair tips.', says: 'Kettle. Now.', thinks: 'They are all the same.', folded: true },
    ]);
  });

  test('of the dial are left out of a scenario without its lessons', () => {
    expect(JSON.stringify(withoutLessons(scenario))).not.toMatch(/"(?:milder|stronger)"/);
  });

  test('of the dial are checked like others', () => {
    const text = (words: unknown): string =>
      JSON.stringify({ ...scenario, moments: { ...scenario.moments, kettle: { ...kettle, milder: words } } });
    const codes = (words: unknown) => parseScenario(text(words), 'a').diagnostics.map(({ code }) => code);
    expect([codes({ says: 'Please.' }), codes({ shouts: 'Please.' }), codes({ says: '' })]).toEqual([
      [],
      ['shape/unknown-key'],
      ['shape/empty'],
    ]);
  });
});

describe('any scenario', () => {
  const end = fc.constantFrom('milder' as const, 'stronger' as const);

  test('as written is the scenario itself, and each end of the dial the same object each time', () => {
    fc.assert(
      fc.property(anyScenario, end, (scenario, dial) => {
        expect(dialled(scenario, 'as-written')).toBe(scenario);
        expect(dialled(scenario, dial)).toBe(dialled(scenario, dial));
      }),
      { numRuns: runs(50) },
    );
  });

  test('has no mistake at either end of the dial that it has not as written', () => {
    const codesOf = (scenario: Scenario) => parseScenario(JSON.stringify(scenario), 'a').diagnostics.map(({ code }) => code);
    fc.assert(
      fc.property(anyScenario, end, (scenario, dial) => {
        expect(codesOf(dialled(scenario, dial))).toEqual(codesOf(scenario));
      }),
      { numRuns: runs(60) },
    );
  }, 60_000);

  test('starts within 0 and 20 with reactions of one step', () => {
    fc.assert(
      fc.property(anyScenario, end, (scenario, dial) => {
        const { start, reactions } = temperamentOf(dialled(scenario, dial).client);
        for (const value of Object.values(start)) expect(value >= 0 && value <= 20).toBe(true);
        for (const reaction of Object.values(reactions))
          for (const step of Object.values(reaction ?? {})) expect([-1, 0, 1]).toContain(step);
      }),
    );
  });
});
