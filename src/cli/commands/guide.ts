import { writeFile } from 'node:fs/promises';
import { guidePage } from '../../lint';
import type { Command } from '../command';

async function run([path]: readonly string[], print: (line: string) => void): Promise<number> {
  if (path === undefined) print(guidePage());
  else await writeFile(path, guidePage());
  return 0;
}

export const guide: Command = { help: 'guide [file]              the page that explains every rule and diagnostic', run };
