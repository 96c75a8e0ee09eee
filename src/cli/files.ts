import { readFile, readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** The largest file that is read at all, in bytes: above it, the reader of scenarios would refuse it anyway. */
const BYTES_MAX = 4_000_000;

export interface ScenarioFile {
  /** As shown: relative to where the command was run. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** The paths of scenario files: a file as it is, a folder with every `scenario.yaml` below it. Throws a sentence if there is nothing. */
export async function scenarioPaths(paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const info = await stat(path).catch(() => undefined);
    if (info === undefined) throw new Error(`There is no file or folder called ${path}.`);
    if (!info.isDirectory()) found.push(path);
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
  return found;
}

/** Reads one scenario file. Throws a sentence where it cannot be read as text. */
export async function readScenarioFile(path: string): Promise<ScenarioFile> {
  const name = relative('.', path);
  const { size } = await stat(path);
  if (size > BYTES_MAX) throw new Error(`${name} has ${size} bytes. A scenario has at most a million characters: split it into two.`);
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${name} cannot be read (${error.code ?? error.message}).`);
  });
  try {
    return { name, path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    throw new Error(`${name} is not UTF-8 text. Save it as UTF-8 and try again.`);
  }
}

/** Reads scenario files, all at once. */
export async function readScenarios(paths: readonly string[]): Promise<readonly ScenarioFile[]> {
  return Promise.all((await scenarioPaths(paths)).map(readScenarioFile));
}
