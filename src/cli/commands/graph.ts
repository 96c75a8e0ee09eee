import { dotOf, mermaidOf } from '../../lint';
import type { Command, Options } from '../command';
import { readOne } from '../one';

async function run([path]: readonly string[], print: (line: string) => void, options: Options): Promise<number> {
  const scenario = await readOne(path, print);
  if (scenario === undefined) return 1;
  print(options.has('dot') ? dotOf(scenario) : mermaidOf(scenario));
  return 0;
}

export const graph: Command = {
  help: 'graph <file> [--dot]      the graph as a Mermaid flowchart, or for Graphviz',
  switches: ['dot'],
  run,
};
