import { explorerOf } from '../../engine';
import { MOOD_MAX, MOOD_MIN, type MoodVariable, type Scenario } from '../../scenario';

const BUDGET = 100_000;

export interface MoodXray {
  readonly variable: MoodVariable;
  readonly least: number;
  readonly greatest: number;
  /** False where the budget did not reach: then these values were met in plays, and others may be. */
  readonly exact: boolean;
  /** It reaches an end of its scale, where further changes are lost. */
  readonly saturates: boolean;
}

/** The range of a mood variable, explored by itself: the other passes forget it where nothing reads it. */
export function moodXray(scenario: Scenario, variable: MoodVariable): MoodXray {
  const explorer = explorerOf(scenario, [variable]);
  const graph = explorer.graph(BUDGET);
  let [least, greatest] = [Infinity, -Infinity];
  for (let state = 0; state < graph.states; state++) {
    const value = explorer.valueIn(graph, state, variable);
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  return { variable, least, greatest, exact: graph.complete, saturates: least === MOOD_MIN || greatest === MOOD_MAX };
}
