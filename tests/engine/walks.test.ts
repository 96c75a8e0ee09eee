import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { initialTransition, transition, type AnyMachineSnapshot } from 'xstate';
import {
  advance,
  begin,
  compile,
  explorerOf,
  isOver,
  moves,
  replay,
  type ChartContext,
  type Session,
  type TalkEvent,
} from '../../src/engine';
import { dialled, DIALS, type Scenario } from '../../src/scenario';
import { anyScenario } from '../generate';
import { shipped, teaRound } from '../library';
import { runs } from '../runs';

const STEPS = 30;

function standingOf(snapshot: AnyMachineSnapshot): { talk: unknown; client: unknown; context: ChartContext } {
  const { talk, client } = snapshot.value as { talk: unknown; client: unknown };
  return { talk, client, context: snapshot.context as ChartContext };
}

/** Walks the chart, the conversation and the explorer side by side; they may never differ. */
function walkTogether(scenario: Scenario, picks: readonly number[]): void {
  const chart = compile(scenario);
  const explorer = explorerOf(scenario);
  const readsShutDown = /shut-down|workable/.test(JSON.stringify([scenario.moments, scenario.gates]));
  let [snapshot] = initialTransition(chart) as [AnyMachineSnapshot, unknown];
  let session = begin(scenario, 1);
  let state = explorer.first();
  const compare = (): void => {
    expect(standingOf(snapshot)).toEqual({ talk: session.at, client: session.standing.band, context: { standing: session.standing } });
    const compact = explorer.read(state);
    expect(compact.at).toBe(session.at);
    expect(session.standing.mood).toMatchObject(compact.mood);
    for (const [flag, set] of Object.entries(compact.flags))
      expect({ flag, set }).toEqual({ flag, set: session.standing.flags.includes(flag) });
    if (compact.band !== undefined) {
      if (readsShutDown) expect(compact.band).toBe(session.standing.band);
      else expect(compact.band === 'flooded').toBe(session.standing.band === 'flooded');
    }
    const offered = moves(session).map(replyOf);
    expect(explorer.movesOf(state)).toEqual(offered);
    if (!isOver(session)) {
      const possible = [...new Set(Object.values(scenario.moments[session.at]?.replies ?? {}).map(({ id }) => id)), 'silence'];
      expect(possible.filter((reply) => snapshot.can({ type: 'reply.chosen', reply }))).toEqual(offered);
    }
  };
  compare();
  for (const pick of picks) {
    const possible = moves(session);
    if (possible.length === 0) return;
    const event = possible[pick % possible.length];
    if (event === undefined) return;
    const reply = replyOf(event);
    [snapshot] = transition(chart, snapshot, { type: 'reply.chosen', reply }) as [AnyMachineSnapshot, unknown];
    state = explorer.step(state, reply);
    session = advance(session, event);
    compare();
  }
}

const replyOf = (event: TalkEvent): string => (event.type === 'reply.chosen' ? event.reply : '');
const picks = fc.array(fc.nat(5), { minLength: 1, maxLength: STEPS });

describe('chart, conversation and explorer walk side by side', () => {
  test.each(shipped.map((scenario) => [scenario.id, scenario] as const))('in %s', (_id, scenario) => {
    fc.assert(
      fc.property(picks, (chosen) => walkTogether(scenario, chosen)),
      { numRuns: runs(150) },
    );
  });

  test('in 2,000 generated scenarios', () => {
    fc.assert(fc.property(anyScenario, picks, walkTogether), { numRuns: runs(2000) });
  }, 120_000);

  test('with milder and stronger clients', () => {
    fc.assert(
      fc.property(anyScenario, fc.constantFrom(...DIALS), picks, (scenario, dial, chosen) => walkTogether(dialled(scenario, dial), chosen)),
      { numRuns: runs(400) },
    );
  }, 120_000);
});

