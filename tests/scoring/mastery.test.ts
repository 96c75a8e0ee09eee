import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PRINCIPLES } from '../../src/scenario';
import { betaQuantile, calibrationOf, progressOf, suggestionsOf, type Practisable, type Practised } from '../../src/scoring';
import { retryOf } from '../../src/scoring/suggestions';
import { conversation, nearlyAll, none, scoreFrom, type Shares } from './practised';

const patience = (practised: readonly Practised[]) => {
  const [first] = progressOf(practised);
  if (first?.principle !== 'patience') throw new Error('Patience comes first.');
  return first;
};
const good = scoreFrom({ patience: nearlyAll(6) });
const poor = scoreFrom({ patience: none(6) });

describe('progress in a principle', () => {
  test('pools the moments of first attempts, with the band of all of them, apart from later ones', () => {
    const { first, later } = patience([
      conversation('tea', '2026-05-04', scoreFrom({ patience: [1, 1, 1, 0] }, { lost: 1 })),
      conversation('soup', '2026-05-05', scoreFrom({ patience: [1, 0.5, 1, 1] })),
      conversation('tea', '2026-05-06', scoreFrom({ patience: [1, 1, 1, 1, 1] }), { first: false }),
    ]);
    const quantile = (share: number): number => Math.round(100 * betaQuantile(share, 1 + 6.5, 1 + 2.5));
    expect(first).toEqual({
      score: 72,
      band: { low: quantile(0.1), high: quantile(0.9) },
      moments: 8,
      forfeited: 1,
      forfeitedWeight: 2,
      enough: true,
      label: 'capable',
      conversations: 2,
      scenarios: 2,
    });
    expect(later).toMatchObject({ score: 100, moments: 5, forfeited: 0, conversations: 1, scenarios: 1 });
  });

  test('has no evidence where nothing was practised, and not enough under five moments', () => {
    expect(progressOf([]).map(({ first, mastery }) => ({ score: first.score, enough: first.enough, by: mastery.by }))).toEqual(
      PRINCIPLES.map(() => ({ score: undefined, enough: false, by: [] })),
    );
    const { first } = patience([conversation('tea', '2026-05-04', scoreFrom({ patience: [1, 1, 1, 1] }))]);
    expect({ score: first.score, enough: first.enough, label: first.label }).toEqual({ score: 100, enough: false, label: undefined });
  });

  test('takes a first attempt with help as learning, not as evidence', () => {
    const { first, later, showings } = patience([conversation('tea', '2026-05-04', good, { helped: true })]);
    expect([first.moments, later.moments]).toEqual([0, 6]);
    expect(showings).toEqual([
      {
        attempt: 'tea 2026-05-04',
        scenario: 'tea',
        day: '2026-05-04',
        first: true,
        helped: true,
        mode: 'practice',
        score: 83,
        band: { low: 55, high: 92 },
        moments: 6,
        enough: true,
        evidence: false,
        milestones: { met: 0, of: 0 },
        against: ['help'],
      },
    ]);
  });
});

describe('provisional mastery', () => {
  test('is met by 80 or more in two scenarios, one unseen, three days apart', () => {
    expect(patience([conversation('tea', '2026-05-04', good), conversation('soup', '2026-05-07', good, { first: false })]).mastery).toEqual(
      { met: true, by: ['tea 2026-05-04', 'soup 2026-05-07'], scenarios: 2, unseen: 1, days: 3 },
    );
  });

  test('says which part is missing: another scenario, an unseen one, or more days', () => {
    const tea = conversation('tea', '2026-05-04', good);
    expect(patience([tea, conversation('tea', '2026-05-09', good, { first: false })]).mastery).toEqual({
      met: false,
      by: ['tea 2026-05-04'],
      scenarios: 1,
      unseen: 1,
      days: 0,
    });
    expect(patience([{ ...tea, first: false }, conversation('soup', '2026-05-09', good, { first: false })]).mastery).toMatchObject({
      met: false,
      scenarios: 2,
      unseen: 0,
      days: 5,
    });
    expect(patience([tea, conversation('soup', '2026-05-06', good)]).mastery).toMatchObject({
      met: false,
      scenarios: 2,
      unseen: 2,
      days: 2,
    });
  });

  test('says of each conversation what keeps it from counting', () => {
    const { showings } = patience([
      conversation('moments', '2026-05-01', scoreFrom({ patience: [1, 1, 1, 1] })),
      conversation('score', '2026-05-02', poor),
      conversation('critical', '2026-05-03', scoreFrom({ patience: nearlyAll(6) }, { safe: false })),
      conversation('milestones', '2026-05-04', scoreFrom({ patience: nearlyAll(6) }, { milestones: [true, false] })),
      conversation('ending', '2026-05-05', scoreFrom({ patience: nearlyAll(6) }, { kind: 'walkout' })),
      conversation('nothing', '2026-05-06', scoreFrom({ patience: nearlyAll(6) }, { milestones: [true], kind: 'safe' })),
    ]);
    expect(showings.map(({ scenario, against }) => [scenario, ...against])).toEqual([
      ['moments', 'moments'],
      ['score', 'score'],
      ['critical', 'critical'],
      ['milestones', 'milestones'],
      ['ending', 'ending'],
      ['nothing'],
    ]);
  });
});

