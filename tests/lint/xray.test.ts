import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance, begin, isOver, moves, planOf, type Session } from '../../src/engine';
import { xray, type ExactXray } from '../../src/lint';
import { scoreOf } from '../../src/scoring';
import { MOOD_VARIABLES, PRINCIPLES, QUALITIES, type Scenario } from '../../src/scenario';
import { anyScenario } from '../generate';
import { shipped, teaRound } from '../library';

/** The same scenario with every way back cut: moments lead only onward, and the last to the endings. */
function onward(scenario: Scenario): Scenario {
  const order = [...Object.keys(scenario.moments), ...Object.keys(scenario.gates ?? {})];
  const [ending = ''] = Object.keys(scenario.endings);
  const forward = (from: string, to: string): string => {
    if (scenario.endings[to] !== undefined) return to;
    const gate = scenario.gates?.[to];
    const reachable = gate === undefined ? [to] : gate.map((branch) => branch.goto);
    return reachable.every((id) => scenario.endings[id] !== undefined || order.indexOf(id) > order.indexOf(from)) && gate === undefined
      ? to
      : ending;
  };
  return {
    ...scenario,
    moments: Object.fromEntries(
      Object.entries(scenario.moments).map(([id, moment]) => [
        id,
        {
          ...moment,
          replies: moment.replies.map((reply) => ({ ...reply, goto: forward(id, reply.goto) })),
          ...(moment.silence === undefined ? {} : { silence: { ...moment.silence, goto: forward(id, moment.silence.goto) } }),
        },
      ]),
    ),
  };
}

interface Play {
  readonly session: Session;
  /** Its probability for somebody who knows a best reply this often. */
  readonly share: (knows: number) => number;
}

/** Every play of a scenario that has no circles. */
function everyPlay(scenario: Scenario): readonly Play[] {
  const done: Play[] = [];
  const open: Play[] = [{ session: begin(scenario, 1), share: () => 1 }];
  for (let play = open.pop(); play !== undefined; play = open.pop()) {
    const { session, share } = play;
    if (isOver(session)) {
      done.push(play);
      continue;
    }
    const node = planOf(scenario).nodes.get(session.at);
    const offered = moves(session).flatMap((event) => (event.type === 'reply.chosen' ? [event] : []));
    const quality = (reply: string): number =>
      node?.kind === 'moment' ? QUALITIES[node.byId.get(reply)?.authored.quality ?? 'harmful'] : 0;
    const highest = Math.max(...offered.map(({ reply }) => quality(reply)));
    const bests = offered.filter(({ reply }) => quality(reply) === highest).length;
    for (const event of offered) {
      open.push({
        session: advance(session, event),
        share: (knows) => share(knows) * ((1 - knows) / offered.length + (quality(event.reply) === highest ? knows / bests : 0)),
      });
    }
  }
  return done;
}

/** Points earned and points that could be earned, worked out from the score of a play. */
function pointsOf(session: Session, principle: (typeof PRINCIPLES)[number]): { earned: number; available: number; moments: number } {
  const found = scoreOf(session).technique.find((one) => one.principle === principle);
  const earned = found?.evidence.reduce((sum, { share, weight }) => sum + Math.round(share * weight), 0) ?? 0;
  const available = (found?.evidence.reduce((sum, { weight }) => sum + weight, 0) ?? 0) + (found?.forfeitedWeight ?? 0);
  return { earned, available, moments: found?.moments ?? 0 };
}

const exactOf = (scenario: Scenario): ExactXray => {
  const { exact } = xray(scenario, { plays: 2 });
  if (exact === undefined) throw new Error('The states do not fit the budget.');
  return exact;
};

const small = anyScenario.map(onward);

