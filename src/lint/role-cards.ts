import { planOf, type Choice } from '../engine';
import { SILENCE_ID, type Scenario } from '../scenario';
import { conditionWords } from './condition-words';
import { field, fields, heading, list, text, type Block, type Field } from './document';
import { startWords } from './front';
import { nodesOf, speakerOf, type NodeOf } from './reading';

const newCard = (title: string): Block => ({ kind: 'heading', level: 2, text: title, newPage: true });

/** Two cards for two people who act a scenario: the client, and the therapist, who is told nothing but the briefing and the goals. */
export function cardsOf(scenario: Scenario): readonly Block[] {
  return [...clientCard(scenario), ...therapistCard(scenario)];
}

function therapistCard({ briefing, goals }: Scenario): readonly Block[] {
  return [newCard('Card B: the therapist'), text(briefing), heading(3, 'Your goals'), ...list(goals)];
}

function clientCard(scenario: Scenario): readonly Block[] {
  const { client, others = {} } = scenario;
  const heard = new Set(Object.values(scenario.moments).map(({ who }) => who));
  const also = Object.entries(others).flatMap(([id, { name, role }]) => (heard.has(id) ? `${name} (${role})` : []));
  return [
    newCard('Card A: the client'),
    heading(3, 'Who you are'),
    text(`You are ${client.name}, ${client.age}, ${client.pronouns}.`),
    ...(client.about === undefined ? [] : [text(client.about)]),
    ...(also.length === 0 ? [] : [text(`You also read the lines of ${also.join(' and ')}.`)]),
    heading(3, 'How you begin'),
    text(
      `Your mood: ${startWords(scenario)}. Agitation 0 is still, 20 beside yourself; valence 0 is low, 20 bright; trust and hope 0 are none, 20 full.`,
    ),
    ...titledList('What soothes you', client.soothers ?? []),
    ...titledList('What sets you off', client.triggers ?? []),
    ...titledList('What you hide', hiddenOf(scenario)),
    heading(3, 'Your lines'),
    ...nodesOf(scenario, 'moment').flatMap((moment) => lineBlocks(scenario, moment)),
    ...onTheWay(scenario),
  ];
}

const titledList = (title: string, items: readonly string[]): readonly Block[] =>
  items.length === 0 ? [] : [heading(3, title), ...list(items)];

function hiddenOf(scenario: Scenario): readonly string[] {
  return nodesOf(scenario, 'moment').flatMap(({ id, authored: { thinks, variants = [] } }) => [
    ...(thinks === undefined ? [] : [`At ${id}: ${thinks}`]),
    ...variants.flatMap((variant) =>
      variant.thinks === undefined ? [] : [`At ${id}, when ${whenWords(scenario, variant.when)}: ${variant.thinks}`],
    ),
  ]);
}

function whenWords(scenario: Scenario, when: string): string {
  const condition = planOf(scenario).conditions.get(when);
  return condition === undefined ? when : conditionWords(condition);
}

const withCue = (cue: string | undefined, says: string | undefined): string =>
  [cue === undefined ? [] : `(${cue})`, says ?? []].flat().join(' ');

function lineBlocks(scenario: Scenario, { id, authored, choices }: NodeOf<'moment'>): readonly Block[] {
  const { cue, says, variants = [] } = authored;
  return [
    heading(4, id),
    ...fields(
      field(speakerOf(scenario, authored), withCue(cue, says)),
      variants.flatMap((variant) => field(`When ${whenWords(scenario, variant.when)}`, withCue(variant.cue ?? cue, variant.says ?? says))),
      choices.flatMap(answerFields),
    ),
  ];
}

function answerFields({ id, authored }: Choice): readonly Field[] {
  const says = 'says' in authored ? authored.says : undefined;
  const does = 'does' in authored ? authored.does : undefined;
  const given = id === SILENCE_ID ? 'a silence' : says === undefined ? `(${does ?? id})` : `“${says}”`;
  return field(`After ${given}`, authored.answer);
}

function onTheWay(scenario: Scenario): readonly Block[] {
  const answers = nodesOf(scenario, 'gate').flatMap(({ id, branches }) =>
    branches.flatMap(({ when, authored: { answer } }) =>
      answer === undefined ? [] : [`${when === undefined ? `Otherwise, at ${id}` : `At ${id}, when ${conditionWords(when)}`}: ${answer}`],
    ),
  );
  return titledList('What you do on the way', answers);
}
