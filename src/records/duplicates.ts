import type { Verdict, Verified } from './verify';

/** Where the same is found again among files. */
export type Duplicate =
  /** Another file is the same record. */
  | { readonly kind: 'record'; readonly file: number }
  /** Another record, or this one, has the same conversation. */
  | {
      readonly kind: 'attempt';
      readonly attempt: number;
      readonly file: number;
      /** The other record is made for somebody of another name. */
      readonly otherName: boolean;
    };

/** For each file what of it is found again, each time once. Files that are no records are never the same. */
export function duplicatesIn(verdicts: readonly Verdict[]): readonly (readonly Duplicate[])[] {
  const records = new Map<string, number[]>();
  const attempts = new Map<string, { readonly file: number; readonly attempt: number }[]>();
  const add = <Place>(places: Map<string, Place[]>, key: string, place: Place): void => {
    const before = places.get(key);
    if (before === undefined) places.set(key, [place]);
    else before.push(place);
  };
  for (const [file, verdict] of verdicts.entries()) {
    if (verdict.kind !== 'record') continue;
    add(records, verdict.code, file);
    for (const [attempt, one] of verdict.attempts.entries()) for (const key of keysOf(one)) add(attempts, key, { file, attempt });
  }
  return verdicts.map((verdict, file) => {
    if (verdict.kind !== 'record') return [];
    const same = (records.get(verdict.code) ?? []).filter((other) => other !== file);
    return [
      ...same.map((other): Duplicate => ({ kind: 'record', file: other })),
      ...shared(verdict, file, verdicts, attempts, new Set(same)),
    ];
  });
}

/** A conversation is the same by its id, or by everything that happened in it and when. */
const keysOf = (one: Verified['attempts'][number]): readonly string[] =>
  one.kind === 'played' ? [`id ${one.id}`, `print ${one.print}`] : [`id ${one.id}`];

function shared(
  { who, attempts }: Verified,
  file: number,
  verdicts: readonly Verdict[],
  places: ReadonlyMap<string, readonly { readonly file: number; readonly attempt: number }[]>,
  same: ReadonlySet<number>,
): readonly Duplicate[] {
  return attempts.flatMap((one, attempt) => {
    const others = keysOf(one)
      .flatMap((key) => places.get(key) ?? [])
      .filter((other) => (other.file !== file || other.attempt !== attempt) && !same.has(other.file));
    return [...new Set(others.map((other) => other.file))].map((other): Duplicate => {
      const verdict = verdicts[other];
      return { kind: 'attempt', attempt, file: other, otherName: verdict?.kind === 'record' && verdict.who !== who };
    });
  });
}
