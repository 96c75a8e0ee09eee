import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isId, newScenario } from '../../scenario';
import type { Command } from '../command';

async function run([id, folder = 'scenarios']: readonly string[], print: (line: string) => void): Promise<number> {
  if (id === undefined) throw new Error('Expected an id for the new scenario, such as a-cup-of-tea.');
  if (!isId(id)) {
    print(`Unexpected id ${id}, expected lower-case letters, digits and hyphens, beginning with a letter.`);
    return 1;
  }
  const path = join(folder, id, 'scenario.yaml');
  const taken = await access(path).then(
    () => true,
    () => false,
  );
  if (taken) {
    print(`${path} is there already. Nothing was changed.`);
    return 1;
  }
  await mkdir(join(folder, id), { recursive: true });
  await writeFile(path, newScenario(id));
  print(`${path} is written. Play it with npm run dev, at #/meet/${id}.`);
  return 0;
}

export const create: Command = {
  help: 'new <id> [folder]         a small complete scenario to start from',
  details: 'Writes <folder>/<id>/scenario.yaml; the folder is scenarios if left out. A file that is there already is never touched.',
  run,
};
