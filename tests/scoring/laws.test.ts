import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance, begin, fits, offered, type Choice, type Session, type TalkEvent, type Turn } from '../../src/engine';
import { PRINCIPLES, type Principle } from '../../src/scenario';
import { bestFrom, scoreOf, type PrincipleScore } from '../../src/scoring';
import { anyPick, anyPicks, bestOf, endedEarly, itemAt, offeredIn, picked, say, scoreIn, TALKS } from './talks';
import { runs } from '../runs';

const RUNS = { numRuns: runs(150) };
/** Fewer where every talk has a long way to go on. */
const EARLY_RUNS = { numRuns: runs(25) };
const anyPrinciple = fc.constantFrom(...PRINCIPLES);

/** The talk with its turns put in the place of those it had, wherever it stands now. */
const withTurns = (session: Session, turns: readonly Turn[]): Session => ({ ...session, turns });

/** The talk as it stood before its last turn. */
const withoutLast = (session: Session): Session =>
  advance(session, { type: 'turn.taken-back', moment: session.turns.at(-1)?.moment ?? '' });

/** A score and the ends of its band; a score that is not there lies below all others. */
const levels = ({ score = -1, band = { low: -1, high: -1 } }: PrincipleScore): readonly number[] => [score, band.low, band.high];

const isNotBelow = (now: PrincipleScore, then: PrincipleScore | undefined): boolean =>
  then !== undefined && levels(now).every((level, index) => level >= (levels(then)[index] ?? 0));

const ratingOn = (principle: Principle, { authored }: Choice): number => authored.rates[principle] ?? 0;

/** The reply that is rated lowest on a principle. */
const lowest = (choices: readonly Choice[], principle: Principle): Choice =>
  itemAt(
    choices.toSorted((one, other) => ratingOn(principle, one) - ratingOn(principle, other)),
    0,
  );

describe.each(TALKS)('in %s', (_, scenarios, talks) => {
  test('whoever always gives a best reply, whichever, scores 100 on all that was tested', () => {
    fc.assert(
      fc.property(scenarios, anyPicks, (scenario, picks) => {
        for (const { score } of scoreOf(picked(scenario, picks, bestOf)).technique) expect(score ?? 100).toBe(100);
      }),
      { numRuns: runs(300) },
    );
  });

  test('a reply rated higher on a principle, in place of another, never lowers its score or its band', () => {
    fc.assert(
      fc.property(talks, anyPrinciple, anyPick, anyPick, (session, principle, at, pick) => {
        const turn = at % session.turns.length;
        const given = itemAt(session.turns, turn);
        const choices = offeredIn(session, turn);
        const least = Math.min(...choices.filter(({ id }) => id === given.reply).map((choice) => ratingOn(principle, choice)));
        const higher = choices.filter((choice) => ratingOn(principle, choice) > least);
        fc.pre(higher.length > 0);
        const replaced = withTurns(session, session.turns.with(turn, { ...given, reply: itemAt(higher, pick).id }));
        expect(isNotBelow(scoreIn(replaced, principle), scoreIn(session, principle))).toBe(true);
      }),
      RUNS,
    );
  });

  test('failing fast never pays: the best replies from the last moment on score as high or higher on everything', () => {
    fc.assert(
      fc.property(talks, (session) => {
        fc.pre(endedEarly(session));
        const [then, now] = [scoreOf(session).technique, scoreOf(bestFrom(withoutLast(session))).technique];
        expect(now.map((one, index) => isNotBelow(one, then[index]))).toEqual(PRINCIPLES.map(() => true));
      }),
      EARLY_RUNS,
    );
  });

  test('nor does it pay against staying for the moments of those best replies and showing nothing of a principle there', () => {
    fc.assert(
      fc.property(talks, anyPrinciple, (session, principle) => {
        fc.pre(endedEarly(session));
        const back = withoutLast(session);
        fc.pre(!bestOf(offered(back)).some(({ id }) => endedEarly(say(back, id))));
        const goneOn = bestFrom(back);
        const stayed = goneOn.turns.map((turn, index) =>
          index < session.turns.length ? turn : { ...turn, reply: lowest(offeredIn(goneOn, index), principle).id },
        );
        expect(isNotBelow(scoreIn(withTurns(goneOn, stayed), principle), scoreIn(session, principle))).toBe(true);
      }),
      EARLY_RUNS,
    );
  });

  test('a score is a function of its talk; the seed, helps and turns taken back change nothing', () => {
    fc.assert(
      fc.property(talks, anyPicks, fc.nat(), (session, picks, seed) => {
        let crooked = begin(session.scenario, seed);
        for (const [index, { moment, reply }] of session.turns.entries()) {
          const pick = itemAt(picks, index);
          const help: TalkEvent = { type: 'help.opened', moment, help: pick % 2 === 0 ? 'thought' : 'mood-words' };
          if (pick % 3 === 0 && fits(crooked, help)) crooked = advance(crooked, help);
          if (pick % 3 > 0) crooked = withoutLast(say(crooked, itemAt(offeredIn(session, index), pick).id));
          crooked = say(crooked, reply);
        }
        const score = scoreOf(session);
        expect([scoreOf(session), scoreOf(crooked)]).toEqual([score, score]);
      }),
      RUNS,
    );
  });

  test('one more turn that shows all of a principle never lowers it, and one that shows nothing never raises it', () => {
    fc.assert(
      fc.property(talks, anyPrinciple, anyPick, anyPick, (session, principle, from, to) => {
        const source = from % session.turns.length;
        const place = to % session.turns.length;
        const longer = withTurns(session, session.turns.toSpliced(place, 0, itemAt(session.turns, source)));
        addsFairly(session, longer, principle, place);
      }),
      RUNS,
    );
    fc.assert(
      fc.property(talks, anyPrinciple, (session, principle) => {
        fc.pre(!endedEarly(session));
        addsFairly(withoutLast(session), session, principle, session.turns.length - 1);
      }),
      RUNS,
    );
  });
});

/** Whether the turn at a place, which `longer` has and `session` has not, moves the score the way that it should. */
function addsFairly(session: Session, longer: Session, principle: Principle, place: number): void {
  const [then, now] = [scoreIn(session, principle), scoreIn(longer, principle)];
  const share = now.evidence.find(({ turn }) => turn === place)?.share;
  if (share === undefined) expect(now.score).toBe(then.score);
  if (share === 1) expect(now.score).toBeGreaterThanOrEqual(then.score ?? 0);
  if (share === 0) expect(now.score).toBeLessThanOrEqual(then.score ?? 0);
}
