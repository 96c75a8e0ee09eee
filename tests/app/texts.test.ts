import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addTexts, pseudo, startLanguage } from '../../src/app/i18n';
import debrief from '../../src/app/locales/en.debrief.json';
import people from '../../src/app/locales/en.people.json';
import { scenarioJsonSchema } from '../../src/scenario';

const keysOf = (texts: object, prefix = ''): string[] =>
  Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [`${prefix}${key}`] : keysOf(text as object, `${prefix}${key}.`),
  );

const LOCALES = 'src/app/locales';
const keys = new Set(
  readdirSync(LOCALES).flatMap((name) =>
    keysOf(JSON.parse(readFileSync(join(LOCALES, name), 'utf8')) as object, name === 'en.seen.json' ? 'seen.' : ''),
  ),
);

const sources = readdirSync('src/app', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join('src/app', name), 'utf8'))
  .join('\n');

/** What a template such as `level.${one}` can stand for. */
const templates = [...sources.matchAll(/`([^`\n]*\$\{[^`\n]*)`/g)]
  .map(([, text = '']) => text.split(/\$\{[^}]*\}/))
  .filter((pieces) => /^[\w-]*\.[\w.-]*$/.test(pieces.join('')))
  .map((pieces) => new RegExp(`^${pieces.map((piece) => piece.replaceAll('.', String.raw`\.`)).join('.+')}$`));

const isUsed = (key: string): boolean =>
  sources.includes(`'${key}'`) || sources.includes(`:${key}'`) || templates.some((template) => template.test(key));

describe('the texts of the interface', () => {
  test('are all used', () => {
    expect([...keys].map((key) => key.replace(/_(?:zero|one|two|few|many|other)$/, '')).filter((key) => !isUsed(key))).toEqual([]);
  });

  test('name every indicator of the codebook', () => {
    const known = [...JSON.stringify(scenarioJsonSchema()).matchAll(/"((?:PAT|PPL|COM|SOL|EMP)[+-]\d+)"/g)].map(([, name]) => name);
    expect(known.length).toBeGreaterThan(80);
    expect([...new Set(known)].filter((name) => name !== undefined && !(name in debrief.indicator))).toEqual([]);
  });

  test('have a plural form for one and for others wherever there is one', () => {
    expect([...keys].filter((key) => key.endsWith('_one') && !keys.has(key.replace(/_one$/, '_other')))).toEqual([]);
  });
});

test('a made-up language has the plural form that each count asks for', async () => {
  const language = await startLanguage('?lng=ar-XB');
  addTexts(language, 'people', people);
  expect([0, 1, 2, 3, 11, 100].filter((count) => !language.t('people:count', { count }).startsWith('['))).toEqual([]);
});

test('the made-up language is longer by four tenths, in brackets, accented, and keeps what is filled in', () => {
  expect(pseudo('Go on with {{name}}')).toBe(`[Gö öñ wîth {{name}}${'~'.repeat(8)}]`);
});
