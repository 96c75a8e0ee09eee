import type { Duplicate, Verdict } from '../../records';
import type { Checked } from './useChecks';

/** What the check of a file comes to. */
export type State = 'intact' | 'altered' | 'newer' | 'unread';

/** A file as the table has it. */
export interface Row extends Checked {
  /** Its place among all files. */
  readonly index: number;
  readonly duplicates: readonly Duplicate[];
  readonly state: State;
  /** How many conversations it has, and how many of them are finished; what-ifs are not counted. */
  readonly count: number;
  readonly finished: number;
  /** Something in it is not of this app, or not in its version. */
  readonly foreign: boolean;
}

export const FILTERS = ['all', 'altered', 'again', 'unfinished', 'unread'] as const;
export type Filter = (typeof FILTERS)[number];

export const SORTABLE = ['who', 'state', 'what', 'made'] as const;
export type Sortable = (typeof SORTABLE)[number];
export interface Order {
  readonly by: Sortable;
  readonly down: boolean;
}

const stateOf = (verdict: Verdict): State =>
  verdict.kind === 'unread' ? (verdict.trouble === 'record/newer' ? 'newer' : 'unread') : verdict.altered.length > 0 ? 'altered' : 'intact';

const isForeign = (verdict: Verdict): boolean =>
  verdict.kind === 'record' &&
  (verdict.attempts.some((one) => one.kind === 'played' && one.scenario.origin !== 'ours') ||
    (verdict.programme?.kind === 'played' && verdict.programme.origin !== 'ours'));

/** Whether what a record is of is not finished: its programme is not passed, or one of its conversations has not ended. */
function isUnfinished({ verdict, count, finished }: Row): boolean {
  if (verdict.kind === 'unread') return false;
  const { programme } = verdict;
  return programme === undefined ? finished < count || count === 0 : programme.kind === 'unplayed' || programme.passed === undefined;
}

/** The rows of files, in the order in which they were checked. */
export const rowsOf = (checked: readonly Checked[], duplicates: readonly (readonly Duplicate[])[]): readonly Row[] =>
  checked.map(({ file, verdict }, index) => {
    const talks = verdict.kind === 'record' ? verdict.attempts.filter((one) => one.kind === 'unplayed' || one.parent === undefined) : [];
    const finished = talks.filter((one) => one.kind === 'played' && one.ending !== undefined).length;
    const about = { file, verdict, index, duplicates: duplicates[index] ?? [], state: stateOf(verdict) };
    return { ...about, count: talks.length, finished, foreign: isForeign(verdict) };
  });

/** Whether a file is shown where a filter is chosen. */
export function isShown(row: Row, filter: Filter): boolean {
  const { state, duplicates } = row;
  switch (filter) {
    case 'all':
      return true;
    case 'altered':
      return state === 'altered';
    case 'again':
      return duplicates.length > 0;
    case 'unfinished':
      return isUnfinished(row);
    case 'unread':
      return state === 'unread' || state === 'newer';
  }
}

const STATES: readonly State[] = ['altered', 'unread', 'newer', 'intact'];

/**
 * The rows in an order; those that are alike in it stay as they were. Files that are no records come last in every order of what records
 * have, by their own names.
 */
export function inOrder(rows: readonly Row[], { by, down }: Order, language: string): readonly Row[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const way = down ? -1 : 1;
  return [...rows].sort((a, b) => {
    if (by === 'state') return way * (STATES.indexOf(a.state) - STATES.indexOf(b.state));
    const [one, two] = [a.verdict, b.verdict];
    if (one.kind === 'unread' || two.kind === 'unread')
      return one.kind === two.kind ? compare(a.file, b.file) : Number(one.kind === 'unread') - Number(two.kind === 'unread');
    if (by === 'what') return way * (shareOf(a) - shareOf(b) || a.finished - b.finished);
    return way * (by === 'made' ? compare(one.made, two.made) : compare(one.who, two.who) || compare(a.file, b.file));
  });
}

/** How much of what a record is of is done, from 0 to 1. */
function shareOf({ verdict, count, finished }: Row): number {
  const programme = verdict.kind === 'record' ? verdict.programme : undefined;
  if (programme?.kind === 'played') return programme.passed === undefined ? programme.done / (programme.of + 1) : 1;
  return count === 0 ? 0 : finished / count;
}
