import { PURPOSES, type AttemptHead } from './kept';

/** The version of the records that this app writes; a head that says more was written by a newer one. */
export const RECORD_VERSION = 1;

/** A head as it was found: read, of a newer version and to be left alone, or unreadable. */
export type FoundHead =
  | { readonly kind: 'read'; readonly head: AttemptHead; readonly mended: boolean }
  | { readonly kind: 'newer' }
  | { readonly kind: 'unreadable' };

const DIALS = ['milder', 'as-written', 'stronger'] as const satisfies readonly AttemptHead['dial'][];
const LONG_AGO = '1970-01-01T00:00:00.000Z';
const MOST_SEEDS = 2 ** 32;

/** Reads a head. What cannot be made again must be there; what follows from the events is put right where it is not. */
export function headFrom(key: unknown, found: unknown): FoundHead {
  if (typeof found !== 'object' || found === null || typeof key !== 'string') return { kind: 'unreadable' };
  const kept: Readonly<Record<string, unknown>> = { ...found };
  const { version, id, scenario, hash, seed, mode = 'practice', dial = 'as-written', parent, started, saved, events, turns, status } = kept;
  if (typeof version === 'number' && version > RECORD_VERSION) return { kind: 'newer' };
  const purpose = PURPOSES.find((one) => one === mode);
  const strength = DIALS.find((one) => one === dial);
  if (id !== key || !isText(scenario) || !isText(hash) || !isSeed(seed) || purpose === undefined || strength === undefined)
    return { kind: 'unreadable' };
  if (parent !== undefined && !isParent(parent)) return { kind: 'unreadable' };
  const head: AttemptHead = {
    id: key,
    scenario,
    hash,
    seed,
    mode: purpose,
    dial: strength,
    parent,
    started: isTime(started) ? started : LONG_AGO,
    saved: isTime(saved) ? saved : LONG_AGO,
    events: isCount(events) ? events : 0,
    turns: isCount(turns) ? turns : 0,
    status: status === 'over' ? 'over' : 'open',
  };
  const mended =
    head.started !== started || head.saved !== saved || head.events !== events || head.turns !== turns || head.status !== status;
  return { kind: 'read', head, mended };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isSeed = (value: unknown): value is number => isCount(value) && value < MOST_SEEDS;
const isTime = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const isParent = (value: unknown): value is NonNullable<AttemptHead['parent']> =>
  typeof value === 'object' && value !== null && 'attempt' in value && isText(value.attempt) && 'turn' in value && isCount(value.turn);
