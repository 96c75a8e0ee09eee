import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cardOf, scenarioJsonSchema, type Scenario } from '../../src/scenario';
import { shipped, teaRound } from '../library';

test('the published JSON Schema is the one that the code has (`npm run schema` writes it)', () => {
  expect(JSON.parse(readFileSync('public/schema/scenario.v1.json', 'utf8'))).toEqual(scenarioJsonSchema());
});

test('every key of the format explains itself to an editor, or has a name that does', () => {
  const plain = new Set([
    'id',
    'title',
    'setting',
    'version',
    'licence',
    'authors',
    'goals',
    'name',
    'age',
    'presentation',
    'level',
    'minutes',
    'soothers',
    'triggers',
    'build',
    'hair',
    'hair-colour',
    'beard',
    'headwear',
    'glasses',
    'hearing-aid',
    'splint',
    'seat',
    'clothes',
    'raters',
    'patience',
    'people-skills',
    'communication',
    'problem-solving',
    'empathy',
    'replies',
    'endings',
    'moments',
    'when',
    'cue',
    'says',
    'thinks',
    'reactions',
    'unless',
  ]);
  const silent: string[] = [];
  const look = (schema: unknown, path: string): void => {
    if (typeof schema !== 'object' || schema === null) return;
    for (const [key, inner] of Object.entries(
      'properties' in schema && typeof schema.properties === 'object' && schema.properties !== null ? schema.properties : {},
    )) {
      const explained = typeof inner === 'object' && inner !== null && 'description' in inner;
      if (!explained && !plain.has(key)) silent.push(`${path}.${key}`);
      look(inner, `${path}.${key}`);
    }
    for (const part of ['items', 'additionalProperties', 'anyOf'] as const) {
      const inner = (schema as Record<string, unknown>)[part];
      for (const one of Array.isArray(inner) ? inner : [inner]) look(one, path);
    }
  };
  look(scenarioJsonSchema(), 'scenario');
  expect(silent).toEqual([]);
});

test('a card says who, where, how long and what is mainly tested, and nothing of what happens', () => {
  expect(cardOf(teaRound)).toEqual({
    id: 'tea-round',
    title: 'The tea round',
    version: '1.0.0',
    language: 'en',
    setting: 'Day room',
    situation: 'Bea wants to make her own tea, and everybody keeps making it for her.',
    presentation: ['irritable'],
    level: 1,
    minutes: 2,
    note: undefined,
    sensitive: undefined,
    review: { state: 'provisional' },
    client: { name: 'Bea Okafor', age: 70, portrait: { tone: 8, hair: 'short', 'hair-colour': 'grey' } },
    mood: { agitation: 12, valence: 6, trust: 8, hope: 6 },
    mainly: ['patience', 'communication', 'problem-solving'],
  });
});

test('a sensitive scenario has a content note, and says in plain sight that nobody has reviewed it', () => {
  const sensitive = shipped.filter((scenario: Scenario) => scenario.sensitive === true);
  expect(sensitive.map(({ id }) => id)).toContain('seven-weeks-in');
  for (const { note, review } of sensitive)
    expect({ note: note !== undefined, state: review.state }).toEqual({ note: true, state: 'provisional' });
});
