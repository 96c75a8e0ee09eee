import { planOf, type Choice } from '../engine';
import { SILENCE_ID, type Condition, type Moment, type Scenario } from '../scenario';
import { conditionWords } from './condition-words';
import { field, fields, heading, htmlOf, list, markdownOf, text, type Block, type Field } from './document';
import { frontOf } from './front';
import { nodesOf, signedList, speakerOf, type NodeOf } from './reading';
import { cardsOf } from './role-cards';

/** A scenario as a script for reviewers, in reading order, with role cards at its end. */
function scriptOf(scenario: Scenario): readonly Block[] {
  return [
    ...frontOf(scenario),
    heading(2, 'Moments'),
    text('Mood changes are what a reply aims at, before temperament, repetition and limits.'),
    ...nodesOf(scenario, 'moment').flatMap((moment, index) => momentBlocks(scenario, moment, index + 1)),
    ...gateBlocks(scenario),
    heading(2, 'Endings'),
    ...nodesOf(scenario, 'ending').flatMap(({ id, authored }) => [
      heading(3, id),
      ...fields(field('Kind', authored.kind), field('Title', authored.title), field('Text', authored.text)),
    ]),
    ...cardsOf(scenario),
  ];
}

/** The script as Markdown. */
export function scriptMarkdown(scenario: Scenario): string {
  return markdownOf(scriptOf(scenario));
}

/** The script as a page for print. */
export function scriptHtml(scenario: Scenario): string {
  return htmlOf(scenario.title, scenario.language, scriptOf(scenario));
}

function momentBlocks(scenario: Scenario, { id, authored, choices }: NodeOf<'moment'>, number: number): readonly Block[] {
  const { cue, says, thinks, tests, sets, probe } = authored;
  return [
    heading(3, `${number} ${id}`),
    ...fields(
      field('Who', speakerOf(scenario, authored)),
      field('Cue', cue),
      field('Says', says),
      field('Thinks', thinks),
      variantFields(scenario, authored),
      field('Tests', tests.join(', ')),
      field('Remembers', sets?.join(', ')),
      field('Read the room', probe?.ask),
      probe?.options.flatMap((option) => field(`Reading ${option.id}`, `${option.reads} (credit ${option.credit})`)) ?? [],
      field('Note in the debrief', scenario.debrief.moments?.[id]),
    ),
    ...choices.flatMap((choice) => choiceBlocks(scenario, choice)),
  ];
}

function variantFields(scenario: Scenario, { variants = [], milder, stronger }: NodeOf<'moment'>['authored']): readonly Field[] {
  const { conditions } = planOf(scenario);
  return [
    ...variants.flatMap((words) => wordFields(`when ${inWords(conditions.get(words.when), words.when)}`, words)),
    ...wordFields('if milder', milder),
    ...wordFields('if stronger', stronger),
  ];
}

function wordFields(how: string, { cue, says, thinks }: Pick<Moment, 'cue' | 'says' | 'thinks'> = {}): readonly Field[] {
  return [...field(`Cue ${how}`, cue), ...field(`Says ${how}`, says), ...field(`Thinks ${how}`, thinks)];
}

const inWords = (condition: Condition | undefined, written: string): string =>
  condition === undefined ? written : conditionWords(condition);

function choiceBlocks(scenario: Scenario, { id, authored, when, change, move, sets, goto }: Choice): readonly Block[] {
  const { quality, rates, shows, mode, mood, why, better, answer } = authored;
  const changes = signedList(change) || 'no change';
  return [
    heading(4, id),
    ...fields(
      id === SILENCE_ID ? field('You do', 'Say nothing.') : [],
      'says' in authored ? field('You say', authored.says) : [],
      'does' in authored ? field('You do', authored.does) : [],
      field('Offered', when === undefined ? 'always' : `when ${conditionWords(when)}`),
      field('Quality', quality),
      field('Rates', signedList(rates) || 'nothing'),
      field('Indicators', shows.join(', ')),
      field('Move', move),
      field('Mode', mode),
      field('Mood', mood === undefined ? `${changes}, as usual for ${move}` : `${changes}. ${mood.because}`),
      field('Why', why),
      field('Better', better),
      field('Answer', answer),
      field('Remembers', sets.join(', ')),
      field('Goes to', placeWords(scenario, goto)),
    ),
  ];
}

const placeWords = (scenario: Scenario, id: string): string => `${planOf(scenario).nodes.get(id)?.kind ?? ''} ${id}`;

function gateBlocks(scenario: Scenario): readonly Block[] {
  const gates = nodesOf(scenario, 'gate');
  if (gates.length === 0) return [];
  return [
    heading(2, 'Gates'),
    text('The first way whose condition holds is taken.'),
    ...gates.flatMap(({ id, branches }) => [
      heading(3, id),
      ...list(
        branches.map(({ when, goto, authored: { answer } }) => {
          const way = `${when === undefined ? 'Otherwise' : `When ${conditionWords(when)}`}: to ${placeWords(scenario, goto)}.`;
          return answer === undefined ? way : `${way} Answer: ${answer}`;
        }),
      ),
    ]),
  ];
}
