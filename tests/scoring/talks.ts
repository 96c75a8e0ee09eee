import fc from 'fast-check';
import { advance, begin, endingOf, isOver, momentIn, offered, offeredAt, planOf, type Choice, type Session } from '../../src/engine';
import { QUALITIES, type Principle, type Scenario } from '../../src/scenario';
import { scoreOf, type Evidence, type PrincipleScore } from '../../src/scoring';
import { anyScenario } from '../generate';
import { shipped } from '../library';

/** The talk after one more reply. */
export const say = (session: Session, reply: string): Session => advance(session, { type: 'reply.chosen', moment: session.at, reply });

/** The talk in which these replies were given, as `start › reply › reply`. */
export function walk(scenario: Scenario, steps: string): Session {
  const [, ...replies] = steps.split(' › ');
  return replies.reduce(say, begin(scenario, 1));
}

/** The best of these replies, which may be several. */
export function bestOf(choices: readonly Choice[]): readonly Choice[] {
  const highest = Math.max(...choices.map(({ authored }) => QUALITIES[authored.quality]));
  return choices.filter(({ authored }) => QUALITIES[authored.quality] === highest);
}

/** The replies that were offered at a turn, counted from 0. */
export function offeredIn({ scenario, turns }: Session, turn: number): readonly Choice[] {
  const { moment, before } = itemAt(turns, turn);
  return offeredAt(momentIn(planOf(scenario), moment), before);
}

/** Whether the talk ended early: a walkout, or a danger missed. */
export function endedEarly(session: Session): boolean {
  return isOver(session) && ['walkout', 'unsafe'].includes(endingOf(session.scenario, session.at).kind);
}

/** What a talk shows of one principle. */
export function scoreIn(session: Session, principle: Principle): PrincipleScore {
  const found = scoreOf(session).technique.find((one) => one.principle === principle);
  if (found === undefined) throw new Error(`\`${principle}\` is not scored.`);
  return found;
}

/** The item that a number picks, whatever the number. */
export function itemAt<Item>(items: readonly Item[], pick: number): Item {
  const item = items[pick % items.length];
  if (item === undefined) throw new Error('There is nothing to pick.');
  return item;
}

/** The talk in which each number picks a reply among those that `among` leaves, until it ends or the numbers do. */
export function picked(
  scenario: Scenario,
  picks: readonly number[],
  among: (choices: readonly Choice[], pick: number) => readonly Choice[],
): Session {
  return picks.reduce(
    (session, pick) => (isOver(session) ? session : say(session, itemAt(among(offered(session), pick), pick).id)),
    begin(scenario, 1),
  );
}

const PICKS = 60;

/** A number that picks something. */
export const anyPick = fc.nat(PICKS - 1);
export const anyPicks = fc.array(anyPick, { minLength: 1, maxLength: 30 });

/** Half of the replies are best ones, so that talks get far enough to go wrong late. */
const talksOf = (scenarios: fc.Arbitrary<Scenario>): fc.Arbitrary<Session> =>
  fc
    .tuple(scenarios, anyPicks)
    .map(([scenario, picks]) => picked(scenario, picks, (choices, pick) => (pick < PICKS / 2 ? bestOf(choices) : choices)));

const anyShipped = fc.constantFrom(...shipped);

/** Generated scenarios and those that ship, with talks of them, finished or not. */
export const TALKS: readonly (readonly [string, fc.Arbitrary<Scenario>, fc.Arbitrary<Session>])[] = [
  ['any scenario', anyScenario, talksOf(anyScenario)],
  ['the scenarios that ship', anyShipped, talksOf(anyShipped)],
];

/** What turns show of a principle: the turns, the shares and the weights, each in its own row. */
export const evidence = (turns: readonly number[], shares: readonly number[], weights: readonly number[]): readonly Evidence[] =>
  turns.map((turn, index) => ({ turn, share: shares[index] ?? 0, weight: weights[index] ?? 0 }));
