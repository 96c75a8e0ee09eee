import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { guidePage } from '../../src/lint';
import { CODES } from '../../src/scenario';

const text = readdirSync('src/scenario')
  .map((name) => (name === 'codes.ts' ? '' : readFileSync(join('src/scenario', name), 'utf8')))
  .join('\n');

test('every code that the reader of scenarios can give is explained', () => {
  const given = [
    ...text.matchAll(
      /'((?:file|source|shape|id|mood|language|version|link|graph|gate|condition|flag|moment|reply|debrief|text)\/[a-z-]+)'/g,
    ),
  ].map(([, code]) => code ?? '');
  expect(given.length).toBeGreaterThan(30);
  expect([...new Set(given)].filter((code) => !(code in CODES))).toEqual([]);
});

test('the page of the guide is the one that the code has (`npm run guide` writes it)', () => {
  expect(readFileSync('scenarios/rules.md', 'utf8')).toBe(guidePage());
});
