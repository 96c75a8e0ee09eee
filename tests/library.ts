import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeDiagnostic, parseScenario, type Scenario } from '../src/scenario';

/** Reads a scenario that must have no mistakes. */
export function readScenario(path: string): Scenario {
  const { scenario, diagnostics } = parseScenario(readFileSync(path, 'utf8'), path);
  if (scenario === undefined) throw new Error(diagnostics.map(describeDiagnostic).join('\n'));
  return scenario;
}

/** Every scenario that ships. */
export const shipped: readonly Scenario[] = readdirSync('scenarios')
  .map((name) => join('scenarios', name, 'scenario.yaml'))
  .filter((path) => existsSync(path))
  .map(readScenario);

export const teaRound = readScenario('tests/corpus/good/tea-round/scenario.yaml');