describe('the explorer', () => {
  test('reaches exactly what random plays reach, or more', () => {
    fc.assert(
      fc.property(anyScenario, fc.array(picks, { minLength: 5, maxLength: 20 }), (scenario, plays) => {
        const { reached, replies, complete } = explorerOf(scenario).explore(200_000);
        if (!complete) return;
        for (const chosen of plays) {
          let session: Session = begin(scenario, 1);
          for (const pick of chosen) {
            expect(reached.has(session.at)).toBe(true);
            const possible = moves(session);
            const event = possible[pick % Math.max(1, possible.length)];
            if (event === undefined) break;
            expect(replies.has(`${session.at} › ${replyOf(event)}`)).toBe(true);
            session = advance(session, event);
          }
        }
      }),
      { numRuns: runs(60) },
    );
  }, 120_000);

  test('finds the two moments, both endings and all replies of the tea round', () => {
    expect(explorerOf(teaRound).explore()).toEqual({
      states: expect.any(Number),
      complete: true,
      variants: new Set(['kettle › 1']),
      reached: new Set(['cold-cup', 'kettle', 'pours', 'leaves']),
      replies: new Set([
        'cold-cup › your-own',
        'cold-cup › drink-up',
        'cold-cup › silence',
        'kettle › which-step',
        'kettle › not-today',
        'kettle › ask-again',
      ]),
    });
  });

  test('says that it stopped when its budget runs out', () => {
    expect(explorerOf(teaRound).explore(3).complete).toBe(false);
  });

  test.each(shipped.map((scenario) => [scenario.id, scenario] as const))(
    'reaches every moment, reply and ending of %s',
    (_id, scenario) => {
      const { reached, replies, complete } = explorerOf(scenario).explore();
      const everything = [...Object.keys(scenario.moments), ...Object.keys(scenario.endings)];
      const said = Object.entries(scenario.moments).flatMap(([id, moment]) => [
        ...moment.replies.map((reply) => `${id} › ${reply.id}`),
        ...(moment.silence === undefined ? [] : [`${id} › silence`]),
      ]);
      expect({ complete, unreached: everything.filter((id) => !reached.has(id)), unsaid: said.filter((id) => !replies.has(id)) }).toEqual({
        complete: true,
        unreached: [],
        unsaid: [],
      });
    },
    60_000,
  );
});

describe('a conversation made again from its events', () => {
  test('is the same', () => {
    fc.assert(
      fc.property(anyScenario, picks, (scenario, chosen) => {
        let session = begin(scenario, 9);
        const events: TalkEvent[] = [];
        for (const pick of chosen) {
          const possible = moves(session);
          const takenBack = pick === 5 && session.turns.length > 0;
          const event: TalkEvent | undefined = takenBack
            ? { type: 'turn.taken-back', moment: session.turns.at(-1)?.moment ?? '' }
            : possible[pick % Math.max(1, possible.length)];
          if (event === undefined) break;
          events.push(event);
          session = advance(session, event);
        }
        expect(replay(scenario, 9, events)).toEqual({ session, fitted: events.length });
      }),
      { numRuns: runs(300) },
    );
  });

  test('goes as far as the events fit a changed scenario, and says how far', () => {
    const events: TalkEvent[] = [
      { type: 'reply.chosen', moment: 'cold-cup', reply: 'your-own' },
      { type: 'reply.chosen', moment: 'kettle', reply: 'not-today' },
      { type: 'reply.chosen', moment: 'kettle', reply: 'which-step' },
    ];
    const { kettle } = teaRound.moments;
    if (kettle === undefined) throw new Error('The tea round has no kettle.');
    const changed: Scenario = {
      ...teaRound,
      moments: { ...teaRound.moments, kettle: { ...kettle, replies: kettle.replies.filter(({ id }) => id !== 'not-today') } },
    };
    const { session, fitted } = replay(changed, 1, events);
    expect({ fitted, at: session.at, turns: session.turns.length }).toEqual({ fitted: 1, at: 'kettle', turns: 1 });
  });
});
