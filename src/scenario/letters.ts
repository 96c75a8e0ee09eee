import { DEPTH_MAX } from './prescan';

/** Keys that every object has already, so that no file may bring them. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export interface Unreadable {
  readonly at: number;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

const STACKED_MAX = 8;
const STACKED = new RegExp(String.raw`\p{M}{${STACKED_MAX + 1},}`, 'u');

const isControl = (code: number): boolean => (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) || code === 0x7f;
/** Characters that turn the direction of text around and so can make it read as something else. */
const turnsText = (code: number): boolean => (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
const isLoneSurrogate = (letter: string, code: number): boolean => letter.length === 1 && code >= 0xd800 && code <= 0xdfff;

/** Where the first control character, direction override or half character stands; −1 if there is none. */
export function firstUnreadable(text: string): number {
  let offset = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    if (isControl(code) || turnsText(code) || isLoneSurrogate(letter, code)) return offset;
    offset += letter.length;
  }
  return -1;
}

/** What is wrong with the letters of a text that people are to read; nothing where they are as they should be. */
export function unreadableIn(text: string): Unreadable | undefined {
  const at = firstUnreadable(text);
  if (at >= 0)
    return {
      at,
      code: 'source/control-character',
      message: 'Unexpected invisible control character, expected readable text.',
      hint: 'Delete the character, or type the line again.',
    };
  const stacked = text.search(STACKED);
  if (stacked >= 0)
    return {
      at: stacked,
      code: 'text/stacked-marks',
      message: `Unexpected pile of marks on one letter, expected at most ${STACKED_MAX}.`,
      hint: 'Delete the marks, or type the word again.',
    };
  if (text.normalize('NFC') !== text)
    return {
      at: 0,
      code: 'text/not-composed',
      message: 'Unexpected letters in pieces, such as e and an accent apart, expected them composed (NFC).',
      hint: 'Type the line again, or save the file with composed letters.',
    };
  return undefined;
}

/** The first thing in data that no scenario holds, whatever its shape: reserved keys, too deep a nesting, letters that cannot be read. */
export function unfitIn(data: unknown, depth: number): Pick<Unreadable, 'code' | 'message'> | undefined {
  if (typeof data === 'string') return unreadableIn(data);
  if (typeof data !== 'object' || data === null) return undefined;
  if (depth > DEPTH_MAX) return { code: 'source/too-deep', message: `Unexpected nesting, expected at most ${DEPTH_MAX} levels.` };
  const reserved = Object.keys(data).find((key) => FORBIDDEN_KEYS.has(key));
  if (reserved !== undefined)
    return { code: 'id/reserved', message: `Unexpected key \`${reserved}\`, expected another word: this one is reserved.` };
  for (const inner of Object.values(data)) {
    const found = unfitIn(inner, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
