import { PRINCIPLES, type EndingKind, type Principle } from '../../src/scenario';
import { principleScore } from '../../src/scoring/score';
import type { Practised, Score } from '../../src/scoring';

export type Shares = { readonly [principle in Principle]?: readonly number[] };

interface Ended {
  readonly kind?: EndingKind;
  readonly safe?: boolean;
  readonly milestones?: readonly boolean[];
  readonly lost?: number;
}

/** A score from what each moment showed, from 0 to 1, all of the same weight. */
export function scoreFrom(shares: Shares, { kind = 'best', safe = true, milestones = [], lost = 0 }: Ended = {}): Score {
  const moment = (share: number, turn: number) => ({ turn, share, weight: 2 });
  return {
    technique: PRINCIPLES.map((principle) =>
      principleScore(
        principle,
        (shares[principle] ?? []).map(moment),
        shares[principle] === undefined ? [] : Array.from({ length: lost }, () => moment(0, 0)),
      ),
    ),
    outcome: { ending: 'the-end', kind },
    milestones: milestones.map((met, index) => ({ flag: `flag-${index}`, text: 'Said so.', met })),
    safety: { safe, critical: safe ? [] : [{ flag: 'told-off', text: 'Told off.', turn: 0 }] },
  };
}

/** A conversation of a scenario on a day, of which nothing had been seen, without help, unless something else is said. */
export function conversation(scenario: string, day: string, score: Score, more: Partial<Practised> = {}): Practised {
  return {
    attempt: `${scenario} ${day}`,
    scenario,
    day,
    time: `${day}T10:00:00.000Z`,
    first: true,
    counts: true,
    mode: 'practice',
    helped: false,
    score,
    ...more,
  };
}

/** So many moments of which all but the last show everything. */
export const nearlyAll = (moments: number): readonly number[] => Array.from({ length: moments }, (_, index) => Number(index < moments - 1));
export const none = (moments: number): readonly number[] => Array.from({ length: moments }, () => 0);
