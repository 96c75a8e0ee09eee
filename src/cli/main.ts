import { parseArgs } from 'node:util';
import type { Command } from './command';
import { chart } from './commands/chart';
import { check } from './commands/check';
import { graph } from './commands/graph';
import { schema } from './commands/schema';
import { script } from './commands/script';
import { walk } from './commands/walk';

const commands = new Map<string, Command>(Object.entries({ check, walk, script, graph, chart, schema }));
const usage = ['rapport <command>', '', ...[...commands.values()].map(({ help }) => `  ${help}`)].join('\n');

async function main(args: readonly string[]): Promise<number> {
  const name = args.find((arg) => !arg.startsWith('-'));
  const command = commands.get(name ?? '');
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      ...Object.fromEntries((command?.switches ?? []).map((option) => [option, { type: 'boolean' as const }])),
    },
  });
  if (values.help === true || command === undefined) {
    if (name !== undefined && command === undefined) console.error(`There is no command called ${name}.\n`);
    console.log(usage);
    return values.help === true ? 0 : 2;
  }
  return command.run(positionals.slice(1), (line) => console.log(line), new Set(Object.keys(values)));
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 2;
});
