import type { Look, Mood } from '../scenario';
import { poseOf, type Pose } from './pose';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Eye {
  readonly opening: string;
  readonly lid: string;
  readonly bag: string;
  readonly brow: string;
  readonly iris: Point;
}

/** The shapes of a portrait in a frame of 240 by 292. Every path keeps the same commands whatever the mood, so that it can be interpolated. */
export interface Face {
  readonly eyes: readonly [left: Eye, right: Eye];
  readonly mouth: string;
  readonly seam: string;
  readonly inner: string;
  readonly furrows: readonly [string, string];
  readonly torso: string;
  /** From 0 to 1: how far the arms are crossed. */
  readonly arms: number;
  readonly armsY: number;
  readonly head: { readonly rotate: number; readonly x: number; readonly y: number; readonly scale: number };
  readonly furrow: number;
  readonly mouthOpen: number;
  /** From 0 to 1. */
  readonly flush: number;
}

const round = (value: number): number => Math.round(value * 100) / 100;
const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

const EYE_Y = 112;
const MOUTH: Point = { x: 120, y: 150 };

function eyeOf(pose: Pose, x: number, side: -1 | 1): Eye {
  const up = 11.5 * within(pose.lid, 0.08, 1.3);
  const low = 6.4 * (1 - 0.6 * within(pose.lowerLid, 0, 1));
  const browY = EYE_Y - 22;
  const { browInner, browOuter, furrow } = pose;
  return {
    opening: `M${x - 14} ${EYE_Y} Q${x} ${round(EYE_Y - up * 1.55)} ${x + 14} ${EYE_Y} Q${x} ${round(EYE_Y + low * 1.55)} ${x - 14} ${EYE_Y} Z`,
    lid: `M${x - 15} ${EYE_Y + 0.5} Q${x} ${round(EYE_Y - up * 1.6)} ${x + 15} ${EYE_Y + 0.5}`,
    bag: `M${x - 10} ${round(EYE_Y + low + 4.5)} Q${x} ${round(EYE_Y + low + 8)} ${x + 10} ${round(EYE_Y + low + 4.5)}`,
    brow: `M${round(x - side * 13 - side * furrow * 2.2)} ${round(browY - browInner * 6.5)} Q${x} ${round(browY - 5 - (browInner * 3 + browOuter * 4))} ${x + side * 16} ${round(browY + 2 - browOuter * 6)}`,
    iris: { x: round(x + pose.gazeX * 6), y: round(EYE_Y + pose.gazeY * 3.2) },
  };
}

function mouthOf(pose: Pose): Pick<Face, 'mouth' | 'seam' | 'inner'> {
  const { x, y } = MOUTH;
  const half = 17 * pose.mouthWidth * (1 - 0.12 * pose.press);
  const corner = -pose.corners * 7.5;
  const lip = within(4.2 * (1 - 0.75 * pose.press), 0.8, 5);
  const open = pose.open * 17;
  const bow = -corner * 0.84;
  const at = (dx: number, dy: number): string => `${round(x + dx)} ${round(y + dy)}`;
  return {
    mouth: `M${at(-half, corner)} Q${at(-half * 0.45, -lip * 0.8 - corner * 0.15)} ${at(0, -lip * 0.35)} Q${at(half * 0.45, -lip * 0.8 - corner * 0.15)} ${at(half, corner)} Q${at(half * 0.5, lip + open - corner * 0.75)} ${at(0, lip + open - corner * 0.84)} Q${at(-half * 0.5, lip + open - corner * 0.75)} ${at(-half, corner)} Z`,
    seam: `M${at(-half, corner)} Q${at(-half * 0.5, 0.6 + bow * 0.62)} ${at(0, 0.6 + open * 0.35 + bow)} Q${at(half * 0.5, 0.6 + bow * 0.62)} ${at(half, corner)}`,
    inner: `M${at(-half * 0.7, corner * 0.55 + 0.4)} Q${at(0, -0.6)} ${at(half * 0.7, corner * 0.55 + 0.4)} Q${at(0, open * 1.35 - corner * 0.8)} ${at(-half * 0.7, corner * 0.55 + 0.4)} Z`,
  };
}

const WIDTH_OF: Record<NonNullable<Look['build']>, number> = { slight: 0.9, average: 1, broad: 1.14 };

function torsoOf(pose: Pose, look: Look): string {
  const width = WIDTH_OF[look.build ?? 'average'];
  const y = 208 - pose.shoulders;
  const neck = round(190 - pose.shoulders * 0.3);
  const left = (from: number): number => round(120 - from * width);
  const right = (from: number): number => round(120 + from * width);
  return `M${left(74)} 300 Q${left(76)} ${round(y + 10)} ${left(44)} ${round(y)} Q98 ${round(y - 8)} 104 ${neck} Q120 204 136 ${neck} Q142 ${round(y - 8)} ${right(44)} ${round(y)} Q${right(76)} ${round(y + 10)} ${right(74)} 300 Z`;
}

/** The face and body of a person in a mood. */
export function faceOf(mood: Mood, look: Look): Face {
  const pose = poseOf(mood);
  return {
    eyes: [eyeOf(pose, 98, -1), eyeOf(pose, 142, 1)],
    ...mouthOf(pose),
    furrows: [`M115.5 ${round(89 - pose.browInner * 2)} Q117 94 115.5 98`, `M124.5 ${round(89 - pose.browInner * 2)} Q123 94 124.5 98`],
    torso: torsoOf(pose, look),
    arms: round(within((pose.arms - 0.35) / 0.5, 0, 1)),
    armsY: round(262 - pose.shoulders * 0.6),
    head: { rotate: round(pose.tilt), x: round(pose.lean * 2), y: round(pose.headDrop), scale: round(1 + pose.lean * 0.035) },
    furrow: round(within(pose.furrow, 0, 1)),
    mouthOpen: round(within(pose.open * 5, 0, 1)),
    flush: round(0.1 + 0.16 * within(mood.agitation / 20 - 0.4, 0, 1)),
  };
}
