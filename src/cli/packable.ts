import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { PACKAGE_KINDS, type PackageFiles } from '../records';
import { libraryOf } from './library';

/** What a package for a learning management system does without: it is not installed, keeps no copy of itself, and has its schemas apart. */
const LEFT_OUT = /^(?:sw\.js|kill\/.*|schema\/.*|lms\/.*|manifest\.webmanifest|icon-.*\.png|.*\.woff)$/;

/** Where a build says what packages are made of. */
export const FILES = 'lms/files.json';

/** Writes `lms/files.json` into the build, from which the command line and the page make packages. */
export function packable(scenarios?: string): Plugin {
  return {
    name: 'rapport-packable',
    apply: ({ build: options }, { command }) => command === 'build' && (options?.ssr ?? false) === false,
    async writeBundle({ dir }) {
      if (dir === undefined) throw new Error('The build has no folder.');
      const under = (folder: string): readonly string[] =>
        readdirSync(join(dir, folder), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(join(dir, folder).length).replaceAll('\\', '/').replace(/^\//, ''))
          .sort();
      mkdirSync(join(dir, 'lms'), { recursive: true });
      const there = new Set(readdirSync(join(dir, 'lms')));
      const files: PackageFiles = {
        app: under('').filter((path) => !LEFT_OUT.test(path)),
        schemas: Object.fromEntries(PACKAGE_KINDS.map((kind) => [kind, there.has(kind) ? under(join('lms', kind)) : []])),
        scenarios: (await libraryOf(scenarios)).map(({ id, title, situation, language }) => ({ id, title, situation, language })),
      };
      writeFileSync(join(dir, FILES), `${JSON.stringify(files)}\n`);
    },
  };
}
