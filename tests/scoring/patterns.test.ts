import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance, begin, moves, type Session, type TalkEvent } from '../../src/engine';
import { debriefOf, scoreOf } from '../../src/scoring';
import type { Scenario } from '../../src/scenario';
import { anyScenario } from '../generate';
import { teaRound } from '../library';
import { runs } from '../runs';

const play = (scenario: Scenario, ...replies: readonly string[]): Session =>
  replies.reduce((session, reply) => advance(session, { type: 'reply.chosen', moment: session.at, reply }), begin(scenario, 1));

const [yourOwn] = teaRound.moments['cold-cup']?.replies ?? [];
const [, , askAgain] = teaRound.moments['kettle']?.replies ?? [];
if (yourOwn === undefined || askAgain === undefined) throw new Error('The tea round has changed.');
const { when: _always, ...always } = askAgain;

/** The tea round, in which asking again owns what was said before. */
const mendable: Scenario = {
  ...teaRound,
  moments: {
    ...teaRound.moments,
    kettle: {
      ...teaRound.moments['kettle'],
      replies: [...(teaRound.moments['kettle']?.replies.slice(0, 2) ?? []), { ...always, move: 'repair', shows: ['PPL+5'] }],
    } as Scenario['moments'][string],
  },
};

describe('what a debrief finds in a conversation', () => {
  test('an opportunity is taken where half or more of what could be shown was shown', () => {
    expect(debriefOf(play(teaRound, 'silence', 'which-step')).opportunities).toEqual([
      { principle: 'patience', invited: [1], taken: [1] },
      { principle: 'communication', invited: [2], taken: [2] },
      { principle: 'problem-solving', invited: [2], taken: [2] },
      { principle: 'empathy', invited: [1], taken: [1] },
    ]);
    expect(debriefOf(play(teaRound, 'drink-up')).opportunities).toEqual([
      { principle: 'patience', invited: [1], taken: [] },
      { principle: 'empathy', invited: [1], taken: [] },
    ]);
  });

  test('trust that falls by two or more is a rupture, mended by a reply that owns it', () => {
    expect(debriefOf(play(mendable, 'drink-up')).ruptures).toEqual([{ turn: 1, mended: undefined }]);
    expect(debriefOf(play(mendable, 'drink-up', 'ask-again', 'which-step')).ruptures).toEqual([{ turn: 1, mended: 2 }]);
    expect(debriefOf(play(teaRound, 'your-own', 'which-step')).ruptures).toEqual([]);
  });

  test('modes stand beside what the moments called for, and any mode of a best reply fits', () => {
    expect(debriefOf(play(teaRound, 'drink-up', 'which-step')).modes).toEqual({
      fitting: [2],
      uses: [
        { mode: 'collaborating', used: 1, called: 1 },
        { mode: 'empathizing', used: 0, called: 1 },
        { mode: 'instructing', used: 1, called: 0 },
      ],
    });
  });

  test('a reading is told apart from the reply: what was read, what the author reads, whether the reply fitted', () => {
    const read = (option: string, reply: string) =>
      [
        { type: 'mood.read', moment: 'cold-cup', option },
        { type: 'reply.chosen', moment: 'cold-cup', reply },
      ].reduce((session, event) => advance(session, event as TalkEvent), begin(teaRound, 1));
    const closest = 'She feels treated like a child';
    expect(debriefOf(read('insulted', 'drink-up')).readings).toEqual([{ turn: 1, read: closest, credit: 1, closest, repliedWell: false }]);
    expect(debriefOf(read('thirsty', 'your-own')).readings).toEqual([
      { turn: 1, read: 'She is thirsty', credit: 0, closest, repliedWell: true },
    ]);
    expect(debriefOf(play(teaRound, 'your-own')).readings).toEqual([
      { turn: 1, read: undefined, credit: undefined, closest, repliedWell: true },
    ]);
  });

  test('helps are told at the turn before which they were opened, and change no score', () => {
    const helped = [
      { type: 'help.opened', moment: 'cold-cup', help: 'mood-words' },
      { type: 'help.opened', moment: 'cold-cup', help: 'hint' },
      { type: 'reply.chosen', moment: 'cold-cup', reply: 'your-own' },
      { type: 'reply.chosen', moment: 'kettle', reply: 'which-step' },
    ].reduce((session, event) => advance(session, event as TalkEvent), begin(teaRound, 1));
    expect(debriefOf(helped).turns.map(({ helps }) => helps)).toEqual([['mood-words', 'hint'], []]);
    expect(scoreOf(helped)).toEqual(scoreOf(play(teaRound, 'your-own', 'which-step')));
  });

  test('in any play of any scenario, what was taken was invited, every moment with evidence invites, and each turn has one mode', () => {
    fc.assert(
      fc.property(anyScenario, fc.array(fc.nat(3), { maxLength: 20 }), (scenario, picks) => {
        let session = begin(scenario, 1);
        for (const pick of picks) {
          const possible = moves(session);
          const event = possible[pick % Math.max(1, possible.length)];
          if (event === undefined) break;
          session = advance(session, event);
        }
        const { opportunities, modes, ruptures, score, turns } = debriefOf(session);
        for (const { principle, invited, taken } of opportunities) {
          expect(invited).toEqual(score.technique.find((one) => one.principle === principle)?.evidence.map(({ turn }) => turn + 1));
          expect(invited).toEqual(expect.arrayContaining([...taken]));
        }
        expect(modes.uses.reduce((sum, { used }) => sum + used, 0)).toBe(turns.length);
        expect(modes.uses.reduce((sum, { called }) => sum + called, 0)).toBe(turns.length);
        expect(ruptures.every(({ turn, mended }) => mended === undefined || mended > turn)).toBe(true);
      }),
      { numRuns: runs(200) },
    );
  });
});
