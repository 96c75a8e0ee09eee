import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOfBackup, type Backup } from '../../src/app/backup/backup';
import { checkBackup } from '../../src/app/backup/check';
import { backupDue } from '../../src/app/backup/due';
import { makeBackup } from '../../src/app/backup/make';
import { restore } from '../../src/app/backup/restore';
import type { AttemptHead, Enrolment } from '../../src/app/storage';
import { hashOf } from '../../src/scenario';
import { shipped, teaRound } from '../library';
import { programmeFrom, SMALL } from '../programme/programmes';
import { browser, bytesOf, keepTalk, NOW } from './backup';

const [first = teaRound] = shipped;
const imported = { hash: hashOf(teaRound), scenario: teaRound, file: 'tea.yaml', added: NOW };

const programme = programmeFrom(SMALL);
const enrolment: Enrolment = {
  id: 'tea',
  hash: hashOf(programme),
  programme,
  start: '2026-05-04',
  before: ['attempt-1'],
  marks: { before: '2026-05-05' },
  reflections: { thought: 'Less sugar. שלום' },
  begun: NOW,
};

async function full() {
  const here = browser();
  await keepTalk(here, teaRound, 'attempt-1', [0, 0], 1);
  await keepTalk(here, first, 'attempt-2', [1, 0, 1], 2);
  await (await here.shelf()).add(imported);
  await (await here.shelf()).enrolments.begin(enrolment);
  here.settings.set({ textSize: 120 });
  return { here, backup: await makeBackup(here) };
}

/** What a check finds in a backup with something changed. */
async function checked(change: (backup: Backup) => object) {
  const { backup } = await full();
  return checkBackup(bytesOf(change(structuredClone(backup))));
}

const left = async (change: (backup: Backup) => object): Promise<readonly string[]> => {
  const found = await checked(change);
  return 'trouble' in found ? [found.trouble] : found.left;
};

describe('a backup', () => {
  test('taken, put back into an empty browser and taken again is the same text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ places: fc.array(fc.nat(5), { minLength: 1, maxLength: 8 }), how: fc.nat(200), which: fc.nat(1) }), {
          maxLength: 4,
        }),
        fc.boolean(),
        async (talks, brings) => {
          const here = browser();
          for (const [index, { places, how, which }] of talks.entries())
            await keepTalk(here, which === 0 ? teaRound : first, `attempt-${index}`, places, how);
          if (brings) await (await here.shelf()).add(imported);
          if (brings) await (await here.shelf()).enrolments.begin(enrolment);
          const text = textOfBackup(await makeBackup(here));
          const found = checkBackup(new TextEncoder().encode(text));
          if ('trouble' in found) throw new Error(found.trouble);
          expect(found.left).toEqual([]);
          const there = browser();
          await restore(found.backup, there);
          expect(textOfBackup(await makeBackup(there))).toBe(text);
          expect(textOfBackup(await makeBackup(here))).toBe(text);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('put back where everything is adds nothing and changes nothing', async () => {
    const { here, backup } = await full();
    const before = textOfBackup(backup);
    expect(await restore(backup, here)).toEqual({
      conversations: 0,
      notes: 0,
      people: 0,
      programmes: 0,
      kept: 4,
      settings: false,
      stopped: false,
    });
    expect(textOfBackup(await makeBackup(here))).toBe(before);
  });

  test('brings its settings only where none was ever changed', async () => {
    const { backup } = await full();
    const [fresh, changed] = [browser(), browser()];
    changed.settings.set({ textSize: 150 });
    await restore(backup, fresh);
    await restore(backup, changed);
    expect([fresh.settings.get().textSize, changed.settings.get().textSize]).toEqual([120, 150]);
  });
});

