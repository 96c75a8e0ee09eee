import { hashOf } from '../scenario';
import { brokenAt, sealOf, turnAt } from './chain';
import { codeFor } from './record';
import type { RapportRecord } from './schema';

/** Where a record is not what it was when it was made. */
export type Altered =
  /** What was said or done in a turn, or after it. */
  | { readonly kind: 'turn'; readonly attempt: number; readonly turn: number }
  /** What stands over a conversation, such as its dates, or where it ends. */
  | { readonly kind: 'attempt'; readonly attempt: number }
  /** The story of a scenario, by the hash that it should have. */
  | { readonly kind: 'scenario'; readonly hash: string }
  | { readonly kind: 'programme' }
  /** The name, the time at which it was made, what is in it at all, or the code itself. */
  | { readonly kind: 'elsewhere' };

/** Everything in a record that is not what it was when it was made; nothing where all of it is. */
export function alteredIn(record: RapportRecord): readonly Altered[] {
  const { scenarios, attempts, programme } = record;
  const places: readonly Altered[] = [
    ...attempts.flatMap((attempt, index): readonly Altered[] => {
      const unsealed = attempt.chain.length !== attempt.events.length || sealOf(attempt) !== attempt.seal;
      const at = brokenAt(attempt);
      const broken = at !== undefined && !(unsealed && at === 0);
      return [
        ...(unsealed ? [{ kind: 'attempt', attempt: index } as const] : []),
        ...(broken ? [{ kind: 'turn', attempt: index, turn: turnAt(attempt.events, at) } as const] : []),
      ];
    }),
    ...scenarios.flatMap(({ hash, scenario }): readonly Altered[] => (hashOf(scenario) === hash ? [] : [{ kind: 'scenario', hash }])),
    ...(programme !== undefined && hashOf(programme.programme) !== programme.hash ? [{ kind: 'programme' } as const] : []),
  ];
  return places.length === 0 && codeFor(record) !== record.code ? [{ kind: 'elsewhere' }] : places;
}
