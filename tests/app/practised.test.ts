import { beforeEach, describe, expect, test } from 'vitest';
import { begin, type TalkEvent } from '../../src/engine';
import { dayOf, readPractice } from '../../src/app/practised';
import { firstScenario } from '../../src/app/scenarios';
import type { Services } from '../../src/app/services';
import { settingsStore } from '../../src/app/settings/settings';
import { openStorage, type AttemptHead, type Storage } from '../../src/app/storage';
import { memoryShelf } from '../../src/app/storage/shelf';
import { bestFrom } from '../../src/scoring';

let storage: Storage;
const { hash, scenario } = firstScenario;
const BEST: readonly TalkEvent[] = bestFrom(begin(scenario, 1)).turns.map(({ moment, reply }) => ({ type: 'reply.chosen', moment, reply }));
const [FIRST = BEST.at(-1)] = BEST;
if (FIRST?.type !== 'reply.chosen') throw new Error('The first scenario has no turn.');
const { moment } = FIRST;

beforeEach(async () => {
  storage = await openStorage();
});

const services = (): Services => ({
  storage,
  shelf: async () => memoryShelf(),
  settings: settingsStore(() => ({ getItem: () => null, setItem: () => undefined })),
  newId: () => '',
  newSeed: () => 1,
  now: () => '2026-05-04T10:00:00.000Z',
  newcomer: () => false,
  began: () => undefined,
  takeEarlyPress: () => undefined,
});

async function keep(id: string, day: number, events: readonly TalkEvent[], more: Partial<AttemptHead> = {}): Promise<void> {
  const time = `2026-05-0${day}T12:00:00.000Z`;
  const head: AttemptHead = {
    id,
    scenario: scenario.id,
    hash,
    seed: 1,
    mode: 'practice',
    dial: 'as-written',
    parent: undefined,
    started: time,
    saved: time,
    events: events.length,
    turns: events.length,
    status: 'over',
    ...more,
  };
  await storage.append(head, events, scenario);
}

const read = async () => {
  const { conversations, lost } = await readPractice(services());
  return {
    lost,
    found: conversations
      .map(({ practised: { attempt, day, first, helped } }) => ({ attempt, day, first, helped }))
      .sort((a, b) => (a.attempt < b.attempt ? -1 : 1)),
  };
};

describe('practice read from what is kept', () => {
  test('is every finished conversation; the first of a scenario is the one that began first', async () => {
    await keep('b', 2, BEST);
    await keep('a', 1, BEST, { mode: 'check' });
    await keep('c', 3, BEST.slice(0, 5), { status: 'open' });
    expect(await read()).toEqual({
      lost: 0,
      found: [
        { attempt: 'a', day: '2026-05-01', first: true, helped: false },
        { attempt: 'b', day: '2026-05-02', first: false, helped: false },
      ],
    });
  });

  test('is still a first attempt after one that was left within two turns, and not after one that went further', async () => {
    await keep('left', 1, BEST.slice(0, 2), { status: 'open' });
    await keep('whole', 3, BEST);
    expect((await read()).found.map(({ first }) => first)).toEqual([true]);
    await keep('longer', 2, BEST.slice(0, 3), { status: 'open' });
    expect((await read()).found.map(({ first }) => first)).toEqual([false]);
  });

  test('knows help: a thought or a hint opened, a reply taken back, a milder client; what can be seen put into words is none', async () => {
    await keep('a-words', 1, [{ type: 'help.opened', moment, help: 'mood-words' }, ...BEST]);
    await keep('b-thought', 2, [{ type: 'help.opened', moment, help: 'thought' }, ...BEST]);
    await keep('c-hint', 2, [{ type: 'help.opened', moment, help: 'hint' }, ...BEST]);
    await keep('d-back', 3, [FIRST, { type: 'turn.taken-back', moment }, ...BEST]);
    await keep('e-milder', 4, BEST, { dial: 'milder' });
    expect((await read()).found.map(({ helped }) => helped)).toEqual([false, true, true, true, true]);
  });

  test('leaves a what-if out, and counts as lost what does not come to its end again', async () => {
    await keep('a', 1, BEST, { parent: { attempt: 'b', turn: 2 } });
    await keep('b', 2, [FIRST, FIRST]);
    expect(await read()).toEqual({ lost: 1, found: [] });
  });

  test('holds what the learner rated', async () => {
    await keep('a', 1, BEST);
    await storage.keepNotes({
      attempt: 'a',
      feeling: '',
      summary: '',
      plus: '',
      delta: '',
      ratings: { patience: 60 },
      intention: '',
      opened: true,
      saved: '2026-05-01T12:00:00.000Z',
    });
    const { conversations } = await readPractice(services());
    expect(conversations.map(({ name, practised: { rated } }) => ({ name, rated }))).toEqual([
      { name: scenario.client.name, rated: { patience: 60 } },
    ]);
  });

  test('says how far it is with many', async () => {
    await Promise.all(Array.from({ length: 23 }, async (_, index) => keep(`${index}`, 1, BEST)));
    const said: string[] = [];
    await readPractice(services(), (done, of) => said.push(`${done} of ${of}`));
    expect(said).toEqual(['10 of 23', '20 of 23']);
  });
});

test('a day is the local one', () => {
  expect(dayOf('2026-05-04T12:00:00')).toBe('2026-05-04');
});
