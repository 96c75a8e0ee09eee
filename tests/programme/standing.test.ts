import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance, isOver, offered, type Session } from '../../src/engine';
import { daysLater, passRuleOf, ruleOf, standingOf, type Attempted, type Followed, type ProgrammeStanding } from '../../src/programme';
import { QUALITIES } from '../../src/scenario';
import { shipped, teaRound } from '../library';
import { runs } from '../runs';
import { best, oneTurn, played } from './attempts';
import { programmeFrom, SMALL } from './programmes';

const tea = programmeFrom(SMALL);
const followed: Followed = { start: '2026-05-04', today: '2026-05-05' };

/** The worst reply that is offered, each time. */
function worst(session: Session): Session {
  let now = session;
  while (!isOver(now)) {
    const [reply] = [...offered(now)].sort((a, b) => QUALITIES[a.authored.quality] - QUALITIES[b.authored.quality]);
    now = advance(now, { type: 'reply.chosen', moment: now.at, reply: reply?.id ?? '' });
  }
  return now;
}

const states = ({ steps }: ProgrammeStanding): readonly unknown[] => steps.map(({ state }) => state);

describe('how far somebody is', () => {
  test('before anything, what can be begun is not started, and the rest waits for it', () => {
    const standing = standingOf(tea, followed, [], {});
    expect(states(standing)).toEqual([
      { kind: 'not-started' },
      { kind: 'waiting', for: ['before'] },
      { kind: 'waiting', for: ['bea'] },
      { kind: 'waiting', for: ['bea'] },
    ]);
    expect(standing.next?.step.id).toBe('before');
    expect(standing.steps.map(({ due }) => due)).toEqual([
      { day: '2026-05-05', late: 0 },
      { day: '2026-05-07', late: 0 },
      undefined,
      { day: '2026-05-09', late: 0 },
    ]);
  });

  test('a step that is not done on its due day is late by the days since, and never once it is done', () => {
    const today = '2026-05-08';
    expect(standingOf(tea, { ...followed, today }, [], {}).steps.map(({ due }) => due?.late)).toEqual([3, 1, undefined, 0]);
    expect(standingOf(tea, { ...followed, today }, [], { before: '2026-05-07' }).steps[0]).toMatchObject({
      state: { kind: 'done', day: '2026-05-07', by: [] },
      due: { day: '2026-05-05', late: 0 },
    });
  });

  test('an open conversation is in progress at its next turn, and comes first', () => {
    const open = played(teaRound, oneTurn, { id: 'open', day: '2026-05-05' });
    const { steps, next } = standingOf(tea, followed, [open], { before: '2026-05-04' });
    expect(steps[1]?.state).toEqual({ kind: 'in-progress', attempt: 'open', turn: 2 });
    expect(next).toBe(steps[1]);
  });

  test('one of two ways is enough, and so is the other', () => {
    const marks = { before: '2026-05-04' };
    const once = [played(teaRound, best, { id: 'a', day: '2026-05-05' })];
    expect(standingOf(tea, followed, once, marks).steps[1]?.state).toEqual({ kind: 'done', day: '2026-05-05', by: ['a'] });
    const weak = ['a', 'b'].map((id, index) => played(teaRound, worst, { id, day: daysLater('2026-05-05', index) }));
    expect(standingOf(tea, followed, weak.slice(0, 1), marks).steps[1]).toMatchObject({
      state: { kind: 'not-started' },
      reached: { count: 1, of: 2 },
      finished: ['a'],
      lacks: [],
    });
    expect(standingOf(tea, followed, weak, marks).steps[1]?.state).toEqual({ kind: 'done', day: '2026-05-06', by: ['a', 'b'] });
  });

  test('a check counts as practice and not the other way round; a harder day as a milder one and not the other way round', () => {
    const marks = { before: '2026-05-04' };
    const kinds = (attempt: Attempted): readonly string[] =>
      standingOf(tea, followed, [attempt], marks).steps.flatMap(({ step, state }) =>
        step.meet !== undefined && state.kind === 'done' ? [step.id] : [],
      );
    expect(kinds(played(teaRound, best, { id: 'a', day: '2026-05-05', mode: 'check', dial: 'stronger' }))).toEqual(['bea', 'check']);
    expect(kinds(played(teaRound, best, { id: 'a', day: '2026-05-05', mode: 'check' }))).toEqual(['bea']);
    expect(kinds(played(teaRound, best, { id: 'a', day: '2026-05-05', dial: 'stronger' }))).toEqual(['bea']);
    expect(kinds(played(teaRound, best, { id: 'a', day: '2026-05-05', dial: 'milder' }))).toEqual([]);
  });

  test('a what-if never counts, nor an attempt from before, unless the programme says so', () => {
    const marks = { before: '2026-05-04' };
    const whatIf = played(teaRound, best, { id: 'b', day: '2026-05-05', parent: { attempt: 'a', turn: 1 } });
    expect(standingOf(tea, followed, [whatIf], marks).steps[1]).toMatchObject({ state: { kind: 'not-started' }, finished: [] });
    const earlier = played(teaRound, best, { id: 'a', day: '2026-05-03' });
    const before = { ...followed, before: ['a'] };
    expect(standingOf(tea, before, [earlier], marks).done).toBe(1);
    expect(standingOf({ ...tea, 'earlier-counts': true }, before, [earlier], marks).done).toBe(2);
  });

  test('it is passed on the day of the last step that passing needed, and comes again after its months', () => {
    const attempts = [
      played(teaRound, best, { id: 'a', day: '2026-05-05' }),
      played(teaRound, best, { id: 'b', day: '2026-05-08', mode: 'check', dial: 'stronger' }),
    ];
    const marks = { before: '2026-05-04' };
    const unpassed = standingOf(tea, followed, attempts.slice(0, 1), marks);
    expect([unpassed.passed, unpassed.missing]).toEqual([undefined, { steps: 1, required: ['check'] }]);
    const { passed, renewal, missing, done, of, next } = standingOf(tea, followed, attempts, { ...marks, thought: '2026-06-01' });
    expect({ passed, renewal, missing, done, of, next }).toEqual({
      passed: '2026-05-08',
      renewal: '2027-05-08',
      missing: { steps: 0, required: [] },
      done: 4,
      of: 4,
      next: undefined,
    });
  });
});

