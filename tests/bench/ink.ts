import { Compiler, Story as InkStory } from 'inkjs/full';
import { MOOD_VARIABLES, type Mood } from '../../src/scenario';
import type { Story, StoryGate, StoryMoment } from './story';

const name = (id: string): string => id.replaceAll('-', '_');

/** A story as ink: a knot for each moment and gate, sticky choices, and no change written where there is none. */
export function inkOf({ mood, moments, gates }: Story): string {
  return [
    ...MOOD_VARIABLES.map((variable) => `VAR ${variable} = ${mood[variable]}`),
    `-> ${name(moments[0]?.id ?? 'over')}`,
    ...moments.flatMap(knotOf),
    ...gates.flatMap((gate, index) => gateOf(gate, index === 0)),
    '=== over ===',
    '-> END',
    '',
  ].join('\n');
}

function knotOf({ id, text, replies }: StoryMoment): readonly string[] {
  return [
    `=== ${name(id)} ===`,
    text,
    ...replies.flatMap(({ text: reply, change, goto }) => [
      `+ [${reply}]`,
      ...MOOD_VARIABLES.filter((variable) => change[variable] !== 0).map((variable) => `  ~ ${variable} = ${added(variable, change)}`),
      `  -> ${name(goto)}`,
    ]),
  ];
}

function added(variable: keyof Mood, change: Mood): string {
  const by = change[variable];
  return by < 0 ? `${variable} - ${-by}` : `${variable} + ${by}`;
}

function gateOf({ id, variable, from, above, below }: StoryGate, wayOut: boolean): readonly string[] {
  return [
    `=== ${name(id)} ===`,
    ...(wayOut ? [`{ ${MOOD_VARIABLES[0]} >= 20: -> over }`] : []),
    `{ ${variable} >= ${from}: -> ${name(above)} }`,
    `-> ${name(below)}`,
  ];
}

/** Compiles ink source to the JSON that ink loads. */
export function inkJsonOf(source: string): string {
  const json = compileInk(source).ToJson();
  if (typeof json !== 'string') throw new Error('The ink compiler gave no JSON.');
  return json;
}

export const compileInk = (source: string): InkStory => new Compiler(source).Compile();
export const loadInk = (json: string): InkStory => new InkStory(json);

/** Goes on to the next choices; returns the text on the way. */
export function continued(story: InkStory): string {
  let text = '';
  while (story.canContinue) text += story.Continue() ?? '';
  return text;
}

/** The four variables of a story that is being played. */
export function readMood({ variablesState }: InkStory): Mood {
  const value = (variable: keyof Mood): number => Number(variablesState.$(variable));
  return { agitation: value('agitation'), valence: value('valence'), trust: value('trust'), hope: value('hope') };
}
