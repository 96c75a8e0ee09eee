import { scriptHtml, scriptMarkdown } from '../../lint';
import type { Command, Options } from '../command';
import { readOne } from '../one';

async function run([path]: readonly string[], print: (line: string) => void, options: Options): Promise<number> {
  const scenario = await readOne(path, print);
  if (scenario === undefined) return 1;
  print(options.has('html') ? scriptHtml(scenario) : scriptMarkdown(scenario));
  return 0;
}

export const script: Command = {
  help: 'script <file> [--html]    everything in reading order for a reviewer, with role cards',
  switches: ['html'],
  run,
};
