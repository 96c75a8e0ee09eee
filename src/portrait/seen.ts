import type { Look, Mood } from '../scenario';
import { expressionOf, type Expression } from './expression';

/** The part of a person that a sign is seen on; two signs of one part are never told together. */
type Part = 'brows' | 'lids' | 'gaze' | 'mouth' | 'head' | 'shoulders' | 'lean' | 'arms' | 'hand' | 'voice' | 'pace';

interface Sign {
  readonly part: Part;
  /** 0 or less: not to be seen. 1: as plain as it gets. */
  readonly plain: (expression: Expression) => number;
}

const rising = (value: number, from: number, to: number): number => (value - from) / (to - from);

/** What can be observed, each from the numbers that draw it. */
const SIGNS = {
  'brows-drawn-together': { part: 'brows', plain: ({ pose }) => Math.min(rising(pose.furrow, 0.3, 1), rising(-pose.browInner, 0.1, 1)) },
  'inner-brows-raised': { part: 'brows', plain: ({ pose }) => rising(pose.browInner, 0.5, 1.3) },
  'brows-raised': { part: 'brows', plain: ({ pose }) => Math.min(rising(pose.browOuter, 0.35, 0.6), rising(pose.browInner, 0.3, 1)) },
  'eyes-wide': { part: 'lids', plain: ({ pose }) => rising(pose.lid - 0.4 * pose.lowerLid, 1.02, 1.18) },
  'eyes-narrowed': { part: 'lids', plain: ({ pose }) => Math.min(rising(pose.lowerLid, 0.35, 0.9), rising(-pose.corners, 0.1, 0.5)) },
  'eyes-crinkled': { part: 'lids', plain: ({ pose }) => Math.min(rising(pose.lowerLid, 0.3, 0.8), rising(pose.corners, 0.3, 1)) },
  'eyelids-low': { part: 'lids', plain: ({ pose }) => rising(-pose.lid, -0.64, -0.42) },
  'looks-at-the-floor': { part: 'gaze', plain: ({ pose, lying }) => (lying ? 0 : rising(pose.gazeY, 0.25, 0.8)) },
  'looks-down': { part: 'gaze', plain: ({ pose, lying }) => (lying ? rising(pose.gazeY, 0.25, 0.8) : 0) },
  'looks-to-the-side': {
    part: 'gaze',
    plain: ({ pose }) => Math.min(rising(Math.abs(pose.gazeX), 0.25, 0.65), rising(-pose.gazeY, -0.3, 0)),
  },
  'looks-at-you': {
    part: 'gaze',
    plain: ({ pose }) => 0.3 * Math.min(rising(-Math.abs(pose.gazeX), -0.25, 0), rising(-Math.abs(pose.gazeY), -0.25, 0)),
  },
  'a-smile': { part: 'mouth', plain: ({ pose, lopsided }) => (lopsided ? 0 : rising(pose.corners, 0.55, 0.8)) },
  'a-small-smile': {
    part: 'mouth',
    plain: ({ pose, lopsided }) => (lopsided ? 0 : Math.min(rising(pose.corners, 0.2, 0.5), rising(-pose.corners, -0.56, -0.4))),
  },
  'a-smile-on-one-side': { part: 'mouth', plain: ({ pose, lopsided }) => (lopsided ? rising(pose.corners, 0.2, 0.6) : 0) },
  'mouth-turned-down': { part: 'mouth', plain: ({ pose }) => rising(-pose.corners, 0.4, 0.9) },
  'mouth-pressed-shut': { part: 'mouth', plain: ({ pose }) => Math.min(rising(pose.press, 0.3, 0.8), rising(-pose.open, -0.1, -0.04)) },
  'mouth-a-little-open': { part: 'mouth', plain: ({ pose }) => Math.min(rising(pose.open, 0.12, 0.22), rising(-pose.corners, 0, 0.4)) },
  'head-lowered': { part: 'head', plain: ({ pose }) => rising(pose.headDrop, 5, 12) },
  'head-to-one-side': { part: 'head', plain: ({ pose }) => rising(Math.abs(pose.tilt), 3.5, 8) },
  'shoulders-up': { part: 'shoulders', plain: ({ pose }) => rising(pose.shoulders, 4.5, 10) },
  'shoulders-low': { part: 'shoulders', plain: ({ pose }) => rising(-pose.shoulders, 2, 7) },
  'leans-forward': { part: 'lean', plain: ({ pose }) => rising(pose.lean, 0.25, 0.6) },
  'leans-back': { part: 'lean', plain: ({ pose }) => rising(-pose.lean, 0.3, 0.7) },
  'arms-crossed': { part: 'arms', plain: ({ arms }) => (arms === 'crossed' ? 0.95 : 0) },
  'hands-held-together': { part: 'arms', plain: ({ arms, splinted }) => (arms === 'together' && !splinted ? 0.5 : 0) },
  'splinted-hand-held-close': { part: 'arms', plain: ({ arms, splinted }) => (arms === 'together' && splinted ? 0.8 : 0) },
  'hand-trembles': { part: 'hand', plain: ({ arms, trembling }) => (arms === 'crossed' ? 0 : rising(trembling, 0.5, 1)) },
  'fingers-tap': {
    part: 'hand',
    plain: ({ arms, faceHidden, felt }) => (faceHidden && arms === 'resting' ? rising(felt.furrow, 0.4, 1) : 0),
  },
  'voice-flat-and-quiet': { part: 'voice', plain: ({ faceHidden, felt }) => (faceHidden ? rising(-felt.lid, -0.8, -0.5) : 0) },
  'voice-tight': { part: 'voice', plain: ({ faceHidden, felt }) => (faceHidden ? rising(felt.press, 0.25, 0.7) : 0) },
  'voice-raised': {
    part: 'voice',
    plain: ({ faceHidden, felt }) => (faceHidden ? Math.min(rising(felt.open, 0.15, 0.3), rising(felt.furrow, 0.6, 0.9)) * 1.5 : 0),
  },
  'voice-unsteady': {
    part: 'voice',
    plain: ({ faceHidden, felt }) => (faceHidden ? Math.min(rising(felt.lid, 1.05, 1.25), rising(felt.browInner, 0.4, 1)) : 0),
  },
  'voice-lively': { part: 'voice', plain: ({ faceHidden, felt }) => (faceHidden ? rising(felt.corners, 0.25, 0.7) : 0) },
  'voice-even': { part: 'voice', plain: ({ faceHidden }) => (faceHidden ? 0.05 : 0) },
  'answers-late': { part: 'pace', plain: ({ faceHidden, felt }) => (faceHidden ? rising(felt.headDrop, 5, 11) : 0) },
  'speaks-fast': { part: 'pace', plain: ({ faceHidden, felt }) => (faceHidden ? rising(felt.shoulders, 5, 10) : 0) },
} as const satisfies Record<string, Sign>;

/** The id of something that can be seen or heard of a person. */
export type Seen = keyof typeof SIGNS;

/** Every sign that there is. */
export const SEEN: readonly Seen[] = Object.keys(SIGNS) as Seen[];

const MOST = 3;
/** Where the face says little or misleads, no words may rest on these. */
const OF_THE_FACE: ReadonlySet<Part> = new Set(['brows', 'lids', 'mouth']);

/**
 * What can be observed of a person in a mood: one to three signs, the plainest first, never what they may mean. They come from
 * the numbers that draw the portrait, so that picture and words agree; where a condition hides the face, from voice, pace,
 * hands and posture.
 */
export function seenIn(mood: Mood, look: Look): readonly Seen[] {
  const expression = expressionOf(mood, look);
  const told = SEEN.map((id) => ({ id, part: SIGNS[id].part, plain: SIGNS[id].plain(expression) }))
    .filter(({ part, plain }) => plain > 0 && !(expression.faceHidden && OF_THE_FACE.has(part)))
    .sort((a, b) => b.plain - a.plain);
  const parts = new Set<Part>();
  return told.filter(({ part }) => !parts.has(part) && parts.add(part).size <= MOST).map(({ id }) => id);
}
