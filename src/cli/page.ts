import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
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
const CACHE = 'node_modules/.cache/rapport';

/**
 * Writes into the built page what is there before any script: the first turn of a newcomer, the small script that keeps a press made before
 * the app has started, and the strict policy, which allows exactly that script inline. The development server does without all three.
 */
export function firstPage(scenarios?: string): Plugin {
  return {
    name: 'rapport-first-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        const early = await earlyScript();
        const hash = createHash('sha256').update(early).digest('base64');
        const policy = POLICY.map((rule) => (rule.startsWith('script-src') ? `${rule} 'sha256-${hash}'` : rule)).join('; ');
        const place = '<div id="app"></div>';
        if (!html.includes(place)) throw new Error(`index.html has no ${place}.`);
        const first = `<div id="app" data-first>${await firstTurn(scenarios)}</div>`;
        return {
          html: html.replace('<title>', () => `<script>${early}</script>\n    <title>`).replace(place, () => first),
          tags: [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' }],
        };
      },
    },
  };
}

/** The script of `early.ts` as one small text. */
async function earlyScript(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, lib: { entry: 'src/app/early.ts', formats: ['iife'], name: 'rapportEarly' }, minify: true, target: 'es2022' },
  });
  const [output] = Array.isArray(result) ? result : [];
  const [script] = output?.output ?? [];
  if (script?.type !== 'chunk') throw new Error('The early script was not built.');
  return script.code.trim();
}

async function firstTurn(scenarios: string | undefined): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [react(), scenarioLibrary(scenarios)],
    build: { ssr: 'src/app/first.tsx', outDir: CACHE, emptyOutDir: true, target: 'es2022' },
    ssr: { noExternal: true },
  });
  const script = `import { firstPage } from ${JSON.stringify(pathToFileURL(join(CACHE, 'first.js')).href)}; process.stdout.write(await firstPage());`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
}
