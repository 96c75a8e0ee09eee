import type { Programme } from '../../programme';

/** A programme that somebody has begun, as it was then. */
export interface Enrolment {
  /** The id by which it is reached. */
  readonly id: string;
  /** SHA-256 of the canonical JSON of the programme. */
  readonly hash: string;
  readonly programme: Programme;
  /** The first day, as `YYYY-MM-DD`. */
  readonly start: string;
  /** The attempts that there were before it was begun. */
  readonly before: readonly string[];
  /** The steps that were read or thought about, with their days. */
  readonly marks: Readonly<Record<string, string>>;
  /** What was written for the steps that ask for a reflection. */
  readonly reflections: Readonly<Record<string, string>>;
  /** ISO time. */
  readonly begun: string;
}

/** The programmes that were begun in this browser, each once. */
export interface Enrolments {
  /** The one begun last, first. */
  readonly all: () => Promise<readonly Enrolment[]>;
  readonly one: (id: string) => Promise<Enrolment | undefined>;
  /** Resolves to false where one of that id has been begun already. */
  readonly begin: (enrolment: Enrolment) => Promise<boolean>;
  /** Changes an enrolment as it is kept now, whichever tab changed it last; resolves to what is kept then, or to nothing where there is none. */
  readonly change: (id: string, change: (kept: Enrolment) => Enrolment) => Promise<Enrolment | undefined>;
}

/** The one begun last, first. */
export const lastBegunFirst = (all: readonly Enrolment[]): readonly Enrolment[] =>
  [...all].sort((a, b) => b.begun.localeCompare(a.begun) || a.id.localeCompare(b.id));

/** Enrolments for as long as the page is open. */
export function memoryEnrolments(kept: Map<string, Enrolment>): Enrolments {
  return {
    all: async () => lastBegunFirst([...kept.values()]),
    one: async (id) => kept.get(id),
    async begin(enrolment) {
      const there = kept.has(enrolment.id);
      if (!there) kept.set(enrolment.id, enrolment);
      return !there;
    },
    async change(id, change) {
      const found = kept.get(id);
      const changed = found === undefined ? undefined : change(found);
      if (changed !== undefined) kept.set(id, changed);
      return changed;
    },
  };
}
