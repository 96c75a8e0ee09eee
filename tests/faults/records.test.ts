import fc from 'fast-check';
import { expect, test } from 'vitest';
import { believed, chained } from '../../src/app/storage/chain';
import { headFrom } from '../../src/app/storage/heads';
import type { TalkEvent } from '../../src/engine';

const id = fc.stringMatching(/^[a-z]{1,8}$/);
const event: fc.Arbitrary<TalkEvent> = fc.oneof(
  fc.record({ type: fc.constant('reply.chosen' as const), moment: id, reply: id }),
  fc.record({ type: fc.constant('mood.read' as const), moment: id, option: id }),
  fc.record({ type: fc.constant('turn.taken-back' as const), moment: id }),
);
const events = fc.array(event, { minLength: 1, maxLength: 8 });
const ODD = [null, 7, NaN, Infinity, -0, '', 'x'.repeat(300), {}, [], true] as const;
const FIELDS = ['attempt', 'seq', 'prev', 'hash', 'event', 'event.type', 'event.moment', 'event.more', 'more'] as const;
interface Mutation {
  readonly at: number;
  readonly field: (typeof FIELDS)[number];
  readonly value: (typeof ODD)[number] | undefined;
}
const mutation = fc.record({ at: fc.nat(7), field: fc.constantFrom(...FIELDS), value: fc.constantFrom(undefined, ...ODD) });

type Fields = Readonly<Record<string, unknown>>;
const changed = (record: object, { field, value }: Mutation): Fields => {
  const fields: Fields = { ...record };
  const [outer = '', inner] = field.split('.');
  const next = inner === undefined ? value : { ...(fields['event'] as Fields), [inner]: value };
  return Object.fromEntries([...Object.entries(fields), [outer, next] as const].filter(([, one]) => one !== undefined));
};
const plain = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === 'number' && !Number.isInteger(one) ? `${one}` : one));

type Reader = (attempt: string, found: readonly unknown[]) => Promise<{ readonly records: readonly unknown[] }>;
const trusting: Reader = async (_, records) => ({ records });

const keepsWhatIsBefore = (read: Reader) =>
  fc.asyncProperty(events, mutation, async (given, one) => {
    const records = await chained('a', 0, '', given);
    const at = one.at % records.length;
    const original = records[at];
    if (original === undefined) return;
    const other = changed(original, one);
    if (plain(other) === plain(original)) return;
    const found = records.map((record, index) => (index === at ? other : record));
    expect((await read('a', found)).records).toEqual(records.slice(0, at));
  });

test('F14 whatever field of a record is changed, everything before it is read, and nothing from it on', async () => {
  await fc.assert(keepsWhatIsBefore(believed), { numRuns: 3000 });
});

test('F14 guard: a reader that trusts what it finds is caught', async () => {
  expect((await fc.check(keepsWhatIsBefore(trusting), { numRuns: 100 })).failed).toBe(true);
});

test('F14 guard: without hashes a reply that was changed to another is believed', async () => {
  const records = await chained('a', 0, '', [{ type: 'reply.chosen', moment: 'm', reply: 'kind' }]);
  const bent = records.map((record) => ({ ...record, event: { type: 'reply.chosen', moment: 'm', reply: 'rude' } }));
  const bare = bent.map(({ attempt, seq, event: said }) => ({ attempt, seq, event: said }));
  expect([(await believed('a', bent)).records.length, (await believed('a', bare)).records.length]).toEqual([0, 1]);
});

const disorder = fc.record({ kind: fc.constantFrom('gap', 'duplicate', 'swap', 'foreign'), at: fc.nat(7) });
const cutsAtDisorder = (read: Reader) =>
  fc.asyncProperty(fc.array(event, { minLength: 2, maxLength: 8 }), disorder, async (given, { kind, at: place }) => {
    const records = await chained('a', 0, '', given);
    const at = place % (records.length - 1);
    const one = records.slice(at, at + 1);
    const [before, after] = [records.slice(0, at), records.slice(at + 1)];
    const found = {
      gap: [...before, ...after],
      duplicate: [...before, ...one, ...one, ...after],
      swap: [...before, ...after.slice(0, 1), ...one, ...after.slice(1)],
      foreign: [...before, ...one.map((record) => ({ ...record, attempt: 'b' })), ...after],
    }[kind];
    expect((await read('a', found ?? [])).records).toEqual(records.slice(0, kind === 'duplicate' ? at + 1 : at));
  });

