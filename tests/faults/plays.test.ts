import { expect, test } from 'vitest';
import { advance, begin, isOver, moves, type Session } from '../../src/engine';
import { scoreOf } from '../../src/scoring';
import type { Scenario } from '../../src/scenario';
import { runs } from '../runs';
import { shipped } from '../library';
import { tell } from './figures';

const PLAYS = runs(Number(process.env['PLAYS'] ?? 100));
const MOST_TURNS = 60;

/** The next of a row of numbers that looks like chance and is always the same. */
const after = (state: number): number => (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;

/** Plays a scenario by chance; gives what may never happen, and adds the moments that it came through. */
function played(scenario: Scenario, seed: number, met: Set<string>): readonly string[] {
  let session: Session = begin(scenario, seed);
  let state = after(seed);
  while (!isOver(session) && session.turns.length < MOST_TURNS) {
    met.add(session.at);
    const possible = moves(session).filter(({ type }) => type === 'reply.chosen');
    state = after(state);
    const event = possible[(state >>> 8) % Math.max(1, possible.length)];
    if (event === undefined) return [`${seed}: nothing can be said at ${session.at}`];
    session = advance(session, event);
    const bad = Object.values(session.standing.mood).filter((value) => !Number.isInteger(value) || value < 0 || value > 20);
    if (bad.length > 0) return [`${seed}: a mood of ${bad.join(', ')}`];
  }
  if (!isOver(session)) return [`${seed}: no end in ${MOST_TURNS} turns`];
  met.add(session.at);
  const scores = scoreOf(session).technique.flatMap(({ score }) => (score === undefined ? [] : [score]));
  return scores.some((score) => !Number.isInteger(score) || score < 0 || score > 100) ? [`${seed}: scores ${scores.join(', ')}`] : [];
}

test('F40, F42 whatever is said in a scenario that ships, it ends, and every number is whole and within its range', () => {
  const seen = { met: 0, all: 0 };
  for (const scenario of shipped) {
    const met = new Set<string>();
    for (let seed = 1; seed <= PLAYS; seed++) expect(played(scenario, seed, met)).toEqual([]);
    seen.met += Object.keys(scenario.moments).filter((id) => met.has(id)).length;
    seen.all += Object.keys(scenario.moments).length;
  }
  tell('random plays', PLAYS * shipped.length);
  tell('dead ends', 0);
  tell('moments met', seen.met);
  tell('moments', seen.all);
}, 1_800_000);
