import { cleanup, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, test } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import type { i18n } from 'i18next';
import { assign, createActor, SimulatedClock } from 'xstate';
import { App } from '../../src/app/App';
import { startLanguage } from '../../src/app/i18n';
import { timerMachine } from '../../src/app/player/timer.machine';
import { ServicesContext, type Services } from '../../src/app/services';
import { settingsStore } from '../../src/app/settings/settings';
import type { Storage } from '../../src/app/storage';
import { memoryShelf } from '../../src/app/storage/shelf';
import { memoryStorage } from '../../src/app/storage/memory';
import { Nowhere } from '../../src/app/ui/Nowhere';
import { advance, begin, moves, type TalkEvent } from '../../src/engine';
import { hashOf, type Scenario } from '../../src/scenario';
import { shipped, teaRound } from '../library';

afterEach(cleanup);

async function caught(check: Promise<unknown>): Promise<void> {
  await expect(check).rejects.toMatchObject({ name: expect.stringMatching(/^(?:AssertionError|TestingLibraryElementError)$/) });
}

function openAt(path: string, storage: Storage): void {
  const services: Services = {
    storage,
    shelf: async () => memoryShelf(),
    settings: settingsStore(() => ({ getItem: () => JSON.stringify({ speed: 'instant' }), setItem: () => undefined })),
    newId: () => 'other',
    newSeed: () => 7,
    now: () => '2026-05-04T10:00:00.000Z',
    newcomer: () => false,
    began: () => undefined,
    takeEarlyPress: () => undefined,
  };
  document.body.innerHTML = '<div id="status" role="status"></div><div id="alert" role="alert"></div>';
  render(
    <ServicesContext value={services}>
      <Router hook={memoryLocation({ path }).hook}>
        <App />
      </Router>
    </ServicesContext>,
  );
}

/** A conversation in which so much was said, of those replies where they can be had. */
async function talked(scenario: Scenario, events: number, wanted: readonly string[] = []): Promise<Storage> {
  const said: TalkEvent[] = [];
  let session = begin(scenario, 7);
  while (session.turns.length < events) {
    const possible = moves(session);
    const event = possible.find((one) => one.type === 'reply.chosen' && wanted.includes(one.reply)) ?? possible[0];
    if (event === undefined) throw new Error('Nothing more can be said.');
    said.push(event);
    session = advance(session, event);
  }
  const storage = memoryStorage();
  const at = '2026-05-04T10:00:00.000Z';
  const { length } = said;
  const turns = session.turns.length;
  await storage.append(
    {
      id: 'kept',
      scenario: scenario.id,
      hash: hashOf(scenario),
      seed: 7,
      mode: 'practice',
      dial: 'as-written',
      parent: undefined,
      started: at,
      saved: at,
      events: length,
      turns,
      status: 'open',
    },
    said,
    scenario,
  );
  return storage;
}

const neil = shipped.find(({ id }) => id === 'splint-in-the-van') ?? teaRound;
const asHeWas: Scenario = { ...neil, client: { ...neil.client, name: 'Neil as he was' } };

/** Opens a conversation whose scenario the library has with other words by now. */
async function staysAsBegun(read: (storage: Storage) => Storage): Promise<void> {
  await startLanguage('');
  openAt('/play/kept', read(await talked(asHeWas, 2)));
  await waitFor(() => expect(document.querySelector('[data-reply], [data-reads]')).not.toBeNull());
  expect(screen.getByRole('list', { name: 'Conversation with Neil as he was' })).toBeVisible();
  expect(await screen.findByText(/^This person's story was updated since you began\./)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Start the new one' })).toHaveAttribute('href', '/meet/splint-in-the-van');
}

test('F30 a conversation stays as it began when the library has other words, and says so', async () => staysAsBegun((storage) => storage));
test('F30 guard: a reader that takes the words of the library is caught', async () => {
  const newest = (storage: Storage): Storage => ({
    ...storage,
    attempt: async (id) => {
      const kept = await storage.attempt(id);
      return kept === undefined ? undefined : { ...kept, scenario: neil };
    },
  });
  await caught(staysAsBegun(newest));
});

test('F30 a conversation with the words of the library says nothing of the kind', async () => {
  await startLanguage('');
  openAt('/play/kept', await talked(neil, 2));
  expect(await screen.findByRole('region', { name: 'What do you say?' })).toBeVisible();
  await waitFor(() => expect(document.querySelector('[aria-busy]')).toBeNull());
  expect(screen.queryByText(/story was updated/)).toBeNull();
});

