import { expect, test } from 'vitest';
import { BAD, rapport, TEA_ROUND } from './rapport';

const COLD_CUP = `cold-cup
  (Pushes the cup away.)
  Bea Okafor: Another one made for me. (Looks at the kettle.) I am not made of sugar.
`;
const KETTLE = `kettle
  (Stands up.)
  Bea Okafor: So, do I get near that kettle?
`;
const OFFERED = `  Mood: agitation 12, valence 6, trust 8, hope 6; workable.
  1  You would rather make your own.  [your-own]
  2  Drink up while it is hot, and then we will see about the kitchen.  [drink-up]
  3  (Say nothing.)  [silence]
`;
const KETTLE_OFFERED = `  Mood: agitation 11, valence 6, trust 9, hope 6; workable.
  1  Which part of it worries you, the lifting or the pouring?  [which-step]
  2  Not today.  [not-today]
  3  Tell me that once more.  [ask-again]
`;
const POURS = `pours: the end, best
  She pours
  Bea pours. Half of it lands in the cup, and she laughs.
`;
const BEST_SCORES = `Principles
  patience: 100, likely 32 to 100, from 1 moment; not enough evidence to say
  people-skills: not tested on this walk
  communication: 100, likely 32 to 100, from 1 moment; not enough evidence to say
  problem-solving: 100, likely 32 to 100, from 1 moment; not enough evidence to say
  empathy: 100, likely 32 to 100, from 1 moment; not enough evidence to say
Outcome
  best, pours
Safety
  no critical error
Milestones
  met: Looked at the task step by step [steps-named]
`;

const BEST_WALK = `${COLD_CUP}  You: You would rather make your own.
  Bea Okafor: (Snorts.) At last.
  Mood: agitation 11, valence 6, trust 9, hope 6; workable.

${KETTLE}  You: Which part of it worries you, the lifting or the pouring?
  Mood: agitation 10, valence 7, trust 10, hope 7; workable.

${POURS}
${BEST_SCORES}`;

test('a walk prints what is said, the mood after each turn and the scores', () => {
  expect(rapport(['walk', TEA_ROUND, 'cold-cup › your-own › which-step'])).toEqual({ status: 0, stdout: BEST_WALK, stderr: '' });
});

test('a walk may leave out the start, be joined by > and come in several arguments', () => {
  expect(rapport(['walk', TEA_ROUND, 'your-own>which-step']).stdout).toBe(BEST_WALK);
  expect(rapport(['walk', TEA_ROUND, 'your-own', '›', 'which-step']).stdout).toBe(BEST_WALK);
});

test('a walk that is not over says where the talk is and what it scores so far', () => {
  const { status, stdout } = rapport(['walk', TEA_ROUND, 'drink-up']);
  expect(status).toBe(0);
  expect(stdout).toContain('  Mood: agitation 15, valence 5, trust 5, hope 5; flooded.\n');
  expect(stdout).toContain(
    `  1  Which part of it worries you, the lifting or the pouring?  [which-step]\n  2  Not today.  [not-today]\n\n`,
  );
  expect(stdout).toContain(`Outcome
  not over yet
Safety
  not yet safe since turn 1: She was told off for wanting her own tea. [told-off]
Milestones
  missed: Looked at the task step by step [steps-named]
`);
});

test('a walk goes with a milder or a stronger client', () => {
  const first = (dial: string) => rapport(['walk', TEA_ROUND, '--dial', dial], 'q\n').stdout.split('\n')[3];
  expect([first('milder'), first('as-written'), first('stronger')]).toEqual([
    '  Mood: agitation 10, valence 6, trust 9, hope 6; workable.',
    '  Mood: agitation 12, valence 6, trust 8, hope 6; workable.',
    '  Mood: agitation 14, valence 6, trust 7, hope 6; flooded.',
  ]);
});

test('a dial that there is not is refused in a sentence', () => {
  expect(rapport(['walk', TEA_ROUND, '--dial', 'worse'])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'Unexpected dial worse, expected one of milder, as-written, stronger.\n',
  });
});

test('a walk that does not fit says where, what was offered there and the nearest spelling', () => {
  expect(rapport(['walk', TEA_ROUND, 'silence › wich-step'])).toEqual({
    status: 1,
    stdout: 'Unexpected `wich-step` at `kettle` in turn 2, expected `which-step`, `not-today` or `ask-again`. Did you mean `which-step`?\n',
    stderr: '',
  });
});

test('a reply whose condition does not hold is not offered', () => {
  expect(rapport(['walk', TEA_ROUND, 'drink-up › ask-again'])).toMatchObject({
    status: 1,
    stdout: 'Unexpected `ask-again` at `kettle` in turn 2, expected `which-step` or `not-today`.\n',
  });
});

test('nothing fits after an ending', () => {
  expect(rapport(['walk', TEA_ROUND, 'your-own › which-step › silence'])).toMatchObject({
    status: 1,
    stdout: 'Unexpected `silence` after the ending `pours`, expected the end of the walk.\n',
  });
});

test('without a walk, it is played by numbers from the standard input', () => {
  expect(rapport(['walk', TEA_ROUND], '1\n1\n')).toEqual({
    status: 0,
    stdout: `${COLD_CUP}${OFFERED}
You: You would rather make your own.
Bea Okafor: (Snorts.) At last.

${KETTLE}${KETTLE_OFFERED}
You: Which part of it worries you, the lifting or the pouring?

${POURS}
${BEST_SCORES}
Walk: cold-cup › your-own › which-step
`,
    stderr: '',
  });
});

test('u takes a turn back, also at an ending, and q quits', () => {
  const { status, stdout } = rapport(['walk', TEA_ROUND], '3\n1\nu\nu\n\n2\nq\n1\n');
  expect(status).toBe(0);
  expect(stdout.split(COLD_CUP + OFFERED)).toHaveLength(3);
  expect(stdout).toMatch(/\nWalk: cold-cup › drink-up\n$/);
});

test('a number that is not offered ends a piped play with 1', () => {
  expect(rapport(['walk', TEA_ROUND], '4\n1\n')).toEqual({
    status: 1,
    stdout: `${COLD_CUP}${OFFERED}Unexpected \`4\` at \`cold-cup\`, expected a number from 1 to 3, \`u\` or \`q\`.\n`,
    stderr: '',
  });
});

test('a scenario with mistakes prints them and ends with 1', () => {
  const { status, stdout } = rapport(['walk', BAD, 'your-own']);
  expect(status).toBe(1);
  expect(stdout.split('\n')).toContain(`${BAD}:2:9  error  shape/unknown-word  Unexpected \`2\` for \`format\`, expected 1.`);
});
