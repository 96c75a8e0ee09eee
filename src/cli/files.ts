import { readFile, readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

export interface ScenarioFile {
  /** As shown: relative to where the command was run. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** Reads scenario files: a file as it is, a folder with every `scenario.yaml` below it. Throws a sentence if there is nothing to read. */
export async function readScenarios(paths: readonly string[]): Promise<readonly ScenarioFile[]> {
  const found: string[] = [];
  for (const path of paths) {
    const info = await stat(path).catch(() => undefined);
    if (info === undefined) throw new Error(`There is no file or folder called ${path}.`);
    if (info.isFile()) found.push(path);
    else {
      const names = await readdir(path, { recursive: true });
      found.push(
        ...names
          .filter((name) => /(?:^|[\\/])scenario\.ya?ml$/.test(name))
          .sort()
          .map((name) => join(path, name)),
      );
    }
  }
  if (found.length === 0) throw new Error(`There is no scenario.yaml in ${paths.join(', ')}.`);
  return Promise.all(found.map(async (path) => ({ name: relative('.', path), path, text: await readText(path) })));
}

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`${relative('.', path)} is not UTF-8 text. Save it as UTF-8 and try again.`);
  }
}
