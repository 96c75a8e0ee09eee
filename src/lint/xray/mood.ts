import { MOOD_MAX, MOOD_MIN, MOOD_VARIABLES, type MoodVariable } from '../../scenario';

/** The range of a mood variable over all plays. */
export interface MoodXray {
  readonly variable: MoodVariable;
  readonly least: number;
  readonly greatest: number;
  /** It reaches an end of its scale, where further changes are lost. */
  readonly saturates: boolean;
}

export function moodXray(met: Readonly<Record<MoodVariable, readonly number[]>>): readonly MoodXray[] {
  return MOOD_VARIABLES.map((variable) => {
    const [least, greatest] = [Math.min(...met[variable]), Math.max(...met[variable])];
    return { variable, least, greatest, saturates: least === MOOD_MIN || greatest === MOOD_MAX };
  });
}
