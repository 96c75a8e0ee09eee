import { isAlias, isMap, isPair, isScalar, isSeq, parseDocument, type Node, type Pair, type YAMLError } from 'yaml';
import type { Diagnostic, Range } from './diagnostic';
import { FORBIDDEN_KEYS, firstUnreadable, unreadableIn } from './letters';
import { placesIn } from './places';
import { DEPTH_MAX, scanned, type Scanned } from './prescan';

/** The largest scenario file that is read, in UTF-16 units. */
export const SOURCE_MAX = 1_000_000;
/** Mistakes of the text that are told of one file. */
const TOLD_MAX = 1000;
/** Keys whose values people read, in which a comment is never meant. */
const TEXT_KEYS = new Set([
  'says',
  'does',
  'cue',
  'thinks',
  'why',
  'better',
  'answer',
  'text',
  'briefing',
  'note',
  'because',
  'ask',
  'reads',
  'reactions',
  'description',
  'intention',
  'intro',
  'read',
  'reflect',
  'certificate',
]);

export type Path = readonly (string | number)[];
type Report = (code: string, message: string, range: Range, hint?: string) => void;

/** A file's data, and where each piece of it stands. */
export interface Source {
  readonly file: string;
  readonly data: unknown;
  /** Where the value at a path stands; the nearest parent that exists if it does not. */
  valueAt(path: Path): Range;
  /** Where the key that leads to a path stands; the nearest parent key if it does not exist. */
  keyAt(path: Path): Range;
}

export interface SourceResult {
  readonly source?: Source;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads YAML 1.2 text into plain data with places. Anchors, aliases, tags and merge keys are refused; so is anything YAML itself warns about. The noun is what such a file is called. */
export function readSource(text: string, file: string, noun = 'scenario'): SourceResult {
  const diagnostics: Diagnostic[] = [];
  const place = placesIn(text);
  const range = (start: number, end: number): Range => ({ start: place(start), end: place(Math.max(start, end)) });
  const report: Report = (code, message, where, hint) => {
    if (diagnostics.length >= TOLD_MAX) return;
    diagnostics.push({ code, severity: 'error', message, file, range: where, ...(hint === undefined ? {} : { hint }) });
  };

  if (text.length > SOURCE_MAX) {
    report(
      'source/too-large',
      `Unexpected ${text.length} characters, expected at most ${SOURCE_MAX}.`,
      range(0, 0),
      `Split the ${noun} into two.`,
    );
    return { diagnostics };
  }
  const control = firstUnreadable(text);
  if (control >= 0) {
    const found = unreadableIn(text.slice(control, control + 1));
    if (found !== undefined) report(found.code, found.message, range(control, control + 1), found.hint);
    return { diagnostics };
  }
  for (const { code, from, to, word } of scanned(text)) report(code, SCANNED[code](word, noun), range(from, to), HINTS[code]);
  if (diagnostics.length > 0) return { diagnostics };

  const parsed = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    uniqueKeys: false,
    merge: false,
    logLevel: 'error',
    prettyErrors: false,
  });
  const told = new Set<number>();
  for (const error of [...parsed.errors, ...parsed.warnings]) {
    const where = range(error.pos[0], error.pos[1]);
    if (told.has(where.start.line)) continue;
    told.add(where.start.line);
    const { message, hint } = wordsOf(error, text, noun);
    report(`yaml/${error.code.toLowerCase().replaceAll('_', '-')}`, message, where, hint);
  }
  if (diagnostics.length > 0) return { diagnostics };

  const reader = new Reader(range, report);
  const data = parsed.contents === null ? null : reader.read(parsed.contents, [], 0);
  if (diagnostics.length > 0) return { diagnostics };
  const whole = range(0, 0);
  return {
    diagnostics,
    source: {
      file,
      data,
      valueAt: (path) => nearestRange(reader.values, path) ?? whole,
      keyAt: (path) => nearestRange(reader.keys, path) ?? whole,
    },
  };
}

const keyOf = (path: Path): string => JSON.stringify(path);

function nearestRange(ranges: ReadonlyMap<string, Range>, path: Path): Range | undefined {
  for (let length = path.length; length >= 0; length--) {
    const found = ranges.get(keyOf(path.slice(0, length)));
    if (found !== undefined) return found;
  }
  return undefined;
}

class Reader {
  readonly values = new Map<string, Range>();
  readonly keys = new Map<string, Range>();

  constructor(
    private readonly range: (start: number, end: number) => Range,
    private readonly report: Report,
  ) {}

