import { act, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { App } from '../../src/app/App';
import { startLanguage } from '../../src/app/i18n';
import { routeOf } from '../../src/app/routes';
import { ServicesContext, type Services } from '../../src/app/services';
import { settingsStore } from '../../src/app/settings/settings';
import { openStorage, type AttemptHead, type Storage } from '../../src/app/storage';
import { memoryShelf } from '../../src/app/storage/shelf';
import { advance, begin, eventsOf, isOver, stageOf, type Session } from '../../src/engine';
import type { Scenario } from '../../src/scenario';
import { teaRound } from '../library';

let storage: Storage;

/** Screens are loaded when they are first shown, which takes its time on a busy machine. */
configure({ asyncUtilTimeout: 5000 });

beforeAll(async () => {
  await startLanguage('');
});

beforeEach(async () => {
  storage = await openStorage();
  document.body.innerHTML = '<div id="status" role="status"></div><div id="alert" role="alert"></div>';
});

const SEED = 7;
const NOW = '2026-05-04T10:00:00.000Z';
const nurse: Scenario = {
  ...teaRound,
  moments: { ...teaRound.moments, kettle: { ...teaRound.moments['kettle'], who: 'nurse' } as Scenario['moments'][string] },
};

async function keep(id: string, replies: readonly string[], more: Partial<AttemptHead> = {}, scenario = teaRound): Promise<Session> {
  const session = replies.reduce(
    (now, reply) => advance(now, { type: 'reply.chosen', moment: now.at, reply }),
    begin(scenario, more.seed ?? SEED),
  );
  const events = eventsOf(session.turns);
  const head: AttemptHead = {
    id,
    scenario: scenario.id,
    hash: scenario === teaRound ? 'tea' : 'nurse',
    seed: SEED,
    mode: 'practice',
    dial: 'as-written',
    parent: undefined,
    started: NOW,
    saved: NOW,
    events: events.length,
    turns: session.turns.length,
    status: isOver(session) ? 'over' : 'open',
    ...more,
  };
  await storage.append(head, events, scenario);
  return session;
}

function open(path: string) {
  const services: Services = {
    storage,
    shelf: async () => memoryShelf(),
    settings: settingsStore(() => ({ getItem: () => JSON.stringify({ speed: 'instant' }), setItem: () => undefined })),
    newId: () => 'fork',
    newSeed: () => 99,
    now: () => NOW,
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

const link = async (name: string): Promise<string | null> => (await screen.findByRole('link', { name })).getAttribute('href');
const replies = async () => within(await screen.findByRole('region', { name: 'What do you say?' })).getAllByRole('button');

describe('the addresses of another way', () => {
  test('name an attempt and a turn counted from 1, and nothing else', () => {
    expect(routeOf('/what-if/a/2')).toEqual({ screen: 'talk', place: { kind: 'what-if', attempt: 'a', turn: 2 } });
    expect(['/what-if/a', '/what-if/a/0', '/what-if/a/two', '/what-if'].map(routeOf)).toEqual(
      Array.from({ length: 4 }, () => ({ screen: 'nowhere' })),
    );
    expect(routeOf('/compare/a')).toEqual({ screen: 'compare', attempt: 'a' });
    expect(['/debrief/a/client', '/debrief/a/client/3', '/debrief/a/client/all', '/debrief/a/turn/3'].map(routeOf)).toEqual([
      { screen: 'client', attempt: 'a', step: undefined },
      { screen: 'client', attempt: 'a', step: 3 },
      { screen: 'client', attempt: 'a', step: 'all' },
      { screen: 'debrief', attempt: 'a', turn: 3 },
    ]);
  });
});

describe('a what-if', () => {
  test('asks the moment again in the same order of replies, says what it is, and leaves nothing behind until its first reply', async () => {
    const original = await keep('original', ['drink-up', 'not-today']);
    open('/what-if/original/2');
    expect(await screen.findByText('What if – another way from turn 2. It never counts.')).toBeVisible();
    expect(await link('Back to the debrief')).toBe('/debrief/original');
    const then = stageOf({ ...original, at: 'kettle', standing: original.turns[1]?.before ?? original.standing, turns: [] });
    const words = then.kind === 'moment' ? then.replies.map(({ text }, index) => `${index + 1}${text}`) : [];
    expect((await replies()).map((button) => button.textContent)).toEqual(words);
    expect(screen.queryByRole('button', { name: 'Take back' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Compare so far' })).toBeNull();
    expect((await storage.attempts()).map(({ id }) => id)).toEqual(['original']);
  });

  test('is kept with its first reply as an attempt of its own, and the original stays what it was', async () => {
    await keep('original', ['drink-up', 'not-today'], { seed: 3, mode: 'check' });
    const before = structuredClone(await storage.attempt('original'));
    const location = open('/what-if/original/2');
    await userEvent.click(await screen.findByRole('button', { name: /Which part of it worries you/ }));
    await waitFor(() => expect(location.history.at(-1)).toBe('/play/fork'));
    expect(await link('Compare the two ways')).toBe('/compare/fork');
    expect(await storage.attempt('fork')).toEqual({
      head: {
        ...before?.head,
        id: 'fork',
        mode: 'practice',
        parent: { attempt: 'original', turn: 2 },
        events: 2,
        turns: 2,
        status: 'over',
      },
      scenario: teaRound,
      events: [
        { type: 'reply.chosen', moment: 'cold-cup', reply: 'drink-up' },
        { type: 'reply.chosen', moment: 'kettle', reply: 'which-step' },
      ],
    });
    expect(await storage.attempt('original')).toEqual(before);
  });

  test('can be compared once something has been said on it, and taken back only as far as it goes its own way', async () => {
    await keep('original', ['silence', 'not-today', 'which-step']);
    open('/what-if/original/2');
    await userEvent.click(await screen.findByRole('button', { name: /Tell me that once more/ }));
    expect(await link('Compare so far')).toBe('/compare/fork');
    await userEvent.click(await screen.findByRole('button', { name: 'Take back' }));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Compare so far' })).toBeNull());
    expect(screen.queryByRole('button', { name: 'Take back' })).toBeNull();
  });

  test('can itself be left another way', async () => {
    await keep('original', ['silence', 'which-step']);
    await keep('first', ['drink-up'], { parent: { attempt: 'original', turn: 1 } });
    open('/what-if/first/1');
    expect(await link('Back to the debrief')).toBe('/debrief/first');
    await userEvent.click(await screen.findByRole('button', { name: 'Straight to my reply' }));
    await userEvent.click(await screen.findByRole('button', { name: /You would rather make your own/ }));
    await waitFor(async () => expect((await storage.attempt('fork'))?.head.parent).toEqual({ attempt: 'first', turn: 1 }));
  });

  test('is there again when the address comes back to it from another', async () => {
    await keep('original', ['silence', 'not-today', 'which-step']);
    const location = open('/what-if/original/2');
    await userEvent.click(await screen.findByRole('button', { name: /Tell me that once more/ }));
    expect(await link('Compare so far')).toBe('/compare/fork');
    act(() => location.navigate('/what-if/original/1'));
    expect(await screen.findByText('What if – another way from turn 1. It never counts.')).toBeVisible();
    act(() => location.navigate('/play/fork'));
    expect(await screen.findByText('What if – another way from turn 2. It never counts.')).toBeVisible();
  });

  test('of a turn or an attempt that is not there leads nowhere', async () => {
    await keep('original', ['silence', 'which-step']);
    open('/what-if/original/3');
    expect(await screen.findByRole('heading', { name: 'This conversation is not on this device.' })).toBeVisible();
  });

  test('is neither a conversation to go on with at home nor the last one with anybody', async () => {
    await keep('fork', ['silence'], { scenario: 'seven-weeks-in', parent: { attempt: 'original', turn: 1 } });
    open('/people');
    const card = await screen.findByRole('article', { name: 'Kai Tanaka, 24' });
    expect(
      within(card)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['Meet Kai Tanaka']);
    open('/');
    expect(await screen.findByRole('heading', { level: 1, name: 'Neil Hargreaves' })).toBeVisible();
  });
});

describe('the comparison', () => {
  test('folds what is the same, marks the first difference in words, and puts two figures beside each principle', async () => {
    await keep('original', ['silence', 'ask-again', 'not-today']);
    await keep('fork', ['silence', 'which-step'], { parent: { attempt: 'original', turn: 2 } });
    open('/compare/fork');
    expect(await screen.findByRole('heading', { level: 1, name: 'Two ways from turn 2' })).toBeVisible();
    expect(screen.getByText('Turn 1 is the same').closest('details')).not.toHaveAttribute('open');
    expect(screen.getByRole('heading', { level: 3, name: 'Turn 2 The first difference' })).toBeVisible();
    expect(screen.getByText('Turn 3 as it was, alone').closest('details')).toHaveTextContent('The other way had ended by then.');
    expect(screen.getByText('Not over yet')).toBeVisible();
    expect(screen.getByText('She pours')).toBeVisible();
    expect(
      within(screen.getByRole('row', { name: /^Effective communication/ }))
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['17 2 moments', '100 1 moment']);
    expect(await link('Try again from turn 2')).toBe('/what-if/original/2');
    expect(await link('Back to the debrief')).toBe('/debrief/original');
    expect(screen.queryByRole('link', { name: 'Go on with the what-if' })).toBeNull();
  });

  test('says that nothing differs yet, and leads on', async () => {
    await keep('original', ['silence', 'ask-again', 'not-today']);
    await keep('fork', ['silence', 'ask-again'], { parent: { attempt: 'original', turn: 2 } });
    open('/compare/fork');
    expect(await screen.findByText(/^Nothing differs yet\./)).toBeVisible();
    expect(await link('Go on with the what-if')).toBe('/play/fork');
    expect(screen.queryByText('The first difference')).toBeNull();
  });

  test('shows the what-if alone where the conversation it comes from is gone, and nothing where it is gone itself', async () => {
    await keep('fork', ['silence', 'which-step'], { parent: { attempt: 'gone', turn: 2 } });
    open('/compare/fork');
    expect(await screen.findByRole('heading', { level: 1, name: 'One way alone' })).toBeVisible();
    expect(screen.getByText('She pours')).toBeVisible();
    expect(await link('Debrief of the what-if')).toBe('/debrief/fork');
    open('/compare/gone');
    expect(await screen.findByRole('heading', { name: 'This conversation is not on this device.' })).toBeVisible();
  });
});

describe('the client’s side', () => {
  const shown = async () => screen.findByRole('article');

  test('goes turn by turn with the arrow keys, and the focus goes with it', async () => {
    await keep('original', ['drink-up', 'which-step']);
    const location = open('/debrief/original/client');
    expect(await screen.findByRole('heading', { level: 1, name: 'From Bea Okafor’s chair' })).toBeVisible();
    expect(await shown()).toHaveTextContent('Turn 1 of 2Bea Okafor: Pushes the cup away.');
    expect(await shown()).toHaveTextContent('Bea Okafor was thinkingNobody asked.Bea Okafor heard you sayDrink up while it is hot');
    expect(await shown()).toHaveTextContent('More agitated: 12 to 15Lower in mood: 6 to 5Less trust: 8 to 5Less hope: 6 to 5');
    await userEvent.keyboard('{ArrowLeft}{ArrowRight}');
    await waitFor(async () => expect(await shown()).toHaveFocus());
    expect(await shown()).toHaveTextContent('Turn 2 of 2');
    expect(location.history.at(-1)).toBe('/debrief/original/client/2');
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'How it ended for them' })).toBeVisible();
    expect(await shown()).toHaveTextContent('She pours');
    await userEvent.keyboard('{ArrowRight}{ArrowLeft}');
    await waitFor(async () => expect(await shown()).toHaveTextContent('Turn 2 of 2'));
  });

  test('goes the other way with the arrow keys where writing does', async () => {
    await startLanguage('?lng=ar-XB');
    await keep('original', ['drink-up', 'which-step']);
    const location = open('/debrief/original/client');
    await shown();
    await userEvent.keyboard('{ArrowLeft}');
    await waitFor(() => expect(location.history.at(-1)).toBe('/debrief/original/client/2'));
    await startLanguage('');
  });

  test('has every turn at once in an ordered list, where others in the room keep their names', async () => {
    await keep('original', ['silence', 'which-step'], {}, nurse);
    open('/debrief/original/client/all');
    const end = await screen.findByRole('heading', { level: 2, name: 'How it ended for them' });
    expect(end.closest('ol')?.children).toHaveLength(3);
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Turn 1 of 2',
      'Turn 2 of 2',
      'How it ended for them',
    ]);
    expect(screen.getByText('Jon:').closest('p')).toHaveTextContent('Jon: Stands up. “So, do I get near that kettle?”');
    expect(screen.getByText('What could be seen of Bea Okafor')).toBeVisible();
    expect(await link('One turn at a time')).toBe('/debrief/original/client');
  });
});
