import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { kib, ratio, section, table } from './print';

const DIST = 'dist';
const GOAL = 150 * 1024;

/** Bytes of a text after gzip -9. */
const zipped = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length;

/** The scripts that a script imports before it runs, itself included. */
function withImports(folder: string, entry: string): ReadonlySet<string> {
  const found = new Set([entry]);
  for (const name of found) {
    const text = readFileSync(join(folder, name), 'utf8');
    for (const [, file] of text.matchAll(/\b(?:from|import)\s*"\.\/([^"]+\.js)"/g)) if (file !== undefined) found.add(file);
  }
  return found;
}

/** Prints how large the built scripts are when they are sent, beside the player of ink. */
export function sizes(): void {
  const page = join(DIST, 'index.html');
  if (!existsSync(page)) {
    section('Sizes', 'There is no dist: run the build first.');
    return;
  }
  const folder = join(DIST, 'assets');
  const [, entry] = /<script type="module"[^>]*\bsrc="\.?\/?assets\/([^"]+)"/.exec(readFileSync(page, 'utf8')) ?? [];
  const first = entry === undefined ? new Set<string>() : withImports(folder, entry);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ name, bytes: zipped(join(folder, name)), when: whenLoaded(name, entry, first) }))
    .sort((a, b) => b.bytes - a.bytes);
  const sum = (those: readonly { readonly bytes: number }[]): number => those.reduce((total, { bytes }) => total + bytes, 0);
  const start = sum(files.filter(({ name }) => first.has(name)));
  const player = zipped(fileURLToPath(import.meta.resolve('inkjs')));
  const total = (title: string, bytes: number): readonly string[] => [title, kib(bytes), ratio(bytes / player)];
  section(
    'Sizes, gzip -9',
    table([['script', '', 'loaded'], ...files.map(({ name, bytes, when }) => [name, kib(bytes), when])]),
    table([
      ['', '', 'of inkjs'],
      total('entry and its static imports, the first scenario inside', start),
      total('all scripts', sum(files)),
      total('inkjs, player alone', player),
    ]),
    `Goal: entry with the first scenario at most ${kib(GOAL)}. inkjs has no page, no words and no portrait in it.`,
  );
}

function whenLoaded(name: string, entry: string | undefined, first: ReadonlySet<string>): string {
  if (name === entry) return 'entry';
  if (first.has(name)) return 'at once';
  const scenarios = readdirSync('scenarios', { withFileTypes: true }).filter((item) => item.isDirectory());
  return scenarios.some((item) => name.startsWith(`${item.name}-`)) ? 'scenario' : 'later';
}
