import type { Mood } from '../scenario';
import { within } from './shape';

/** What a face and body do, as sixteen numbers. Names follow the facial action cue that each stands for. */
export interface Pose {
  /** Inner brow up (+) or down (−). */
  readonly browInner: number;
  readonly browOuter: number;
  readonly furrow: number;
  /** Upper lid, 0 closed to 1.3 wide. */
  readonly lid: number;
  /** Lower lid tightened, 0 to 1. */
  readonly lowerLid: number;
  readonly gazeX: number;
  readonly gazeY: number;
  /** Mouth corners up (+) or down (−). */
  readonly corners: number;
  readonly open: number;
  readonly press: number;
  readonly mouthWidth: number;
  /** Degrees. */
  readonly tilt: number;
  readonly headDrop: number;
  readonly shoulders: number;
  /** Away (−) or toward you (+). */
  readonly lean: number;
  /** 0 open to 1 crossed. */
  readonly arms: number;
}

/** A mood as a point: valence −1 to 1, arousal 0 to 1, openness −1 to 1. */
interface Affect {
  readonly valence: number;
  readonly arousal: number;
  readonly openness: number;
}

interface Anchor {
  readonly at: Affect;
  readonly pose: Pose;
}

const REST: Pose = {
  browInner: 0,
  browOuter: 0,
  furrow: 0,
  lid: 1,
  lowerLid: 0.1,
  gazeX: 0,
  gazeY: 0,
  corners: 0.05,
  open: 0,
  press: 0.1,
  mouthWidth: 1,
  tilt: 0,
  headDrop: 0,
  shoulders: 0,
  lean: 0,
  arms: 0,
};

const anchor = (valence: number, arousal: number, openness: number, pose: Partial<Pose>): Anchor => ({
  at: { valence, arousal, openness },
  pose: { ...REST, ...pose },
});

/** Nine poses that tell apart at a glance; every other mood is blended from them. */
export const ANCHORS = {
  neutral: anchor(0, 0.35, 0, {}),
  warm: anchor(0.7, 0.4, 0.7, {
    browInner: 0.2,
    browOuter: 0.25,
    lid: 0.88,
    lowerLid: 0.55,
    corners: 0.8,
    open: 0.12,
    press: 0,
    mouthWidth: 1.12,
    tilt: 3,
    shoulders: -3,
    lean: 0.35,
  }),
  relieved: anchor(0.4, 0.15, 0.4, {
    browInner: 0.25,
    browOuter: 0.05,
    lid: 0.78,
    lowerLid: 0.25,
    gazeY: 0.1,
    corners: 0.4,
    open: 0.05,
    press: 0,
    mouthWidth: 1.02,
    tilt: 4,
    headDrop: 3,
    shoulders: -5,
    lean: 0.15,
  }),
  irritable: anchor(-0.6, 0.75, -0.5, {
    browInner: -0.9,
    browOuter: 0.1,
    furrow: 0.8,
    lid: 0.82,
    lowerLid: 0.65,
    corners: -0.45,
    press: 0.8,
    mouthWidth: 0.92,
    tilt: -2,
    headDrop: -1,
    shoulders: 6,
    lean: -0.15,
    arms: 0.8,
  }),
  angry: anchor(-0.9, 1, -0.8, {
    browInner: -1.2,
    browOuter: 0.35,
    furrow: 1,
    lid: 1.1,
    lowerLid: 0.8,
    corners: -0.7,
    open: 0.35,
    press: 0.2,
    mouthWidth: 1.05,
    tilt: -3,
    headDrop: -4,
    shoulders: 9,
    lean: 0.5,
  }),
  sad: anchor(-0.7, 0.25, -0.1, {
    browInner: 1.25,
    browOuter: -0.45,
    furrow: 0.35,
    lid: 0.74,
    lowerLid: 0.25,
    gazeX: -0.1,
    gazeY: 0.45,
    corners: -0.85,
    press: 0.15,
    mouthWidth: 0.9,
    tilt: 6,
    headDrop: 9,
    shoulders: 2,
    lean: -0.2,
    arms: 0.1,
  }),
  flat: anchor(-0.5, 0.05, -0.6, {
    browInner: 0.15,
    browOuter: -0.35,
    lid: 0.46,
    lowerLid: 0,
    gazeX: -0.7,
    gazeY: 0.9,
    corners: -0.2,
    press: 0.05,
    mouthWidth: 0.94,
    tilt: 2,
    headDrop: 11,
    shoulders: 1,
    lean: -0.45,
    arms: 0.15,
  }),
  anxious: anchor(-0.4, 0.85, 0.1, {
    browInner: 1.15,
    browOuter: 0.55,
    furrow: 0.7,
    lid: 1.28,
    lowerLid: 0.3,
    gazeX: 0.5,
    gazeY: -0.1,
    corners: -0.38,
    open: 0.2,
    press: 0.05,
    mouthWidth: 1.16,
    tilt: -1,
    headDrop: 2,
    shoulders: 10,
    lean: -0.25,
    arms: 0.35,
  }),
  guarded: anchor(-0.2, 0.45, -0.7, {
    browInner: -0.25,
    browOuter: 0.15,
    furrow: 0.25,
    lid: 0.74,
    lowerLid: 0.4,
    gazeX: 0.55,
    gazeY: 0.1,
    corners: -0.15,
    press: 0.55,
    mouthWidth: 0.92,
    tilt: -4,
    headDrop: 1,
    shoulders: 5,
    lean: -0.55,
    arms: 1,
  }),
} as const satisfies Record<string, Anchor>;

const SPREAD = 0.19;
/** Far from every anchor the blend is wider, so that no small step of mood crosses from one anchor to another. */
const FARTHER = 0.2;

/** Four numbers from 0 to 20 as a point in affect space. */
function affectOf({ agitation, valence, trust, hope }: Mood): Affect {
  return {
    valence: within((valence - 10) / 10, -1, 1),
    arousal: within(agitation / 20, 0, 1),
    openness: within((0.65 * trust + 0.35 * hope - 10) / 10, -1, 1),
  };
}

const POSES = Object.values(ANCHORS);
const CONTROLS = Object.keys(REST) as readonly (keyof Pose)[];

/** The pose of a mood: a radial-basis blend of the nine anchors. Fractions of a mood are allowed. */
export function poseOf(mood: Mood): Pose {
  const { valence, arousal, openness } = affectOf(mood);
  const distances = POSES.map(
    ({ at }) => (valence - at.valence) ** 2 + ((arousal - at.arousal) * 1.2) ** 2 + ((openness - at.openness) * 0.8) ** 2,
  );
  const nearest = Math.min(...distances);
  const spread = SPREAD * SPREAD + FARTHER * nearest;
  const weights = distances.map((distance) => Math.exp((nearest - distance) / (2 * spread)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const blend: Record<keyof Pose, number> = { ...REST };
  for (const control of CONTROLS) {
    let sum = 0;
    for (let index = 0; index < POSES.length; index++) sum += (POSES[index]?.pose[control] ?? 0) * (weights[index] ?? 0);
    blend[control] = sum / total;
  }
  return blend;
}
