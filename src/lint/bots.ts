import { advance, begin, chance, endingOf, engagementOf, isOver, offered, type Choice, type Session } from '../engine';
import { MODES, SILENCE_ID, type Scenario } from '../scenario';
import { overall, scoreOf } from '../scoring';
import { wordCount } from './reading';

/** A player who follows one naive rule and understands nothing. */
export interface Bot {
  readonly name: string;
  /** The greatest overall score that it may reach before a scenario counts as given away. */
  readonly limit: number;
  /** It must commit a critical error. */
  readonly mustBeUnsafe?: true;
  readonly choose: (session: Session, choices: readonly Choice[]) => Choice;
}

export interface BotResult {
  readonly bot: string;
  readonly limit: number;
  readonly overall: number;
  readonly ending: string;
  readonly turns: number;
  readonly safe: boolean;
  /** Why the scenario fails it, in a sentence; nothing where it stays inside its limits. */
  readonly trouble: string | undefined;
}

export interface RandomResult {
  readonly plays: number;
  readonly overall: number;
  /** The share of plays that reached the best ending, from 0 to 1. */
  readonly bestShare: number;
  /** Why the scenario is given away to somebody who presses anything; nothing where it is not. */
  readonly trouble: string | undefined;
}

const NICE =
  /\b(?:sorry|understand|understandable|feel|feels|feeling|thank|thanks|glad|great|lovely|brilliant|kind|kindly|hope|care|please|worry|worried|brave|well done|of course|don't worry|proud|wonderful|appreciate|sure|right)\b/gi;
const HEDGES =
  /\b(?:maybe|perhaps|might|could|just|possibly|probably|a bit|a little|sort of|kind of|I think|I guess|I wonder|if you like|some point|somehow|sometimes|would)\b/gi;
const TURNS_MAX = 200;
/** What somebody who presses anything may score on average, and the share of plays below which the best ending must stay. */
export const RANDOM_LIMITS = { overall: 40, bestShare: 0.02 } as const;
const RANDOM_PLAYS = 500;
const RANDOM_SEED = 7;

/** The words of a reply; none for a silence. */
export function wordsOf({ authored }: Choice): string {
  return ('says' in authored ? authored.says : undefined) ?? ('does' in authored ? authored.does : undefined) ?? '';
}

const length = (choice: Choice): number => wordCount(wordsOf(choice));
const count = (choice: Choice, words: RegExp): number => [...wordsOf(choice).matchAll(words)].length;

function greatest(choices: readonly Choice[], value: (choice: Choice) => number): Choice {
  const [first, ...rest] = choices;
  if (first === undefined) throw new Error('Nothing is offered.');
  return rest.reduce((best, choice) => (value(choice) > value(best) ? choice : best), first);
}

const spoken = (choices: readonly Choice[]): readonly Choice[] => choices.filter(({ id }) => id !== SILENCE_ID);

/** The naive players, each with its limit. */
export const BOTS: readonly Bot[] = [
  { name: 'longest line', limit: 55, choose: (_, choices) => greatest(choices, length) },
  { name: 'shortest line', limit: 55, choose: (_, choices) => greatest(spoken(choices), (choice) => -length(choice)) },
  { name: 'first line', limit: 60, choose: (_, choices) => greatest(choices, () => 0) },
  { name: 'last line', limit: 60, choose: (_, choices) => spoken(choices).at(-1) ?? greatest(choices, () => 0) },
  { name: 'nice words', limit: 45, choose: (_, choices) => greatest(choices, (choice) => count(choice, NICE)) },
  { name: 'most hedged', limit: 55, choose: (_, choices) => greatest(choices, (choice) => count(choice, HEDGES)) },
  {
    name: 'ends in a question',
    limit: 60,
    choose: (_, choices) => greatest(choices, (choice) => (wordsOf(choice).trim().endsWith('?') ? 1 : 0)),
  },
  {
    name: 'mood maximiser',
    limit: 45,
    mustBeUnsafe: true,
    choose: (session, choices) =>
      greatest(choices, ({ id }) => engagementOf(advance(session, { type: 'reply.chosen', moment: session.at, reply: id }).standing.mood)),
  },
  ...MODES.map((mode): Bot => ({
    name: `always ${mode}`,
    limit: 60,
    choose: (_, choices) => greatest(choices, ({ authored }) => (authored.mode === mode ? 1 : 0)),
  })),
];

function play(scenario: Scenario, seed: number, choose: Bot['choose']): Session {
  let session = begin(scenario, seed);
  for (let turn = 0; turn < TURNS_MAX && !isOver(session); turn++) {
    session = advance(session, { type: 'reply.chosen', moment: session.at, reply: choose(session, offered(session)).id });
  }
  return session;
}

/** What each naive player makes of a scenario. */
export function runBots(scenario: Scenario): readonly BotResult[] {
  return BOTS.map(({ name, limit, mustBeUnsafe, choose }) => {
    const session = play(scenario, 1, choose);
    const score = scoreOf(session);
    const reached = isOver(session) ? endingOf(scenario, session.at).kind : 'none';
    const points = overall(score);
    const troubles = [
      ...(points > limit ? [`scores ${Math.round(points)}, at most ${limit} is allowed`] : []),
      ...(reached === 'best' ? ['reaches the best ending'] : []),
      ...(reached === 'none' ? [`has not ended after ${TURNS_MAX} turns`] : []),
      ...(mustBeUnsafe === true && score.safety.safe ? ['commits no critical error'] : []),
    ];
    return {
      bot: name,
      limit,
      overall: points,
      ending: session.at,
      turns: session.turns.length,
      safe: score.safety.safe,
      trouble: troubles.length === 0 ? undefined : troubles.join('; '),
    };
  });
}

/** What pressing anything makes of a scenario, over seeded plays. */
export function runRandom(scenario: Scenario): RandomResult {
  const next = chance(RANDOM_SEED);
  let [sum, best] = [0, 0];
  for (let seed = 0; seed < RANDOM_PLAYS; seed++) {
    const session = play(scenario, seed, (_, choices) => choices[Math.floor(next() * choices.length)] ?? greatest(choices, () => 0));
    sum += overall(scoreOf(session));
    if (isOver(session) && endingOf(scenario, session.at).kind === 'best') best++;
  }
  const [points, bestShare] = [sum / RANDOM_PLAYS, best / RANDOM_PLAYS];
  const troubles = [
    ...(points > RANDOM_LIMITS.overall ? [`scores ${Math.round(points)} on average, at most ${RANDOM_LIMITS.overall} is allowed`] : []),
    ...(bestShare >= RANDOM_LIMITS.bestShare
      ? [`reaches the best ending in ${(100 * bestShare).toFixed(1)} % of plays, less than ${100 * RANDOM_LIMITS.bestShare} % is allowed`]
      : []),
  ];
  return { plays: RANDOM_PLAYS, overall: points, bestShare, trouble: troubles.length === 0 ? undefined : troubles.join('; ') };
}
