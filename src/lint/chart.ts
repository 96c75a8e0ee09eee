import { compile } from '../engine';
import type { Scenario } from '../scenario';

/** The statechart of a scenario as JSON for a visualiser of XState charts: guards and actions by name, no functions. */
export function chartOf(scenario: Scenario): string {
  return JSON.stringify(
    compile(scenario).config,
    (key, value: unknown) => (key === 'guard' && typeof value === 'string' ? { type: value } : value),
    2,
  );
}
