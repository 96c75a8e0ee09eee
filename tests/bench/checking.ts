import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { xray } from '../../src/lint';
import { shipped } from '../library';
import { cpu } from './measure';
import { figure, progress, section, table } from './print';

const COUNTS = [10, 100] as const;
const SECONDS_GOAL = 2;

/** Prints how long an x-ray of each shipped scenario takes, and what checking a library of a hundred needs. */
export function checking(): void {
  const rays = shipped.map((scenario) => {
    progress(`x-ray of ${scenario.id}`);
    xray(scenario);
    const [wall, used] = [performance.now(), cpu()];
    const { states } = xray(scenario);
    return [scenario.id, figure(states), figure((performance.now() - wall) / 1000), figure((cpu() - used) / 1000)];
  });
  section('X-ray', table([['', 'states', 'seconds', 'processor s'], ...rays]), `Goal: each under ${SECONDS_GOAL} seconds.`);
  const folder = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
  const text = readFileSync('tests/corpus/good/tea-round/scenario.yaml', 'utf8');
  const rows = COUNTS.map((count) => {
    progress(`checking ${count} scenarios`);
    const library = join(folder, String(count));
    for (let number = 0; number < count; number++) {
      mkdirSync(join(library, `tea-${number}`), { recursive: true });
      writeFileSync(join(library, `tea-${number}`, 'scenario.yaml'), text.replace('id: tea-round', `id: tea-${number}`));
    }
    const { stdout } = spawnSync(
      process.execPath,
      ['--import', 'tsx', fileURLToPath(new URL('check-child.ts', import.meta.url)), library],
      { encoding: 'utf8' },
    );
    const { seconds, megabytes } = JSON.parse(stdout) as { seconds: number; megabytes: number };
    return [`${count} scenarios`, figure(seconds), figure(megabytes)];
  });
  rmSync(folder, { recursive: true, force: true });
  section(
    'Checking a library in one command',
    table([['', 'seconds', 'most memory, MB'], ...rows]),
    'Goal: the memory does not grow with the library.',
  );
}