describe('what comes next', () => {
  const CARDS: readonly Practisable[] = [
    { id: 'tea', mainly: ['patience', 'empathy', 'communication'], level: 1 },
    { id: 'soup', mainly: ['patience', 'people-skills', 'communication'], level: 2 },
    { id: 'stairs', mainly: ['problem-solving', 'people-skills', 'empathy'], level: 1 },
  ];
  const all = (shown: readonly number[]): Shares => Object.fromEntries(PRINCIPLES.map((principle) => [principle, shown]));

  test('comes again after 1, 3, 7 and 21 days while it goes well, and after 1 when it does not', () => {
    const days = ['2026-05-01', '2026-05-02', '2026-05-05', '2026-05-12', '2026-06-02'];
    const well = days.map((day) => conversation('tea', day, good));
    expect(well.map((_, index) => retryOf(well.slice(0, index + 1), 'patience')?.due)).toEqual([
      '2026-05-02',
      '2026-05-05',
      '2026-05-12',
      '2026-06-02',
      '2026-06-23',
    ]);
    expect(retryOf([...well, conversation('tea', '2026-06-23', poor)], 'patience')).toEqual({
      last: '2026-06-23',
      due: '2026-06-24',
      well: false,
    });
    expect(retryOf([...well, conversation('tea', '2026-06-03', good)], 'patience')?.due).toBe('2026-06-24');
  });

  test('is another case for what is due, the weakest first, then what was never tested', () => {
    const tea = conversation('tea', '2026-05-04', scoreFrom({ patience: nearlyAll(9), empathy: none(9) }));
    expect(suggestionsOf([tea], CARDS, '2026-05-06')).toEqual([
      {
        scenario: 'stairs',
        again: false,
        reasons: [
          { kind: 'weakest', principle: 'empathy', since: 2, in: -1, well: false },
          { kind: 'untested', principle: 'people-skills' },
          { kind: 'untested', principle: 'problem-solving' },
        ],
      },
      {
        scenario: 'soup',
        again: false,
        reasons: [
          { kind: 'retry', principle: 'patience', since: 2, in: -1, well: true },
          { kind: 'untested', principle: 'communication' },
        ],
      },
    ]);
  });

  test('is not due on the day of the practice, and says in how many days it is', () => {
    const [first] = suggestionsOf([conversation('tea', '2026-05-04', scoreFrom(all(nearlyAll(9))))], CARDS, '2026-05-04');
    expect(first?.reasons).toEqual([
      { kind: 'retry', principle: 'patience', since: 0, in: 1, well: true },
      { kind: 'retry', principle: 'people-skills', since: 0, in: 1, well: true },
      { kind: 'retry', principle: 'communication', since: 0, in: 1, well: true },
    ]);
  });

  test('calls nothing the weakest where the bands overlap', () => {
    const tea = conversation('tea', '2026-05-04', scoreFrom({ patience: [1, 1, 1, 1, 0], empathy: [1, 1, 1, 0, 0] }));
    expect(suggestionsOf([tea], CARDS, '2026-05-06').flatMap(({ reasons }) => reasons.map(({ kind }) => kind))).not.toContain('weakest');
  });

  test('is the same scenario only where there is no other', () => {
    const tea = conversation('tea', '2026-05-04', good);
    expect(suggestionsOf([tea], CARDS.slice(0, 1), '2026-05-06').map(({ scenario, again }) => ({ scenario, again }))).toEqual([
      { scenario: 'tea', again: true },
    ]);
  });
});

describe('own ratings beside scores', () => {
  const rated = (day: string, patienceRated: number) => conversation(`tea-${day}`, day, good, { rated: { patience: patienceRated } });

  test('have a gap each, and none from a conversation with too few moments', () => {
    const [of] = calibrationOf([
      rated('2026-05-04', 93),
      conversation('soup', '2026-05-05', scoreFrom({ patience: [1] }), { rated: { patience: 10 } }),
    ]);
    expect(of).toEqual({
      principle: 'patience',
      points: [{ attempt: 'tea-2026-05-04 2026-05-04', day: '2026-05-04', rated: 93, score: 83, gap: 10, inside: false }],
      gap: 10,
      trend: undefined,
    });
  });

  test('come closer, go further or stay, by the mean size of the first half and of the rest', () => {
    const trend = (...ratings: readonly number[]) => calibrationOf(ratings.map((own, day) => rated(`2026-05-0${day + 1}`, own)))[0]?.trend;
    expect(trend(63, 63)).toBeUndefined();
    expect(trend(63, 93, 73)).toEqual({ earlier: 20, later: 10, way: 'closer' });
    expect(trend(83, 93, 63)).toEqual({ earlier: 0, later: 15, way: 'further' });
    expect(trend(63, 100, 63, 100)).toEqual({ earlier: 19, later: 19, way: 'same' });
  });
});