test('what the nearest conversation lacks is said until the step is done', () => {
  const [first, second] = [played(teaRound, worst, { id: 'a', day: '2026-05-05', mode: 'check', dial: 'stronger' }), best];
  const marks = { before: '2026-05-04' };
  const lacks = (attempts: readonly Attempted[]) => standingOf(tea, followed, attempts, marks).steps[3]?.lacks.map(({ kind }) => kind);
  expect(lacks([first])).toEqual(['overall', 'milestones', 'endings']);
  expect(lacks([first, played(teaRound, second, { id: 'b', day: '2026-05-05', mode: 'check', dial: 'stronger' })])).toEqual([]);
});

test('a band asks for enough moments and a score that has it', () => {
  const step = tea.steps.find(({ id }) => id === 'bea');
  const scenario = shipped.find(({ id }) => id === 'one-step-at-the-shower') ?? teaRound;
  const asks = (play: (session: Session) => Session): string | undefined => {
    const one = { ...step, id: 'bea', meet: scenario.id, after: [], or: undefined, reach: { bands: { empathy: 'consistent' as const } } };
    return standingOf({ ...tea, steps: [one] }, followed, [played(scenario, play, { id: 'a', day: '2026-05-05' })], {}).steps[0]?.state
      .kind;
  };
  expect([asks(best), asks(worst)]).toEqual(['done', 'not-started']);
});

