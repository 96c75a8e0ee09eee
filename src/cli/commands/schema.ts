import type { Command } from '../command';
import { writeFile } from 'node:fs/promises';
import { scenarioJsonSchema } from '../../scenario';

async function run([path]: readonly string[], print: (line: string) => void): Promise<number> {
  const text = `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`;
  if (path === undefined) print(text.trimEnd());
  else await writeFile(path, text);
  return 0;
}

export const schema: Command = { help: 'schema <file>             write the JSON Schema of the scenario format', run };
