import { temperamentOf, type Scenario } from '../scenario';
import { field, fields, heading, list, text, type Block } from './document';

/** The first pages of a script: what the scenario is, how far it is reviewed, whom one meets and what is counted. */
export function frontOf(scenario: Scenario): readonly Block[] {
  const { title, id, version, setting, situation, level, minutes, presentation, events, language, licence, authors, note, sensitive } =
    scenario;
  return [
    heading(1, title),
    ...fields(
      field('State of review', reviewWords(scenario)),
      field('Scenario', `${id} ${version}, ${language}`),
      field('Setting', setting),
      field('Situation', situation),
      field('Presentation', presentation.join(', ')),
      field('Events', events.join(', ')),
      field('Level', `${level} of 3, ${minutes} minutes`),
      field('Content note', note),
      field('Sensitive', sensitive === true ? 'yes: support information is shown before, during and after' : undefined),
      field('Authors', `${authors.join(', ')}; ${licence}`),
    ),
    heading(2, 'Briefing'),
    text(scenario.briefing),
    heading(2, 'Goals'),
    ...list(scenario.goals),
    ...clientBlocks(scenario),
    ...countedBlocks(scenario),
    heading(2, 'Questions afterwards'),
    ...fields(
      field('Reactions', scenario.debrief.reactions),
      field('Description', scenario.debrief.description),
      field('Intention', scenario.debrief.intention),
    ),
  ];
}

function reviewWords({ review: { state, by, on, raters } }: Scenario): string {
  const details = [by === undefined ? [] : `by ${by}`, on === undefined ? [] : `on ${on}`, raters === undefined ? [] : `${raters} raters`];
  return [state === 'rated' ? 'rated by a panel' : 'provisional: the author’s own key, not rated by a panel', ...details.flat()].join(', ');
}

function clientBlocks({ client, others = {} }: Scenario): readonly Block[] {
  return [
    heading(2, 'Client'),
    ...fields(
      field('Name', `${client.name}, ${client.age}, ${client.pronouns}`),
      field('About', client.about),
      field('Temperament', typeof client.temperament === 'string' ? client.temperament : `${client.temperament.like}, with changes`),
      field('Mood at the start', startWords({ client })),
      field('Soothers', client.soothers?.join('; ')),
      field('Triggers', client.triggers?.join('; ')),
      Object.entries(others).flatMap(([id, { name, role, on }]) =>
        field(`Also there: ${id}`, `${name}, ${role}, ${on === 'phone' ? 'on the phone' : 'in the room'}`),
      ),
    ),
  ];
}

/** The mood at the start in words. */
export function startWords({ client }: Pick<Scenario, 'client'>): string {
  const { agitation, valence, trust, hope } = temperamentOf(client).start;
  return `agitation ${agitation}, valence ${valence}, trust ${trust}, hope ${hope}, each from 0 to 20`;
}

function countedBlocks({ milestones = {}, critical = {} }: Scenario): readonly Block[] {
  const errors = Object.entries(critical).map(
    ([flag, { says, unless }]) => `${flag}: ${says}${unless === undefined ? '' : ` Put right by ${unless}.`}`,
  );
  return [
    ...(Object.keys(milestones).length === 0 ? [] : [heading(2, 'Milestones')]),
    ...list(Object.entries(milestones).map(([flag, words]) => `${flag}: ${words}`)),
    ...(errors.length === 0 ? [] : [heading(2, 'Critical errors')]),
    ...list(errors),
  ];
}