/** Shows a conversation in a language of the page in which some texts may be missing. */
async function namesNoText(lose: (instance: i18n) => void): Promise<void> {
  const instance = await startLanguage('?lng=ar-XB');
  lose(instance);
  openAt('/play/kept', await talked(neil, 2));
  await waitFor(() => expect(document.querySelector('[data-reply], [data-reads]')).not.toBeNull());
  expect(document.body.textContent).not.toMatch(/\b(?:talk|app|nav|keeping)[.:][a-z]/i);
  expect(document.body.textContent).toContain(neil.client.name);
}

test('F34 in another language of the page, no name of a text is shown, and the client speaks as before', async () =>
  namesNoText(() => undefined));
test('F34 guard: texts that are missing with nothing to fall back on are caught', async () => {
  await caught(
    namesNoText((instance) => {
      const { talk, ...rest } = instance.getResourceBundle('ar-XB', 'main') as Record<string, object>;
      instance.removeResourceBundle('ar-XB', 'main');
      instance.addResourceBundle('ar-XB', 'main', { ...rest, talk: { ...talk, pause: undefined, takeBack: undefined } });
    }),
  );
});

/** Goes round the circle of a conversation so often. */
async function wentRound(times: number): Promise<void> {
  await startLanguage('');
  openAt('/play/kept', await talked(round, times, ['round']));
  await screen.findByRole('list', { name: /^Conversation with/ });
}

const round: Scenario = {
  ...teaRound,
  moments: Object.fromEntries(
    Object.entries(teaRound.moments).map(([id, moment]) => [
      id,
      id === teaRound.start
        ? { ...moment, replies: [{ ...moment.replies[0], id: 'round', goto: id }, ...moment.replies.slice(1)] }
        : moment,
    ]),
  ) as Scenario['moments'],
};

test('F39 a conversation that comes to one moment for the fiftieth time stops there, with a way on', async () => {
  await wentRound(49);
  await waitFor(() => expect(document.querySelector('[data-reply], [data-reads]')).not.toBeNull());
  cleanup();
  await wentRound(50);
  expect(await screen.findByText("You have come back to this moment fifty times. Let's stop here.")).toBeVisible();
  expect(document.querySelector('[data-reply], [data-reads]')).toBeNull();
  expect(screen.getByRole('link', { name: 'Talk again from the beginning' })).toBeVisible();
});

/** Shows that a conversation is not here, where everything may be in a copy. */
async function offersTheCopy(shown: ReactNode): Promise<void> {
  await startLanguage('');
  render(<Router hook={memoryLocation({ path: '/play/gone' }).hook}>{shown}</Router>);
  expect(await screen.findByRole('heading', { name: 'Gone.' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Restore from a copy' })).toHaveAttribute('href', '/settings');
}

test('F11 where a conversation is no longer here, a copy can be restored', async () => {
  await startLanguage('');
  openAt('/play/gone', memoryStorage());
  expect(await screen.findByRole('heading', { name: 'This conversation is not on this device.' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Restore from a copy' })).toHaveAttribute('href', '/settings');
});
test('F11 guard: a page that only says that it is gone is caught', async () => {
  await offersTheCopy(<Nowhere kept>Gone.</Nowhere>);
  cleanup();
  await caught(offersTheCopy(<Nowhere>Gone.</Nowhere>));
});

type Machine = typeof timerMachine;
/** A minute to reply in, of which the lid is closed for a night after five seconds. */
async function sleepsWell(machineFor: (clock: SimulatedClock) => Machine): Promise<void> {
  const clock = new SimulatedClock();
  const said: string[] = [];
  const input = { full: 60_000, onNote: (note: string) => said.push(note), onEnd: () => said.push('end') };
  const timer = createActor(machineFor(clock), { input, clock }).start();
  timer.send({ type: 'timer.went-on' });
  for (let tick = 0; tick < 20; tick++) clock.increment(250);
  clock.increment(8 * 3600_000);
  clock.increment(0);
  expect(said).toEqual([]);
  expect(timer.getSnapshot().context.left).toBeGreaterThan(54_000);
}

test('F29 a night with the lid closed takes a moment from the time for a reply', async () => sleepsWell(() => timerMachine));
test('F29 guard: a timer that goes by the clock is caught', async () => {
  const byTheClock = (clock: SimulatedClock): Machine =>
    timerMachine.provide({ actions: { 'let time pass': assign({ left: ({ context }) => Math.max(0, context.full - clock.now()) }) } });
  await caught(sleepsWell(byTheClock));
});