const shares = fc.array(fc.constantFrom(0, 0.5, 1, 1, 1, 1, 1, 1, 1), { minLength: 3, maxLength: 9 });
const cards = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    mainly: fc.subarray([...PRINCIPLES], { minLength: 1 }),
    level: fc.constantFrom(1, 2, 3),
  }),
  { selector: ({ id }) => id },
);
const one = fc
  .record({
    attempt: fc.uuid(),
    scenario: fc.constantFrom('a', 'b', 'c'),
    day: fc.integer({ min: 1, max: 28 }).map((day) => `2026-02-${String(day).padStart(2, '0')}`),
    first: fc.boolean(),
    helped: fc.boolean(),
    shown: fc.record(Object.fromEntries(PRINCIPLES.map((principle) => [principle, shares])), { requiredKeys: [] }),
    safe: fc.boolean(),
    kind: fc.constantFrom('best', 'safe', 'walkout', 'unsafe'),
    rated: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ attempt, scenario, day, shown, safe, kind, rated, ...more }) =>
    conversation(scenario, day, scoreFrom(shown, { safe, kind }), { attempt, rated: { patience: rated }, ...more }),
  );
const some = fc.uniqueArray(one, { selector: ({ attempt }) => attempt, maxLength: 8 });
const TODAY = '2026-03-01';
const everything = (practised: readonly Practised[], practisable: readonly Practisable[]) => ({
  progress: progressOf(practised),
  calibration: calibrationOf(practised),
  suggestions: suggestionsOf(practised, practisable, TODAY),
});

describe('in any practice', () => {
  test('a what-if changes nothing', () => {
    fc.assert(
      fc.property(some, one, cards, (practised, whatIf, practisable) => {
        expect(everything([...practised, { ...whatIf, counts: false }], practisable)).toEqual(everything(practised, practisable));
      }),
    );
  });

  test('the order of the records makes no difference', () => {
    fc.assert(
      fc.property(
        some.chain((practised) => fc.tuple(fc.constant(practised), fc.shuffledSubarray(practised, { minLength: practised.length }))),
        cards,
        ([practised, shuffled], practisable) => {
          expect(everything(shuffled, practisable)).toEqual(everything(practised, practisable));
        },
      ),
    );
  });

  test('a later attempt, however poor, takes nothing from first attempts and no mastery away', () => {
    fc.assert(
      fc.property(some, one, (practised, another) => {
        const after = progressOf([...practised, { ...another, first: false }]);
        for (const [index, { first, mastery }] of progressOf(practised).entries()) {
          expect(after[index]?.first).toEqual(first);
          if (mastery.met) expect(after[index]?.mastery.met).toBe(true);
        }
      }),
    );
  });

  test('no mastery rests on a conversation with a critical error, with help, or under 80', () => {
    fc.assert(
      fc.property(some, (practised) => {
        for (const { principle, mastery } of progressOf(practised)) {
          for (const id of mastery.by) {
            const { score, helped } = practised.find(({ attempt }) => attempt === id) ?? {};
            const shown = score?.technique.find((technique) => technique.principle === principle);
            expect({ safe: score?.safety.safe, helped, high: (shown?.score ?? 0) >= 80 }).toEqual({
              safe: true,
              helped: false,
              high: true,
            });
          }
        }
      }),
    );
  });

  test('at most three scenarios are suggested, each there is, each once, each with a reason it mainly practises', () => {
    fc.assert(
      fc.property(some, cards, (practised, practisable) => {
        const found = suggestionsOf(practised, practisable, TODAY);
        expect(found.length).toBeLessThanOrEqual(3);
        expect(new Set(found.map(({ scenario }) => scenario)).size).toBe(found.length);
        for (const { scenario, reasons } of found) {
          const card = practisable.find(({ id }) => id === scenario);
          expect(reasons.length).toBeGreaterThan(0);
          expect(reasons.filter(({ principle }) => card?.mainly.includes(principle) !== true)).toEqual([]);
        }
      }),
    );
  });

  test('the scenario played last is suggested only where nothing else practises the principle', () => {
    fc.assert(
      fc.property(some, cards, (practised, practisable) => {
        const last = [...practised].sort((a, b) => (`${a.day} ${a.attempt}` < `${b.day} ${b.attempt}` ? -1 : 1)).at(-1);
        for (const { scenario, reasons } of suggestionsOf(practised, practisable, TODAY)) {
          if (scenario !== last?.scenario) continue;
          const [need] = reasons;
          expect(practisable.filter(({ id, mainly }) => id !== scenario && need !== undefined && mainly.includes(need.principle))).toEqual(
            [],
          );
        }
      }),
    );
  });
});
