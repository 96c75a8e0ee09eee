import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { meetableOf, parseProgramme, type Meetable, type ProgrammeResult } from '../programme';
import { parseScenario } from '../scenario';
import { readScenarioFile, readScenarios, type ScenarioFile } from './files';

const FOLDER = 'programmes';

/** Whether a path is that of a programme file: a YAML file in a folder called `programmes`. */
export const isProgrammePath = (path: string): boolean => /\.ya?ml$/.test(path) && basename(dirname(path)) === FOLDER;

/** The paths of programme files: a file as it is, a folder with every one below it. None is no mistake. */
export async function programmePaths(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      const info = await stat(path).catch(() => undefined);
      if (info?.isDirectory() !== true) return isProgrammePath(path) ? [path] : [];
      const names = await readdir(path, { recursive: true });
      return names
        .sort()
        .map((name) => join(path, name))
        .filter(isProgrammePath);
    }),
  );
  return found.flat();
}

/** Reads programme files against the scenarios beside their folders, each of which is read once. */
export function programmeReader(): (path: string) => Promise<ScenarioFile & ProgrammeResult> {
  const beside = new Map<string, Promise<readonly Meetable[] | undefined>>();
  return async (path) => {
    const file = await readScenarioFile(path);
    const folder = dirname(dirname(path));
    const scenarios = beside.get(folder) ?? meetablesIn(folder);
    beside.set(folder, scenarios);
    return { ...file, ...parseProgramme(file.text, file.name, await scenarios) };
  };
}

/** What can be asked of the scenarios in a folder; nothing where one of them has mistakes, which are to be put right first. */
async function meetablesIn(folder: string): Promise<readonly Meetable[] | undefined> {
  const files = await readScenarios([folder]).catch(() => []);
  const scenarios = files.map(({ text, name }) => parseScenario(text, name).scenario);
  return scenarios.every((scenario) => scenario !== undefined) ? scenarios.map(meetableOf) : undefined;
}
