import { isOver, replay } from '../../engine';
import { dialled, hashOf, readScenario, type Scenario } from '../../scenario';
import { settingsFrom } from '../settings/settings';
import type { Enrolment, Imported, Notes } from '../storage';
import { BACKUP_MAX, type Backup, type KeptAttempt, type Pinned } from './backup';
import { enrolmentFrom } from './enrolment';
import { eventFrom, fieldsOf, headFrom, isHash, isTime, notesFrom } from './shape';

/** Why a whole file is not restored. Codes are permanent. */
export type FileTrouble =
  'backup/too-large' | 'backup/not-text' | 'backup/not-json' | 'backup/not-a-backup' | 'backup/newer' | 'backup/wrong-shape';
/** Why one thing in a backup is left out. */
export type PartTrouble =
  | 'backup/scenario-broken'
  | 'backup/hash-mismatch'
  | 'backup/attempt-broken'
  | 'backup/scenario-missing'
  | 'backup/events-do-not-play'
  | 'backup/notes-broken'
  | 'backup/imported-broken'
  | 'backup/programme-broken';

export type Checked =
  | { readonly trouble: FileTrouble }
  | { readonly backup: Backup; /** One for each thing that is left out. */ readonly left: readonly PartTrouble[] };

const MANY = 100_000;
const FILE_MAX = 200;

/** Reads the bytes of a backup and keeps of it only what holds: every hash is computed again and every conversation played again. */
export function checkBackup(bytes: Uint8Array): Checked {
  if (bytes.length > BACKUP_MAX) return { trouble: 'backup/too-large' };
  const text = textIn(bytes);
  if (text === undefined) return { trouble: 'backup/not-text' };
  const data = jsonIn(text);
  if (data === undefined) return { trouble: 'backup/not-json' };
  const { format, version, made, settings, scenarios, attempts, notes, imported, enrolments = [] } = fieldsOf(data);
  if (format !== 'rapport-backup') return { trouble: 'backup/not-a-backup' };
  if (typeof version === 'number' && version > 1) return { trouble: 'backup/newer' };
  if (
    version !== 1 ||
    !isTime(made) ||
    !isList(scenarios) ||
    !isList(attempts) ||
    !isList(notes) ||
    !isList(imported) ||
    !isList(enrolments)
  )
    return { trouble: 'backup/wrong-shape' };
  const left: PartTrouble[] = [];
  const sound = <Part extends object>(parts: readonly unknown[], read: (part: unknown) => Part | PartTrouble): readonly Part[] =>
    parts.flatMap((part) => {
      const found = read(part);
      if (typeof found !== 'string') return [found];
      left.push(found);
      return [];
    });
  const pinned = sound(scenarios, pinnedFrom);
  const byHash = new Map(pinned.map(({ hash, scenario }) => [hash, scenario]));
  return {
    backup: {
      format,
      version,
      made,
      settings: settingsFrom(JSON.stringify(settings ?? {})),
      scenarios: pinned,
      attempts: sound<KeptAttempt>(attempts, (part) => attemptFrom(part, byHash)),
      notes: sound<Notes>(notes, (part) => notesFrom(part) ?? 'backup/notes-broken'),
      imported: sound<Imported>(imported, importedFrom),
      enrolments: sound<Enrolment>(enrolments, (part) => enrolmentFrom(part) ?? 'backup/programme-broken'),
    },
    left,
  };
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.length <= MANY;

/** Bytes as text; nothing where they are none. */
export function textIn(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function pinnedFrom(value: unknown): Pinned | PartTrouble {
  const { hash, scenario } = fieldsOf(value);
  const read = readScenario(scenario, 'backup').scenario;
  if (read === undefined || !isHash(hash)) return 'backup/scenario-broken';
  return hashOf(scenario) === hash ? { hash, scenario: read } : 'backup/hash-mismatch';
}

function attemptFrom(value: unknown, scenarios: ReadonlyMap<string, Scenario>): KeptAttempt | PartTrouble {
  const { head: given, events: told } = fieldsOf(value);
  const head = headFrom(given);
  const events = isList(told) ? told.map(eventFrom).filter((event) => event !== undefined) : [];
  if (head === undefined || !isList(told) || told.length === 0 || events.length !== told.length) return 'backup/attempt-broken';
  const scenario = scenarios.get(head.hash);
  if (scenario === undefined) return 'backup/scenario-missing';
  if (scenario.id !== head.scenario) return 'backup/attempt-broken';
  const { session, fitted } = replay(dialled(scenario, head.dial), head.seed, events);
  if (fitted !== events.length) return 'backup/events-do-not-play';
  return {
    head: { ...head, events: events.length, turns: session.turns.length, status: isOver(session) ? 'over' : 'open' },
    events,
  };
}

function importedFrom(value: unknown): Imported | PartTrouble {
  const { file, added } = fieldsOf(value);
  const pinned = pinnedFrom(value);
  if (typeof pinned === 'string') return pinned;
  return typeof file === 'string' && file.length <= FILE_MAX && isTime(added) ? { ...pinned, file, added } : 'backup/imported-broken';
}
