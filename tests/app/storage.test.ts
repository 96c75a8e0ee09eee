import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStorage, type AttemptHead, type Notes, type Storage } from '../../src/app/storage';
import type { TalkEvent } from '../../src/engine';
import { teaRound } from '../library';

let storage: Storage;

const said = (reply: string): TalkEvent => ({ type: 'reply.chosen', moment: 'cold-cup', reply });
const head = (id: string, events: number, more: Partial<AttemptHead> = {}): AttemptHead => ({
  id,
  scenario: teaRound.id,
  hash: 'tea',
  seed: 7,
  mode: 'practice',
  dial: 'as-written',
  parent: undefined,
  started: '2026-05-04T10:00:00.000Z',
  saved: `2026-05-04T10:0${events}:00.000Z`,
  events,
  turns: events,
  status: 'open',
  ...more,
});
const notes = (attempt: string, saved: string): Notes => ({
  attempt,
  feeling: '',
  summary: '',
  plus: '',
  delta: '',
  ratings: { patience: 70 },
  intention: 'Wait.',
  opened: true,
  saved,
});

beforeEach(async () => {
  storage = await openStorage();
});
afterEach(async () => {
  await deleteDB('rapport', { blocked: () => undefined });
});

describe('the database', () => {
  test('lasts, and gives back an attempt with its scenario and its events in their order', async () => {
    await storage.append(head('a', 1), [said('your-own')], teaRound);
    await storage.append(head('a', 2), [said('drink-up')], teaRound);
    expect(await storage.lasting()).toBe(true);
    expect(await storage.attempt('a')).toMatchObject({
      head: head('a', 2),
      scenario: { id: 'tea-round' },
      events: [said('your-own'), said('drink-up')],
    });
  });

  test('keeps several events at once, as a what-if needs them', async () => {
    await storage.append(head('b', 3, { parent: { attempt: 'a', turn: 3 } }), ['your-own', 'drink-up', 'silence'].map(said), teaRound);
    expect((await storage.attempt('b'))?.events).toEqual(['your-own', 'drink-up', 'silence'].map(said));
  });

  test('takes neither the event nor the head where the event is there already', async () => {
    await storage.append(head('a', 1), [said('your-own')], teaRound);
    await expect(storage.append(head('a', 1, { saved: '2026-05-04T12:00:00.000Z' }), [said('drink-up')], teaRound)).rejects.toThrow();
    expect(await storage.attempt('a')).toMatchObject({ head: head('a', 1), events: [said('your-own')] });
  });

  test('lists heads and notes with the newest first', async () => {
    await storage.append(head('old', 1), [said('your-own')], teaRound);
    await storage.append(head('new', 1, { saved: '2026-05-05T10:00:00.000Z' }), [said('your-own')], teaRound);
    await storage.keepNotes(notes('old', '2026-05-06T10:00:00.000Z'));
    await storage.keepNotes(notes('new', '2026-05-05T10:00:00.000Z'));
    expect((await storage.attempts()).map(({ id }) => id)).toEqual(['new', 'old']);
    expect((await storage.allNotes()).map(({ attempt }) => attempt)).toEqual(['old', 'new']);
    expect(await storage.notes('new')).toEqual(notes('new', '2026-05-05T10:00:00.000Z'));
  });
});

test('a database of the first version opens with what it held, and plain modes and dials', async () => {
  await deleteDB('rapport', { blocked: () => undefined });
  const first = await openDB('rapport', 1, {
    upgrade(database) {
      database.createObjectStore('scenarios', { keyPath: 'hash' });
      database.createObjectStore('attempts', { keyPath: 'id' });
      database.createObjectStore('events', { keyPath: ['attempt', 'seq'] });
    },
  });
  const { mode: _mode, dial: _dial, parent: _parent, ...old } = head('first', 1);
  await first.put('scenarios', { hash: 'tea', scenario: teaRound });
  await first.put('attempts', old);
  await first.put('events', { attempt: 'first', seq: 0, event: said('silence') });
  first.close();
  const opened = await openStorage();
  expect(await opened.attempt('first')).toMatchObject({ head: head('first', 1), events: [said('silence')] });
});
