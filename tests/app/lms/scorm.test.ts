import { expect, test } from 'vitest';
import { findScorm, type Frame } from '../../../src/app/lms/find';
import { LmsFault } from '../../../src/app/lms/lms';
import { runtime } from '../../../src/app/lms/runtime';

const API = { LMSInitialize: () => 'true' };
const NEW = { Initialize: () => 'true' };
/** A frame of another host, which throws at every touch. */
const foreign = (): Frame =>
  new Proxy(
    {},
    {
      get() {
        throw new DOMException('Blocked a frame.', 'SecurityError');
      },
    },
  );

test('R-RTE 1: a run-time is found in the frames around, then in the window that opened the page or its outermost frame', () => {
  const top: Frame = { API };
  expect(findScorm({ parent: { parent: top } }, '1.2')?.api).toBe(API);
  expect(findScorm({ opener: { parent: { API_1484_11: NEW } } }, '2004')).toEqual({ version: '2004', api: NEW });
  expect(findScorm({ parent: { API: null }, top: { opener: { API } } }, '1.2')?.api).toBe(API);
});

test('R-RTE 1: the version that the package is for goes first, and the other is better than none', () => {
  const both: Frame = { parent: { API, API_1484_11: NEW } };
  expect([findScorm(both, '1.2')?.version, findScorm(both, '2004')?.version, findScorm({ parent: { API } }, '2004')?.version]).toEqual([
    '1.2',
    '2004',
    '1.2',
  ]);
});

test('R-RTE 1: a foreign frame, a chain that goes round and a page without an opener end the search without a throw', () => {
  const round: { parent?: Frame } = {};
  round.parent = round;
  expect([
    findScorm({ parent: foreign(), opener: foreign() }, '2004'),
    findScorm(round, '2004'),
    findScorm({ opener: null }, '1.2'),
    findScorm(foreign(), '1.2'),
  ]).toEqual([undefined, undefined, undefined, undefined]);
});

const fault = (work: () => void): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    return error instanceof LmsFault ? error.reason : 'thrown';
  }
};
const set = (element: string) => ({ do: 'set', element, value: 'x' }) as const;

test('R-RTE 2: every way in which a run-time can fail comes as a fault', () => {
  const refuses = { LMSInitialize: () => 'false', LMSGetLastError: () => '101', LMSGetValue: () => '' };
  const throws = {
    LMSInitialize: () => {
      throw new Error('broken');
    },
  };
  expect([
    fault(() => runtime('1.2', {}).initialize()),
    fault(() => runtime('1.2', refuses).initialize()),
    fault(() => runtime('1.2', throws).initialize()),
    fault(() => runtime('1.2', { LMSInitialize: () => 'true' }).initialize()),
    fault(() => runtime('1.2', { LMSInitialize: () => true }).initialize()),
    fault(() => runtime('1.2', { LMSInitialize: () => 'false', LMSGetLastError: () => '0', LMSGetValue: () => 'passed' }).initialize()),
    fault(() => runtime('2004', { Commit: () => 'false', GetLastError: () => '391' }).perform([{ do: 'commit' }])),
    fault(() => runtime('2004', { Commit: () => 'false', GetLastError: () => '143' }).perform([{ do: 'commit' }])),
    fault(() => runtime('2004', {}).perform([{ do: 'commit' }])),
  ]).toEqual(['missing', 'refused', 'refused', 'none', 'none', 'none', 'unsaved', 'over', 'unsaved']);
});

test('R-RTE 2: a run-time may do without interactions and objectives, and with nothing else', () => {
  const without = {
    LMSSetValue: (element: unknown) => (String(element).includes('interactions') ? 'false' : 'true'),
    LMSGetLastError: () => '401',
  };
  expect([
    fault(() => runtime('1.2', without).perform([set('cmi.interactions.0.id'), set('cmi.suspend_data')])),
    fault(() => runtime('1.2', { ...without, LMSSetValue: () => 'false' }).perform([set('cmi.suspend_data')])),
  ]).toEqual(['none', 'unsaved']);
});

test('R-RTE 8: a session that could not be saved is not ended, unless the page goes', () => {
  const done: string[] = [];
  const api = {
    LMSCommit: () => 'false',
    LMSGetLastError: () => '391',
    LMSFinish: () => {
      done.push('finish');
      return 'true';
    },
  };
  const calls = [{ do: 'commit' }, { do: 'finish' }] as const;
  expect(fault(() => runtime('1.2', api).perform(calls))).toBe('unsaved');
  expect(done).toEqual([]);
  expect(fault(() => runtime('1.2', api).perform(calls, true))).toBe('unsaved');
  expect(done).toEqual(['finish']);
});
