#!/usr/bin/env node
import { parseArgs } from 'node:util';
import type { Command } from './command';
import { bots } from './commands/bots';
import { chart } from './commands/chart';
import { check } from './commands/check';
import { figures } from './commands/figures';
import { graph } from './commands/graph';
import { guide } from './commands/guide';
import { create } from './commands/new';
import { pack } from './commands/pack';
import { schema } from './commands/schema';
import { script } from './commands/script';
import { upgrade } from './commands/upgrade';
import { walk } from './commands/walk';
import { xray } from './commands/xray';

const commands = new Map<string, Command>(
  Object.entries({ new: create, check, xray, bots, walk, script, graph, chart, pack, upgrade, schema, guide, figures }),
);
const usage = [
  'rapport <command>',
  '',
  ...[...commands.values()].map(({ help }) => `  ${help}`),
  '',
  'Every command explains itself with --help. Exit codes: 0 clean, 1 mistakes, 2 could not run.',
].join('\n');

async function main(args: readonly string[]): Promise<number> {
  const name = args.find((arg) => !arg.startsWith('-'));
  const command = commands.get(name ?? '');
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      ...Object.fromEntries((command?.switches ?? []).map((option) => [option, { type: 'boolean' as const }])),
      ...Object.fromEntries((command?.values ?? []).map((option) => [option, { type: 'string' as const }])),
    },
  });
  const given = new Map<string, unknown>(Object.entries(values));
  if (given.has('help') || command === undefined) {
    if (name !== undefined && command === undefined) console.error(`There is no command called ${name}.\n`);
    console.log(
      command === undefined
        ? usage
        : [`rapport ${command.help}`, ...(command.details === undefined ? [] : ['', command.details])].join('\n'),
    );
    return given.has('help') ? 0 : 2;
  }
  const options = {
    has: (option: string): boolean => given.has(option),
    get: (option: string): string | undefined => {
      const value = given.get(option);
      return typeof value === 'string' ? value : undefined;
    },
  };
  return command.run(positionals.slice(1), (line) => console.log(line), options);
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? 0);
});
process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 2;
});
