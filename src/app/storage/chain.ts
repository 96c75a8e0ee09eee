import type { TalkEvent } from '../../engine';

export interface EventRecord {
  readonly attempt: string;
  readonly seq: number;
  readonly event: TalkEvent;
  /** The hash of the record before; empty where there is none, or where it is of a time before hashes. */
  readonly prev?: string;
  /** SHA-256, in hexadecimal digits, of everything else in the record. Records of the first two versions have none. */
  readonly hash?: string;
}

/** What of the records of an attempt can be believed. */
export interface Believed {
  readonly records: readonly EventRecord[];
  readonly all: number;
}

/** Records for events that follow a record with the hash `prev`, each linked to the one before. */
export async function chained(
  attempt: string,
  first: number,
  prev: string,
  events: readonly TalkEvent[],
): Promise<readonly Required<EventRecord>[]> {
  const records: Required<EventRecord>[] = [];
  let last = prev;
  for (const [index, event] of events.entries()) {
    const link = { attempt, seq: first + index, event, prev: last };
    last = await hashOf(link);
    records.push({ ...link, hash: last });
  }
  return records;
}

/** The longest beginning of an attempt's records that has no gap, a known shape and a whole chain. */
export async function believed(attempt: string, found: readonly unknown[]): Promise<Believed> {
  const shaped: EventRecord[] = [];
  for (const one of found) {
    if (!isRecord(one) || one.attempt !== attempt || one.seq !== shaped.length) break;
    const before = shaped.at(-1)?.hash;
    if (one.hash === undefined ? before !== undefined : one.prev !== (before ?? '')) break;
    shaped.push(one);
  }
  const whole = await Promise.all(shaped.map(async ({ hash, ...link }) => hash === undefined || hash === (await hashOf(link))));
  const broken = whole.indexOf(false);
  return { records: broken < 0 ? shaped : shaped.slice(0, broken), all: found.length };
}

async function hashOf({ attempt, seq, event, prev }: Omit<EventRecord, 'hash'>): Promise<string> {
  const bytes = new TextEncoder().encode(canonical({ attempt, seq, event, prev }));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const canonical = (value: object): string =>
  JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

const EVENT_KEYS = {
  'reply.chosen': 'reply',
  'mood.read': 'option',
  'help.opened': 'help',
  'turn.taken-back': undefined,
} as const satisfies Record<TalkEvent['type'], string | undefined>;
const RECORD_KEYS: ReadonlySet<string> = new Set(['attempt', 'seq', 'event', 'prev', 'hash']);
const LONGEST_ID = 200;

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const isName = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length <= LONGEST_ID;
const isEventType = (value: unknown): value is TalkEvent['type'] => typeof value === 'string' && Object.hasOwn(EVENT_KEYS, value);

/** Whether a value has the shape of something that happened in a conversation, and nothing besides. */
export function isEvent(value: unknown): value is TalkEvent {
  if (!isFields(value) || !isEventType(value['type']) || !isName(value['moment'])) return false;
  const more = EVENT_KEYS[value['type']];
  return (more === undefined || isName(value[more])) && Object.keys(value).length === (more === undefined ? 2 : 3);
}

function isRecord(value: unknown): value is EventRecord {
  if (!isFields(value) || !isName(value['attempt']) || !Number.isSafeInteger(value['seq']) || !isEvent(value['event'])) return false;
  const { prev, hash } = value;
  const linked = prev === undefined ? hash === undefined : typeof prev === 'string' && typeof hash === 'string';
  return linked && Object.keys(value).every((key) => RECORD_KEYS.has(key));
}
