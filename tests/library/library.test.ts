import { describe, expect, test } from 'vitest';
import { advance, begin, endingOf, isOver, moves, planOf, type Session } from '../../src/engine';
import { runBots, runRandom } from '../../src/lint';
import { bestFrom, debriefOf, scoreOf } from '../../src/scoring';
import { withoutLessons, type Scenario } from '../../src/scenario';
import { shipped } from '../library';

/** Every walk on which each reply is one of the best. */
function bestWalks(scenario: Scenario): readonly Session[] {
  const done: Session[] = [];
  const open = [begin(scenario, 1)];
  for (let session = open.pop(); session !== undefined; session = open.pop()) {
    if (isOver(session)) {
      done.push(session);
      continue;
    }
    const node = planOf(scenario).nodes.get(session.at);
    for (const event of moves(session)) {
      if (event.type === 'reply.chosen' && node?.kind === 'moment' && node.byId.get(event.reply)?.authored.quality === 'best')
        open.push(advance(session, event));
    }
  }
  return done;
}

test('three people can be met', () => {
  expect(shipped.length).toBeGreaterThanOrEqual(3);
});

describe.each(shipped.map((scenario) => [scenario.id, scenario] as const))('%s', (_id, scenario) => {
  test('has 35 to 50 moments and 3 to 5 endings', () => {
    const [moments, endings] = [Object.keys(scenario.moments).length, Object.keys(scenario.endings).length];
    expect({ moments: moments >= 35 && moments <= 50, endings: endings >= 3 && endings <= 5 }).toEqual({ moments: true, endings: true });
  });

  test('takes 14 to 20 turns on its best walk', () => {
    const { turns } = bestFrom(begin(scenario, 1));
    expect(turns.length).toBeGreaterThanOrEqual(14);
    expect(turns.length).toBeLessThanOrEqual(20);
  });

  test('ends best, safe and with 100 on every principle whichever best reply is given', () => {
    const walks = bestWalks(scenario);
    expect(walks.length).toBeGreaterThan(0);
    for (const session of walks) {
      const { technique, safety, milestones } = scoreOf(session);
      expect({
        kind: endingOf(scenario, session.at).kind,
        scores: technique.map(({ score }) => score),
        enough: technique.map(({ enough }) => enough),
        safe: safety.safe,
        missed: milestones.filter(({ met }) => !met),
      }).toEqual({
        kind: 'best',
        scores: [100, 100, 100, 100, 100],
        enough: [true, true, true, true, true],
        safe: true,
        missed: [],
      });
    }
  });

  test('gives nothing away to naive players', () => {
    expect(runBots(scenario).flatMap(({ bot, trouble }) => (trouble === undefined ? [] : [`${bot}: ${trouble}`]))).toEqual([]);
  });

  test('gives nothing away to pressing anything', () => {
    expect(runRandom(scenario).trouble).toBeUndefined();
  });

  test('makes a difference on every principle that a moment tests', () => {
    const flat = [...planOf(scenario).nodes.values()].flatMap((node) =>
      node.kind === 'moment'
        ? node.authored.tests.flatMap((principle) => {
            const ratings = node.choices.map(({ authored }) => authored.rates[principle] ?? 0);
            const best = node.choices
              .filter(({ authored }) => authored.quality === 'best')
              .map(({ authored }) => authored.rates[principle] ?? 0);
            return Math.min(...best) > Math.min(...ratings) ? [] : [`${node.id}: ${principle}`];
          })
        : [],
    );
    expect(flat).toEqual([]);
  });

  test('plays the same without what only a debrief says', () => {
    const [whole, bare] = [bestFrom(begin(scenario, 5)), bestFrom(begin(withoutLessons(scenario), 5))];
    expect({ ...bare, scenario: undefined }).toEqual({ ...whole, scenario: undefined });
  });

  test('can be debriefed from the best walk', () => {
    const debrief = debriefOf(bestFrom(begin(scenario, 1)));
    expect(debrief.turns.every(({ why, best }) => why !== '' && best === undefined)).toBe(true);
  });
});
