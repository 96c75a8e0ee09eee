import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance, begin, eventsOf, isOver, moves, replay, type Session } from '../../src/engine';
import { compareOf, debriefOf, scoreOf } from '../../src/scoring';
import { anyScenario } from '../generate';
import { teaRound } from '../library';
import { runs } from '../runs';

const play = (...replies: readonly string[]): Session =>
  replies.reduce((session, reply) => advance(session, { type: 'reply.chosen', moment: session.at, reply }), begin(teaRound, 1));

/** Goes on with a conversation by picks among the replies. */
function goOn(from: Session, picks: readonly number[]): Session {
  let session = from;
  for (const pick of picks) {
    const possible = moves(session);
    const event = possible[pick % Math.max(1, possible.length)];
    if (event === undefined) break;
    session = advance(session, event);
  }
  return session;
}

const forkBefore = ({ scenario, seed, turns }: Session, turn: number): Session =>
  replay(scenario, seed, eventsOf(turns.slice(0, turn - 1))).session;

const picks = fc.array(fc.nat(40), { maxLength: 16 });

describe('two conversations side by side', () => {
  const original = play('silence', 'ask-again', 'not-today');
  const other = play('silence', 'which-step');

  test('part at the first turn in which something else was said', () => {
    const { shared, differs, rows } = compareOf(original, other);
    const turn = (found: (typeof rows)[number]['other']) =>
      found && { said: found.reply.id, line: found.line.parts.map(({ text }) => text), quality: found.quality };
    expect({
      shared: shared.map(({ number, reply }) => [number, reply.id]),
      differs,
      rows: rows.map((row) => ({ number: row.number, original: turn(row.original), other: turn(row.other) })),
    }).toEqual({
      shared: [[1, 'silence']],
      differs: 2,
      rows: [
        {
          number: 2,
          original: { said: 'ask-again', line: ['So, do I get near that kettle?'], quality: 'fair' },
          other: { said: 'which-step', line: ['So, do I get near that kettle?'], quality: 'best' },
        },
        {
          number: 3,
          original: { said: 'not-today', line: ['So, do I get near that kettle?'], quality: 'poor' },
          other: undefined,
        },
      ],
    });
  });

  test('tell what each turn did, in the words of the debrief and with where it left the client', () => {
    const [first] = compareOf(original, other).rows;
    const { curve, turns } = debriefOf(other);
    expect(first?.other).toEqual({ ...turns[1], engagement: curve[2]?.engagement });
    expect(first?.original?.principles).toEqual([
      { principle: 'communication', share: 1 / 3 },
      { principle: 'problem-solving', share: 1 / 3 },
    ]);
  });

  test('tell how each ended or that it goes on, and the five principles of each with the moments behind them', () => {
    const { ended, mood, principles } = compareOf(original, other);
    expect({ original: ended.original, other: ended.other?.id }).toEqual({ original: undefined, other: 'pours' });
    expect(mood).toEqual({ original: original.standing.mood, other: other.standing.mood });
    const nothing = { score: undefined, moments: 0, enough: false };
    expect(principles).toEqual([
      { principle: 'patience', original: { score: 100, moments: 1, enough: false }, other: { score: 100, moments: 1, enough: false } },
      { principle: 'people-skills', original: nothing, other: nothing },
      { principle: 'communication', original: { score: 17, moments: 2, enough: false }, other: { score: 100, moments: 1, enough: false } },
      {
        principle: 'problem-solving',
        original: { score: 17, moments: 2, enough: false },
        other: { score: 100, moments: 1, enough: false },
      },
      { principle: 'empathy', original: { score: 50, moments: 1, enough: false }, other: { score: 50, moments: 1, enough: false } },
    ]);
  });

  test('are furthest apart after the turn whose four numbers differ most', () => {
    const { apart } = compareOf(original, other);
    expect(apart).toEqual({ turn: 2, original: original.turns[1]?.after.mood, other: other.turns[1]?.after.mood });
    expect(compareOf(original, original).apart).toBeUndefined();
  });

  test('do not part while the other way has said nothing else', () => {
    const rewound = forkBefore(original, 2);
    const { shared, differs, rows } = compareOf(original, rewound);
    expect({ shared: shared.length, differs, sides: rows.map((row) => [row.original?.reply.id, row.other]) }).toEqual({
      shared: 1,
      differs: undefined,
      sides: [
        ['ask-again', undefined],
        ['not-today', undefined],
      ],
    });
    expect(compareOf(original, original)).toMatchObject({ differs: undefined, rows: [] });
  });
});

describe('a what-if, in any play of any scenario', () => {
  test('shares the turns before it, and changes nothing of the conversation it leaves', () => {
    fc.assert(
      fc.property(anyScenario, picks, fc.nat(20), picks, (scenario, said, place, saidThen) => {
        const original = goOn(begin(scenario, 3), said);
        if (original.turns.length === 0) return;
        const before = structuredClone({ session: original, score: scoreOf(original), debrief: debriefOf(original) });
        const turn = 1 + (place % original.turns.length);
        const other = goOn(forkBefore(original, turn), saidThen);
        const { shared, differs, rows } = compareOf(original, other);
        expect(shared.length >= Math.min(turn - 1, other.turns.length)).toBe(true);
        expect(differs === undefined || differs === shared.length + 1).toBe(true);
        expect(rows.length).toBe(Math.max(original.turns.length, other.turns.length) - shared.length);
        expect({ session: original, score: scoreOf(original), debrief: debriefOf(original) }).toEqual(before);
      }),
      { numRuns: runs(60) },
    );
  });

  test('parts at the same turn and is as far apart from either side', () => {
    fc.assert(
      fc.property(anyScenario, picks, picks, (scenario, said, saidThen) => {
        const [one, two] = [goOn(begin(scenario, 3), said), goOn(begin(scenario, 3), saidThen)];
        const [there, back] = [compareOf(one, two), compareOf(two, one)];
        expect({ differs: back.differs, shared: back.shared, turn: back.apart?.turn }).toEqual({
          differs: there.differs,
          shared: there.shared,
          turn: there.apart?.turn,
        });
        expect(there.ended.original === undefined).toBe(!isOver(one));
      }),
      { numRuns: runs(60) },
    );
  });
});
