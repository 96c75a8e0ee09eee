import { PRINCIPLES, type Principle } from '../scenario';
import type { Duplicate } from './duplicates';
import type { Verdict, Verified } from './verify';

const principleColumn = (principle: Principle): string => `${principle.replaceAll('-', '_')}_pct`;

/** The columns of the table, in their order. Names are permanent. */
export const COLUMNS: readonly string[] = [
  'learner_code',
  'scenario_id',
  'scenario_version',
  'attempt_id',
  'started_utc',
  'finished_utc',
  'duration_s',
  'status',
  'overall_pct',
  ...PRINCIPLES.map(principleColumn),
  'critical_errors',
  'record',
  'also_in',
  'file',
];

/** A file with what it turned out to be. */
export interface VerifiedFile {
  readonly file: string;
  readonly verdict: Verdict;
  readonly duplicates: readonly Duplicate[];
}

type Cells = Readonly<Record<string, string | number | undefined>>;

/** Files as a table of comma-separated values: a row for each conversation, and one for each file that has none. */
export function csvOf(files: readonly VerifiedFile[]): string {
  const rows = files.flatMap((one) => rowsOf(one, files));
  const lines = [COLUMNS, ...rows.map((cells) => COLUMNS.map((column) => cells[column]))];
  return `\uFEFF${lines.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')}`;
}

function rowsOf({ file, verdict, duplicates }: VerifiedFile, files: readonly VerifiedFile[]): readonly Cells[] {
  if (verdict.kind === 'unread') return [{ record: verdict.trouble === 'record/newer' ? 'newer' : 'unreadable', file }];
  const nameOf = (index: number): string => files[index]?.file ?? '';
  const about = { learner_code: verdict.who, record: verdict.altered.length === 0 ? 'intact' : 'altered', file };
  const same = duplicates.flatMap((one) => (one.kind === 'record' ? [nameOf(one.file)] : []));
  if (verdict.attempts.length === 0) return [{ ...about, also_in: same.join('; ') }];
  return verdict.attempts.map((attempt, index) => {
    const shared = duplicates.flatMap((one) => (one.kind === 'attempt' && one.attempt === index ? [nameOf(one.file)] : []));
    return { ...about, ...attemptCells(attempt), also_in: [...same, ...shared].join('; ') };
  });
}

function attemptCells(attempt: Verified['attempts'][number]): Cells {
  const { id, started } = attempt;
  if (attempt.kind === 'unplayed') return { scenario_id: attempt.scenario, attempt_id: id, started_utc: started, status: 'unreadable' };
  const { scenario, ending, saved, seconds, parent, overall, technique, critical } = attempt;
  return {
    scenario_id: scenario.id,
    scenario_version: scenario.version,
    attempt_id: id,
    started_utc: started,
    finished_utc: ending === undefined ? undefined : saved,
    duration_s: seconds < 0 ? undefined : Math.round(seconds),
    status: parent !== undefined ? 'what-if' : ending === undefined ? 'unfinished' : 'finished',
    overall_pct: overall,
    ...Object.fromEntries(
      technique.map(({ principle, score, label }) => [principleColumn(principle), label === undefined ? undefined : score]),
    ),
    critical_errors: critical.length,
  };
}

/** What a spreadsheet would take for a formula is made a text by an apostrophe before it. */
function cellOf(value: string | number | undefined): string {
  const text = value === undefined ? '' : String(value);
  const plain = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
