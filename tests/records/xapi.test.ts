import fc from 'fast-check';
import { expect, test } from 'vitest';
import { begin, type TalkEvent } from '../../src/engine';
import {
  accountOf,
  after,
  answered,
  EMPTY,
  ended,
  enqueued,
  frozen,
  initialized,
  isSent,
  launchData,
  launchIn,
  progressIn,
  sentBy,
  terminated,
  type Queue,
  type Sent,
  type Statement,
  type XapiLaunch,
} from '../../src/records';
import type { Scenario } from '../../src/scenario';
import { bestFrom } from '../../src/scoring';
import { ACTOR, templateOf } from '../lrs/lrs';
import { troubleInStatement } from '../lrs/rules';
import { shipped } from '../library';
import { runs } from '../runs';

const NOW = '2026-11-24T16:50:07.123Z';
const session = { registration: '0b9b6e36-5f0c-4d2f-8a39-3f5a9a2f1c11', session: 'b6f3a0e2-6a0b-4b0e-9d2c-2f1a8c3d4e5f' };
const launch: XapiLaunch = {
  actor: ACTOR,
  registration: session.registration,
  activity: 'https://lms.example/activities/1',
  template: templateOf(session),
  cmi5: true,
  mark: 0.65,
  unit: 'urn:uuid:9d6d35a4-6726-55ca-b7e0-25172afaf111',
  iri: undefined,
};
const eventsOf = (scenario: Scenario): readonly TalkEvent[] =>
  bestFrom(begin(scenario, 1)).turns.map(({ moment, reply }) => ({ type: 'reply.chosen', moment, reply }));
const statement = (id: number): Statement => ({ id: String(id) });

test('R-AU 5 to 8: what is said of every shipped scenario breaks no rule, from the first statement to the last', () => {
  for (const scenario of shipped) {
    const account = accountOf('an-attempt', scenario, 1, eventsOf(scenario));
    const said = [
      initialized(launch, session.session, NOW),
      ...account.replies.map((_, number) => answered(launch, account, number, NOW, 1234)),
      ...ended(launch, account, { completed: false, passed: false }, 65, NOW, 61_234).statements,
      terminated(launch, session.session, NOW, 61_234),
    ];
    const before: Statement[] = [];
    for (const one of said) {
      const rules = { before, session, template: templateOf(session), actor: ACTOR, activity: launch.activity, cmi5: true };
      expect(troubleInStatement(one, rules)).toEqual([]);
      before.push(one);
    }
    expect(new Set(said.map(({ id }) => id)).size).toBe(said.length);
  }
});

test('R-AU 7: of one registration there is at most one completion and one pass, and no failure after a pass', () => {
  const scenario = shipped[0] as Scenario;
  const account = accountOf('an-attempt', scenario, 1, eventsOf(scenario));
  const verbs = (reached: typeof account, said: { completed: boolean; passed: boolean }) => {
    const { statements, said: now } = ended(launch, reached, said, 65, NOW, 1);
    return [...statements.map(({ verb }) => (verb as { id: string }).id.split('/').at(-1)), now];
  };
  const failing = { ...account, safe: false };
  expect([
    verbs(account, { completed: false, passed: false }),
    verbs(account, { completed: true, passed: true }),
    verbs(failing, { completed: true, passed: true }),
    verbs(failing, { completed: false, passed: false }),
    verbs({ ...account, over: false }, { completed: false, passed: false }),
  ]).toEqual([
    ['completed', 'passed', { completed: true, passed: true }],
    [{ completed: true, passed: true }],
    [{ completed: true, passed: true }],
    ['completed', 'failed', { completed: true, passed: false }],
    [{ completed: false, passed: false }],
  ]);
});

test('R-Q 1: a statement made again has the same id, and the one that waits keeps its time', () => {
  const scenario = shipped[0] as Scenario;
  const account = accountOf('an-attempt', scenario, 1, eventsOf(scenario));
  const [once, again] = [answered(launch, account, 2, NOW, 1), answered(launch, account, 2, '2027-01-01T00:00:00.000Z', 9)];
  expect(again.id).toBe(once.id);
  expect(enqueued(enqueued(EMPTY, [once]), [again]).fresh).toEqual([once]);
  expect(answered(launch, { ...account, attempt: 'another' }, 2, NOW, 1).id).not.toBe(once.id);
});

