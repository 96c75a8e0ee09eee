import { MOOD_MAX, MOOD_MIN, type Band, type Mood, type MoodVariable, type Temperament } from '../scenario';

/** A fall in trust of this size or more counts one more: trust is lost faster than it is won. */
export const HARD_FALL = 2;
/** From here up, a rise of trust, hope or valence counts one less. */
export const HEADROOM_HIGH = 16;
/** From here down, a fall of agitation counts one less. */
export const HEADROOM_LOW = 4;
/** A client whose agitation reaches this is flooded: short answers, no use for detail. */
export const FLOODS_AT = 14;
/** A flooded client settles when agitation is down to this. */
export const SETTLES_AT = 12;
/** At this agitation or less, with valence at `SHUTS_DOWN_VALENCE` or less, a client shuts down. */
export const SHUTS_DOWN_AGITATION = 4;
export const SHUTS_DOWN_VALENCE = 5;
/** A client who has shut down opens up again when agitation or valence is this far above where it shut down. */
export const OPENS_UP_BY = 2;

/** What a change meets besides the value itself. */
export interface Circumstances {
  readonly temperament: Temperament;
  /** The same kind of move as in the turn before. */
  readonly repeated: boolean;
  /** The client is flooded and the move informs or plans. */
  readonly overloaded: boolean;
}

const smaller = (change: number): number => change - Math.sign(change);

function helps(variable: MoodVariable, change: number): boolean {
  return variable === 'agitation' ? change < 0 : change > 0;
}

function bySize(
  change: number,
  { rise = 0, fall = 0 }: { readonly rise?: number | undefined; readonly fall?: number | undefined },
): number {
  if (change === 0) return 0;
  return Math.sign(change) * Math.max(0, Math.abs(change) + (change > 0 ? rise : fall));
}

/**
 * The value of one mood variable after a turn; all values are whole numbers from 0 to 20, `change` is from −4 to +4.
 * The seven steps are this project's own rules, kept small so that everything said about a scenario can be exact.
 */
export function nextValue(
  variable: MoodVariable,
  value: number,
  change: number,
  { temperament, repeated, overloaded }: Circumstances,
): number {
  let step = bySize(change, temperament.reactions[variable] ?? {});
  if (variable === 'trust' && step <= -HARD_FALL) step -= 1;
  if (repeated && helps(variable, step)) step = smaller(step);
  if (overloaded) {
    if (helps(variable, step)) step = smaller(step);
    if (variable === 'agitation') step += 1;
  }
  const cramped = variable === 'agitation' ? value <= HEADROOM_LOW : value >= HEADROOM_HIGH;
  if (cramped && helps(variable, step)) step = smaller(step);
  if (variable === 'agitation' && step === 0) {
    const away = temperament.rest - value;
    step = Math.sign(away) * Math.min(temperament.drift, Math.abs(away));
  }
  return Math.min(MOOD_MAX, Math.max(MOOD_MIN, value + step));
}

/** The mood after a turn, variable by variable. */
export function nextMood(mood: Mood, change: Mood, circumstances: Circumstances): Mood {
  return {
    agitation: nextValue('agitation', mood.agitation, change.agitation, circumstances),
    valence: nextValue('valence', mood.valence, change.valence, circumstances),
    trust: nextValue('trust', mood.trust, change.trust, circumstances),
    hope: nextValue('hope', mood.hope, change.hope, circumstances),
  };
}

/** Whether trust fell so far in one turn that the next reply meets a rupture. */
export const fallsHard = (before: Mood, after: Mood): boolean => before.trust - after.trust >= HARD_FALL;

export const floods = (agitation: number): boolean => agitation >= FLOODS_AT;
export const hasSettled = (agitation: number): boolean => agitation <= SETTLES_AT;
export const shutsDown = (agitation: number, valence: number): boolean =>
  agitation <= SHUTS_DOWN_AGITATION && valence <= SHUTS_DOWN_VALENCE;
export const opensUp = (agitation: number, valence: number): boolean =>
  agitation >= SHUTS_DOWN_AGITATION + OPENS_UP_BY || valence >= SHUTS_DOWN_VALENCE + OPENS_UP_BY;

/** The band that a client is in, one step of hysteresis included. */
export function nextBand(band: Band, agitation: number, valence: number): Band {
  if (band === 'flooded' && !hasSettled(agitation)) return 'flooded';
  if (band === 'shut-down' && !opensUp(agitation, valence)) return 'shut-down';
  if (floods(agitation)) return 'flooded';
  return shutsDown(agitation, valence) ? 'shut-down' : 'workable';
}

/** How far the client is with you, for curves only: about −4 to 20. */
export function engagementOf({ agitation, valence, trust, hope }: Mood): number {
  return (9 * trust + 7 * hope + 4 * valence) / 20 - Math.max(0, agitation - 11) / 2;
}
