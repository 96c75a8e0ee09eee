import type { Dial, Scenario } from '../scenario';

/** A scenario with its client milder or stronger; how that is done is loaded only where it is asked for, to keep the first page small. */
export async function atDial(scenario: Scenario, dial: Dial): Promise<Scenario> {
  return dial === 'as-written' ? scenario : (await import('./dialled')).dialled(scenario, dial);
}
