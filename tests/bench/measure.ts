/** Milliseconds of processor time that this process has used, the collector of garbage included. */
export function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of processor time for one piece of work, done so many times on inputs made beforehand. */
export function each<Input>(times: number, prepare: () => Input, work: (input: Input) => unknown): number {
  const inputs = Array.from({ length: times }, prepare);
  const before = cpu();
  for (const input of inputs) work(input);
  return (cpu() - before) / times;
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** The value below which such a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Runs all works in turn, warm-up rounds first, then so many rounds whose results are kept. */
export function alternately<Name extends string>(
  rounds: number,
  warmUps: number,
  works: Readonly<Record<Name, () => number>>,
): Readonly<Record<Name, readonly number[]>> {
  const names = Object.keys(works) as Name[];
  const kept = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let round = -warmUps; round < rounds; round++) {
    for (const name of names) {
      const result = works[name]();
      if (round >= 0) kept[name].push(result);
    }
  }
  return kept;
}
