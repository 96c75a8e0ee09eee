/** One test that has run, by either runner. */
export interface Ran {
  readonly title: string;
  readonly passed: boolean;
  /** Lines that it printed, and annotations that it left, as `name=value`. */
  readonly figures: readonly (readonly [name: string, value: string])[];
}

const FAULTS = 56;

/** What every fault is named, F01 to F56. */
export const faultNames: readonly string[] = Array.from({ length: FAULTS }, (_, index) => `F${String(index + 1).padStart(2, '0')}`);

export interface Row {
  readonly fault: string;
  readonly result: 'survived' | 'failed' | 'not yet';
  readonly runs: number;
  /** Whether each guard of it that was taken away was missed; nothing where none was. */
  readonly guard: 'caught' | 'not caught' | 'not yet';
}

const guards = (ran: readonly Ran[]): readonly Ran[] => ran.filter(({ title }) => title.includes('guard:'));

/** Each fault with what its tests say of it; a test may stand for several, as `F05 F20 …`. */
export function rowsOf(ran: readonly Ran[]): readonly Row[] {
  return faultNames.map((fault) => {
    const own = ran.filter(({ title }) => namesIn(title).includes(fault) && !title.includes('guard:'));
    const taken = guards(ran).filter(({ title }) => namesIn(title).includes(fault));
    const guard = taken.length === 0 ? 'not yet' : taken.every(({ passed }) => passed) ? 'caught' : 'not caught';
    const result = own.length === 0 ? 'not yet' : own.every(({ passed }) => passed) ? 'survived' : 'failed';
    return { fault, result, runs: own.length, guard };
  });
}

/** The faults that the beginning of a title names. */
function namesIn(title: string): readonly string[] {
  return (/^(?:F\d\d[\s,and-]*)+/.exec(title)?.[0] ?? '').match(/F\d\d/g) ?? [];
}

/** How many of the guards that were taken away were missed. */
export const guardsOf = (ran: readonly Ran[]): { readonly caught: number; readonly of: number } => ({
  caught: guards(ran).filter(({ passed }) => passed).length,
  of: guards(ran).length,
});

/** A figure by its name, its numbers added up where several tests tell one; nothing where none does. */
export function figureOf(ran: readonly Ran[], name: string): number | undefined {
  const values = ran.flatMap(({ figures }) => figures.filter(([one]) => one === name).map(([, value]) => Number(value)));
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0);
}

/** The greatest of the numbers that tests tell by a name. */
export function greatestOf(ran: readonly Ran[], name: string): number | undefined {
  const values = ran.flatMap(({ figures }) => figures.filter(([one]) => one === name).map(([, value]) => Number(value)));
  return values.length === 0 ? undefined : Math.max(...values);
}

/** Tells a number of a test that runs, by either runner, for the report. */
export function tell(name: string, value: number): void {
  console.log(`figure: ${name}=${value}`);
}
