import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, hashOf, parseScenario, readScenario, textOf, type Diagnostic } from '../../src/scenario';
import { decodeUtf8 } from '../../src/scenario/utf8';
import { shipped } from '../library';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const short = ({ code, range: { start } }: Diagnostic): string => `${code} ${start.line}:${start.column}`;
const outcome = (bytes: Uint8Array): string => {
  const read = textOf(bytes, 'tea.yaml');
  return 'text' in read ? `text ${JSON.stringify(read.text)}` : short(read.diagnostic);
};

describe('the bytes of a file', () => {
  test.each([
    ['an empty file', [], 'file/empty 1:1'],
    ['spaces alone', [0x20, 0x0a, 0x20], 'file/empty 1:1'],
    ['a zip archive', [0x50, 0x4b, 3, 4, 0, 0], 'file/zip 1:1'],
    ['an empty zip archive', [0x50, 0x4b, 5, 6, 0, 0], 'file/zip 1:1'],
    ['UTF-16, little end first', [0xff, 0xfe, 0x61, 0], 'file/utf-16 1:1'],
    ['UTF-16, big end first', [0xfe, 0xff, 0, 0x61], 'file/utf-16 1:1'],
    ['Latin-1', [0x61, 0x0a, 0x63, 0x61, 0x66, 0xe9], 'file/not-utf-8 2:4'],
    ['half a character at the end', [0x61, 0xe2, 0x82], 'file/not-utf-8 1:2'],
    ['an overlong character', [0xc0, 0xaf], 'file/not-utf-8 1:1'],
    ['a surrogate in UTF-8', [0xed, 0xa0, 0x80], 'file/not-utf-8 1:1'],
    ['a zero byte', [0x61, 0x0a, 0x62, 0, 0x63], 'file/binary 2:2'],
    ['line ends of an old computer', [0x61, 0x0d, 0x62], 'file/old-line-end 1:2'],
    ['a byte order mark', [0xef, 0xbb, 0xbf, 0x61], 'text "a"'],
    ['line ends of Windows', [0x61, 0x0d, 0x0a, 0x62], 'text "a\\r\\nb"'],
  ])('%s', (_name, bytes, expected) => {
    expect(outcome(Uint8Array.from(bytes))).toBe(expected);
  });

  test('a million and one of them are refused unread', () => {
    expect(outcome(new Uint8Array(1_000_001))).toBe('file/too-large 1:1');
  });

  test('are UTF-8 exactly where every browser says so, and read as the same text', () => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 20 }).map(bytesOf)), (bytes) => {
        const { text, badAt } = decodeUtf8(bytes);
        let expected: string | undefined;
        try {
          expected = strict.decode(bytes);
        } catch {
          expected = undefined;
        }
        expect(badAt === undefined ? text : undefined).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the hash of content', () => {
  test('is SHA-256 of its canonical JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect(hashOf(value)).toBe(createHash('sha256').update(canonical(value)).digest('hex'));
      }),
    );
    for (const scenario of shipped) expect(hashOf(scenario)).toBe(createHash('sha256').update(canonical(scenario)).digest('hex'));
  });

  test('does not ask in which order the keys stand', () => {
    expect(hashOf({ a: 1, b: { c: 2, d: 3 } })).toBe(hashOf({ b: { d: 3, c: 2 }, a: 1 }));
  });
});

test('every scenario comes back the same from its JSON, as text and as data', () => {
  for (const scenario of shipped) {
    const text = JSON.stringify(scenario, undefined, 2);
    expect(canonical(parseScenario(text, 'copy.json').scenario)).toBe(canonical(scenario));
    expect(canonical(readScenario(JSON.parse(text), 'copy.json').scenario)).toBe(canonical(scenario));
  }
});