describe('the x-ray of a scenario', () => {
  test('equals the enumeration of all plays, to the last digit', () => {
    fc.assert(
      fc.property(small, (scenario) => {
        const plays = everyPlay(scenario);
        fc.pre(plays.length <= 5000);
        const { principles, players, turns, unreached, mood } = exactOf(scenario);
        expect(turns.shortest).toBe(Math.min(...plays.map(({ session }) => session.turns.length)));
        expect(turns.longest).toBe(Math.max(...plays.map(({ session }) => session.turns.length)));
        const met = new Set(plays.flatMap(({ session }) => [session.at, ...session.turns.map(({ moment }) => moment)]));
        expect(unreached.moments).toEqual(Object.keys(scenario.moments).filter((id) => !met.has(id)));
        expect(unreached.endings).toEqual(Object.keys(scenario.endings).filter((id) => !met.has(id)));
        const moods = plays.flatMap(({ session }) => [...session.turns.map(({ before }) => before.mood), session.standing.mood]);
        expect(mood.map(({ variable, least, greatest }) => ({ variable, least, greatest }))).toEqual(
          MOOD_VARIABLES.map((variable) => {
            const values = moods.map((one) => one[variable]);
            return { variable, least: Math.min(...values), greatest: Math.max(...values) };
          }),
        );
        PRINCIPLES.forEach((principle, lane) => {
          const points = plays.map(({ session }) => pointsOf(session, principle));
          const ratios = points.filter(({ available }) => available > 0).map(({ earned, available }) => earned / available);
          const found = principles[lane];
          expect(found?.moments).toEqual({
            least: Math.min(...points.map(({ moments }) => moments)),
            greatest: Math.max(...points.map(({ moments }) => moments)),
          });
          if (ratios.length === 0) return;
          expect({
            least: (found?.least?.earned ?? 0) / (found?.least?.available ?? 1),
            greatest: (found?.greatest?.earned ?? 0) / (found?.greatest?.available ?? 1),
          }).toEqual({
            least: Math.min(...ratios),
            greatest: Math.max(...ratios),
          });
        });
        for (const { knows, shares } of players) {
          for (const id of Object.keys(scenario.endings)) {
            const share = plays.filter(({ session }) => session.at === id).reduce((sum, play) => sum + play.share(knows), 0);
            expect(shares.endings[id] ?? 0).toBeCloseTo(share, 10);
          }
          PRINCIPLES.forEach((principle, lane) => {
            const mean = (kind: 'earned' | 'available'): number =>
              plays.reduce((sum, play) => sum + play.share(knows) * pointsOf(play.session, principle)[kind], 0);
            expect(shares.earned[lane]).toBeCloseTo(mean('earned'), 8);
            expect(shares.available[lane]).toBeCloseTo(mean('available'), 8);
          });
        }
      }),
      { numRuns: 250 },
    );
  }, 120_000);

  test('bounds every play of a scenario with circles, and its shares come to one', () => {
    fc.assert(
      fc.property(anyScenario, fc.array(fc.array(fc.nat(3), { maxLength: 25 }), { minLength: 3, maxLength: 10 }), (scenario, plays) => {
        const { exact } = xray(scenario, { budget: 20_000, plays: 2 });
        if (exact === undefined) return;
        for (const picks of plays) {
          let session = begin(scenario, 1);
          for (const pick of picks) {
            const possible = moves(session);
            const event = possible[pick % Math.max(1, possible.length)];
            if (event === undefined) break;
            session = advance(session, event);
          }
          for (const { variable, least, greatest } of exact.mood) {
            expect(session.standing.mood[variable]).toBeGreaterThanOrEqual(least);
            expect(session.standing.mood[variable]).toBeLessThanOrEqual(greatest);
          }
          if (!isOver(session)) continue;
          PRINCIPLES.forEach((principle, lane) => {
            const { earned, available, moments } = pointsOf(session, principle);
            const found = exact.principles[lane];
            expect(moments).toBeGreaterThanOrEqual(found?.moments.least ?? 0);
            if (found?.moments.greatest !== undefined) expect(moments).toBeLessThanOrEqual(found.moments.greatest);
            if (available === 0 || found?.least === undefined || found.greatest === undefined) return;
            expect(earned / available).toBeGreaterThanOrEqual(found.least.earned / found.least.available - 1e-12);
            expect(earned / available).toBeLessThanOrEqual(found.greatest.earned / found.greatest.available + 1e-12);
          });
        }
        for (const { shares } of exact.players) {
          const total = Object.values(shares.endings).reduce((sum, share) => sum + share, 0);
          expect(total).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  test('gives a shortest walk to every moment and through every reply', () => {
    expect(exactOf(teaRound).walks).toEqual({
      moments: { 'cold-cup': 'cold-cup', kettle: 'cold-cup › your-own' },
      replies: {
        'cold-cup › your-own': 'cold-cup › your-own',
        'cold-cup › drink-up': 'cold-cup › drink-up',
        'cold-cup › silence': 'cold-cup › silence',
        'kettle › which-step': 'cold-cup › your-own › which-step',
        'kettle › not-today': 'cold-cup › your-own › not-today',
        'kettle › ask-again': 'cold-cup › your-own › ask-again',
      },
    });
  });

  test('says plainly that it is not exact past its budget, and samples', () => {
    const { complete, exact, sample } = xray(teaRound, { budget: 2, plays: 50 });
    expect({ complete, exact, plays: sample.plays }).toEqual({ complete: false, exact: undefined, plays: expect.any(Number) });
  });
});

describe.each(shipped.map((scenario) => [scenario.id, scenario] as const))('the figures of %s', (_id, scenario) => {
  const { exact, best, sample } = xray(scenario);

  test('the best walk has 100 and the best ending; nothing is out of reach', () => {
    expect({ overall: best.overall, kind: scenario.endings[best.ending]?.kind, unreached: exact?.unreached }).toEqual({
      overall: 100,
      kind: 'best',
      unreached: { moments: [], replies: [], variants: [], endings: [] },
    });
  });

  test('pressing anything scores at most 40 and all but never ends best', () => {
    const shares = exact?.players.find(({ knows }) => knows === 0)?.shares.endings ?? {};
    const bestShare = Object.entries(shares)
      .filter(([id]) => scenario.endings[id]?.kind === 'best')
      .reduce((sum, [, share]) => sum + share, 0);
    expect(sample.overall).toBeLessThan(40);
    expect(bestShare).toBeLessThan(0.01);
  });

  // A first draft of Neil's conversation, played by a smaller set of rules (no habituation, no flooding), ended best in 80 % of these plays and in
  // under 1 % of plays of somebody who presses anything, who scored 31. With all rules, second chances added, and gates that also ask for hope and
  // for nothing false said, it is 60 to 70 %, under 1 %, and 23 to 32: a little harder, and still won by somebody who mostly knows.
  test('who knows the best line three times in four mostly ends best', () => {
    const shares = exact?.players.find(({ knows }) => knows === 0.75)?.shares.endings ?? {};
    const bestShare = Object.entries(shares)
      .filter(([id]) => scenario.endings[id]?.kind === 'best')
      .reduce((sum, [, share]) => sum + share, 0);
    expect(bestShare).toBeGreaterThan(0.5);
  });
});
