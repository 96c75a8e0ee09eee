import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type Plugin, type Rolldown } from 'vite';
import { scenarioLibrary } from './library';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app',
];

/**
 * Writes into the built page what is there before anything else: the styles, the first turn of a newcomer, the small script that keeps a press
 * made before the app has started, and the strict policy, which allows exactly these styles and this script inline. The development server
 * does without them.
 */
export function firstPage(scenarios?: string): Plugin {
  return {
    name: 'rapport-first-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle = {} }) {
        const early = await scriptOf('src/app/early.ts', 'rapportEarly');
        const styles = takeStyles(bundle);
        const allowed: Readonly<Record<string, string>> = { 'script-src': hashOf(early), 'style-src': hashOf(styles) };
        const policy = POLICY.map((rule) => [rule, allowed[rule.split(' ')[0] ?? '']].filter(Boolean).join(' ')).join('; ');
        const first = `<div id="app" data-first>${await firstTurn(scenarios)}</div>`;
        const place = '<div id="app"></div>';
        if (!html.includes(place)) throw new Error(`index.html has no ${place}.`);
        return {
          html: html
            .replace(/ *<link rel="stylesheet"[^>]*>\n/g, '')
            .replace('<title>', () => `<style>${styles}</style>\n    <script>${early}</script>\n    <title>`)
            .replace(place, () => first),
          tags: [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' }],
        };
      },
    },
  };
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** All styles as one text for the page, where they are small enough to be there first; nothing else needs their file then. */
function takeStyles(bundle: Rolldown.OutputBundle): string {
  const files = Object.values(bundle).filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  return files
    .map((file) => {
      delete bundle[file.fileName];
      const text = file.type === 'asset' ? String(file.source) : '';
      return text.trim().replaceAll(/url\((['"]?)\.?\/?(?!data:)/g, 'url($1./assets/');
    })
    .join('');
}

/** A script with everything that it imports, as one small text. */
export async function scriptOf(entry: string, name: string, define: Readonly<Record<string, string>> = {}): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define,
    build: { write: false, lib: { entry, formats: ['iife'], name }, minify: true, target: 'es2022' },
  });
  const [output] = Array.isArray(result) ? result : [];
  const [script] = output?.output ?? [];
  if (script?.type !== 'chunk') throw new Error(`${entry} was not built.`);
  return script.code.trim();
}

async function firstTurn(scenarios: string | undefined): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-first-'));
  try {
    await build({
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      plugins: [react(), scenarioLibrary(scenarios)],
      build: {
        ssr: 'src/app/first.tsx',
        outDir: folder,
        emptyOutDir: false,
        rolldownOptions: { output: { entryFileNames: 'first.mjs' } },
        target: 'es2022',
      },
      ssr: { noExternal: true },
    });
    const script = `import { firstPage } from ${JSON.stringify(pathToFileURL(join(folder, 'first.mjs')).href)}; process.stdout.write(await firstPage());`;
    return execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
