import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { scriptOf } from './page';

/** What is not part of the copy: the host's own contacts, schemas for editors, what packages for others are made of, the worker that ends workers, and letters in an old format. */
const LEFT_OUT = /^(?:organisation\.json|schema\/.*|lms\/.*|kill\/.*|sw\.js|.*\.woff)$/;

/** Writes `sw.js` beside the page: the worker that keeps a copy of exactly this build, so that everything works without a network. */
export function offlineCopy(): Plugin {
  return {
    name: 'rapport-offline',
    apply: ({ build: options }, { command }) => command === 'build' && (options?.ssr ?? false) === false,
    async writeBundle({ dir }) {
      if (dir === undefined) throw new Error('The build has no folder.');
      const files = filesIn(dir);
      const list = JSON.stringify(files);
      const hash = createHash('sha256').update(list).digest('hex').slice(0, 12);
      const define = { RAPPORT_BUILD: JSON.stringify(hash), RAPPORT_FILES: list };
      writeFileSync(join(dir, 'sw.js'), `${await scriptOf('src/app/offline/worker/worker.ts', 'rapportOffline', define)}\n`);
    },
  };
}

/** Each file of the copy with its digest, in a fixed order. */
function filesIn(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
  const kept = paths.filter((path) => !LEFT_OUT.test(path)).sort();
  return Object.fromEntries(kept.map((path) => [path, digestOf(readFileSync(join(folder, path)))]));
}

const digestOf = (bytes: Buffer): string => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
