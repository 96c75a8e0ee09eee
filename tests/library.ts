import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeDiagnostic, parseScenario, type Scenario } from '../src/scenario';

/** Reads a scenario that must have no mistakes. */
export function readScenario(path: string): Scenario {
  const { scenario, diagnostics } = parseScenario(readFileSync(path, 'utf8'), path);
  if (scenario === undefined) throw new Error(diagnostics.map(describeDiagnostic).join('\n'));
  return scenario;
}

/** Every scenario that ships. */
export const shipped: readonly Scenario[] = readdirSync('scenarios', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => readScenario(join('scenarios', name, 'scenario.yaml')));

export const teaRound = readScenario('tests/corpus/good/tea-round/scenario.yaml');