test('R-Q 2 R-Q 3: whatever a store does, what is good is stored once and in order, what is bad is put aside, and nothing is lost', () => {
  const answer = fc.constantFrom<'works' | 'down' | 'lost'>('works', 'works', 'works', 'down', 'lost');
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { minLength: 1, maxLength: 60 }),
      fc.array(fc.nat(3), { minLength: 1, maxLength: 60 }),
      fc.array(answer, { maxLength: 60 }),
      (bad, gulps, answers) => {
        const stored: string[] = [];
        let asked = 0;
        const send = (statements: readonly Statement[]): Sent => {
          const how = answers[asked++] ?? 'works';
          if (how === 'down') return sentBy(undefined);
          if (statements.some(({ id }) => stored.includes(id))) return sentBy(409);
          if (statements.some(({ id }) => bad[Number(id)] === true)) return sentBy(400);
          stored.push(...statements.map(({ id }) => id));
          return how === 'lost' ? sentBy(undefined) : sentBy(200);
        };
        let queue: Queue = EMPTY;
        let next = 0;
        for (let turn = 0; next < bad.length || !isSent(queue); turn++) {
          const more = Math.min(bad.length - next, gulps[turn % gulps.length] ?? 1);
          queue = enqueued(
            queue,
            Array.from({ length: next >= bad.length ? 0 : Math.max(more, 1) }, () => statement(next++)),
          );
          queue = frozen(queue);
          const [first] = queue.batches;
          if (first === undefined) continue;
          const sent = send(first.statements);
          const following = after(queue, sent);
          const ids = (one: Queue): readonly string[] => one.batches.flatMap(({ statements }) => statements.map(({ id }) => id));
          if (sent === 'later') expect(following).toEqual(queue);
          else expect([...ids(following)].every((id) => ids(queue).includes(id))).toBe(true);
          queue = following;
        }
        const good = bad.flatMap((is, id) => (is ? [] : [String(id)]));
        expect(stored).toEqual(good);
        expect(queue.dead.map(({ id }) => id)).toEqual(bad.flatMap((is, id) => (is ? [String(id)] : [])));
      },
    ),
    { numRuns: runs(500) },
  );
});

test('R-Q 3: every answer means one thing', () => {
  const statuses = [200, 204, 400, 401, 403, 404, 408, 409, 413, 429, 500, 503, undefined];
  expect(statuses.map((status) => sentBy(status))).toEqual([
    'stored',
    'stored',
    'refused',
    'over',
    'refused',
    'refused',
    'later',
    'there',
    'refused',
    'later',
    'later',
    'later',
    'later',
  ]);
});

test('R-AU 1: the parameters of a launch are read in any order, and a launch that lacks one is none', () => {
  const parts = {
    fetch: 'https://lms.example/key',
    endpoint: 'https://lms.example/xapi',
    actor: JSON.stringify(ACTOR),
    registration: session.registration,
    activityId: launch.activity,
  };
  const read = (given: Readonly<Record<string, string>>) => launchIn((name) => given[name] ?? null);
  const expected = {
    endpoint: 'https://lms.example/xapi/',
    fetch: parts.fetch,
    authorization: undefined,
    actor: ACTOR,
    registration: session.registration,
    activity: launch.activity,
  };
  fc.assert(
    fc.property(fc.shuffledSubarray(Object.entries(parts)), (given) => {
      expect(read(Object.fromEntries(given))).toEqual(given.length === 5 ? expected : undefined);
    }),
  );
  const { fetch: _fetch, activityId, ...more } = parts;
  const old = {
    ...more,
    activity_id: activityId,
    auth: 'Basic abc',
    actor: JSON.stringify({ name: ['A'], mbox: ['mailto:a@example.org'] }),
  };
  expect(read(old)).toMatchObject({ fetch: undefined, authorization: 'Basic abc', actor: { name: 'A', mbox: 'mailto:a@example.org' } });
  expect(read({ ...parts, endpoint: 'javascript:alert(1)' })).toBeUndefined();
});

test('R-AU 3: launch data and the kept place are read as what they are, or as nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const { mark, returns } = launchData(value);
      expect(mark === undefined || (mark >= 0 && mark <= 1)).toBe(true);
      expect(returns === undefined || /^https?:/.test(returns)).toBe(true);
      expect(progressIn(value).replies).toBeGreaterThanOrEqual(0);
    }),
  );
  expect(launchData({ returnURL: 'javascript:alert(1)', launchMode: 'Review', masteryScore: 7 })).toEqual({
    template: {},
    mark: undefined,
    writes: false,
    returns: undefined,
  });
});
