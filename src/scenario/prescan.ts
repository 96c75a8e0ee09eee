import { Lexer } from 'yaml';

/** The deepest nesting of lists and keys that is read. */
export const DEPTH_MAX = 40;

export interface Scanned {
  readonly code: 'source/alias' | 'source/anchor' | 'source/directive' | 'source/tag' | 'source/too-deep';
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

const SIGNS: readonly (readonly [sign: RegExp, code: Scanned['code']])[] = [
  [/^\*./, 'source/alias'],
  [/^&./, 'source/anchor'],
  [/^!/, 'source/tag'],
  [/^%/, 'source/directive'],
];
/** What the lexer puts before the text of a scalar: that text is never a sign. */
const SCALAR_MARK = '\u001f';

/** Aliases, anchors, tags and directives, found by the words of YAML alone, before any of it is composed; of each kind the first. */
export function scanned(text: string): readonly Scanned[] {
  const deep = firstTooDeep(text);
  if (deep !== undefined) return [{ code: 'source/too-deep', from: deep, to: deep, word: '' }];
  const found = new Map<string, Scanned>();
  let offset = 0;
  let inScalar = false;
  for (const token of new Lexer().lex(text)) {
    const code = inScalar ? undefined : SIGNS.find(([sign]) => sign.test(token))?.[1];
    if (code !== undefined && !found.has(code)) found.set(code, { code, from: offset, to: offset + token.length, word: token.slice(1) });
    inScalar = token === SCALAR_MARK;
    if (!isMark(token)) offset += token.length;
  }
  return [...found.values()];
}

/** Marks of the lexer that stand for nothing in the text. */
const isMark = (token: string): boolean => token === SCALAR_MARK || token === '\u0002' || token === '\u0018';

/** Where nesting goes too deep: brackets opened, dashes on one line, and indents that grow. */
function firstTooDeep(text: string): number | undefined {
  let open = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const letter = text[offset];
    if (letter === '[' || letter === '{') open++;
    else if (letter === ']' || letter === '}') open = Math.max(0, open - 1);
    else if (letter === '\n') open = text[offset + 1] === ' ' || text[offset + 1] === '\t' ? open : 0;
    if (open > DEPTH_MAX) return offset;
  }
  return /^ *(?:[-?:] +){41,}/m.exec(text)?.index ?? deepestIndent(text);
}

function deepestIndent(text: string): number | undefined {
  const indents: number[] = [];
  for (const line of text.matchAll(/^( *)[^\s#]/gm)) {
    const indent = line[1]?.length ?? 0;
    while ((indents.at(-1) ?? -1) >= indent) indents.pop();
    indents.push(indent);
    if (indents.length > DEPTH_MAX) return line.index;
  }
  return undefined;
}
