import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { checking } from './checking';
import { exploring } from './exploring';
import { loading } from './loading';
import { pages } from './pages';
import { portraits } from './portraits';
import { progress } from './print';
import { recordsBench } from './records';
import { sizes } from './sizes';
import { steps } from './steps';

const PARTS: Readonly<Record<string, () => void | Promise<void>>> = {
  steps,
  loading,
  exploring,
  checking,
  portraits,
  records: recordsBench,
  sizes,
  pages,
};

/** Runs a part in a process of its own, so that no part is slowed by what another left behind. */
function alone(name: string): void {
  const { status } = spawnSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), name], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => PARTS[name] === undefined);
const [only] = asked;
if (unknown.length > 0) {
  progress(`there is no part called ${unknown.join(', ')}; the parts are ${Object.keys(PARTS).join(', ')}`);
  process.exitCode = 2;
} else if (only !== undefined && asked.length === 1) await PARTS[only]?.();
else
  Object.keys(PARTS)
    .filter((name) => asked.length === 0 || asked.includes(name))
    .forEach(alone);
