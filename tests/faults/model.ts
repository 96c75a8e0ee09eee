import fc from 'fast-check';
import type { AttemptHead, Storage } from '../../src/app/storage';
import type { TalkEvent } from '../../src/engine';

/** What may happen to the store. */
export type Command =
  | { readonly kind: 'say'; readonly tab: number; readonly attempt: number; readonly many: number }
  | { readonly kind: 'read'; readonly tab: number; readonly attempt: number }
  | { readonly kind: 'reload'; readonly tab: number }
  | { readonly kind: 'undo'; readonly tab: number; readonly attempt: number }
  | { readonly kind: 'wipe'; readonly attempt: number }
  | { readonly kind: 'bend'; readonly attempt: number; readonly at: number }
  | { readonly kind: 'head'; readonly attempt: number; readonly count: number };

const tab = fc.nat(1);
const attempt = fc.nat(2);
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('say' as const), tab, attempt, many: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('read' as const), tab, attempt }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('reload' as const), tab }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const), tab, attempt }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wipe' as const), attempt }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('bend' as const), attempt, at: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('head' as const), attempt, count: fc.nat(9) }) },
);

/** Walks of at most forty commands. */
export const walks = (count: number): readonly (readonly Command[])[] =>
  fc.sample(fc.array(command, { minLength: 1, maxLength: 40, size: 'max' }), count);

interface Given {
  readonly runs: readonly (readonly Command[])[];
  /** A model that believes a record whose words were changed. */
  readonly careless: boolean;
  /** The address of the module that opens the store. */
  readonly source: string;
}

/** Runs commands over the real store in two tabs against a map of lists; gives the first thing in which they differ. Needs nothing outside itself. */
export async function walk(given: Given): Promise<string | undefined> {
  const { openDatabase } = (await import(/* @vite-ignore */ given.source)) as { openDatabase: () => Promise<Storage> };
  await openDatabase();
  const raw = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('rapport');
    opening.addEventListener('success', () => resolve(opening.result));
  });
  const change = async (work: (stores: (name: string) => IDBObjectStore) => void): Promise<void> => {
    const writing = raw.transaction(['attempts', 'events', 'damaged', 'scenarios'], 'readwrite');
    work((name) => writing.objectStore(name));
    await new Promise((resolve) => writing.addEventListener('complete', resolve));
  };
  const tabs = [await openDatabase(), await openDatabase()];
  const scenario = { id: 's' } as never;
  const at = '2026-05-04T10:00:00.000Z';
  const headOf = (id: string, events: number): AttemptHead => ({
    id,
    scenario: 's',
    hash: 'h',
    seed: 1,
    mode: 'practice',
    dial: 'as-written',
    parent: undefined,
    started: at,
    saved: at,
    events,
    turns: events,
    status: 'open',
  });
  let names = 0;
  for (const commands of given.runs) {
    await change((store) => {
      for (const name of ['attempts', 'events', 'damaged', 'scenarios']) store(name).clear();
    });
    const kept = new Map<string, readonly TalkEvent[]>();
    const seen = [new Map<string, readonly TalkEvent[]>(), new Map<string, readonly TalkEvent[]>()];
    for (const [step, one] of commands.entries()) {
      const id = `a${'attempt' in one ? one.attempt : 0}`;
      const mine = kept.get(id) ?? [];
      const storage = tabs['tab' in one ? one.tab : 0];
      const knows = seen['tab' in one ? one.tab : 0];
      if (storage === undefined || knows === undefined) continue;
      const wrong = (what: string): string => `${what} at ${step} of ${JSON.stringify(commands)}`;
      if (one.kind === 'say' || one.kind === 'undo') {
        const known = knows.get(id) ?? [];
        const count = known.length;
        const many = one.kind === 'say' ? one.many : 1;
        const more = Array.from({ length: many }, (): TalkEvent => ({ type: 'reply.chosen', moment: 'm', reply: `r${++names}` }));
        const put = Reflect.get(IDBObjectStore.prototype, 'put') as (this: IDBObjectStore, value: unknown) => IDBRequest<IDBValidKey>;
        if (one.kind === 'undo')
          IDBObjectStore.prototype.put = function undone(this: IDBObjectStore, value: unknown) {
            const request = put.call(this, value);
            request.addEventListener('success', () => this.transaction.abort());
            return request;
          };
        let answer = 'kept';
        try {
          await storage.append(headOf(id, count + many), more, scenario);
        } catch (error) {
          answer = error instanceof DOMException ? error.name : String(error);
        }
        IDBObjectStore.prototype.put = put;
        const expected = one.kind === 'undo' ? 'not' : JSON.stringify(known) === JSON.stringify(mine) ? 'kept' : 'not';
        if ((answer === 'kept') !== (expected === 'kept')) return wrong(`${answer} where ${expected} was due`);
        if (answer === 'kept') {
          kept.set(id, [...mine, ...more]);
          knows.set(id, [...mine, ...more]);
        } else if (answer === 'NotFoundError' && count > 0) {
          await storage.rebase({ head: headOf(id, mine.length), scenario, events: mine });
          kept.set(id, mine);
          knows.set(id, mine);
        }
      }
      if (one.kind === 'reload') {
        tabs[one.tab] = await openDatabase();
        knows.clear();
      }
      if (one.kind === 'wipe') {
        kept.delete(id);
        await change((store) => {
          store('attempts').delete(id);
          store('events').delete(IDBKeyRange.bound([id], [id, []]));
        });
      }
      if (one.kind === 'bend' && one.at < mine.length) {
        kept.set(id, given.careless ? mine : mine.slice(0, one.at));
        await change((store) =>
          store('events').put({
            attempt: id,
            seq: one.at,
            event: { type: 'reply.chosen', moment: 'm', reply: 'forged' },
            prev: '',
            hash: '',
          }),
        );
      }
      if (one.kind === 'head' && mine.length > 0) await change((store) => store('attempts').put(headOf(id, one.count)));
      if (one.kind === 'read' || one.kind === 'bend' || one.kind === 'head') {
        const found = await storage.attempt(id);
        const due = kept.get(id);
        knows.set(id, found?.events ?? []);
        if (JSON.stringify(found?.events) !== JSON.stringify(due)) return wrong('other events');
        if (found !== undefined && found.head.events !== found.events.length) return wrong('another head');
      }
    }
  }
  return undefined;
}
