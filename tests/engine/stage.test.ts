import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance, answersTo, begin, fits, lineAt, shuffled, speechOf, stageOf, thoughtAt } from '../../src/engine';
import { teaRound } from '../library';

describe('the stage', () => {
  test('shows a line, its cue, the replies in seeded order with silence last, and a probe, and hides every rating', () => {
    const stage = stageOf(begin(teaRound, 3));
    expect(stage).toEqual({
      kind: 'moment',
      moment: 'cold-cup',
      line: {
        who: 'client',
        name: 'Bea Okafor',
        on: undefined,
        cue: 'Pushes the cup away.',
        parts: [
          { kind: 'said', text: 'Another one made for me.', from: 0 },
          { kind: 'seen', text: 'Looks at the kettle.', from: 25 },
          { kind: 'said', text: 'I am not made of sugar.', from: 47 },
        ],
      },
      mood: { agitation: 12, valence: 6, trust: 8, hope: 6 },
      band: 'workable',
      replies: expect.arrayContaining([
        { id: 'your-own', kind: 'says', text: 'You would rather make your own.' },
        { id: 'drink-up', kind: 'says', text: 'Drink up while it is hot, and then we will see about the kitchen.' },
      ]),
      probe: {
        ask: 'What is going on for Bea?',
        options: [
          { id: 'insulted', reads: 'She feels treated like a child' },
          { id: 'would-ask', reads: 'I cannot tell and would ask' },
          { id: 'thirsty', reads: 'She is thirsty' },
        ],
      },
    });
    expect(stage.kind === 'moment' && stage.replies.at(-1)).toEqual({ id: 'silence', kind: 'silence', text: '' });
  });

  test('has no probe once it is answered, and none can be answered twice', () => {
    const read = { type: 'mood.read', moment: 'cold-cup', option: 'insulted' } as const;
    const session = advance(begin(teaRound, 1), read);
    const stage = stageOf(session);
    expect(stage.kind === 'moment' && stage.probe).toBeUndefined();
    expect(fits(session, read)).toBe(false);
  });

  test('uses the words of the first variant that holds', () => {
    const kind = advance(begin(teaRound, 1), { type: 'reply.chosen', moment: 'cold-cup', reply: 'your-own' });
    const harsh = advance(begin(teaRound, 1), { type: 'reply.chosen', moment: 'cold-cup', reply: 'drink-up' });
    const words = [kind, harsh].map((session) =>
      lineAt(teaRound, 'kettle', session.standing)
        .parts.map(({ text }) => text)
        .join(' '),
    );
    expect(words).toEqual(['So, do I get near that kettle?', 'You lot and your rules. Do I get near that kettle or not?']);
  });

  test('gives the answer of a reply, and thoughts only when asked', () => {
    const session = advance(begin(teaRound, 1), { type: 'reply.chosen', moment: 'cold-cup', reply: 'your-own' });
    const [turn] = session.turns;
    const parts = [
      { kind: 'seen', text: 'Snorts.', from: 0 },
      { kind: 'said', text: 'At last.', from: 9 },
    ];
    expect(turn && answersTo(teaRound, turn)).toEqual([{ who: 'client', name: 'Bea Okafor', parts }]);
    expect(turn && thoughtAt(teaRound, turn.moment, turn.before)).toBe('Nobody asked.');
    expect(JSON.stringify(stageOf(session))).not.toContain('Nobody asked');
  });

  test('ends where the talk ends, and nothing more can be said', () => {
    let session = begin(teaRound, 1);
    for (const [moment, reply] of [
      ['cold-cup', 'your-own'],
      ['kettle', 'which-step'],
    ] as const)
      session = advance(session, { type: 'reply.chosen', moment, reply });
    expect(stageOf(session)).toMatchObject({ kind: 'ending', ending: 'pours', ends: 'best', title: 'She pours' });
    expect(() => advance(session, { type: 'reply.chosen', moment: 'kettle', reply: 'which-step' })).toThrow(
      '`which-step` is not offered at `pours`.',
    );
  });
});

describe('taking back', () => {
  test('brings back the moment, its mood and its reading, and is counted', () => {
    const before = advance(begin(teaRound, 1), { type: 'mood.read', moment: 'cold-cup', option: 'thirsty' });
    const after = advance(before, { type: 'reply.chosen', moment: 'cold-cup', reply: 'drink-up' });
    expect(advance(after, { type: 'turn.taken-back', moment: 'cold-cup' })).toEqual({ ...before, takenBack: 1 });
    expect(fits(before, { type: 'turn.taken-back', moment: 'cold-cup' })).toBe(false);
  });
});

describe('the order of replies', () => {
  test('is a permutation, and the same for the same seed', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string(), { maxLength: 8 }),
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        fc.string(),
        (items, seed, salt) => {
          const once = shuffled(items, seed, salt);
          expect(shuffled(items, seed, salt)).toEqual(once);
          expect([...once].sort()).toEqual([...items].sort());
        },
      ),
    );
  });

  test('puts every reply first about equally often', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 3000; seed++) {
      const [first = ''] = shuffled(['a', 'b', 'c'], seed, 'moment');
      counts.set(first, (counts.get(first) ?? 0) + 1);
    }
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});

describe('a line', () => {
  test('is split as the script of a play, and loses no words', () => {
    expect(speechOf('(Looks up.) Say that again.')).toEqual([
      { kind: 'seen', text: 'Looks up.', from: 0 },
      { kind: 'said', text: 'Say that again.', from: 11 },
    ]);
    expect(speechOf('Nine (or ten')).toEqual([{ kind: 'said', text: 'Nine (or ten', from: 0 }]);
  });
});