test('rules are values in the order in which they are always said', () => {
  expect(tea.steps.map(ruleOf)).toEqual([
    { kind: 'read' },
    {
      kind: 'meet',
      mode: 'practice',
      dial: 'as-written',
      ways: [
        { times: 2, demands: [] },
        { times: 1, demands: [{ kind: 'score', principle: 'patience', score: 60 }, { kind: 'safe' }] },
      ],
    },
    { kind: 'reflect' },
    {
      kind: 'meet',
      mode: 'check',
      dial: 'stronger',
      ways: [
        {
          times: 1,
          demands: [
            { kind: 'overall', score: 50 },
            { kind: 'moments', principle: 'patience', count: 1 },
            { kind: 'milestones', flags: 'all' },
            { kind: 'endings', endings: ['best', 'safe'] },
          ],
        },
      ],
    },
  ]);
  expect(passRuleOf(tea)).toEqual({ done: 3, of: 4, required: ['check'] });
  expect(passRuleOf({ ...tea, pass: 'all' })).toEqual({ done: 4, of: 4, required: ['before', 'bea', 'thought', 'check'] });
});

const day = fc.integer({ min: -30, max: 60 }).map((days) => daysLater('2026-05-04', days));
const plays = [best, worst, oneTurn];
/** What may have happened: attempts of every kind, in any order, and marks. */
const happened = fc.record({
  attempts: fc
    .array(
      fc.record({
        day,
        play: fc.constantFrom(...plays),
        mode: fc.constantFrom('practice' as const, 'check' as const),
        dial: fc.constantFrom('milder' as const, 'as-written' as const, 'stronger' as const),
        whatIf: fc.boolean(),
      }),
      { maxLength: 5 },
    )
    .map((all) =>
      all.map(({ play, whatIf, ...how }, index) =>
        played(teaRound, play, { ...how, id: `a${index}`, ...(whatIf ? { parent: { attempt: 'a', turn: 1 } } : {}) }),
      ),
    ),
  marks: fc.record({ before: day, thought: day }, { requiredKeys: [] }),
  before: fc.subarray(['a0', 'a1', 'a2']),
});
const doneIn = ({ steps }: ProgrammeStanding): readonly string[] =>
  steps.flatMap(({ step, state }) => (state.kind === 'done' ? [step.id] : []));

describe('laws', () => {
  test('no clock and no calendar un-does a step: other days for today, the start and each attempt leave the same steps done', () => {
    fc.assert(
      fc.property(
        happened,
        day,
        day,
        fc.array(fc.integer({ min: -400, max: 400 }), { minLength: 5, maxLength: 5 }),
        ({ attempts, marks, before }, start, today, shifts) => {
          const first = standingOf(tea, { ...followed, before }, attempts, marks);
          const shifted = attempts.map((attempt, index) => {
            const later = daysLater(attempt.day, shifts[index] ?? 0);
            return { ...attempt, day: later, time: `${later}T12:00:00.000Z` };
          });
          const second = standingOf(tea, { start, today, before }, shifted, marks);
          expect([doneIn(second), second.passed === undefined]).toEqual([doneIn(first), first.passed === undefined]);
        },
      ),
      { numRuns: runs(300) },
    );
  });

  test('whatever more happens, a step that is done stays done', () => {
    fc.assert(
      fc.property(happened, happened, (one, more) => {
        const others = more.attempts.map((attempt) => ({ ...attempt, id: `more-${attempt.id}` }));
        const first = doneIn(standingOf(tea, followed, one.attempts, one.marks));
        const second = doneIn(standingOf(tea, followed, [...one.attempts, ...others], { ...more.marks, ...one.marks }));
        expect(second).toEqual(expect.arrayContaining([...first]));
      }),
      { numRuns: runs(300) },
    );
  });

  test('attempts that are told in another order, or of which what-ifs are left out, say the same', () => {
    fc.assert(
      fc.property(happened, ({ attempts, marks, before }) => {
        const told = [...attempts].reverse().filter(({ parent }) => parent === undefined);
        expect(standingOf(tea, { ...followed, before }, told, marks)).toEqual(standingOf(tea, { ...followed, before }, attempts, marks));
      }),
      { numRuns: runs(200) },
    );
  });

  test('somebody who has not passed has something to go on with, and what is missing is said', () => {
    fc.assert(
      fc.property(happened, ({ attempts, marks, before }) => {
        const { passed, missing, next, done, of } = standingOf(tea, { ...followed, before }, attempts, marks);
        expect(passed === undefined).toBe(missing.steps > 0);
        if (done < of) expect(next).toBeDefined();
      }),
      { numRuns: runs(200) },
    );
  });
});
