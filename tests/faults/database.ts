import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** A database of an earlier version; none of these files is ever edited. */
export interface Fixture {
  readonly version: number;
  readonly stores: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}
export const fixture = (version: number): Fixture =>
  JSON.parse(readFileSync(`tests/faults/fixtures/database.v${version}.json`, 'utf8')) as Fixture;
export const KEYS: Readonly<Record<string, string | string[]>> = {
  scenarios: 'hash',
  attempts: 'id',
  events: ['attempt', 'seq'],
  notes: 'attempt',
  damaged: 'key',
  shelf: 'hash',
  bin: 'key',
};

/** Makes a database as an earlier version left it, on a page without the app. */
export async function leave(page: Page, { version, stores }: Fixture): Promise<void> {
  await page.goto('./schema/scenario.v1.json');
  await page.evaluate(
    async (given) => {
      localStorage.setItem('rapport.begun', 'yes');
      const opening = indexedDB.open('rapport', given.version);
      opening.addEventListener('upgradeneeded', () => {
        for (const name of Object.keys(given.stores)) {
          const keyPath = given.keys[name];
          const store = opening.result.createObjectStore(name, {
            ...(keyPath === undefined ? {} : { keyPath }),
            autoIncrement: name === 'damaged',
          });
          for (const one of given.stores[name] ?? []) store.put(one);
        }
      });
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      opening.result.close();
    },
    { version, stores, keys: KEYS },
  );
}
