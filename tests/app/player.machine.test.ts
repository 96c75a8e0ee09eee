import { expect, test } from 'vitest';
import { createActor, SimulatedClock, waitFor } from 'xstate';
import { beatsOf } from '../../src/app/player/beats';
import { playerMachine, type Keep } from '../../src/app/player/player.machine';
import { begin, type TalkEvent } from '../../src/engine';
import { teaRound } from '../library';

const chosen = (moment: string, reply: string): TalkEvent => ({ type: 'reply.chosen', moment, reply });

function playing(keep: Keep) {
  return createActor(playerMachine, { input: { session: begin(teaRound, 1), keep, tempo: () => undefined } }).start();
}

test('a reply is kept before the client answers', async () => {
  const kept: TalkEvent[] = [];
  let complete = (): void => undefined;
  const actor = playing(async (_next, event) => {
    kept.push(event);
    await new Promise<void>((resolve) => {
      complete = resolve;
    });
  });
  actor.send({ type: 'talk.moved', event: chosen('cold-cup', 'your-own') });
  expect(actor.getSnapshot().matches('saving')).toBe(true);
  expect(actor.getSnapshot().context.session.at).toBe('cold-cup');
  complete();
  const { context } = await waitFor(actor, (snapshot) => snapshot.matches('choosing'));
  expect({ kept, at: context.session.at, pending: context.pending }).toEqual({
    kept: [chosen('cold-cup', 'your-own')],
    at: 'kettle',
    pending: undefined,
  });
});

test('a second press while one is being kept does nothing', async () => {
  const kept: TalkEvent[] = [];
  const actor = playing(async (_next, event) => {
    kept.push(event);
  });
  actor.send({ type: 'talk.moved', event: chosen('cold-cup', 'your-own') });
  actor.send({ type: 'talk.moved', event: chosen('cold-cup', 'drink-up') });
  await waitFor(actor, (snapshot) => snapshot.matches('choosing'));
  expect(kept).toEqual([chosen('cold-cup', 'your-own')]);
});

test('a reply that cannot be kept stays unsaved until it is tried again', async () => {
  let full = true;
  const actor = playing(async () => {
    if (full) throw new Error('The device is full.');
  });
  actor.send({ type: 'talk.moved', event: chosen('cold-cup', 'your-own') });
  await waitFor(actor, (snapshot) => snapshot.matches('unsaved'));
  expect(actor.getSnapshot().context.session.turns).toEqual([]);
  full = false;
  actor.send({ type: 'saving.retried' });
  const { context } = await waitFor(actor, (snapshot) => snapshot.matches('choosing'));
  expect(context.session.turns.map(({ reply }) => reply)).toEqual(['your-own']);
});

test('an unsaved reply can be dropped for another', async () => {
  const actor = playing(async () => {
    throw new Error('The device is full.');
  });
  actor.send({ type: 'talk.moved', event: chosen('cold-cup', 'drink-up') });
  await waitFor(actor, (snapshot) => snapshot.matches('unsaved'));
  actor.send({ type: 'reply.dropped' });
  expect(actor.getSnapshot()).toMatchObject({ value: 'choosing', context: { pending: undefined } });
});

test('an event that does not fit does nothing', () => {
  const actor = playing(async () => undefined);
  actor.send({ type: 'talk.moved', event: chosen('kettle', 'which-step') });
  actor.send({ type: 'talk.moved', event: { type: 'turn.taken-back', moment: 'cold-cup' } });
  expect(actor.getSnapshot().matches('choosing')).toBe(true);
});

test('the talk is over at an ending, and a pause goes back to choosing', async () => {
  const actor = playing(async () => undefined);
  actor.send({ type: 'talk.paused' });
  expect(actor.getSnapshot().matches('paused')).toBe(true);
  actor.send({ type: 'talk.resumed' });
  for (const event of [chosen('cold-cup', 'your-own'), chosen('kettle', 'which-step')]) {
    actor.send({ type: 'talk.moved', event });
    await waitFor(actor, (snapshot) => !snapshot.matches('saving'));
  }
  expect(actor.getSnapshot()).toMatchObject({ value: 'over', context: { session: { at: 'pours' } } });
});

