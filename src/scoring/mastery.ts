import { PRINCIPLES, type Principle } from '../scenario';
import { counted, daysFrom, scoreIn, type Practised } from './practised';
import { principleScore, type PrincipleScore } from './score';

/**
 * What provisional mastery of a principle asks: a score of at least 80 in two scenarios, at least one of them unseen, at least three days
 * apart, both without a critical error and with every milestone met.
 */
export const MASTERY = { score: 80, scenarios: 2, unseen: 1, days: 3 } as const;

/**
 * What keeps one conversation from counting towards mastery of a principle: fewer than five moments tested it; the score is below 80; a
 * critical error was not put right; a milestone of the scenario was not met; it ended by a walkout or in harm; something made it easier.
 */
export type Obstacle = 'moments' | 'score' | 'critical' | 'milestones' | 'ending' | 'help';

/** What one conversation says about one principle. */
export interface Showing extends Pick<Practised, 'attempt' | 'scenario' | 'day' | 'first' | 'helped' | 'mode'> {
  readonly score: number | undefined;
  readonly band: PrincipleScore['band'];
  readonly moments: number;
  readonly enough: boolean;
  /** A first attempt without help: only these are evidence, all others show learning. */
  readonly evidence: boolean;
  readonly milestones: { readonly met: number; readonly of: number };
  /** Nothing where it counts towards mastery. */
  readonly against: readonly Obstacle[];
}

/** Several conversations taken together: the score of all their moments as if they were one, its band, and what it rests on. */
export interface Pool extends Omit<PrincipleScore, 'principle' | 'evidence'> {
  readonly conversations: number;
  readonly scenarios: number;
}

export interface Mastery {
  readonly met: boolean;
  /** The one or two attempts that go furthest towards it. */
  readonly by: readonly string[];
  /** How many scenarios those are, up to two. */
  readonly scenarios: number;
  /** How many of them were unseen. */
  readonly unseen: number;
  /** The days between the two; 0 where there are not two. */
  readonly days: number;
}

/** What has been shown of one principle so far. */
export interface PrincipleProgress {
  readonly principle: Principle;
  /** First attempts without help, which alone are evidence. */
  readonly first: Pool;
  /** Everything else, which shows learning. */
  readonly later: Pool;
  /** Each conversation that tested it, in the order of time. */
  readonly showings: readonly Showing[];
  readonly mastery: Mastery;
}

/**
 * The five principles over all conversations, in their fixed order. Moments are pooled as if they were independent, which makes the band
 * narrower than it would be if conversations differ from each other.
 */
export function progressOf(practised: readonly Practised[]): readonly PrincipleProgress[] {
  const conversations = counted(practised);
  return PRINCIPLES.map((principle) => {
    const tested = conversations.filter((one) => scoreIn(one, principle).score !== undefined);
    const showings = tested.map((one) => showing(one, principle));
    return {
      principle,
      first: pooled(tested.filter(isEvidence), principle),
      later: pooled(
        tested.filter((one) => !isEvidence(one)),
        principle,
      ),
      showings,
      mastery: masteryOf(showings),
    };
  });
}

const isEvidence = ({ first, helped }: Practised): boolean => first && !helped;

function showing(practised: Practised, principle: Principle): Showing {
  const { attempt, scenario, day, first, helped, mode } = practised;
  const { milestones, outcome, safety } = practised.score;
  const { score, band, moments, enough } = scoreIn(practised, principle);
  const met = milestones.filter((one) => one.met).length;
  const endedBadly = outcome === undefined || outcome.kind === 'walkout' || outcome.kind === 'unsafe';
  const against: readonly (readonly [Obstacle, boolean])[] = [
    ['moments', !enough],
    ['score', (score ?? 0) < MASTERY.score],
    ['critical', !safety.safe],
    ['milestones', met < milestones.length],
    ['ending', endedBadly],
    ['help', helped],
  ];
  return {
    attempt,
    scenario,
    day,
    first,
    helped,
    mode,
    score,
    band,
    moments,
    enough,
    evidence: isEvidence(practised),
    milestones: { met, of: milestones.length },
    against: against.flatMap(([obstacle, there]) => (there ? [obstacle] : [])),
  };
}

function pooled(conversations: readonly Practised[], principle: Principle): Pool {
  const scores = conversations.map((one) => scoreIn(one, principle));
  const lost = scores.flatMap(({ forfeited, forfeitedWeight }) =>
    Array.from({ length: forfeited }, () => ({ turn: 0, share: 0, weight: forfeitedWeight / forfeited })),
  );
  const {
    principle: _same,
    evidence: _all,
    ...pool
  } = principleScore(
    principle,
    scores.flatMap(({ evidence }) => evidence),
    lost,
  );
  return { ...pool, conversations: conversations.length, scenarios: new Set(conversations.map(({ scenario }) => scenario)).size };
}

function masteryOf(showings: readonly Showing[]): Mastery {
  const able = showings.filter(({ against }) => against.length === 0);
  const pairs = able.flatMap((later, index) =>
    able
      .slice(0, index)
      .filter(({ scenario }) => scenario !== later.scenario)
      .map((earlier) => towards([earlier, later])),
  );
  const met = pairs.find((pair) => pair.met);
  if (met !== undefined) return met;
  const alone = able.find(({ evidence }) => evidence) ?? able[0];
  const none = towards(alone === undefined ? [] : [alone]);
  const parts = ({ unseen, days }: Mastery): number => Math.min(unseen, MASTERY.unseen) * MASTERY.days + Math.min(days, MASTERY.days);
  return pairs.reduce((best, pair) => (best === none || parts(pair) > parts(best) ? pair : best), none);
}

function towards(showings: readonly Showing[]): Mastery {
  const unseen = showings.filter(({ evidence }) => evidence).length;
  const [earlier, later] = showings;
  const days = earlier === undefined || later === undefined ? 0 : daysFrom(earlier.day, later.day);
  return {
    met: showings.length >= MASTERY.scenarios && unseen >= MASTERY.unseen && days >= MASTERY.days,
    by: showings.map(({ attempt }) => attempt),
    scenarios: showings.length,
    unseen,
    days,
  };
}
