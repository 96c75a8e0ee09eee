import { writeFile } from 'node:fs/promises';
import { programmeJsonSchema } from '../../programme';
import { scenarioJsonSchema } from '../../scenario';
import type { Command, Options } from '../command';

async function run([path]: readonly string[], print: (line: string) => void, options: Options): Promise<number> {
  const schemaOf = options.has('programme') ? programmeJsonSchema : scenarioJsonSchema;
  const text = `${JSON.stringify(schemaOf(), null, 2)}\n`;
  if (path === undefined) print(text.trimEnd());
  else await writeFile(path, text);
  return 0;
}

export const schema: Command = {
  help: 'schema <file>             write the JSON Schema of the scenario format',
  details: '  --programme   that of the programme format instead',
  switches: ['programme'],
  run,
};
