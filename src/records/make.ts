import type { TalkEvent } from '../engine';
import { canonical, hashOf, readScenario, type Scenario } from '../scenario';
import { chainOf, sealOf } from './chain';
import { WHO_MAX } from './limits';
import { codeFor } from './record';
import { attemptShape, recordShape, type Facts, type RapportRecord, type RecordedProgramme } from './schema';

/** A conversation to be recorded. */
export interface Recordable extends Facts {
  /** The day on which it was saved last, as `YYYY-MM-DD`, on the calendar where it was. */
  readonly day: string;
  readonly events: readonly TalkEvent[];
}

export interface Contents {
  /** A name or a learner code as it was typed; it may be empty. */
  readonly who: string;
  /** ISO time. */
  readonly made: string;
  /** The version of the app. */
  readonly app: string;
  readonly attempts: readonly Recordable[];
  /** The scenarios of the attempts by their hashes. */
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly programme?: RecordedProgramme | undefined;
}

/** A record, and the ids of the attempts that are not in it. */
export interface Made {
  readonly record: RapportRecord;
  readonly left: readonly string[];
}

/**
 * The record of conversations, each scenario in it once, with its code. What could not be played again from it is left out: where a part has
 * not its shape, or the scenario is not the one that the hash names, or has mistakes.
 */
export function recordOf({ who, made, app, attempts, scenarios, programme }: Contents): Made {
  const playable = new Map([...scenarios].filter(([hash, scenario]) => isReplayable(hash, scenario)));
  const fit = attempts.filter((attempt) => playable.has(attempt.hash)).map(sealed);
  const taken = fit.filter((attempt) => attemptShape.safeParse(plain(attempt)).success);
  const hashes = [...new Set(taken.map(({ hash }) => hash))].sort();
  const record = {
    format: 'rapport-record',
    version: 1,
    made,
    app,
    who: nameFrom(who),
    scenarios: hashes.map((hash) => ({ hash, scenario: playable.get(hash) })),
    attempts: taken,
    programme,
  } as const;
  const ids = new Set(taken.map(({ id }) => id));
  return {
    record: recordShape.parse(plain({ ...record, code: codeFor(record) })),
    left: attempts.flatMap(({ id }) => (ids.has(id) ? [] : [id])),
  };
}

/** A value as a file gives it back, without what is not there. */
const plain = (value: unknown): unknown => JSON.parse(canonical(value));

const isReplayable = (hash: string, scenario: Scenario): boolean =>
  hashOf(scenario) === hash && readScenario(scenario, 'record').scenario !== undefined;

function sealed({ id, scenario, hash, seed, mode, dial, parent, started, saved, day, events }: Recordable) {
  const attempt = { id, scenario, hash, seed, mode, dial, parent, started, saved, day, events, chain: chainOf(id, events) };
  return { ...attempt, seal: sealOf(attempt) };
}

const UNREADABLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;
const STACKED = /(\p{M}{8})\p{M}+/gu;

/** What was typed as a name, without what cannot be read. */
const nameFrom = (typed: string): string =>
  typed
    .replaceAll(UNREADABLE, ' ')
    .normalize('NFC')
    .replaceAll(STACKED, '$1')
    .trim()
    .slice(0, WHO_MAX)
    .replace(/[\ud800-\udbff]$/, '')
    .normalize('NFC');
