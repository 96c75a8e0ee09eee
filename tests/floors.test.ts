import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** What each folder may import: the floors below it, by their doors, and the libraries named. */
const FLOORS: Readonly<Record<string, { readonly doors: readonly string[]; readonly libraries: readonly string[] | 'any' }>> = {
  scenario: { doors: [], libraries: ['yaml', 'zod'] },
  portrait: { doors: ['scenario'], libraries: [] },
  engine: { doors: ['scenario'], libraries: ['xstate'] },
  scoring: { doors: ['scenario', 'engine'], libraries: [] },
  lint: { doors: ['scenario', 'engine', 'scoring'], libraries: [] },
  programme: { doors: ['scenario', 'engine', 'scoring'], libraries: ['zod'] },
  records: { doors: ['scenario', 'engine', 'scoring', 'programme'], libraries: ['zod', 'fflate'] },
  app: { doors: ['scenario', 'portrait', 'engine', 'scoring', 'lint', 'programme', 'records'], libraries: 'any' },
  cli: { doors: ['scenario', 'engine', 'scoring', 'lint', 'programme', 'records'], libraries: 'any' },
};
const AMBIENT =
  /\b(?:Date\.now|new Date\(\)|Math\.random|performance\.|localStorage|sessionStorage|indexedDB|window\.|document\.|process\.|console\.|setTimeout|fetch\()/;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
  .map((name) => join('src', name));

const importsOf = (text: string): string[] =>
  [...text.matchAll(/^(?:import|export)\b[^;']*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm)].flatMap(
    (match) => match[1] ?? match[2] ?? match[3] ?? [],
  );

function trouble(file: string): string[] {
  const [, floor = ''] = file.split(/[\\/]/);
  const rules = FLOORS[floor];
  if (rules === undefined) return [`${file}: the folder ${floor} is on no floor`];
  const text = readFileSync(file, 'utf8');
  const pure = floor !== 'app' && floor !== 'cli';
  const ambient = pure && AMBIENT.test(text) ? [`${file}: names the clock, chance, the page or the console`] : [];
  const imports = importsOf(text).flatMap((name) => {
    if (!name.startsWith('.')) return rules.libraries === 'any' || rules.libraries.includes(name) ? [] : [`${file}: imports ${name}`];
    const target = relative('src', resolve(dirname(file), name)).split(/[\\/]/);
    if (target[0] === floor) return target.length === 1 ? [`${file}: uses its own door`] : [];
    return target.length === 1 && rules.doors.includes(target[0] ?? '') ? [] : [`${file}: reaches into ${target.join('/')}`];
  });
  return [...ambient, ...imports];
}

test('every folder stands on the floors below it and comes in by their doors', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap(trouble)).toEqual([]);
});

test('features of the app import shared looks and services, never each other', () => {
  const features = new Set(['home', 'library', 'debrief', 'about', 'player', 'progress', 'compare', 'import', 'verify', 'programme']);
  const crossing = files
    .filter((file) => file.startsWith(join('src', 'app')))
    .flatMap((file) => {
      const own = file.split(/[\\/]/)[2] ?? '';
      return features.has(own)
        ? importsOf(readFileSync(file, 'utf8'))
            .filter((name) => name.startsWith('.'))
            .map((name) => relative(join('src', 'app'), resolve(dirname(file), name)).split(/[\\/]/)[0] ?? '')
            .filter((other) => features.has(other) && other !== own)
            .map((other) => `${file} imports ${other}`)
        : [];
    });
  expect(crossing).toEqual([]);
});
