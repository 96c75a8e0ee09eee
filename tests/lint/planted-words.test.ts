import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lint, rules, type Rule } from '../../src/lint';
import { describeDiagnostic, parseScenario } from '../../src/scenario';

/** A mistake in the text of a scenario that ships. */
interface Planted {
  readonly scenario: 'one-step-at-the-shower' | 'seven-weeks-in' | 'splint-in-the-van';
  readonly plant: (text: string) => string;
  /** The words at whose line it is found. */
  readonly at: string;
}

/** Puts other words in the place of the first that are the same. */
const instead =
  (from: string, to: string): Planted['plant'] =>
  (text) => {
    if (!text.includes(from)) throw new Error(`The scenario does not say: ${from}`);
    return text.replace(from, () => to);
  };

/** Lets every spoken reply of a quality say the same. */
const everyBestSays =
  (words: string): Planted['plant'] =>
  (text) =>
    text.replaceAll(
      /^( {6}- id: .*\n {8}says:) (?:>-\n(?: {10}.*\n)+|.*\n)((?: {8}(?!quality).*\n)* {8}quality: best\n)/gm,
      (_, before: string, after: string) => `${before} ${words}\n${after}`,
    );

const everyFirstIsBest: Planted['plant'] = (text) =>
  text.replaceAll(/^( {4}replies:\n {6}- id: .*\n(?: {8}(?!quality).*\n)*? {8}quality: )\w+$/gm, '$1best');

const LONG = `${'and so on, '.repeat(10)}and there it is.`;
const WHOLE = 'moments:\n';
const ELBOW = 'thinks: First time in three months, and they had to help.\n    tests:';

const PLANTED: Readonly<Record<string, readonly Planted[]>> = {
  'line-too-long': [
    {
      scenario: 'one-step-at-the-shower',
      plant: instead('says: I know, and you were doing so well! I just got excited.', `says: I know, ${LONG} ${LONG}`),
      at: 'says: I know, and so on',
    },
  ],
  'best-is-longest': [
    { scenario: 'splint-in-the-van', plant: everyBestSays(LONG), at: WHOLE },
    { scenario: 'seven-weeks-in', plant: everyBestSays(LONG), at: WHOLE },
  ],
  'best-is-shortest': [{ scenario: 'splint-in-the-van', plant: everyBestSays('Go on.'), at: WHOLE }],
  'length-gap': [
    { scenario: 'splint-in-the-van', plant: everyBestSays(LONG), at: WHOLE },
    { scenario: 'one-step-at-the-shower', plant: everyBestSays('Go on.'), at: WHOLE },
  ],
  'best-asks': [{ scenario: 'splint-in-the-van', plant: everyBestSays('What is the worst of it? (You wait.)'), at: WHOLE }],
  'nice-best': [{ scenario: 'one-step-at-the-shower', plant: everyBestSays('I understand that you feel worried.'), at: WHOLE }],
  'best-is-first': [{ scenario: 'one-step-at-the-shower', plant: everyFirstIsBest, at: WHOLE }],
  'reading-level': [
    {
      scenario: 'seven-weeks-in',
      plant: everyBestSays(
        'Participation in meaningful occupations necessitates collaborative exploration of environmental opportunities.',
      ),
      at: WHOLE,
    },
  ],
  jargon: [
    {
      scenario: 'one-step-at-the-shower',
      plant: instead(
        "says: You were, and I got in the way. It's your tap.",
        "says: You were, and I got in the way. It's one of your ADLs.",
      ),
      at: 'says: You were, and I got in the way.',
    },
  ],
  'cue-infers': [
    {
      scenario: 'one-step-at-the-shower',
      plant: instead('cue: Standing very straight in wet shoes.', 'cue: Standing in wet shoes. She seems a bit ashamed.'),
      at: 'cue: Standing in wet shoes.',
    },
  ],
  'same-effect': [
    {
      scenario: 'one-step-at-the-shower',
      plant: instead('        mood: { hope: -1, because: it names the fall that she is afraid of }\n', ''),
      at: '- id: safety-first',
    },
  ],
  spread: [
    {
      scenario: 'one-step-at-the-shower',
      plant: instead(`${ELBOW} [patience, `, `${ELBOW} [problem-solving, patience, `),
      at: 'tests: [problem-solving, patience, people-skills, empathy]',
    },
  ],
  'open-bracket': [
    {
      scenario: 'one-step-at-the-shower',
      plant: instead('answer: Hm. (Steps out.)', 'answer: Hm. (Steps out.'),
      at: 'answer: Hm. (Steps out.',
    },
  ],
};

const cases = Object.entries(PLANTED).flatMap(([rule, planted]) => planted.map((one) => [rule, one.scenario, one] as const));

function linesFound(rule: Rule, text: string): readonly number[] {
  const { scenario, source, diagnostics } = parseScenario(text, 'planted.yaml');
  if (scenario === undefined || source === undefined) throw new Error(diagnostics.map(describeDiagnostic).join('\n'));
  expect(diagnostics).toEqual([]);
  return lint(scenario, source, [rule]).map(({ range }) => range.start.line);
}

test.each(cases)('%s finds the mistake planted in %s, at its line', (id, scenario, { plant, at }) => {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`There is no rule ${id}.`);
  const text = readFileSync(`scenarios/${scenario}/scenario.yaml`, 'utf8');
  const planted = plant(text);
  const [before] = planted.split(at);
  expect(linesFound(rule, text)).toEqual([]);
  expect(linesFound(rule, planted)).toEqual([before?.split('\n').length]);
});
