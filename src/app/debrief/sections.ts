import type { Debrief } from '../../scoring';

/** The parts of a debrief that stand under a title of their own, in their order. */
const SECTIONS = ['keepTry', 'key', 'outcome', 'safety', 'curve', 'technique', 'between', 'readings', 'modes', 'turns', 'next'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** The parts that a debrief has: some say nothing where nothing happened. */
export function sectionsOf({ keyTurns, readings, turns }: Debrief): readonly SectionName[] {
  const empty: Partial<Record<SectionName, boolean>> = {
    key: keyTurns.length === 0,
    readings: readings.length === 0,
    modes: turns.length === 0,
  };
  return SECTIONS.filter((name) => empty[name] !== true);
}
