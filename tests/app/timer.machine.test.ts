import { expect, test } from 'vitest';
import { createActor, SimulatedClock } from 'xstate';
import { timerMachine } from '../../src/app/player/timer.machine';

function timing(full: number) {
  const clock = new SimulatedClock();
  const said: string[] = [];
  const input = { full, onNote: (note: string) => said.push(note), onEnd: () => said.push('end') };
  const timer = createActor(timerMachine, { input, clock }).start();
  timer.send({ type: 'timer.went-on' });
  const pass = (milliseconds: number): void => {
    for (let passed = 0; passed < milliseconds; passed += 250) clock.increment(250);
  };
  return { timer, pass, said, left: () => timer.getSnapshot().context.left };
}

test('half the time and the last twenty seconds are said once each, and then it ends', () => {
  const { pass, said } = timing(60_000);
  pass(29_750);
  expect(said).toEqual([]);
  pass(250);
  expect(said).toEqual(['half']);
  pass(10_000);
  expect(said).toEqual(['half', 'last']);
  pass(20_000);
  expect(said).toEqual(['half', 'last', 'end']);
});

test('it stands still while it is stopped', () => {
  const { timer, pass, said, left } = timing(60_000);
  pass(5_000);
  timer.send({ type: 'timer.stopped' });
  pass(600_000);
  expect({ left: left(), said }).toEqual({ left: 55_000, said: [] });
  timer.send({ type: 'timer.went-on' });
  pass(5_000);
  expect(left()).toBe(50_000);
});

test('the full time can be had again, ten times and more', () => {
  const { timer, pass, said, left } = timing(30_000);
  for (let again = 0; again < 12; again++) {
    pass(25_000);
    timer.send({ type: 'time.asked' });
  }
  expect({ left: left(), ended: said.includes('end') }).toEqual({ left: 30_000 + 12 * 5_000, ended: false });
});
