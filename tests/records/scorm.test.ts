import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance, begin, isOver, moves, type TalkEvent } from '../../src/engine';
import {
  accountOf,
  beginCalls,
  closeCalls,
  endCalls,
  replyCalls,
  scormBegun,
  scormDuration,
  scormId,
  scormTime,
  suspend,
  SUSPEND_MAX,
  toldAfter,
  toldAtBegin,
  type Account,
  type ScormBegun,
  type ScormCall,
  type ScormTold,
  type ScormVersion,
} from '../../src/records';
import type { Scenario } from '../../src/scenario';
import { bestFrom } from '../../src/scoring';
import { StrictRuntime } from '../lms/strict';
import { anyScenario } from '../generate';
import { shipped } from '../library';
import { runs } from '../runs';

const NOW = '2026-11-24T16:50:07.123Z';
const ATTEMPT = '0b9b6e36-5f0c-4d2f-8a39-3f5a9a2f1c11';
const MARK = 65;
const scenario = shipped.find(({ id }) => id === 'splint-in-the-van') as Scenario;
const versions = ['1.2', '2004'] as const;

function walked(played: Scenario, picks: readonly number[]): readonly TalkEvent[] {
  let session = begin(played, 1);
  const events: TalkEvent[] = [];
  for (const pick of picks) {
    const all = moves(session);
    const last = session.turns.at(-1);
    const event: TalkEvent | undefined =
      pick % 7 === 6 && last !== undefined ? { type: 'turn.taken-back', moment: last.moment } : all[pick % Math.max(1, all.length)];
    if (event === undefined) break;
    events.push(event);
    session = advance(session, event);
  }
  return events;
}

const best: readonly TalkEvent[] = bestFrom(begin(scenario, 1)).turns.map(({ moment, reply }) => ({ type: 'reply.chosen', moment, reply }));
const account = (events: readonly TalkEvent[], of: Scenario = scenario, attempt = ATTEMPT): Account => accountOf(attempt, of, 1, events);
const textOf = (events: readonly TalkEvent[], of: Scenario, version: ScormVersion): string =>
  suspend(
    { hash: '0123456789abcdef', attempt: ATTEMPT, seed: 1, dial: 'as-written', check: false, scenario: of, events },
    SUSPEND_MAX[version],
  ).text;

const begunOn = (runtime: StrictRuntime): ScormBegun => scormBegun(runtime.version, (element) => runtime.get(element));
const saying = (begun: ScormBegun, events: readonly TalkEvent[], told: ScormTold, of: Scenario = scenario) => ({
  begun,
  account: account(events, of),
  told,
  suspended: textOf(events, of, begun.version),
  milliseconds: 61_234,
  now: NOW,
});

/** Tells a run-time of an attempt; whatever fails is told again later, from where it was. */
function tell(
  runtime: StrictRuntime,
  begun: ScormBegun,
  told: ScormTold,
  events: readonly TalkEvent[],
  of: Scenario = scenario,
): ScormTold {
  const said = saying(begun, events, told, of);
  return runtime.perform([...replyCalls(said), ...endCalls(said, MARK)]) ? toldAfter(said, MARK) : told;
}

const line = (call: ScormCall): string => (call.do === 'set' ? `${call.element}=${call.value}` : call.do);
const get = (values: Readonly<Record<string, string>>) => (element: string) => values[element] ?? '';

