import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStorage, type Enrolment, type Shelf } from '../../src/app/storage';
import { memoryShelf, openShelf } from '../../src/app/storage/shelf';
import { hashOf } from '../../src/scenario';
import { teaRound } from '../library';
import { programmeFrom, SMALL } from '../programme/programmes';

const programme = programmeFrom(SMALL);
const NOW = '2026-05-04T10:00:00.000Z';
const enrolment = (more: Partial<Enrolment> = {}): Enrolment => ({
  id: 'tea',
  hash: hashOf(programme),
  programme,
  start: '2026-05-04',
  before: ['old'],
  marks: {},
  reflections: {},
  begun: NOW,
  ...more,
});

async function emptied(): Promise<Shelf> {
  await deleteDB('rapport', { blocked: () => undefined });
  return openShelf(await openStorage());
}

describe.each([
  ['in the database', emptied],
  ['while the page is open', async () => memoryShelf()],
])('programmes that were begun, %s', (_where, open) => {
  let shelf: Shelf;
  beforeEach(async () => {
    shelf = await open();
  });
  afterEach(async () => shelf.clear());

  test('are begun once, and what was begun stays as it was', async () => {
    expect(await shelf.enrolments.begin(enrolment())).toBe(true);
    expect(await shelf.enrolments.begin(enrolment({ start: '2027-01-01' }))).toBe(false);
    expect(await shelf.enrolments.one('tea')).toEqual(enrolment());
    expect(await shelf.enrolments.one('coffee')).toBeUndefined();
  });

  test('stand with the one begun last first', async () => {
    await shelf.enrolments.begin(enrolment());
    await shelf.enrolments.begin(enrolment({ id: 'coffee', begun: '2026-05-05T10:00:00.000Z' }));
    expect((await shelf.enrolments.all()).map(({ id }) => id)).toEqual(['coffee', 'tea']);
  });

  test('keep every change, though several come at once', async () => {
    await shelf.enrolments.begin(enrolment());
    await Promise.all(
      ['before', 'thought'].map(async (step) =>
        shelf.enrolments.change('tea', (kept) => ({ ...kept, marks: { ...kept.marks, [step]: '2026-05-05' } })),
      ),
    );
    expect((await shelf.enrolments.one('tea'))?.marks).toEqual({ before: '2026-05-05', thought: '2026-05-05' });
    expect(await shelf.enrolments.change('coffee', (kept) => kept)).toBeUndefined();
  });

  test('go into the bin with what was written, and come back unless another was begun since', async () => {
    await shelf.enrolments.begin(enrolment({ reflections: { thought: 'Less sugar.' } }));
    const key = await shelf.bin.takeProgramme('tea', NOW);
    expect([key, await shelf.enrolments.all()]).toEqual([`programme-tea-${NOW}`, []]);
    await shelf.enrolments.begin(enrolment({ start: '2026-06-01' }));
    await shelf.bin.restore(key ?? '');
    expect((await shelf.enrolments.one('tea'))?.start).toBe('2026-06-01');
    const other = await shelf.bin.takeProgramme('tea', '2026-05-05T10:00:00.000Z');
    await shelf.bin.restore(key ?? '');
    expect((await shelf.enrolments.one('tea'))?.reflections).toEqual({ thought: 'Less sugar.' });
    expect((await shelf.bin.all(NOW)).map((one) => one.key)).toEqual([other]);
    expect(await shelf.bin.takeProgramme('coffee', NOW)).toBeUndefined();
  });

  test('are gone when everything is deleted', async () => {
    await shelf.enrolments.begin(enrolment());
    await shelf.clear();
    expect(await shelf.enrolments.all()).toEqual([]);
  });
});

test('a database of the third version opens with what it held, and takes programmes', async () => {
  await deleteDB('rapport', { blocked: () => undefined });
  const third = await openDB('rapport', 3, {
    upgrade(database) {
      database.createObjectStore('scenarios', { keyPath: 'hash' });
      database.createObjectStore('attempts', { keyPath: 'id' });
      database.createObjectStore('events', { keyPath: ['attempt', 'seq'] });
      database.createObjectStore('notes', { keyPath: 'attempt' });
      database.createObjectStore('damaged', { keyPath: 'key', autoIncrement: true });
      database.createObjectStore('shelf', { keyPath: 'hash' });
      database.createObjectStore('bin', { keyPath: 'key' });
    },
  });
  const imported = { hash: hashOf(teaRound), scenario: teaRound, file: 'tea.yaml', added: NOW };
  await third.put('shelf', imported);
  third.close();
  const shelf = await openShelf(await openStorage());
  expect(await shelf.imported()).toEqual([imported]);
  expect(await shelf.enrolments.begin(enrolment())).toBe(true);
});
