import { exploring } from './exploring';
import { loading } from './loading';
import { progress } from './print';
import { sizes } from './sizes';
import { steps } from './steps';

const PARTS = { steps, loading, exploring, sizes };

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  progress(`there is no part called ${unknown.join(', ')}; the parts are ${Object.keys(PARTS).join(', ')}`);
  process.exitCode = 2;
} else {
  for (const [name, part] of Object.entries(PARTS)) if (asked.length === 0 || asked.includes(name)) part();
}
