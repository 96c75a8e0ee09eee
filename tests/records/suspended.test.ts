import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advance, begin, fits, isOver, moves, planOf, replay, type Help, type Session, type TalkEvent } from '../../src/engine';
import { resumed, suspend, suspended, SUSPEND_MAX } from '../../src/records';
import { DIALS, dialled, hashOf, type Scenario } from '../../src/scenario';
import { accountOf } from '../../src/records';
import { anyScenario } from '../generate';
import { shipped } from '../library';
import { runs } from '../runs';

const ATTEMPT = '0b9b6e36-5f0c-4d2f-8a39-3f5a9a2f1c11';
const HELPS: readonly Help[] = ['mood-words', 'thought', 'hint', 'note'];

/** Everything that can happen now, by its place in a list. */
function possible(session: Session): readonly TalkEvent[] {
  const node = planOf(session.scenario).nodes.get(session.at);
  const options = node?.kind === 'moment' ? (node.authored.probe?.options ?? []) : [];
  const last = session.turns.at(-1);
  return [
    ...moves(session),
    ...moves(session),
    ...options.map(({ id }): TalkEvent => ({ type: 'mood.read', moment: session.at, option: id })),
    ...HELPS.map((help): TalkEvent => ({ type: 'help.opened', moment: session.at, help })),
    ...(last === undefined ? [] : [{ type: 'turn.taken-back', moment: last.moment } as const]),
  ].filter((event) => fits(session, event));
}

function played(scenario: Scenario, seed: number, picks: readonly number[]): readonly TalkEvent[] {
  let session = begin(scenario, seed);
  const events: TalkEvent[] = [];
  for (const pick of picks) {
    const all = possible(session);
    const event = all[pick % Math.max(1, all.length)];
    if (event === undefined) break;
    events.push(event);
    session = advance(session, event);
  }
  return events;
}

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const picks = fc.array(fc.nat(1000), { maxLength: 120 });
const kept = (scenario: Scenario, events: readonly TalkEvent[], at: number, dial: (typeof DIALS)[number]) => ({
  hash: hashOf(scenario),
  attempt: ATTEMPT,
  seed: at,
  dial,
  check: at % 2 === 0,
  scenario,
  events,
});

test('R-RTE 5: what was suspended is resumed, event for event, of shipped and generated scenarios', () => {
  const scenarios = fc.oneof(fc.constantFrom(...shipped), anyScenario);
  fc.assert(
    fc.property(scenarios, fc.constantFrom(...DIALS), seed, picks, (written, dial, at, chosen) => {
      const scenario = dialled(written, dial);
      const events = played(scenario, at, chosen);
      const { text, whole } = suspend(kept(scenario, events, at, dial), SUSPEND_MAX['1.2']);
      const read = suspended(text);
      expect(read).toMatchObject({ hash: hashOf(scenario).slice(0, 12), attempt: ATTEMPT, seed: at, dial, check: at % 2 === 0 });
      expect(text).toMatch(/^[\x20-\x7E]{1,4096}$/);
      expect(whole).toBe(true);
      expect(read && resumed(scenario, read)).toEqual({ events, whole: true });
    }),
    { numRuns: runs(400) },
  );
});

test('R-RTE 5: any text is read as what it is or refused, and never throws', () => {
  const scenario = shipped[0] as Scenario;
  const near = fc
    .tuple(fc.constantFrom('1|', '2|', ''), fc.constantFrom('0123456789ab|', '|'), fc.constantFrom('a-b|', '|'), fc.string(), fc.string())
    .map((parts) => parts.join(''));
  const form = fc.stringMatching(/^1\|[0-9a-f]{12}\|[a-z-]{1,9}\|[0-9a-z]{1,7}\|[0-4][cp]\|[a-zA-Z0-3-]{0,40}$/);
  fc.assert(
    fc.property(fc.oneof(fc.string(), near, form), (text) => {
      const read = suspended(text);
      if (read === undefined) return;
      const { events } = resumed(scenario, read);
      expect(replay(scenario, read.seed, events).fitted).toBe(events.length);
    }),
    { numRuns: runs(1000) },
  );
});

test('the longest attempt without a way back of every shipped scenario fits 1.2 with room to spare', () => {
  const longest = shipped.map((scenario) => {
    let most = '';
    for (let at = 0; at < 60; at++) {
      let session = begin(scenario, at);
      const events: TalkEvent[] = [];
      // Everything that can be looked at is looked at before each reply, and each reply is taken back once.
      for (let turn = 0; turn < 200 && !isOver(session); turn++) {
        const looks = possible(session).filter(({ type }) => type === 'mood.read' || type === 'help.opened');
        const reply = moves(session)[(at + turn * 7) % moves(session).length] as TalkEvent;
        const back = { type: 'turn.taken-back', moment: session.at } as const;
        for (const event of [...looks, reply, back, reply]) {
          if (!fits(session, event)) continue;
          events.push(event);
          session = advance(session, event);
        }
      }
      const { text, whole } = suspend(kept(scenario, events, at, 'as-written'), SUSPEND_MAX['1.2']);
      expect(whole).toBe(true);
      if (text.length > most.length) most = text;
    }
    return most.length;
  });
  expect(Math.max(...longest)).toBeLessThan(1024);
  expect(Math.min(...longest)).toBeGreaterThan(100);
});

test('what does not fit keeps the replies that count, says so, and gives the same scores', () => {
  const scenario = shipped[0] as Scenario;
  const [first] = moves(begin(scenario, 1));
  if (first === undefined) throw new Error('There is no reply.');
  const round: TalkEvent[] = Array.from({ length: 2500 }, () => [first, { type: 'turn.taken-back', moment: first.moment } as const]).flat();
  const events = [
    ...round,
    ...played(
      scenario,
      1,
      Array.from({ length: 12 }, () => 0),
    ),
  ];
  const { text, whole } = suspend(kept(scenario, events, 1, 'as-written'), SUSPEND_MAX['1.2']);
  const read = suspended(text);
  if (read === undefined) throw new Error('It cannot be read.');
  const back = resumed(scenario, read);
  expect({ whole, fits: text.length <= 4096, all: back.whole }).toEqual({ whole: false, fits: true, all: true });
  expect(accountOf(ATTEMPT, scenario, 1, back.events).principles).toEqual(accountOf(ATTEMPT, scenario, 1, events).principles);
});

test('where even that does not fit, the longest beginning is kept', () => {
  const scenario = shipped[0] as Scenario;
  const events = played(
    scenario,
    1,
    Array.from({ length: 12 }, () => 0),
  );
  const all = suspend(kept(scenario, events, 1, 'as-written'), 4096).text;
  const { text, whole } = suspend(kept(scenario, events, 1, 'as-written'), all.length - 3);
  const read = suspended(text);
  expect({ whole, events: read && resumed(scenario, read).events }).toEqual({ whole: false, events: events.slice(0, -3) });
});
