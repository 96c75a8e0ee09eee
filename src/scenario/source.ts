import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair, type YAMLError } from 'yaml';
import type { Diagnostic, Place, Range } from './diagnostic';

/** The largest scenario file that is read, in UTF-16 units. */
export const SOURCE_MAX = 1_000_000;
const DEPTH_MAX = 40;
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
]);
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

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

/** Reads YAML 1.2 text into plain data with places. Anchors, aliases, tags and merge keys are refused; so is anything YAML itself warns about. */
export function readSource(text: string, file: string): SourceResult {
  const diagnostics: Diagnostic[] = [];
  const lines = new LineCounter();
  const place = (position: number): Place => {
    const offset = Math.min(position, text.length);
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col), offset };
  };
  const range = (start: number, end: number): Range => ({ start: place(start), end: place(Math.max(start, end)) });
  const report: Report = (code, message, where, hint) => {
    diagnostics.push({ code, severity: 'error', message, file, range: where, ...(hint === undefined ? {} : { hint }) });
  };

  if (text.length > SOURCE_MAX) {
    report(
      'source/too-large',
      `Unexpected ${text.length} characters, expected at most ${SOURCE_MAX}.`,
      range(0, 0),
      'Split the scenario into two.',
    );
    return { diagnostics };
  }
  const control = firstUnreadable(text);
  const tooDeep = firstTooDeep(text);
  if (tooDeep !== undefined) {
    report('source/too-deep', `Unexpected nesting, expected at most ${DEPTH_MAX} levels.`, range(tooDeep, tooDeep));
    return { diagnostics };
  }

  const parsed = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    strict: true,
    uniqueKeys: true,
    merge: false,
    logLevel: 'error',
    prettyErrors: false,
  });
  if (control >= 0)
    report(
      'source/control-character',
      'Unexpected invisible control character, expected readable text.',
      range(control, control + 1),
      'Delete the character, or type the line again.',
    );
  const told = new Set<number>();
  for (const error of [...parsed.errors, ...parsed.warnings]) {
    const where = range(error.pos[0], error.pos[1]);
    if (told.has(where.start.line)) continue;
    told.add(where.start.line);
    const { message, hint } = wordsOf(error, text);
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
    if (isAlias(node)) {
      this.report(
        'source/alias',
        'Unexpected alias (`*name`), expected the text itself.',
        where,
        'If it is emphasis, put the whole line in quotation marks.',
      );
      return null;
    }
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor !== undefined) {
      this.report(
        'source/anchor',
        `Unexpected anchor \`&${node.anchor}\`, expected the text itself.`,
        where,
        'Put the whole line in quotation marks.',
      );
      return null;
    }
    if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:')) {
      this.report(
        'source/tag',
        `Unexpected tag \`${node.tag}\`, expected the text itself.`,
        where,
        'Put the whole line in quotation marks.',
      );
      return null;
    }
    if (isMap(node)) return this.map(node.items, path, depth);
    if (isSeq(node)) return node.items.map((item, index) => this.read(asNode(item), [...path, index], depth + 1));
    if (!isScalar(node)) return null;
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
      if (FORBIDDEN_KEYS.has(key.value)) {
        this.report('id/reserved', `Unexpected key \`${key.value}\`, expected another word: this one is reserved.`, where);
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

const isControl = (code: number): boolean => (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) || code === 0x7f;
/** Characters that turn the direction of text around and so can make it read as something else. */
const turnsText = (code: number): boolean => (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
const isLoneSurrogate = (letter: string, code: number): boolean => letter.length === 1 && code >= 0xd800 && code <= 0xdfff;

/** Where the first control character, direction override or half character stands; −1 if there is none. */
function firstUnreadable(text: string): number {
  let offset = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    if (isControl(code) || turnsText(code) || isLoneSurrogate(letter, code)) return offset;
    offset += letter.length;
  }
  return -1;
}

/** Bounds nesting before the parser sees it: brackets opened, and indents that grow. */
function firstTooDeep(text: string): number | undefined {
  let open = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const letter = text[offset];
    if (letter === '[' || letter === '{') open++;
    else if (letter === ']' || letter === '}') open = Math.max(0, open - 1);
    else if (letter === '\n') open = text[offset + 1] === ' ' || text[offset + 1] === '\t' ? open : 0;
    if (open > DEPTH_MAX) return offset;
  }
  const indent = /^ *(?:[-?:] +){41,}/m.exec(text);
  return indent?.index;
}

function wordsOf(error: YAMLError, text: string): { message: string; hint?: string } {
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return { message: 'Unexpected second key of the same name, expected each key once.', hint: 'Rename one of them, or delete it.' };
    case 'TAB_AS_INDENT':
      return { message: 'Unexpected tab, expected spaces.', hint: 'Tabs cannot indent YAML: use two spaces for each level.' };
    case 'BAD_INDENT':
      return { message: 'Unexpected indent, expected the same as the lines beside it.', hint: 'Line it up with the key it belongs to.' };
    case 'MULTIPLE_DOCS':
      return {
        message: 'Unexpected second document (`---`), expected one scenario in a file.',
        hint: 'Put the second scenario into a file of its own.',
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