test('a changed scenario goes on from the conversation that still fits', async () => {
  const actor = playing(async () => undefined);
  actor.send({ type: 'talk.moved', event: chosen('cold-cup', 'your-own') });
  await waitFor(actor, (snapshot) => snapshot.matches('choosing'));
  const { 'cold-cup': cup } = teaRound.moments;
  if (cup === undefined) throw new Error('The tea round has no cup.');
  const changed = { ...teaRound, moments: { ...teaRound.moments, 'cold-cup': { ...cup, replies: cup.replies.slice(1) } } };
  actor.send({ type: 'scenario.replaced', session: begin(changed, 1) });
  expect(actor.getSnapshot()).toMatchObject({ value: 'choosing', context: { session: { scenario: changed, at: 'cold-cup', turns: [] } } });
});

/** A player whose clock stands still until it is moved, with half a second of breath and a second for each piece. */
function telling(byPress = false) {
  const clock = new SimulatedClock();
  const tempo = () => ({ breath: 500, beat: () => (byPress ? 2 ** 31 - 1 : 1000), byPress });
  const actor = createActor(playerMachine, { input: { session: begin(teaRound, 1), keep: async () => undefined, tempo }, clock }).start();
  actor.send({ type: 'talk.moved', event: chosen('cold-cup', 'your-own') });
  return { actor, clock };
}

test('the face comes before the words, the words come piece by piece, and only then the replies', async () => {
  const { actor, clock } = telling();
  const { context } = await waitFor(actor, (snapshot) => snapshot.matches('telling'));
  const pieces = beatsOf(context.session).length;
  const story = [actor.getSnapshot().context.told];
  clock.increment(499);
  story.push(actor.getSnapshot().context.told);
  clock.increment(1);
  story.push(actor.getSnapshot().context.told);
  for (let piece = 1; piece < pieces; piece++) {
    expect(actor.getSnapshot().matches('telling')).toBe(true);
    clock.increment(1000);
    story.push(actor.getSnapshot().context.told);
  }
  expect(story).toEqual([0, 0, ...Array.from({ length: pieces }, (_, index) => index + 1)]);
  expect(pieces).toBeGreaterThan(1);
  expect(actor.getSnapshot().matches('choosing')).toBe(true);
});

test('a press while the client speaks brings all the words and the replies', async () => {
  const { actor } = telling();
  await waitFor(actor, (snapshot) => snapshot.matches('telling'));
  actor.send({ type: 'telling.pressed' });
  const { value, context } = actor.getSnapshot();
  expect({ value, told: context.told }).toEqual({ value: 'choosing', told: beatsOf(context.session).length });
});

test('by press, each press brings one piece, and no time does', async () => {
  const { actor, clock } = telling(true);
  await waitFor(actor, (snapshot) => snapshot.matches('telling'));
  clock.increment(500);
  clock.increment(600_000);
  expect(actor.getSnapshot().context.told).toBe(1);
  actor.send({ type: 'telling.pressed' });
  expect(actor.getSnapshot().context.told).toBe(2);
});

test('a pause while the client speaks leaves nothing unsaid', async () => {
  const { actor } = telling();
  await waitFor(actor, (snapshot) => snapshot.matches('telling'));
  actor.send({ type: 'talk.paused' });
  expect(actor.getSnapshot()).toMatchObject({ value: 'paused', context: { told: beatsOf(actor.getSnapshot().context.session).length } });
  actor.send({ type: 'talk.resumed' });
  expect(actor.getSnapshot().matches('choosing')).toBe(true);
});

test('what a trainee looks at is kept as an event and told at once', async () => {
  const kept: TalkEvent[] = [];
  const actor = playing(async (_next, event) => {
    kept.push(event);
  });
  const looked: TalkEvent = { type: 'help.opened', moment: 'cold-cup', help: 'mood-words' };
  actor.send({ type: 'talk.moved', event: looked });
  const { context } = await waitFor(actor, (snapshot) => snapshot.matches('choosing'));
  expect({ kept, helps: context.session.helps, at: context.session.at }).toEqual({
    kept: [looked],
    helps: [{ help: 'mood-words', turns: 0 }],
    at: 'cold-cup',
  });
});
