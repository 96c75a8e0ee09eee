import { planOf, type Choice } from '../../engine';
import { SILENCE_ID, type Path, type Scenario } from '../../scenario';

/** A reply or a silence, and where it stands. */
export interface ChoicePlace {
  readonly moment: string;
  readonly choice: Choice;
  readonly path: Path;
}

/** Every reply and silence, in the order of the file. */
export function choicePlaces(scenario: Scenario): readonly ChoicePlace[] {
  return [...planOf(scenario).nodes.values()].flatMap((node) =>
    node.kind === 'moment'
      ? node.choices.map((choice, index) => ({
          moment: node.id,
          choice,
          path: ['moments', node.id, ...(choice.id === SILENCE_ID ? [SILENCE_ID] : ['replies', index])],
        }))
      : [],
  );
}

/** Every list of flags that are set together, by a moment or a reply, and where the list stands. */
export function flagLists(scenario: Scenario): readonly { readonly flags: readonly string[]; readonly path: Path }[] {
  const ofMoments = Object.entries(scenario.moments).map(([id, { sets }]) => ({ flags: sets ?? [], path: ['moments', id, 'sets'] }));
  const ofChoices = choicePlaces(scenario).map(({ choice, path }) => ({ flags: choice.sets, path: [...path, 'sets'] }));
  return [...ofMoments, ...ofChoices];
}
