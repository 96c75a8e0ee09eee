import type { Look, Mood } from '../scenario';
import { poseOf, type Pose } from './pose';
import { share } from './shape';

/** Where the arms are: out of the way, with the hands held together, or crossed. */
export type Arms = 'resting' | 'together' | 'crossed';

/** What a body allows, whatever the mood. */
export interface Limits {
  readonly splinted: boolean;
  /** In bed, against a pillow. */
  readonly lying: boolean;
  /** The face is no guide to what is felt: words come from voice, pace, hands and posture. */
  readonly faceHidden: boolean;
  /** The hands are in the picture, on a table or on a blanket, while the arms rest. */
  readonly handsShown: boolean;
  /** One half of the face is weaker. */
  readonly lopsided: boolean;
  /** Share of the range that the viewer's left and right half of the face have lost, 0 to 1. */
  readonly weakness: readonly [left: number, right: number];
}

/** What a mood does to a person with this body. The picture and the words are both made from it. */
export interface Expression extends Limits {
  /** What can be seen. */
  readonly pose: Pose;
  /** What a body without limits would show; it is heard in the voice. */
  readonly felt: Pose;
  readonly arms: Arms;
  /** From 0 to 1. */
  readonly trembling: number;
}

const CROSSED_FROM = 0.55;
const TOGETHER_FROM = 0.24;
const WEAKNESS = { mild: 0.4, marked: 0.8 } as const;
const FACE = ['browInner', 'browOuter', 'furrow', 'lowerLid', 'corners', 'open', 'press'] as const satisfies readonly (keyof Pose)[];

/** What the body of somebody with this look allows. */
export function limitsOf(look: Look): Limits {
  const { droop, 'droop-degree': degree = 'mild', masked, tremor } = look;
  const weak = droop === undefined ? 0 : WEAKNESS[degree];
  const lying = look.seat === 'bed';
  const splinted = look.splint !== undefined;
  const faceHidden = masked === true || (droop !== undefined && degree === 'marked');
  return {
    splinted,
    lying,
    faceHidden,
    handsShown: faceHidden || splinted || tremor === true || lying,
    lopsided: weak > 0,
    weakness: droop === 'right' ? [weak, 0] : [0, weak],
  };
}

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
export function expressionOf(mood: Mood, look: Look, limits: Limits = limitsOf(look)): Expression {
  const felt = poseOf(mood);
  const shown = look.masked === true ? maskedPose(felt) : felt;
  const arms = armsOf(felt);
  return {
    ...limits,
    pose: limits.lying ? lyingPose(shown) : shown,
    felt,
    arms: limits.splinted && arms === 'crossed' ? 'together' : arms,
    trembling: look.tremor === true ? share(felt.shoulders, 1, 7) : 0,
  };
}
