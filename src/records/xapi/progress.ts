import type { Said } from './statements';

/** What is kept in the record store between two visits, one document for a registration. */
export interface XapiProgress extends Said {
  readonly suspended: string;
  /** The attempt that was told of last, and how many of its replies. */
  readonly attempt: string;
  readonly replies: number;
}

const LONGEST = 70_000;

/** Reads the document, of which nothing is to be trusted. */
export function progressIn(value: unknown): XapiProgress {
  const kept: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  const { completed, passed, suspended, attempt, replies } = kept;
  const text = (one: unknown): string => (typeof one === 'string' && one.length <= LONGEST ? one : '');
  return {
    completed: completed === true,
    passed: passed === true,
    suspended: text(suspended),
    attempt: text(attempt),
    replies: typeof replies === 'number' && Number.isSafeInteger(replies) && replies >= 0 ? replies : 0,
  };
}

/** Two documents of one registration as one: what was ever said stays said. */
export const merged = (mine: XapiProgress, theirs: XapiProgress): XapiProgress => ({
  ...mine,
  completed: mine.completed || theirs.completed,
  passed: mine.passed || theirs.passed,
});