  read(node: Node, path: Path, depth: number): unknown {
    const where = this.rangeOf(node);
    this.values.set(keyOf(path), where);
    if (depth > DEPTH_MAX) {
      this.report('source/too-deep', `Unexpected nesting, expected at most ${DEPTH_MAX} levels.`, where);
      return null;
    }
    if (isMap(node)) return this.map(node.items, path, depth);
    if (isSeq(node)) return node.items.map((item, index) => this.read(asNode(item), [...path, index], depth + 1));
    if (!isScalar(node)) return null;
    const unfit = typeof node.value === 'string' ? unreadableIn(node.value) : undefined;
    if (unfit !== undefined) this.report(unfit.code, unfit.message, where, unfit.hint);
    if (node.type === 'PLAIN' && node.comment != null && TEXT_KEYS.has(String(path.at(-1)))) {
      this.report(
        'source/comment-cuts-text',
        'Unexpected `#`, expected the rest of the text: YAML takes what follows for a comment.',
        where,
        'Begin the text on the next line after `>-`.',
      );
    }
    return node.value;
  }

  private map(pairs: readonly Pair[], path: Path, depth: number): Record<string, unknown> {
    const data: Record<string, unknown> = {};
    for (const pair of pairs) {
      const key = pair.key;
      const where = this.rangeOf(asNode(key));
      if (!isScalar(key) || typeof key.value !== 'string') {
        this.report(
          'source/key-not-text',
          'Unexpected key, expected a word.',
          where,
          'Put the key in quotation marks, or check the indent.',
        );
        continue;
      }
      if (key.value === '<<') {
        this.report(
          'source/merge-key',
          'Unexpected merge key `<<`, expected the keys themselves.',
          where,
          'Write each key where it belongs.',
        );
        continue;
      }
      if (FORBIDDEN_KEYS.has(key.value)) {
        this.report('id/reserved', `Unexpected key \`${key.value}\`, expected another word: this one is reserved.`, where);
        continue;
      }
      if (Object.hasOwn(data, key.value)) {
        this.report(
          'yaml/duplicate-key',
          'Unexpected second key of the same name, expected each key once.',
          where,
          'Rename one of them, or delete it.',
        );
        continue;
      }
      const inner = [...path, key.value];
      this.keys.set(keyOf(inner), where);
      const value = pair.value;
      data[key.value] = value === null || value === undefined ? null : this.read(asNode(value), inner, depth + 1);
      if (value === null || value === undefined) this.values.set(keyOf(inner), where);
    }
    return data;
  }

  private rangeOf(node: Node): Range {
    const [start, end] = node.range ?? [0, 0];
    return this.range(start, end);
  }
}

function asNode(value: unknown): Node {
  if (isScalar(value) || isMap(value) || isSeq(value) || isAlias(value)) return value;
  if (isPair(value)) throw new Error('A pair stood where a node was expected.');
  throw new Error('A bare value stood where a node was expected.');
}

const SCANNED: Readonly<Record<Scanned['code'], (word: string, noun: string) => string>> = {
  'source/alias': () => 'Unexpected alias (`*name`), expected the text itself.',
  'source/anchor': (word) => `Unexpected anchor \`&${word}\`, expected the text itself.`,
  'source/directive': (_, noun) => `Unexpected directive of YAML (\`%\`), expected the ${noun}.`,
  'source/tag': (word) => `Unexpected tag \`!${word}\`, expected the text itself.`,
  'source/too-deep': () => `Unexpected nesting, expected at most ${DEPTH_MAX} levels.`,
};
const HINTS: Readonly<Record<Scanned['code'], string>> = {
  'source/alias': 'If it is emphasis, put the whole line in quotation marks.',
  'source/anchor': 'Put the whole line in quotation marks.',
  'source/directive': 'Delete the line, or put it in quotation marks if it is text.',
  'source/tag': 'Put the whole line in quotation marks.',
  'source/too-deep': 'Look for brackets or dashes that were meant as text.',
};

function wordsOf(error: YAMLError, text: string, noun: string): { message: string; hint?: string } {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { message: 'Unexpected tab, expected spaces.', hint: 'Tabs cannot indent YAML: use two spaces for each level.' };
    case 'BAD_INDENT':
      return { message: 'Unexpected indent, expected the same as the lines beside it.', hint: 'Line it up with the key it belongs to.' };
    case 'MULTIPLE_DOCS':
      return {
        message: `Unexpected second document (\`---\`), expected one ${noun} in a file.`,
        hint: `Put the second ${noun} into a file of its own.`,
      };
    case 'MISSING_CHAR':
      return {
        message: 'Unexpected end, expected a closing quotation mark or bracket.',
        hint: 'Close it, or begin the text on the next line after `>-`.',
      };
    case 'UNEXPECTED_TOKEN':
      if (text.startsWith('- ', error.pos[0])) {
        return {
          message: 'Unexpected dash, expected text.',
          hint: 'A dash and a space begin a list: begin the text on the next line after `>-`.',
        };
      }
      return {
        message: 'Unexpected text, expected the end of the value.',
        hint: 'A value that begins with a quotation mark ends at the next one: begin the text on the next line after `>-`.',
      };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        message: 'Unexpected colon, expected plain text.',
        hint: 'A colon and a space inside speech confuse YAML: begin the text on the next line after `>-`.',
      };
    default:
      return { message: `Unexpected text, expected YAML: ${error.message.split('\n')[0] ?? ''}` };
  }
}
