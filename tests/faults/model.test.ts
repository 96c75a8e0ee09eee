import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { runs as few } from '../runs';
import { tell } from './figures';
import { walk, walks } from './model';

const RUNS = few(Number(process.env['MODEL_RUNS'] ?? 2000));
const source = '/src/app/storage/opened.ts';

test('the store does as a map of lists does, under walks of at most 40 commands in two tabs', async () => {
  const runs = walks(RUNS);
  expect(await walk({ runs, careless: false, source })).toBeUndefined();
  tell('model commands', runs.flat().length);
}, 900_000);

test('guard: a model that believes a forged record differs from the store', async () => {
  expect(await walk({ runs: walks(50), careless: true, source })).toMatch(/^other events at/);
});