for (const version of versions) {
  describe(`SCORM ${version}`, () => {
    const [statusAt, rawAt] =
      version === '1.2' ? ['cmi.core.lesson_status', 'cmi.core.score.raw'] : ['cmi.success_status', 'cmi.score.raw'];

    test('R-RTE 6 R-RTE 10: whatever is played, interrupted and left, a strict run-time takes every call and ends with every reply once', () => {
      const step = fc.record({ fails: fc.boolean(), leaves: fc.nat(9).map((value) => value === 0) });
      fc.assert(
        fc.property(
          fc.oneof(fc.constantFrom(...shipped), anyScenario),
          fc.array(fc.nat(60), { minLength: 1, maxLength: 40 }),
          fc.array(step, { minLength: 40, maxLength: 40 }),
          (played, picks, steps) => {
            const events = walked(played, picks);
            let runtime = new StrictRuntime(version);
            let begun = begunOn(runtime);
            runtime.perform(beginCalls(begun));
            let told = toldAtBegin(begun, 0);
            for (const [index] of events.entries()) {
              const { fails, leaves } = steps[index % steps.length] ?? { fails: false, leaves: false };
              runtime.failing = fails;
              told = tell(runtime, begun, told, events.slice(0, index + 1), played);
              if (!leaves || fails) continue;
              runtime.perform(closeCalls(begun, { finished: false, milliseconds: 5 }));
              expect(runtime.trouble).toEqual([]);
              runtime = new StrictRuntime(version, runtime.kept());
              begun = begunOn(runtime);
              runtime.perform(beginCalls(begun));
              told = toldAtBegin(begun, account(events.slice(0, index + 1), played).replies.length);
            }
            runtime.failing = false;
            told = tell(runtime, begun, told, events, played);
            runtime.perform(closeCalls(begun, { finished: account(events, played).over, milliseconds: 5 }));
            expect(runtime.trouble).toEqual([]);
            const ids = runtime.ids('cmi.interactions');
            const { replies } = account(events, played);
            expect(ids).toEqual(replies.map(({ moment }, number) => scormId('0b9b6e36', String(number + 1).padStart(3, '0'), moment)));
            expect(new Set(ids).size).toBe(ids.length);
          },
        ),
        { numRuns: runs(150) },
      );
    });

    test('R-RTE 3: where somebody browses or reviews nothing is written, and the pass mark of the system goes first', () => {
      for (const mode of ['browse', 'review']) {
        const begun = scormBegun(version, get({ [version === '1.2' ? 'cmi.core.lesson_mode' : 'cmi.mode']: mode }));
        const said = saying(begun, best, toldAtBegin(begun, 0));
        expect([...beginCalls(begun), ...replyCalls(said), ...endCalls(said, MARK)]).toEqual([]);
        expect(closeCalls(begun, { finished: true, milliseconds: 1 })).toEqual([{ do: 'finish' }]);
      }
      const asked = version === '1.2' ? { 'cmi.student_data.mastery_score': '80' } : { 'cmi.scaled_passing_score': '0.8' };
      expect([scormBegun(version, get(asked)).mark, scormBegun(version, get({})).mark]).toEqual([80, undefined]);
    });

    test('R-RTE 4: what was never begun is begun, and what is passed or complete stays so, whatever comes later', () => {
      const runtime = new StrictRuntime(version);
      const begun = begunOn(runtime);
      expect(beginCalls(begun).map(line)).toEqual([
        `${version === '1.2' ? 'cmi.core.lesson_status' : 'cmi.completion_status'}=incomplete`,
        'commit',
      ]);
      runtime.perform(beginCalls(begun));
      tell(runtime, begun, toldAtBegin(begun, 0), best);
      expect([runtime.get(statusAt), runtime.get(rawAt)]).toEqual(['passed', '100']);

      const later = new StrictRuntime(version, runtime.kept());
      const again = begunOn(later);
      expect(beginCalls(again)).toEqual([]);
      const poor = walked(
        scenario,
        Array.from({ length: 60 }, () => 1),
      );
      expect(account(poor).over).toBe(true);
      tell(later, again, toldAtBegin(again, 0), poor);
      expect([later.get(statusAt), later.get(rawAt)]).toEqual(['passed', '100']);
    });

    test('R-RTE 8: the end says whether there is something to come back to, saves and finishes', () => {
      const begun = scormBegun(version, get({}));
      const closing = (finished: boolean) => closeCalls(begun, { finished, milliseconds: 61_234 }).map(line);
      expect([closing(true), closing(false)]).toEqual(
        version === '1.2'
          ? [
              ['cmi.core.session_time=0000:01:01.23', 'cmi.core.exit=', 'commit', 'finish'],
              ['cmi.core.session_time=0000:01:01.23', 'cmi.core.exit=suspend', 'commit', 'finish'],
            ]
          : [
              ['cmi.session_time=PT0H1M1.23S', 'cmi.exit=normal', 'adl.nav.request=exitAll', 'commit', 'finish'],
              ['cmi.session_time=PT0H1M1.23S', 'cmi.exit=suspend', 'adl.nav.request=suspendAll', 'commit', 'finish'],
            ],
      );
    });

    test('R-RTE 6: after a reply come its interaction, where the talk is, what is suspended, the time and the way out, then one commit', () => {
      const begun = scormBegun(version, get({}));
      const calls = replyCalls(saying(begun, best.slice(0, 1), toldAtBegin(begun, 0))).map(line);
      expect(calls.filter((one) => !one.startsWith('cmi.interactions.0.'))).toEqual(
        version === '1.2'
          ? [
              'cmi.core.lesson_location=straight-answer',
              'cmi.suspend_data=1|0123456789ab|0b9b6e36-5f0c-4d2f-8a39-3f5a9a2f1c11|1|1p|b',
              'cmi.core.session_time=0000:01:01.23',
              'cmi.core.exit=suspend',
              'commit',
            ]
          : [
              'cmi.location=straight-answer',
              'cmi.suspend_data=1|0123456789ab|0b9b6e36-5f0c-4d2f-8a39-3f5a9a2f1c11|1|1p|b',
              'cmi.session_time=PT0H1M1.23S',
              'cmi.exit=suspend',
              'commit',
            ],
      );
      expect(calls[0]).toBe('cmi.interactions.0.id=0b9b6e36_001_arrives');
    });
  });
}

