import type { Diagnostic } from './diagnostic';
import { placesIn } from './places';
import { decodeUtf8 } from './utf8';

/** The largest scenario file that is read, in bytes. */
export const BYTES_MAX = 1_000_000;

export type Intake = { readonly text: string } | { readonly diagnostic: Diagnostic };

type Refusal = readonly [code: string, message: string, hint: string];

const SAVE_AS = 'Save it as UTF-8: most editors have that under “Save as”.';

/** Refuses a file by its size alone, before any of it is read; nothing where it is small enough. */
export function refusedBySize(size: number, file: string): Diagnostic | undefined {
  if (size <= BYTES_MAX) return undefined;
  return refused(
    [
      'file/too-large',
      `Unexpected ${size} bytes, expected at most ${BYTES_MAX}.`,
      'A scenario has no pictures or sounds: check that it is the right file.',
    ],
    '',
    file,
  );
}

/** The text of a file, or why it cannot be one. A byte order mark is dropped; line ends of Windows are accepted. */
export function textOf(bytes: Uint8Array, file: string): Intake {
  const tooLarge = refusedBySize(bytes.length, file);
  if (tooLarge !== undefined) return { diagnostic: tooLarge };
  const byLook = refusedByLook(bytes);
  if (byLook !== undefined) return { diagnostic: refused(byLook, '', file) };
  const { text: whole, badAt } = decodeUtf8(bytes);
  const text = whole.startsWith('\uFEFF') ? whole.slice(1) : whole;
  const nul = text.indexOf('\0');
  if (nul >= 0)
    return {
      diagnostic: refused(
        ['file/binary', 'Unexpected zero byte, expected text.', 'Choose the scenario file itself: it ends in .yaml.'],
        text.slice(0, nul),
        file,
      ),
    };
  if (badAt !== undefined)
    return { diagnostic: refused(['file/not-utf-8', 'Unexpected byte that is no UTF-8, expected text in UTF-8.', SAVE_AS], text, file) };
  if (text.trim() === '')
    return { diagnostic: refused(['file/empty', 'Unexpected empty file, expected a scenario.', 'Choose another file.'], '', file) };
  const old = text.search(/\r(?!\n)/);
  if (old >= 0)
    return {
      diagnostic: refused(
        [
          'file/old-line-end',
          'Unexpected lone carriage return, expected line ends of today.',
          'Save it with line ends of Unix or Windows.',
        ],
        text.slice(0, old),
        file,
      ),
    };
  return { text };
}

/** Kinds of files that are told by how they begin. */
function refusedByLook([first, second, third, fourth]: Uint8Array): Refusal | undefined {
  if (first === 0x50 && second === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6)))
    return ['file/zip', 'Unexpected zip archive, expected a scenario file.', 'Unpack it, and choose the file that ends in .yaml.'];
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return ['file/utf-16', 'Unexpected UTF-16, expected text in UTF-8.', SAVE_AS];
  return undefined;
}

function refused([code, message, hint]: Refusal, before: string, file: string): Diagnostic {
  const start = placesIn(before)(before.length);
  return { code, severity: 'error', message, file, range: { start, end: start }, hint };
}
