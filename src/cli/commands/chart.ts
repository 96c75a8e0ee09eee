import { chartOf } from '../../lint';
import type { Command } from '../command';
import { readOne } from '../one';

async function run([path]: readonly string[], print: (line: string) => void): Promise<number> {
  const scenario = await readOne(path, print);
  if (scenario === undefined) return 1;
  print(chartOf(scenario));
  return 0;
}

export const chart: Command = { help: 'chart <file>              the statechart as JSON for a visualiser of XState charts', run };
