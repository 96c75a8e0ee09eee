import { hashOf, readScenario, type Scenario } from '../scenario';
import { alteredIn, type Altered } from './altered';
import { playedOf, type Origin, type Played } from './play';
import { programmeTold, type ProgrammeTold } from './programme';
import { readRecord, type Unread } from './read';
import { codeFor } from './record';
import type { RapportRecord } from './schema';

/** What this app has itself, each by its id and its hash. */
export interface Ours {
  readonly people: readonly Own[];
  readonly programmes: readonly Own[];
}

interface Own {
  readonly id: string;
  readonly hash: string;
}

/** A conversation that cannot be worked out again. */
export interface Unplayed {
  readonly kind: 'unplayed';
  readonly id: string;
  readonly scenario: string;
  readonly hash: string;
  readonly started: string;
  readonly saved: string;
  /** Its story is not in the record, or was changed, or has mistakes. */
  readonly why: 'missing' | 'changed' | 'mistakes';
}

/** What a conversation shows. */
export type Told = Omit<Played, 'session'> & {
  /** The same for the same conversation, whatever it is called. */
  readonly print: string;
};

/** What a record turns out to be. */
export interface Verified {
  readonly kind: 'record';
  /** The code of what is in the file, worked out. */
  readonly code: string;
  /** The code that the file says. */
  readonly stated: string;
  /** Nothing in it where the record is what it was when it was made. */
  readonly altered: readonly Altered[];
  readonly who: string;
  readonly made: string;
  /** The version of the app that made it, as it says. */
  readonly app: string;
  /** It was made, by the clock of its device, more than a day later than it is here. */
  readonly ahead: boolean;
  readonly attempts: readonly (Told | Unplayed)[];
  readonly programme: ProgrammeTold | undefined;
}

export type Verdict = Verified | ({ readonly kind: 'unread' } & Unread);

const KNOWN_MAX = 200;
const DAY_MS = 86_400_000;

/**
 * A way to verify the texts of records, one after the other: each is checked against its code and its hashes, and its conversations are played
 * again. Whatever the text is, it does not throw. Scenarios that were met before are not checked again.
 */
export function verifier(ours: Ours): (text: string, now: string) => Verdict {
  const known = new Map<string, Scenario | undefined>();
  const scenarioOf = (hash: string, data: unknown): Scenario | undefined => {
    if (known.has(hash)) return known.get(hash);
    if (known.size >= KNOWN_MAX) known.clear();
    const { scenario } = readScenario(data, 'record');
    known.set(hash, scenario);
    return scenario;
  };
  return (text, now) => {
    const read = readRecord(text);
    return 'trouble' in read ? { kind: 'unread', ...read } : verified(read.record, now, ours, scenarioOf);
  };
}

function verified(
  record: RapportRecord,
  now: string,
  { people, programmes }: Ours,
  scenarioOf: (hash: string, data: unknown) => Scenario | undefined,
): Verified {
  const altered = alteredIn(record);
  const changed = new Set(altered.flatMap((place) => (place.kind === 'scenario' ? [place.hash] : [])));
  const found = new Map(record.scenarios.map(({ hash, scenario }) => [hash, scenario]));
  const played = record.attempts.map((attempt): Played | Unplayed => {
    const { id, hash, scenario, started, saved } = attempt;
    const unplayed = (why: Unplayed['why']): Unplayed => ({ kind: 'unplayed', id, scenario, hash, started, saved, why });
    if (!found.has(hash)) return unplayed('missing');
    if (changed.has(hash)) return unplayed('changed');
    const read = scenarioOf(hash, found.get(hash));
    return read === undefined || read.id !== scenario
      ? unplayed('mistakes')
      : playedOf(attempt, read, originIn(people)(scenario, hash), record.made);
  });
  return {
    kind: 'record',
    code: codeFor(record),
    stated: record.code,
    altered: [...altered, ...impossibleIn(played, altered)],
    who: record.who,
    made: record.made,
    app: record.app,
    ahead: Date.parse(record.made) > Date.parse(now) + DAY_MS,
    attempts: played.map((one) => {
      if (one.kind === 'unplayed') return one;
      const { session: _session, ...told } = one;
      return { ...told, print: printOf(one) };
    }),
    programme:
      record.programme === undefined
        ? undefined
        : programmeTold(
            record.programme,
            played.filter((one) => one.kind === 'played'),
            record.made,
            originIn(programmes),
          ),
  };
}

/** What tells a conversation from every other, by everything in it but its id. */
const printOf = ({ scenario, mode, dial, started, saved, session }: Played): string =>
  hashOf([scenario.hash, mode, dial, started, saved, session.seed, session.turns.map(({ moment, reply }) => [moment, reply])]).slice(0, 32);

const originIn =
  (ours: readonly Own[]) =>
  (id: string, hash: string): Origin => {
    const found = ours.find((one) => one.id === id);
    return found === undefined ? 'unknown' : found.hash === hash ? 'ours' : 'another-version';
  };

/** What was altered so well that no hash shows it, but cannot have happened. */
const impossibleIn = (played: readonly (Played | Unplayed)[], altered: readonly Altered[]): readonly Altered[] =>
  played.flatMap((one, attempt): readonly Altered[] => {
    const told = altered.some((place) => place.kind === 'turn' && place.attempt === attempt);
    return one.kind === 'played' && one.impossible !== undefined && !told ? [{ kind: 'turn', attempt, turn: one.impossible }] : [];
  });
