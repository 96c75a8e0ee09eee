/** The two run-times that there are in use: 1.2, and 2004 in its fourth edition. */
export type ScormVersion = '1.2' | '2004';

/** How many characters of `suspend_data` each version promises to keep. */
export const SUSPEND_MAX: Readonly<Record<ScormVersion, number>> = { '1.2': 4096, '2004': 64_000 };
/** How many characters of `location` each version promises to keep. */
export const LOCATION_MAX: Readonly<Record<ScormVersion, number>> = { '1.2': 255, '2004': 1000 };

const ID_MAX = 200;

/** An id that every run-time takes: letters, digits and underscores, with a letter or digit at both ends. */
export const scormId = (...parts: readonly string[]): string =>
  parts
    .join('_')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, ID_MAX)
    .replace(/_+$/, '')
    .padEnd(2, '0');

const pair = (value: number): string => String(value).padStart(2, '0');

/** When something happened, from ISO time: the time of day in 1.2, all of it with exactly two decimals in 2004. */
export function scormTime(version: ScormVersion, iso: string): string {
  const [, day = '1970-01-01', time = '00:00:00', decimals = ''] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.(\d+))?Z$/.exec(iso) ?? [];
  return version === '1.2' ? time : `${day}T${time}.${decimals.slice(0, 2).padEnd(2, '0')}Z`;
}

/** The longest time that 1.2 can write: a session that was left open for more than a year is said to be that long. */
const LONGEST = ((9999 * 60 + 59) * 60 + 59) * 100 + 99;

/** A time that passed, from milliseconds, to the hundredth of a second. */
export function scormDuration(version: ScormVersion, milliseconds: number): string {
  const hundredths = Math.min(LONGEST, Math.max(0, Math.round(milliseconds / 10)));
  const seconds = Math.floor(hundredths / 100);
  const [h, m, s, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60, hundredths % 100];
  return version === '1.2' ? `${String(h).padStart(4, '0')}:${pair(m)}:${pair(s)}.${pair(rest)}` : `PT${h}H${m}M${s}.${pair(rest)}S`;
}

/** A score from 0 to 100 as a share of one, with a digit before the point and at most two after it. */
export const scaled = (score: number): string => String(Math.round(Math.min(100, Math.max(0, score))) / 100);

/** How good a reply was in the words of each version; between good and poor there is a number from 0 to 1. */
export function scormResult(version: ScormVersion, share: number): string {
  if (share >= 1) return 'correct';
  if (share <= 0) return version === '1.2' ? 'wrong' : 'incorrect';
  return String(Math.round(share * 100) / 100);
}
