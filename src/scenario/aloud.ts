/** Crockford's digits: none that could be taken for another when read aloud or copied by hand. */
export const ALOUD_DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The digits of a code however it was typed: small letters, spaces, dashes, O for 0, I or L for 1. Nothing where some letter is none. */
export function aloudDigits(code: string): readonly number[] | undefined {
  const plain = code
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const digits = Array.from(plain, (digit) => ALOUD_DIGITS.indexOf(digit));
  return digits.includes(-1) ? undefined : digits;
}
