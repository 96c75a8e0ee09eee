import { ALOUD_DIGITS, aloudDigits, DIALS, type Dial } from '../scenario';
import type { Purpose } from './storage';

/** How somebody is to be met: how strong, with which seed where a class shares one, and whether it is a check. */
export interface Meeting {
  readonly dial: Dial;
  readonly mode: Purpose;
  readonly seed: number | undefined;
}

const LENGTH = 7;
const GROUP = 3;
const SEED_MAX = 2 ** 32 - 1;

/** A seed as a code that people can say and type, such as `0K7-3QZ9`. */
export function codeOf(seed: number): string {
  let code = '';
  for (let left = seed; code.length < LENGTH; left = Math.floor(left / ALOUD_DIGITS.length))
    code = `${ALOUD_DIGITS[left % ALOUD_DIGITS.length]}${code}`;
  return `${code.slice(0, GROUP)}-${code.slice(GROUP)}`;
}

/** The seed of a code, however it was typed: small letters, spaces, O for 0, I or L for 1. Nothing where it is none. */
export function seedOf(code: string): number | undefined {
  const digits = aloudDigits(code);
  if (digits?.length !== LENGTH) return undefined;
  const seed = digits.reduce((sum, digit) => sum * ALOUD_DIGITS.length + digit, 0);
  return seed <= SEED_MAX ? seed : undefined;
}

const CHECK = 'check';
export const PLAIN_MEETING: Meeting = { dial: 'as-written', mode: 'practice', seed: undefined };

/** What the end of an address says of a meeting, part by part; nothing where some part cannot be read. */
export function meetingIn(parts: readonly string[]): Meeting | undefined {
  const dial = DIALS.find((one) => parts.includes(one));
  const code = parts.find((part) => seedOf(part) !== undefined);
  const mode = parts.includes(CHECK) ? 'check' : 'practice';
  if (parts.some((part) => part !== dial && part !== code && part !== CHECK)) return undefined;
  return { dial: dial ?? 'as-written', mode, seed: code === undefined ? undefined : seedOf(code) };
}

/** The end of an address that says how somebody is to be met; only what is not plain is said. */
export function meetingPath({ dial, mode, seed }: Meeting): string {
  return [dial === 'as-written' ? [] : dial, mode === 'check' ? CHECK : [], seed === undefined ? [] : codeOf(seed)]
    .flat()
    .map((part) => `/${part}`)
    .join('');
}
