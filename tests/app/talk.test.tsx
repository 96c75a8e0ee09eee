import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { App } from '../../src/app/App';
import { startLanguage } from '../../src/app/i18n';
import { ServicesContext, type Services } from '../../src/app/services';
import { settingsStore } from '../../src/app/settings/settings';
import { openStorage, type Shelf, type Storage } from '../../src/app/storage';
import { memoryShelf } from '../../src/app/storage/shelf';

let storage: Storage;
let shelf: Shelf;
let ids: number;

beforeAll(async () => {
  await startLanguage('');
});

beforeEach(async () => {
  storage = await openStorage();
  shelf = memoryShelf();
  ids = 0;
  document.body.innerHTML = '<div id="status" role="status"></div><div id="alert" role="alert"></div>';
});

function open(path: string) {
  const services: Services = {
    storage,
    shelf: async () => shelf,
    settings: settingsStore(() => ({ getItem: () => JSON.stringify({ speed: 'instant' }), setItem: () => undefined })),
    newId: () => `attempt-${++ids}`,
    newSeed: () => 7,
    now: () => '2026-05-04T10:00:00.000Z',
    newcomer: () => false,
    began: () => undefined,
    takeEarlyPress: () => undefined,
  };
  const location = memoryLocation({ path, record: true });
  render(
    <ServicesContext value={services}>
      <Router hook={location.hook}>
        <App />
      </Router>
    </ServicesContext>,
  );
  return location;
}

const replies = async () => within(await screen.findByRole('region', { name: 'What do you say?' })).getAllByRole('button');
const press = async (index: number) => {
  const before = await replies();
  const button = before[index];
  if (button === undefined) throw new Error('There is no such reply.');
  await userEvent.click(button);
};

describe('a milder or harder day', () => {
  test('is how the client is met, with the seed of the link, and stays so when the talk is opened again', async () => {
    const location = open('/meet/splint-in-the-van/stronger/000-0009');
    const words = /^“Don't start\. I know I'm late\./;
    expect(await screen.findByText(words)).toBeVisible();
    await press(0);
    await waitFor(() => expect(location.history.at(-1)).toMatch(/^\/play\/attempt-\d+$/));
    const [head] = await storage.attempts();
    expect(head).toMatchObject({ scenario: 'splint-in-the-van', seed: 9, dial: 'stronger', turns: 1 });
    const kept = await storage.attempt(head?.id ?? '');
    expect(kept?.scenario.client.mood).toBeUndefined();
    cleanup();
    open(`/play/${head?.id}`);
    expect(await screen.findByText(words)).toBeVisible();
  });

  test('is chosen on the briefing, whose start and link carry it with a code', async () => {
    const location = open('/people/splint-in-the-van');
    const start = async () => (await screen.findByRole('link', { name: 'Start the conversation' })).getAttribute('href');
    expect(await start()).toBe('/meet/splint-in-the-van/000-0007');
    await userEvent.click(screen.getByRole('radio', { name: 'A harder day' }));
    expect(location.history.at(-1)).toBe('/people/splint-in-the-van/stronger');
    expect(await start()).toBe('/meet/splint-in-the-van/stronger/000-0007');
    await userEvent.click(screen.getByText('The same client for a class'));
    await userEvent.type(screen.getByRole('textbox', { name: 'Have you been given a code?' }), 'ok7 3qz9{Enter}');
    expect(location.history.at(-1)).toBe('/people/splint-in-the-van/stronger/0K7-3QZ9');
    expect(await start()).toBe('/meet/splint-in-the-van/stronger/0K7-3QZ9');
  });

  test('with a code that is none is refused in a sentence, and what was set stays', async () => {
    const location = open('/people/splint-in-the-van/milder/000-0003');
    const field = await screen.findByRole('textbox', { name: 'Have you been given a code?' });
    await userEvent.type(field, 'hello{Enter}');
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription('That is not a code. A code has seven letters and digits, such as 0K7‑3QZ9.');
    expect(location.history).toEqual(['/people/splint-in-the-van/milder/000-0003']);
  });

  test('from a link that cannot be read is the briefing, which says so', async () => {
    open('/meet/splint-in-the-van/worse/000-0003');
    expect(await screen.findByText(/^The link that brought you here is not complete\./)).toBeVisible();
    expect(screen.getByRole('radio', { name: 'As written' })).toBeChecked();
  });
});