test('R-RTE 7: in 1.2 the status is committed before the score; in 2004 both go in one commit with the progress', () => {
  const order = (version: ScormVersion): readonly string[] => {
    const begun = scormBegun(version, get({}));
    return endCalls(saying(begun, best, toldAtBegin(begun, 0)), MARK)
      .map(line)
      .filter((one) => !one.startsWith('cmi.objectives'));
  };
  expect(order('1.2')).toEqual([
    'cmi.core.lesson_status=passed',
    'commit',
    'cmi.core.score.min=0',
    'cmi.core.score.max=100',
    'cmi.core.score.raw=100',
    'commit',
  ]);
  expect(order('2004')).toEqual([
    'cmi.score.min=0',
    'cmi.score.max=100',
    'cmi.score.raw=100',
    'cmi.score.scaled=1',
    'cmi.completion_status=completed',
    'cmi.success_status=passed',
    'cmi.progress_measure=1',
    'commit',
  ]);
});

test('R-RTE 9: the time is that of this session alone, to the hundredth, and never negative', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1000, max: 400 * 24 * 3_600_000 }), (milliseconds) => {
      const hundredths = Math.max(0, Math.round(milliseconds / 10));
      const [, hours, minutes, seconds] = /^(\d{4}):(\d\d):(\d\d\.\d\d)$/.exec(scormDuration('1.2', milliseconds)) ?? [];
      const [, h, m, s] = /^PT(\d+)H(\d+)M(\d+\.\d\d)S$/.exec(scormDuration('2004', milliseconds)) ?? [];
      const total = (a?: string, b?: string, c?: string): number => Math.round((Number(a) * 3600 + Number(b) * 60 + Number(c)) * 100);
      expect([total(hours, minutes, seconds), total(h, m, s)]).toEqual([hundredths, hundredths]);
    }),
  );
});

test('R-RTE 10: an objective that the run-time has keeps its place', () => {
  const known = { 'cmi.objectives._count': '2', 'cmi.objectives.0.id': 'other', 'cmi.objectives.1.id': 'empathy' };
  const begun = scormBegun('2004', get(known));
  const calls = endCalls(saying(begun, best, toldAtBegin(begun, 0)), MARK).map(line);
  expect(calls.filter((one) => /^cmi\.objectives\.\d+\.(?:id|score\.raw)/.test(one))).toEqual([
    'cmi.objectives.2.id=patience',
    'cmi.objectives.2.score.raw=100',
    'cmi.objectives.3.id=people_skills',
    'cmi.objectives.3.score.raw=100',
    'cmi.objectives.4.id=communication',
    'cmi.objectives.4.score.raw=100',
    'cmi.objectives.5.id=problem_solving',
    'cmi.objectives.5.score.raw=100',
    'cmi.objectives.1.score.raw=100',
  ]);
});

test('a critical error keeps an attempt from passing, whatever its score', () => {
  const reached = account(best);
  const begun = scormBegun('1.2', get({}));
  const unsafe = { ...saying(begun, best, toldAtBegin(begun, 0)), account: { ...reached, safe: false } };
  expect(endCalls(unsafe, MARK).map(line)).toContain('cmi.core.lesson_status=failed');
  expect(endCalls(unsafe, MARK).map(line)).toContain('cmi.core.score.raw=100');
});

test('the time of day and the time with two decimals are read from ISO time', () => {
  expect([scormTime('1.2', NOW), scormTime('2004', NOW), scormTime('2004', '2026-11-24T16:50:07Z')]).toEqual([
    '16:50:07',
    '2026-11-24T16:50:07.12Z',
    '2026-11-24T16:50:07.00Z',
  ]);
});

test('an account never falls behind: what isOver says of the session, it says too', () => {
  expect([isOver(begin(scenario, 1)), account([]).over, account(best).over]).toEqual([false, false, true]);
});
