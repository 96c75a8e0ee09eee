import type { Look, Mood } from '../scenario';
import { poseOf, type Pose } from './pose';

/** Where the arms are: out of the way, with the hands held together, or crossed. */
export type Arms = 'resting' | 'together' | 'crossed';

/** What a mood does to a person with this body. The picture and the words are both made from it. */
export interface Expression {
  /** What can be seen. */
  readonly pose: Pose;
  /** What a body without limits would show; it is heard in the voice. */
  readonly felt: Pose;
  readonly arms: Arms;
  readonly splinted: boolean;
  /** One half of the face is weaker. */
  readonly lopsided: boolean;
  /** In bed, against a pillow. */
  readonly lying: boolean;
  /** The face is no guide to what is felt: words come from voice, pace, hands and posture. */
  readonly faceHidden: boolean;
  /** The hands are in the picture, on a table or on a blanket, while the arms rest. */
  readonly handsShown: boolean;
  /** Share of the range that the viewer's left and right half of the face have lost, 0 to 1. */
  readonly weakness: readonly [left: number, right: number];
  /** From 0 to 1. */
  readonly trembling: number;
}

const CROSSED_FROM = 0.55;
const TOGETHER_FROM = 0.24;
const WEAKNESS = { mild: 0.4, marked: 0.8 } as const;
const FACE = ['browInner', 'browOuter', 'furrow', 'lowerLid', 'corners', 'open', 'press'] as const satisfies readonly (keyof Pose)[];

const hidesFace = ({ masked, droop, 'droop-degree': degree }: Look): boolean =>
  masked === true || (droop !== undefined && degree === 'marked');

/** Parkinson's disease: little of what is felt reaches the face, the lids are lower, the head is bowed. */
function maskedPose(felt: Pose): Pose {
  const pose: Record<keyof Pose, number> = { ...felt };
  for (const control of FACE) pose[control] *= 0.15;
  return {
    ...pose,
    lid: 0.84 + 0.12 * (felt.lid - 1),
    mouthWidth: 1 + 0.15 * (felt.mouthWidth - 1),
    shoulders: 2 + 0.5 * felt.shoulders,
    headDrop: 4 + 0.5 * felt.headDrop,
    tilt: 0.4 * felt.tilt,
  };
}

/** Somebody who lies back cannot lean, and the pillow holds the head. */
const lyingPose = (pose: Pose): Pose => ({ ...pose, lean: 0, headDrop: pose.headDrop * 0.6 });

function armsOf({ arms }: Pose): Arms {
  if (arms >= CROSSED_FROM) return 'crossed';
  return arms >= TOGETHER_FROM ? 'together' : 'resting';
}

/** The expression of a person in a mood. */
export function expressionOf(mood: Mood, look: Look): Expression {
  const felt = poseOf(mood);
  const lying = look.seat === 'bed';
  const shown = look.masked === true ? maskedPose(felt) : felt;
  const pose = lying ? lyingPose(shown) : shown;
  const arms = armsOf(felt);
  const weak = look.droop === undefined ? 0 : WEAKNESS[look['droop-degree'] ?? 'mild'];
  const faceHidden = hidesFace(look);
  const splinted = look.splint !== undefined;
  return {
    pose,
    felt,
    arms: splinted && arms === 'crossed' ? 'together' : arms,
    splinted,
    lopsided: weak > 0,
    lying,
    faceHidden,
    handsShown: faceHidden || splinted || look.tremor === true || lying,
    weakness: look.droop === 'right' ? [weak, 0] : [0, weak],
    trembling: look.tremor === true ? Math.min(1, Math.max(0, (felt.shoulders - 1) / 6)) : 0,
  };
}
