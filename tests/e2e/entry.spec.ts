import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from './watch';

test('the scripts that the first page needs hold no YAML reader and no schema library, and only what the policy names is inline', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response.url());
  });
  await page.goto('./');
  await expect(page.getByRole('region', { name: 'What do you say?' })).toBeVisible();
  const texts = scripts.map((url) => readFileSync(`dist/assets/${url.split('/').at(-1)}`, 'utf8'));
  expect(texts.length).toBeGreaterThan(1);
  for (const word of ['ZodError', 'YAMLParseError', 'LineCounter', 'ReactFlow', 'CodeMirror'])
    expect({ word, found: texts.some((text) => text.includes(word)) }).toEqual({ word, found: false });
  const html = readFileSync('dist/index.html', 'utf8');
  expect(html).toMatch(/http-equiv="Content-Security-Policy" content="default-src (?:'|&#39;)none/);
  expect(html).not.toMatch(/\son[a-z]+=|\sstyle=/);
  const inline = [...html.matchAll(/<(?:script|style)>(.*?)<\/(?:script|style)>/gs)].map(([, text = '']) =>
    createHash('sha256').update(text).digest('base64'),
  );
  expect(inline).toHaveLength(2);
  for (const hash of inline) expect(html).toContain(`sha256-${hash}`);
});

test('no script of the build speaks of a machine or a host', () => {
  const all = readdirSync('dist/assets')
    .map((name) => readFileSync(`dist/assets/${name}`, 'utf8'))
    .join('\n');
  expect(all).not.toMatch(/\/(?:home|work|Users)\/[a-z]/);
});
