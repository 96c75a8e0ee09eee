import { describe, expect, test } from 'vitest';
import { begin, type Choice, type Session } from '../../src/engine';
import { PRINCIPLES, type Principle, type Scenario } from '../../src/scenario';
import { bestFrom, scoreOf } from '../../src/scoring';
import { readScenario, teaRound } from '../library';
import { offeredIn, walk } from './talks';

const splint = readScenario('scenarios/splint-in-the-van/scenario.yaml');

/**
 * A rule that branching scenarios are often scored by: every reply has points, except that one which leads straight to an ending has none,
 * and what could be had is the most points at each moment that was visited, and at no other. A reply's points are how far its rating lies
 * above the lowest that was offered.
 */
function visitedOnly(session: Session, principle: Principle): number | undefined {
  const { scenario, turns } = session;
  let [had, most] = [0, 0];
  for (const [turn, { moment, reply }] of turns.entries()) {
    if (scenario.moments[moment]?.tests.includes(principle) !== true) continue;
    const choices = offeredIn(session, turn);
    const rating = ({ authored }: Choice): number => authored.rates[principle] ?? 0;
    const least = Math.min(...choices.map(rating));
    const points = (choice: Choice): number => (choice.goto in scenario.endings ? 0 : rating(choice) - least);
    had += choices.filter(({ id }) => id === reply).reduce((sum, choice) => sum + points(choice), 0);
    most += Math.max(...choices.map(points));
  }
  return most === 0 ? undefined : Math.round((100 * had) / most);
}

/** Each principle by the rule of visited moments, and by ours. */
const both = (session: Session) => ({
  visitedOnly: PRINCIPLES.map((principle) => visitedOnly(session, principle)),
  ours: scoreOf(session).technique.map(({ score }) => score),
});

describe('a short talk that goes wrong', () => {
  test('does not read 100 for the good moments before it: what it gave away counts', () => {
    // He is told that it is stiffness, at turn 6, and leaves with it. Patience was tested at turns 1 to 3, and all of it was shown:
    // (1 + 2 + 3) / (1 + 2 + 3) of the points visited. Ours has 1 + 2 + 2 there, and 15 given away on six moments: 5 / 20.
    const told = walk(
      splint,
      'arrives › hands-over › straight-bits › all-on-you › waits › asks-straight › only-look › common-at-this-stage › more-or-less',
    );
    expect(told.at).toBe('told-it-was-stiffness');
    expect(both(told)).toEqual({ visitedOnly: [100, 88, 68, 53, 77], ours: [25, 43, 27, 24, 31] });
    expect(scoreOf(told).technique.map(({ forfeitedWeight }) => forfeitedWeight)).toEqual([15, 15, 33, 20, 21]);
    expect(scoreOf(told).safety.safe).toBe(false);
  });

  test('is told apart from a good one at a last moment where every reply ends the talk', () => {
    const lastWord = withKettle({ 'which-step': 'pours', 'not-today': 'leaves' });
    const [poured, left] = [walk(lastWord, 'cold-cup › your-own › which-step'), walk(lastWord, 'cold-cup › your-own › not-today')];
    expect(both(poured)).toEqual({ visitedOnly: [100, undefined, undefined, undefined, 100], ours: [100, undefined, 100, 100, 100] });
    expect(both(left)).toEqual({ visitedOnly: [100, undefined, undefined, undefined, 100], ours: [100, undefined, 0, 0, 100] });
  });
});

describe('a best line that leads straight to an ending', () => {
  test('scores full, not 0', () => {
    // Of communication and problem solving the kettle offers a step of 1 to those who go on, and nothing to those who are done.
    const straight = walk(teaRound, 'cold-cup › your-own › which-step');
    expect(straight.at).toBe('pours');
    expect(both(straight)).toEqual({ visitedOnly: [100, undefined, 0, 0, 100], ours: [100, undefined, 100, 100, 100] });
  });

  test('is worth more than going round once more before it', () => {
    const round = walk(teaRound, 'cold-cup › your-own › ask-again › which-step');
    expect(both(round)).toEqual({ visitedOnly: [100, undefined, 50, 50, 100], ours: [100, undefined, 67, 67, 100] });
  });

  test('scores full at the first moment too, where the best talk is one turn long', () => {
    const oneTurn: Scenario = { ...teaRound, start: 'kettle' };
    expect(both(bestFrom(begin(oneTurn, 1)))).toEqual({
      visitedOnly: [undefined, undefined, 0, 0, undefined],
      ours: [undefined, undefined, 100, 100, undefined],
    });
  });
});

/** The tea round in which the kettle has these replies only, with where they lead. */
function withKettle(ways: Readonly<Record<string, string>>): Scenario {
  const { kettle, ...moments } = teaRound.moments;
  if (kettle === undefined) throw new Error('There is no kettle.');
  const replies = kettle.replies.flatMap((reply) => {
    const goto = ways[reply.id];
    return goto === undefined ? [] : [{ ...reply, goto }];
  });
  return { ...teaRound, moments: { ...moments, kettle: { ...kettle, replies } } };
}