describe('F48: a hostile backup', () => {
  test.each([
    ['bytes that are no text', Uint8Array.from([0xff, 0xfe, 0]), 'backup/not-text'],
    ['text that is no JSON', new TextEncoder().encode('{ "format": '), 'backup/not-json'],
    ['an attempt', bytesOf({ format: 'rapport-attempt', version: 1 }), 'backup/not-a-backup'],
    ['one of a later version', bytesOf({ format: 'rapport-backup', version: 2 }), 'backup/newer'],
    ['one without its parts', bytesOf({ format: 'rapport-backup', version: 1, made: NOW }), 'backup/wrong-shape'],
    ['one of fifty million and one bytes', new Uint8Array(50_000_001), 'backup/too-large'],
  ])('F48: %s is refused as a whole', (_name, bytes, trouble) => {
    expect(checkBackup(bytes)).toEqual({ trouble });
  });

  test('F48: a scenario that was changed is left out with its conversations', async () => {
    const forged = (backup: Backup): object => ({
      ...backup,
      scenarios: backup.scenarios.map(({ hash, scenario }) => ({ hash, scenario: { ...scenario, title: 'Another' } })),
      imported: [],
    });
    expect(await left(forged)).toEqual([
      'backup/hash-mismatch',
      'backup/hash-mismatch',
      'backup/scenario-missing',
      'backup/scenario-missing',
    ]);
  });

  test('F48 guard: without the hash, the changed scenario would pass', async () => {
    const rehashed = (backup: Backup): object => {
      const change = ({ scenario }: Backup['scenarios'][number]) => {
        const other = { ...scenario, title: 'Another' };
        return { hash: hashOf(other), scenario: other };
      };
      return { ...backup, attempts: [], scenarios: backup.scenarios.map(change) };
    };
    expect(await left(rehashed)).toEqual([]);
  });

  test('F48: a foreign scenario with mistakes, reserved keys or hidden letters is left out', async () => {
    const bad = [
      { ...teaRound, start: 'nowhere' },
      { ...teaRound, title: 'Tea \u202E' },
      JSON.parse('{"__proto__":{"polluted":1}}') as object,
      7,
      null,
    ];
    const brings = (backup: Backup): object => ({
      ...backup,
      imported: bad.map((scenario) => ({ ...imported, hash: hashOf(scenario), scenario })),
    });
    expect(await left(brings)).toEqual(bad.map(() => 'backup/scenario-broken'));
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test('F48: a programme that was changed, or holds what none can, is left out', async () => {
    const bad = [
      { ...enrolment, programme: { ...programme, title: 'Another' } },
      { ...enrolment, programme: { ...programme, steps: [] }, hash: hashOf({ ...programme, steps: [] }) },
      { ...enrolment, id: 'coffee' },
      { ...enrolment, start: '2026-02-30' },
      { ...enrolment, marks: { before: 'yesterday' } },
      { ...enrolment, reflections: { thought: 'x'.repeat(4001) } },
      { ...enrolment, before: [7] },
      null,
    ];
    expect(await left((backup) => ({ ...backup, enrolments: bad }))).toEqual(bad.map(() => 'backup/programme-broken'));
  });

  test('a backup of a time before programmes has none', async () => {
    const found = await checked(({ enrolments: _none, ...backup }) => backup);
    expect('backup' in found ? [found.left, found.backup.enrolments] : found).toEqual([[], []]);
  });

  test('F48: a conversation that cannot have happened is left out', async () => {
    const forged = (backup: Backup): object => ({
      ...backup,
      attempts: backup.attempts.map(({ head, events }) => ({
        head,
        events: [...events, { type: 'reply.chosen', moment: 'nowhere', reply: 'nothing' }],
      })),
    });
    expect(await left(forged)).toEqual(['backup/events-do-not-play', 'backup/events-do-not-play']);
  });

  test('F48: what a head says of turns and end is not believed', async () => {
    const found = await checked((backup) => ({
      ...backup,
      attempts: backup.attempts.map(({ head, events }) => ({ head: { ...head, turns: 999, status: 'over', events: 7 }, events })),
    }));
    if ('trouble' in found) throw new Error(found.trouble);
    const { backup } = await full();
    expect(found.backup.attempts).toEqual(backup.attempts);
  });

  const BENT: readonly unknown[] = [
    undefined,
    null,
    7,
    -1,
    1.5,
    Infinity,
    '',
    'x'.repeat(5000),
    [],
    {},
    true,
    '__proto__',
    '2026-13-99T99:99:99Z',
  ];
  const FIELDS = [
    'id',
    'scenario',
    'hash',
    'seed',
    'mode',
    'dial',
    'started',
    'saved',
    'parent',
  ] as const satisfies readonly (keyof AttemptHead)[];
  test.each(FIELDS)('F48: a record with a bent %s is left out or read as it was meant, and nothing throws', async (field) => {
    for (const bent of BENT) {
      const found = await checked((backup) => ({
        ...backup,
        attempts: backup.attempts.map(({ head, events }) => ({ head: { ...head, [field]: bent }, events })),
      }));
      if ('trouble' in found) throw new Error(found.trouble);
      for (const { head } of found.backup.attempts) {
        expect(head.id).toMatch(/^[\w-]{1,64}$/);
        expect(head.seed).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test('F48: whatever the bytes are, the check answers and does not throw', async () => {
    const { backup } = await full();
    const good = bytesOf({ ...backup, scenarios: backup.scenarios.filter(({ scenario }) => scenario.id === 'tea-round') });
    fc.assert(
      fc.property(fc.array(fc.record({ at: fc.nat(good.length - 1), to: fc.nat(255) }), { minLength: 1, maxLength: 5 }), (changes) => {
        const bytes = good.slice();
        for (const { at, to } of changes) bytes[at] = to;
        const found = checkBackup(bytes);
        if ('backup' in found) for (const one of found.backup.scenarios) expect(hashOf(one.scenario)).toBe(one.hash);
      }),
      { numRuns: 300 },
    );
  });

  test('F48: putting back never deletes: what is here stays, byte for byte', async () => {
    const { here, backup } = await full();
    const before = textOfBackup(await makeBackup(here));
    const other = {
      ...backup,
      notes: backup.notes.map((notes) => ({ ...notes, intention: 'Something else' })),
      attempts: backup.attempts.map(({ head, events }) => ({
        head: { ...head, saved: '2030-01-01T00:00:00.000Z' },
        events: events.slice(0, 1),
      })),
    };
    await restore(other, here);
    expect(textOfBackup(await makeBackup(here))).toBe(before);
  });
});

describe('a copy is asked for', () => {
  const finished = (count: number, day: string): readonly AttemptHead[] =>
    Array.from({ length: count }, (_, index) => ({
      id: `attempt-${index}`,
      scenario: 'tea-round',
      hash: '',
      seed: 1,
      mode: 'practice',
      dial: 'as-written',
      parent: undefined,
      started: `${day}T09:00:00.000Z`,
      saved: `${day}T09:0${index}:00.000Z`,
      events: 1,
      turns: 1,
      status: 'over',
    }));
  test.each([
    ['never without a finished conversation', 0, undefined, undefined, undefined],
    ['not after four on one day', 4, undefined, undefined, undefined],
    ['after five', 5, undefined, undefined, 5],
    ['not again at once when it is put off', 5, undefined, '2026-05-04T09:30:00.000Z', undefined],
    ['not when they have a copy', 5, '2026-05-04T09:30:00.000Z', undefined, undefined],
  ])('%s', (_when, count, saved, later, expected) => {
    expect(backupDue(finished(count, '2026-05-04'), { made: saved, later }, NOW)).toBe(expected);
  });

  test('after a week, even for one', () => {
    expect(backupDue(finished(1, '2026-04-26'), { made: undefined, later: undefined }, NOW)).toBe(1);
    expect(backupDue(finished(1, '2026-04-26'), { made: undefined, later: '2026-05-01T00:00:00.000Z' }, NOW)).toBeUndefined();
  });
});
