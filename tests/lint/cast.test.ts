import { expect, test } from 'vitest';
import { castFindings, castMember, type CastMember } from '../../src/lint';
import { shipped } from '../library';

const people = (agitationOf: (tone: number) => number): readonly CastMember[] =>
  Array.from({ length: 10 }, (_, index) => ({
    scenario: `person-${index}`,
    traits: { tone: index + 1, age: [20, 80, 35, 70, 50, 24, 66, 41, 58, 30][index] ?? 0, device: index % 3 === 0 ? 1 : 0 },
    mood: { agitation: agitationOf(index + 1), valence: 8, trust: 8 },
  }));

test('a cast whose agitation goes with skin tone is a warning that says so', () => {
  expect(castFindings(people((tone) => 2 * tone)).map(({ message }) => message)).toEqual([
    'Unexpected link between tone and agitation at the start across 10 clients (r = 1.00), expected less than 0.6 either way.',
  ]);
});

test('a mixed cast, and one too small to say anything of, are not', () => {
  expect(castFindings(people((tone) => [12, 5, 14, 9, 4, 13, 11, 6, 12, 8][tone - 1] ?? 0))).toEqual([]);
  expect(castFindings(people((tone) => 2 * tone).slice(0, 7))).toEqual([]);
});

test('a client brings the mood that the conversation begins with, and whether a device is seen', () => {
  const [neil] = shipped.filter(({ id }) => id === 'splint-in-the-van').map(({ id, client }) => castMember(id, client));
  expect(neil).toEqual({
    scenario: 'splint-in-the-van',
    traits: { tone: 4, age: 47, device: 1 },
    mood: { agitation: 12, valence: 6, trust: 8 },
  });
});