describe('the home page', () => {
  test('is the first turn: a person, their words, and replies in an ordered list', async () => {
    open('/');
    expect(await screen.findByRole('heading', { level: 1, name: 'Neil Hargreaves' })).toBeVisible();
    const region = await screen.findByRole('region', { name: 'What do you say?' });
    expect(within(region).getByRole('list').tagName).toBe('OL');
    expect(within(region).getAllByRole('listitem').length).toBeGreaterThanOrEqual(2);
  });

  test('becomes the conversation in place: the attempt is kept, the address names it, the newest words take the focus', async () => {
    const location = open('/');
    await press(0);
    await waitFor(() => expect(location.history.at(-1)).toMatch(/^\/play\/attempt-\d+$/));
    expect(await storage.attempts()).toMatchObject([{ scenario: 'splint-in-the-van', events: 1, turns: 1, status: 'open' }]);
    await waitFor(() => expect(document.activeElement?.tagName).toBe('LI'));
    expect(await screen.findByText(/^This browser is not letting us save\./)).toBeVisible();
  });

  test('offers to go on with a conversation that was left', async () => {
    open('/');
    await press(0);
    await screen.findByRole('button', { name: 'Take back' });
    cleanup();
    open('/');
    expect(await screen.findByRole('heading', { name: 'Go on with Neil Hargreaves' })).toBeVisible();
  });
});

describe('a conversation', () => {
  test('with somebody else can be gone on with from the home page, which still offers the first person', async () => {
    open('/meet/seven-weeks-in');
    await press(0);
    await screen.findByRole('button', { name: 'Take back' });
    cleanup();
    open('/');
    expect(await screen.findByRole('heading', { name: 'Go on with Kai Tanaka' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Start with Neil Hargreaves' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Neil Hargreaves' })).toBeVisible();
  });

  test('takes a reply back, and the focus goes to it', async () => {
    open('/meet/splint-in-the-van');
    const [first] = await replies();
    const words = first?.textContent;
    await press(0);
    await userEvent.click(await screen.findByRole('button', { name: 'Take back' }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe(words));
  });

  test('pauses in a dialog that says nothing is lost, and goes on', async () => {
    open('/meet/splint-in-the-van');
    await press(0);
    await userEvent.click(await screen.findByRole('button', { name: 'Pause' }));
    const dialog = await screen.findByRole('dialog', { name: 'Paused' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Go on' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect((await replies()).length).toBeGreaterThan(1);
  });

  test('is not there under an address that this device does not know', async () => {
    open('/play/nobody');
    expect(await screen.findByText('This conversation is not on this device.')).toBeVisible();
  });
});

describe('the library', () => {
  test('finds people by what they practise, says how many, and keeps the choice in the address', async () => {
    open('/people');
    await userEvent.click(await screen.findByText('Find someone'));
    await userEvent.click(screen.getByRole('checkbox', { name: 'low mood' }));
    expect(screen.getByText('1 person')).toBeVisible();
    expect(screen.getAllByRole('article').map((card) => within(card).getByRole('heading').textContent)).toEqual(['Kai Tanaka, 24']);
    expect(window.location.search).toBe('?practises=depressed');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Guided' }));
    expect(screen.getByText('0 people')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show everyone' }));
    expect(window.location.search).toBe('');
    expect(screen.getAllByRole('article').length).toBeGreaterThan(2);
  });

  test('shows everyone with content note and state of review, and a briefing before the start', async () => {
    open('/people');
    const card = await screen.findByRole('article', { name: 'Neil Hargreaves, 47' });
    expect(within(card).getByText(/^Content: /)).toBeVisible();
    expect(within(card).getByText(/provisional|Not yet reviewed/)).toBeVisible();
    await userEvent.click(within(card).getByRole('link', { name: 'Meet Neil Hargreaves' }));
    await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'Before you meet Neil Hargreaves' })).toHaveFocus());
    expect(screen.getByRole('link', { name: 'Skip this one' })).toBeVisible();
  });
});
