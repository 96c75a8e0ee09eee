import { createActor, SimulatedClock } from 'xstate';
import { expect, test } from 'vitest';
import { LmsFault, type Lms, type LmsReason } from '../../../src/app/lms/lms';
import { lmsMachine } from '../../../src/app/lms/lms.machine';

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

/** A session whose every step does what a test says. */
function played(given: { readonly begin?: LmsReason | 'never'; readonly writes?: boolean } = {}) {
  const clock = new SimulatedClock();
  const told: string[] = [];
  const faults: { tell: LmsReason | undefined; close: LmsReason | undefined } = { tell: undefined, close: undefined };
  const lms: Lms = {
    begin: async () => {
      if (given.begin === 'never') await new Promise(() => undefined);
      else if (given.begin !== undefined) throw new LmsFault(given.begin, 'as told');
      return { writes: given.writes ?? true, quiet: false, learner: '', suspended: '' };
    },
    has: () => undefined,
    tell: async () => true,
    close: async () => {
      if (faults.close !== undefined) throw new LmsFault(faults.close, 'as told');
    },
    leave: () => undefined,
    next: () => undefined,
  };
  const tell = async (attempt: string): Promise<boolean> => {
    if (faults.tell !== undefined) throw new LmsFault(faults.tell, 'as told');
    told.push(attempt);
    return true;
  };
  const actor = createActor(lmsMachine, { input: { lms, tell }, clock });
  actor.start();
  return { actor, clock, told, faults, at: () => actor.getSnapshot().value };
}

test('R-RTE 6: a reply is told after its answer has had time to be seen, the last of several once', async () => {
  const { actor, clock, told, at } = played();
  await settled();
  actor.send({ type: 'attempt.kept', attempt: 'one' });
  await settled();
  expect([told, at()]).toEqual([[], { connected: 'waiting' }]);
  actor.send({ type: 'attempt.kept', attempt: 'one' });
  clock.increment(60);
  await settled();
  expect([told, at()]).toEqual([['one'], { connected: 'resting' }]);
});

test('R-Q 3: what could not be told is told again, later each time, and at once when the way is open', async () => {
  const { actor, clock, told, faults, at } = played();
  await settled();
  faults.tell = 'unsaved';
  actor.send({ type: 'attempt.kept', attempt: 'one' });
  clock.increment(60);
  await settled();
  expect(at()).toEqual({ connected: 'failing' });
  clock.increment(2000);
  await settled();
  clock.increment(3999);
  await settled();
  faults.tell = undefined;
  expect([told, at()]).toEqual([[], { connected: 'failing' }]);
  actor.send({ type: 'way.opened' });
  await settled();
  expect([told, at()]).toEqual([['one'], { connected: 'resting' }]);
});

test('a system that is missing, refuses or does not answer within ten seconds is gone on without', async () => {
  const missing = played({ begin: 'missing' });
  const refusing = played({ begin: 'refused' });
  const silent = played({ begin: 'never' });
  await settled();
  expect(silent.at()).toBe('connecting');
  silent.clock.increment(10_000);
  expect([missing.at(), refusing.at(), silent.at()]).toEqual(['apart', 'apart', 'apart']);
});

test('R-Q 3: a session that is over is left, and nothing more is tried in it', async () => {
  const { actor, clock, told, faults, at } = played();
  await settled();
  faults.tell = 'over';
  actor.send({ type: 'attempt.kept', attempt: 'one' });
  clock.increment(60);
  await settled();
  faults.tell = undefined;
  clock.increment(600_000);
  await settled();
  expect([told, at()]).toEqual([[], 'over']);
});

test('R-RTE 8: closing tells what was not told, and what could not be closed can be closed again', async () => {
  const { actor, told, faults, at } = played();
  await settled();
  actor.send({ type: 'attempt.kept', attempt: 'one' });
  faults.close = 'unsaved';
  actor.send({ type: 'exit.pressed' });
  await settled();
  expect([told, at()]).toEqual([['one'], 'unclosed']);
  faults.close = undefined;
  actor.send({ type: 'exit.pressed' });
  await settled();
  expect(at()).toBe('closed');
});

test('R-AU 5: where somebody only looks, closing tells nothing', async () => {
  const { actor, told, at } = played({ writes: false });
  await settled();
  actor.send({ type: 'attempt.kept', attempt: 'one' });
  actor.send({ type: 'exit.pressed' });
  await settled();
  expect([told, at()]).toEqual([[], 'closed']);
});
