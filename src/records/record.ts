import { canonical, hashOf, readScenario, type Scenario } from '../scenario';
import type { TalkEvent } from '../engine';
import { chainOf, sealOf } from './chain';
import { codeOf } from './code';
import { attemptShape, recordShape, WHO_MAX, type Facts, type RapportRecord, type RecordedProgramme } from './schema';

/** A conversation to be recorded. */
export interface Recordable extends Facts {
  /** The day on which it was saved last, as `YYYY-MM-DD`, on the calendar where it was. */
  readonly day: string;
  readonly scenario: string;
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

/** Whether the parts of a conversation have the shapes that a record holds. */
export const isRecordable = (attempt: Recordable): boolean => attemptShape.safeParse(JSON.parse(canonical(sealed(attempt)))).success;

/** Whether a scenario can be played again from a record: it is the one that the hash names, and has no mistakes. */
export const isReplayable = (hash: string, scenario: Scenario): boolean =>
  hashOf(scenario) === hash && readScenario(scenario, 'record').scenario !== undefined;

/** The record of conversations, each scenario in it once, with its code. Throws where something is not what a record can hold. */
export function recordOf({ who, made, app, attempts, scenarios, programme }: Contents): RapportRecord {
  const hashes = [...new Set(attempts.map(({ hash }) => hash))].sort();
  const record = {
    format: 'rapport-record',
    version: 1,
    made,
    app,
    who: nameFrom(who),
    scenarios: hashes.map((hash) => ({ hash, scenario: scenarios.get(hash) })),
    attempts: attempts.map(sealed),
    programme,
  } as const;
  return recordShape.parse(JSON.parse(canonical({ ...record, code: codeFor(record) })));
}

function sealed({ id, scenario, hash, seed, mode, dial, parent, started, saved, day, events }: Recordable) {
  const attempt = { id, scenario, hash, seed, mode, dial, parent, started, saved, day, events, chain: chainOf(id, events) };
  return { ...attempt, seal: sealOf(attempt) };
}

/** The code over everything in a record but the code; each scenario goes in by its hash, which is checked by itself. */
export function codeFor({ code: _code, scenarios, ...rest }: Omit<RapportRecord, 'code'> & { readonly code?: string }): string {
  return codeOf(hashOf({ ...rest, scenarios: scenarios.map(({ hash }) => hash) }));
}

/** A record as the text of its file: the same content is the same text. */
export const textOfRecord = (record: RapportRecord): string => `${canonical(record)}\n`;

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
