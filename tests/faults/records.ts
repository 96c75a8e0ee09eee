import type { AttemptHead } from '../../src/app/storage';

/** What stands in the browser's database, as it is. */
export interface Found {
  readonly heads: readonly AttemptHead[];
  readonly events: readonly { readonly attempt: string; readonly seq: number; readonly event: { readonly type: string } }[];
  readonly damaged: readonly object[];
  readonly version: number;
}

/** What does not hold of the records, in words; nothing where all is whole. */
export function torn({ heads, events }: Pick<Found, 'heads' | 'events'>): readonly string[] {
  return heads.flatMap(({ id, events: count }) => {
    const own = events.filter(({ attempt }) => attempt === id).map(({ seq }) => seq);
    return own.length === count && own.every((seq, index) => seq === index) ? [] : [`${id}: head ${count}, events ${own.join(' ')}`];
  });
}
