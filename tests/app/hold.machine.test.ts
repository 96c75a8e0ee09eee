import { expect, test } from 'vitest';
import { createActor, SimulatedClock } from 'xstate';
import { holdMachine, type ClaimEvent } from '../../src/app/player/hold.machine';

function holding() {
  const clock = new SimulatedClock();
  const said: string[] = [];
  let tell: (event: ClaimEvent) => void = () => undefined;
  const tabs = {
    claim(force: boolean, next: (event: ClaimEvent) => void) {
      said.push(force ? 'takes' : 'waits');
      tell = next;
      return () => void said.push('gives up');
    },
    onAsked: () => () => undefined,
    ask: () => void said.push('asks'),
  };
  const input = { tabs, onAway: () => void said.push('away'), onBack: () => void said.push('back') };
  const actor = createActor(holdMachine, { input, clock }).start();
  return { actor, clock, said, tell: (type: ClaimEvent['type']) => tell({ type }) };
}

test('a conversation that nobody has is had, without a word', () => {
  const { clock, said, tell } = holding();
  tell('claim.granted');
  clock.increment(10_000);
  expect(said).toEqual(['waits']);
});

test('one that another tab has is away, is asked for, and comes back when that tab lets it go', () => {
  const { actor, clock, said, tell } = holding();
  clock.increment(250);
  actor.send({ type: 'wanted.here' });
  clock.increment(1999);
  tell('claim.granted');
  clock.increment(10_000);
  expect(said).toEqual(['waits', 'away', 'asks', 'back']);
});

test('after two seconds without an answer it is taken', () => {
  const { actor, clock, said, tell } = holding();
  clock.increment(250);
  actor.send({ type: 'wanted.here' });
  clock.increment(2000);
  tell('claim.granted');
  expect(said).toEqual(['waits', 'away', 'asks', 'gives up', 'takes', 'back']);
});

test('who is asked lets go and waits in line; who is robbed does too', () => {
  const { actor, said, tell } = holding();
  tell('claim.granted');
  actor.send({ type: 'tab.asked' });
  tell('claim.granted');
  tell('claim.lost');
  expect(said).toEqual(['waits', 'away', 'gives up', 'waits', 'back', 'away', 'gives up', 'waits']);
});

test('where claims are unknown it is had unguarded, until a record shows that another tab was first', () => {
  const { actor, clock, said, tell } = holding();
  tell('claim.unknown');
  clock.increment(10_000);
  actor.send({ type: 'overtaken' });
  actor.send({ type: 'wanted.here' });
  tell('claim.unknown');
  expect(said).toEqual(['waits', 'gives up', 'away', 'asks', 'waits', 'back', 'gives up']);
});
