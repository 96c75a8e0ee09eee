import { readFile, writeFile } from 'node:fs/promises';
import { figuresOf, withFigures } from '../../lint';
import { parseScenario, type Scenario } from '../../scenario';
import type { Command } from '../command';
import { readScenarioFile, scenarioPaths } from '../files';

async function run([page]: readonly string[], print: (line: string) => void): Promise<number> {
  const scenarios: Scenario[] = [];
  for (const path of await scenarioPaths(['scenarios'])) {
    const { name, text } = await readScenarioFile(path);
    const { scenario } = parseScenario(text, name);
    if (scenario === undefined) {
      print(`${name} has mistakes: check it first.`);
      return 1;
    }
    scenarios.push(scenario);
  }
  const figures = figuresOf(scenarios);
  if (page === undefined) print(figures);
  else await writeFile(page, withFigures(await readFile(page, 'utf8'), figures));
  return 0;
}

export const figures: Command = {
  help: 'figures [page]             what every conversation of the library can do, in tables; written between the marks of a page',
  run,
};