test('F15 records with a gap, twice, out of order or of another conversation are read up to there', async () => {
  await fc.assert(cutsAtDisorder(believed), { numRuns: 2000 });
});

test('F15 guard: a reader that trusts what it finds is caught', async () => {
  expect((await fc.check(cutsAtDisorder(trusting), { numRuns: 100 })).failed).toBe(true);
});

test('F15 records cut from one conversation and put at the end of another do not follow', async () => {
  const [mine, other] = await Promise.all([
    chained('a', 0, '', [{ type: 'turn.taken-back', moment: 'm' }]),
    chained('a', 0, '', [
      { type: 'reply.chosen', moment: 'n', reply: 'r' },
      { type: 'turn.taken-back', moment: 'm' },
    ]),
  ]);
  expect(await believed('a', [...mine, ...other.slice(1)])).toEqual({ records: mine, all: 2 });
});

test('records of the first two versions, which have no hashes, are read, and linked ones may follow them but not the other way round', async () => {
  await fc.assert(
    fc.asyncProperty(events, events, async (old, young) => {
      const bare = old.map((one, seq) => ({ attempt: 'a', seq, event: one }));
      const linked = await chained('a', old.length, '', young);
      expect((await believed('a', [...bare, ...linked])).records).toEqual([...bare, ...linked]);
      const early = await chained('a', 0, '', old);
      const late = young.map((one, index) => ({ attempt: 'a', seq: old.length + index, event: one }));
      expect((await believed('a', [...early, ...late])).records).toEqual(early);
    }),
    { numRuns: 300 },
  );
});

const HEAD = {
  id: 'a',
  scenario: 's',
  hash: 'h',
  seed: 1,
  mode: 'practice',
  dial: 'as-written',
  parent: undefined,
  started: '2026-05-04T10:00:00.000Z',
  saved: '2026-05-04T10:00:00.000Z',
  events: 3,
  turns: 2,
  status: 'open',
} as const;

test('F16 what of a head follows from its events is put right, and what does not is asked for', () => {
  fc.assert(
    fc.property(fc.constantFrom('started', 'saved', 'events', 'turns', 'status'), fc.constantFrom(...ODD, undefined), (field, value) => {
      const found = headFrom('a', { ...HEAD, [field]: value });
      expect(found.kind).toBe('read');
    }),
  );
  fc.assert(
    fc.property(fc.constantFrom('id', 'scenario', 'hash', 'seed'), fc.constantFrom(null, NaN, '', {}, [], undefined), (field, value) => {
      expect(headFrom('a', { ...HEAD, [field]: value })).toEqual({ kind: 'unreadable' });
    }),
  );
});

test('F17 a head of a newer version is known as one, whatever else it holds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2 }), fc.object(), (version, rest) => {
      expect(headFrom('a', { ...rest, version })).toEqual({ kind: 'newer' });
    }),
  );
  expect(headFrom('a', { ...HEAD, version: 1 })).toEqual({ kind: 'read', head: HEAD, mended: false });
});

test('F42 no number of a head that is read is anything but whole and within its range', () => {
  const number = fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, -0, 5.5, '5', '0x1F', null, 2 ** 53));
  fc.assert(
    fc.property(number, number, number, (seed, count, turns) => {
      const found = headFrom('a', { ...HEAD, seed, events: count, turns });
      if (found.kind !== 'read') return;
      const numbers = [found.head.seed, found.head.events, found.head.turns];
      expect(numbers.every((one) => Number.isSafeInteger(one) && one >= 0)).toBe(true);
    }),
    { numRuns: 100_000 },
  );
});

test('F42 nothing at all makes the reading of a head throw', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (key, found) => void headFrom(key, found)),
    { numRuns: 20_000 },
  );
});
