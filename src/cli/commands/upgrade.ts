import { writeFile } from 'node:fs/promises';
import { upgradeScenario } from '../../scenario';
import type { Command, Options } from '../command';
import { readScenarioFile } from '../files';

async function run([path]: readonly string[], print: (line: string) => void, options: Options): Promise<number> {
  if (path === undefined) throw new Error('Expected the path of a scenario file.');
  const { name, text } = await readScenarioFile(path);
  const result = upgradeScenario(text);
  if ('trouble' in result) {
    print(`${name}: ${result.trouble}`);
    return 1;
  }
  if (options.has('write')) {
    if (result.text !== text) await writeFile(path, result.text);
    print(result.text === text ? `${name} has the present format already.` : `${name} is lifted from format ${result.from}.`);
  } else print(result.text.trimEnd());
  return 0;
}

export const upgrade: Command = {
  help: 'upgrade <file> [--write]  lift a file of an older format, keeping its comments',
  details: 'Prints the lifted file; with --write, writes it in place.',
  switches: ['write'],
  run,
};
