import { xray as xrayOf, xrayText } from '../../lint';
import { dialled } from '../../scenario';
import type { Command, Options } from '../command';
import { DIAL_HELP, dialOf } from '../dial';
import { readOne } from '../one';
import { formatOf } from '../report';

async function run([path]: readonly string[], print: (line: string) => void, options: Options): Promise<number> {
  const format = formatOf(options.get('format'));
  const asked = options.get('states');
  const budget = asked === undefined ? undefined : Number(asked);
  if (budget !== undefined && !(Number.isInteger(budget) && budget > 0))
    throw new Error(`Unexpected ${asked} for --states, expected a whole number above 0.`);
  const dial = dialOf(options.get('dial'));
  const written = await readOne(path, print);
  if (written === undefined) return 1;
  const scenario = dialled(written, dial);
  const found = xrayOf(scenario, budget === undefined ? {} : { budget });
  print(format === 'json' ? JSON.stringify(found, null, 2) : xrayText(scenario, found, options.has('walks')));
  const { exact } = found;
  return exact !== undefined && Object.values(exact.unreached).some((list) => list.length > 0) ? 1 : 0;
}

export const xray: Command = {
  help: 'xray <file>               what every play of a scenario can do, exactly',
  details: [
    'Counts every state that a conversation can be in: moment, mood, flags and what the rules of mood remember.',
    '  --format text|json',
    '  --walks             a shortest walk to every moment and through every reply as well',
    '  --states <number>   how many states to explore at most (5 million if left out); past it, seeded plays are sampled, and it says so',
    DIAL_HELP,
  ].join('\n'),
  switches: ['walks'],
  values: ['format', 'states', 'dial'],
  run,
};
