import { describe, expect, test } from 'vitest';
import { advance, begin } from '../../src/engine';
import { debriefOf } from '../../src/scoring';
import { teaRound } from '../library';

const play = (...replies: readonly string[]) =>
  replies.reduce((session, reply) => advance(session, { type: 'reply.chosen', moment: session.at, reply }), begin(teaRound, 1));

describe('the debrief', () => {
  test('tells how it ended, what to keep, what to try, and where rapport fell', () => {
    const { ending, keep, attempt, keyTurns, falls, curve, bestCurve, seen } = debriefOf(play('drink-up', 'which-step'));
    expect({ ending, keep, attempt, keyTurns, falls, turns: curve.map(({ turn }) => turn), best: bestCurve.length, seen }).toEqual({
      ending: { id: 'pours', kind: 'best', title: 'She pours', text: 'Bea pours. Half of it lands in the cup, and she laughs.' },
      keep: 2,
      attempt: 1,
      keyTurns: [2],
      falls: [1, 2],
      turns: [0, 1, 2],
      best: 3,
      seen: [true, true],
    });
  });

  test('says of each turn what it did, why, what she thought, and other words', () => {
    const [first, second] = debriefOf(play('drink-up', 'which-step')).turns;
    expect(first).toMatchObject({
      number: 1,
      moment: 'cold-cup',
      thought: 'Nobody asked.',
      quality: 'harmful',
      shows: ['EMP-1'],
      why: 'Treats her as the cup does.',
      better: 'Would you like to make the next one?',
      best: { reply: { id: 'your-own' }, why: 'Says what she means in fewer words.' },
      moodBefore: { agitation: 12, valence: 6, trust: 8, hope: 6 },
      moodAfter: { agitation: 15, valence: 5, trust: 5, hope: 5 },
      principles: [
        { principle: 'patience', share: 0 },
        { principle: 'empathy', share: 0 },
      ],
    });
    expect(second).toMatchObject({
      quality: 'best',
      better: undefined,
      best: undefined,
      note: 'The kettle is not the point. The choice is.',
    });
  });

  test('has nothing to try where every reply was a best one, and no ending while the talk goes on', () => {
    const { attempt, ending } = debriefOf(play('your-own'));
    expect({ attempt, ending }).toEqual({ attempt: undefined, ending: undefined });
  });
});
