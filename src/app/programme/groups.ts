import type { Step } from '../../programme';

/** Steps that stand under one heading. */
export interface Group<One> {
  readonly heading: string | undefined;
  readonly steps: readonly One[];
}

/** Steps by their headings: one without belongs to the heading before it. */
export function groupedBy<One>(all: readonly One[], stepOf: (one: One) => Step): readonly Group<One>[] {
  const groups: { heading: string | undefined; steps: One[] }[] = [];
  for (const one of all) {
    const { heading } = stepOf(one);
    const last = groups.at(-1);
    if (last === undefined || (heading !== undefined && heading !== last.heading)) groups.push({ heading, steps: [one] });
    else last.steps.push(one);
  }
  return groups;
}

export const groupsOf = (steps: readonly Step[]): readonly Group<Step>[] => groupedBy(steps, (step) => step);
