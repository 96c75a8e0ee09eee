import { MOOD_VARIABLES, type Moment, type Move, type Reply, type Scenario } from '../../src/scenario';
import { generatedFront } from '../generate';
import type { Story, StoryGate, StoryMoment, StoryReply } from './story';

/** Moves of the one half and of the other, so that no move is ever repeated; none of them informs. */
const MOVES_OF: readonly (readonly Move[])[] = [
  ['reflection', 'open-question', 'naming-feeling', 'repair'],
  ['noticing-strength', 'closed-question', 'own-story', 'jollity'],
];
const END = 'over';

/** A story as a scenario of Rapport, with what every scenario must have. */
export function scenarioOf({ mood, moments, gates }: Story): Scenario {
  return {
    ...generatedFront,
    client: { name: 'Nobody', age: 40, pronouns: 'they/them', temperament: { like: 'colleague', drift: 0 }, mood },
    start: moments[0]?.id ?? END,
    moments: Object.fromEntries(moments.map((moment) => [moment.id, momentOf(moment)])),
    gates: Object.fromEntries(gates.map((gate, index) => [gate.id, branchesOf(gate, index === 0)])),
    endings: { [END]: { kind: 'safe', title: 'Generated', text: 'Generated.' } },
  };
}

function momentOf({ text, half, replies }: StoryMoment): Moment {
  return { says: text, tests: ['empathy'], replies: replies.map((reply, index) => replyOf(reply, index, half)) };
}

function replyOf({ id, text, change, goto }: StoryReply, index: number, half: number): Reply {
  const best = index === 0;
  return {
    id,
    says: text,
    quality: best ? 'best' : 'fair',
    rates: { empathy: best ? 2 : 0 },
    shows: ['EMP+1'],
    move: MOVES_OF[half]?.[index] ?? 'plain-reply',
    mode: 'empathizing',
    mood: { ...change, because: 'The story says so.' },
    why: 'It leads on.',
    ...(best ? {} : { better: 'Something else.' }),
    goto,
  };
}

/** The first gate has a way out, which no mood ever takes: a scenario must be able to end. */
function branchesOf({ variable, from, above, below }: StoryGate, wayOut: boolean) {
  return [
    ...(wayOut ? [{ when: `${MOOD_VARIABLES[0]} >= 20`, goto: END }] : []),
    { when: `${variable} >= ${from}`, goto: above },
    { goto: below },
  ];
}
