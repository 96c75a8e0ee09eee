import {
  MOOD_VARIABLES,
  MOVES,
  parseCondition,
  SILENCE_ID,
  temperamentOf,
  type Condition,
  type Moment,
  type Scenario,
} from '../../src/scenario';

/** What a reply and a silence have in common. */
type Consequence = Pick<Moment['replies'][number], 'move' | 'mood' | 'answer' | 'sets' | 'goto' | 'when'>;

const name = (kind: 'at' | 'flag', id: string): string => `${kind}_${id.replaceAll('-', '_')}`;
const words = (text: string): string => text.replaceAll(/[{}|#~[\]<>\\]|^[-*+=(]/g, String.raw`\$&`);
const lines = (text: string | undefined): readonly string[] => (text === undefined ? [] : [words(text)]);
const remembered = (flags: readonly string[] = []): readonly string[] => flags.map((flag) => `~ ${name('flag', flag)} = true`);

/** A shipped scenario as ink: its words, ways, conditions, flags and moods, without what only a debrief says. */
export function inkOfScenario(scenario: Scenario): string {
  const { start } = temperamentOf(scenario.client);
  const { moments, gates = {}, endings } = scenario;
  const flags = new Set(
    Object.values(moments).flatMap(({ sets = [], replies, silence }) => [
      ...sets,
      ...[...replies, ...(silence === undefined ? [] : [silence])].flatMap((reply) => reply.sets ?? []),
    ]),
  );
  return [
    ...MOOD_VARIABLES.map((variable) => `VAR ${variable} = ${start[variable]}`),
    ...[...flags].map((flag) => `VAR ${name('flag', flag)} = false`),
    `-> ${name('at', scenario.start)}`,
    ...Object.entries(moments).flatMap(([id, moment]) => momentOf(id, moment)),
    ...Object.entries(gates).flatMap(([id, branches]) => [
      `=== ${name('at', id)} ===`,
      ...branches.flatMap(({ when, answer, goto }) => [
        ...(when === undefined ? [] : [`{ ${asked(when)}:`]),
        ...lines(answer),
        `-> ${name('at', goto)}`,
        ...(when === undefined ? [] : ['}']),
      ]),
    ]),
    ...Object.entries(endings).flatMap(([id, { title, text }]) => [`=== ${name('at', id)} ===`, words(title), words(text), '-> END']),
    '',
  ].join('\n');
}

function momentOf(id: string, { cue, says, variants = [], sets, replies, silence }: Moment): readonly string[] {
  return [
    `=== ${name('at', id)} ===`,
    ...remembered(sets),
    ...(variants.length === 0
      ? [...lines(cue), ...lines(says)]
      : [
          '{',
          ...variants.flatMap((variant) => [`- ${asked(variant.when)}:`, ...lines(variant.cue ?? cue), ...lines(variant.says ?? says)]),
          '- else:',
          ...lines(cue),
          ...lines(says),
          '}',
        ]),
    ...replies.flatMap((reply) => choiceOf(reply.id, words(reply.says ?? reply.does ?? ''), reply)),
    ...(silence === undefined ? [] : choiceOf(SILENCE_ID, '[Say nothing]', silence)),
  ];
}

function choiceOf(id: string, text: string, { move, mood, answer, sets, goto, when }: Consequence): readonly string[] {
  const changes = MOOD_VARIABLES.map((variable, index) => ({ variable, by: mood?.[variable] ?? MOVES[move].effect[index] ?? 0 }));
  return [
    `+ ${when === undefined ? '' : `{ ${asked(when)} } `}${text} # ${id}`,
    ...changes.filter(({ by }) => by !== 0).map(({ variable, by }) => `~ ${variable} = ${variable} ${by < 0 ? '-' : '+'} ${Math.abs(by)}`),
    ...remembered(sets),
    ...lines(answer),
    `-> ${name('at', goto)}`,
  ];
}

function asked(text: string): string {
  const read = parseCondition(text);
  if ('mistake' in read) throw new Error(read.mistake.message);
  return expression(read.condition);
}

function expression(condition: Condition): string {
  switch (condition.kind) {
    case 'mood':
      return compared(condition.variable, condition.is, condition.value);
    case 'visits':
      return compared(name('at', condition.moment), condition.is, condition.value);
    case 'flag':
      return name('flag', condition.flag);
    case 'band':
      return { flooded: 'agitation >= 13', 'shut-down': 'agitation <= 3', workable: 'agitation < 13' }[condition.band];
    case 'not':
      // ink reads a single name in brackets as a list.
      return condition.of.kind === 'flag' ? `not ${expression(condition.of)}` : `not (${expression(condition.of)})`;
    case 'and':
    case 'or':
      return `(${condition.of.map(expression).join(condition.kind === 'and' ? ' && ' : ' || ')})`;
  }
}

const compared = (left: string, is: string, value: number): string => `${left} ${is === '=' ? '==' : is} ${value}`;
