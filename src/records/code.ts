import { ALOUD_DIGITS, aloudDigits } from '../scenario';

const GROUP = 4;
const LENGTH = 16;
const BITS = 5;

/** A hash as a code that people can say and compare: its first 80 bits in four groups, such as `0K7Q-3QZ9-M2XA-77BD`. */
export function codeOf(hash: string): string {
  const bits = Array.from(hash.slice(0, (LENGTH * BITS) / 4), (digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
  return Array.from({ length: LENGTH }, (_, index) => {
    const digit = ALOUD_DIGITS[Number.parseInt(bits.slice(index * BITS, (index + 1) * BITS), 2)] ?? '';
    return index > 0 && index % GROUP === 0 ? `-${digit}` : digit;
  }).join('');
}

/** A code as it is written, however it was typed; nothing where it is none. */
export function codeTyped(text: string): string | undefined {
  const digits = aloudDigits(text);
  if (digits?.length !== LENGTH) return undefined;
  const code = digits.map((digit) => ALOUD_DIGITS[digit]).join('');
  return code.replaceAll(/(.{4})(?=.)/g, '$1-');
}
