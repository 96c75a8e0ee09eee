import { PRINCIPLES, type Principle } from '../scenario';
import { counted, scoreIn, type Practised } from './practised';

/** One own rating beside what the conversation showed. */
export interface RatedPoint {
  readonly attempt: string;
  readonly day: string;
  /** From 0 to 100. */
  readonly rated: number;
  /** From 0 to 100. */
  readonly score: number;
  /** The own rating minus the score: above 0, one thought more of oneself than the score does. */
  readonly gap: number;
  /** The own rating lies where the score likely lies. */
  readonly inside: boolean;
}

export interface Trend {
  /** The mean size of the gaps in the first half of the conversations; of an odd number, the smaller half. */
  readonly earlier: number;
  /** The mean size of the gaps in the others. */
  readonly later: number;
  /** Less than five points either way is the same. */
  readonly way: 'closer' | 'further' | 'same';
}

export interface Calibration {
  readonly principle: Principle;
  /** In the order of time; a conversation with fewer than five moments on the principle is left out. */
  readonly points: readonly RatedPoint[];
  /** The mean of the gaps, rounded; nothing without any. */
  readonly gap: number | undefined;
  /** Nothing under three conversations. */
  readonly trend: Trend | undefined;
}

const TREND_MIN = 3;
const SAME = 5;

/** How near the learner's own ratings come to the scores, for each principle in its fixed order. */
export function calibrationOf(practised: readonly Practised[]): readonly Calibration[] {
  const conversations = counted(practised);
  return PRINCIPLES.map((principle) => {
    const points = conversations.flatMap((one) => pointOf(one, principle));
    return { principle, points, gap: points.length === 0 ? undefined : mean(points.map(({ gap }) => gap)), trend: trendOf(points) };
  });
}

function pointOf(practised: Practised, principle: Principle): readonly RatedPoint[] {
  const { score, band, enough } = scoreIn(practised, principle);
  const rated = practised.rated?.[principle];
  if (rated === undefined || score === undefined || band === undefined || !enough) return [];
  const { attempt, day } = practised;
  return [{ attempt, day, rated, score, gap: rated - score, inside: rated >= band.low && rated <= band.high }];
}

function trendOf(points: readonly RatedPoint[]): Trend | undefined {
  if (points.length < TREND_MIN) return undefined;
  const half = Math.floor(points.length / 2);
  const size = (some: readonly RatedPoint[]): number => mean(some.map(({ gap }) => Math.abs(gap)));
  const [earlier, later] = [size(points.slice(0, half)), size(points.slice(half))];
  return { earlier, later, way: later <= earlier - SAME ? 'closer' : later >= earlier + SAME ? 'further' : 'same' };
}

const mean = (values: readonly number[]): number => Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
