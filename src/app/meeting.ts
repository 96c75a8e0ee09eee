import { DIALS, type Dial } from '../scenario';

/** How somebody is to be met: how strong, and with which seed where a class shares one. */
export interface Meeting {
  readonly dial: Dial;
  readonly seed: number | undefined;
}

/** Crockford's digits: none that could be taken for another when read aloud or copied by hand. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 7;
const GROUP = 3;
const SEED_MAX = 2 ** 32 - 1;

/** A seed as a code that people can say and type, such as `0K7-3QZ9`. */
export function codeOf(seed: number): string {
  let code = '';
  for (let left = seed; code.length < LENGTH; left = Math.floor(left / DIGITS.length)) code = `${DIGITS[left % DIGITS.length]}${code}`;
  return `${code.slice(0, GROUP)}-${code.slice(GROUP)}`;
}

/** The seed of a code, however it was typed: small letters, spaces, O for 0, I or L for 1. Nothing where it is none. */
export function seedOf(code: string): number | undefined {
  const plain = code
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const digits = Array.from(plain, (digit) => DIGITS.indexOf(digit));
  if (digits.length !== LENGTH || digits.includes(-1)) return undefined;
  const seed = digits.reduce((sum, digit) => sum * DIGITS.length + digit, 0);
  return seed <= SEED_MAX ? seed : undefined;
}

/** What the end of an address says of a meeting, part by part; nothing where it cannot be read. */
export function meetingIn(dial: string = 'as-written', code?: string): Meeting | undefined {
  const known = DIALS.find((one) => one === dial);
  const seed = code === undefined ? undefined : seedOf(code);
  return known === undefined || (code !== undefined && seed === undefined) ? undefined : { dial: known, seed };
}

/** The end of an address that says how somebody is to be met. */
export function meetingPath({ dial, seed }: Meeting): string {
  if (seed !== undefined) return `/${dial}/${codeOf(seed)}`;
  return dial === 'as-written' ? '' : `/${dial}`;
}
