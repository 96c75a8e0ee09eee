import './ui/tokens.css';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { startLanguage } from './i18n';
import { packed } from './packed';
import { Root } from './Root';
import type { Services } from './services';
import { BEGUN_KEY, settingsStore } from './settings/settings';
import { laterStorage, openStorage, type Shelf } from './storage';

async function start(): Promise<void> {
  const root = document.getElementById('app');
  if (root === null) throw new Error('The page has no place for the app.');
  const settings = settingsStore(() => localStorage);
  let newcomer = document.documentElement.dataset['first'] !== 'hidden';
  const storage = laterStorage(
    packed === undefined ? openStorage() : import('./lms/open').then(async ({ openPacked }) => openPacked(openStorage)),
  );
  let shelf: Promise<Shelf> | undefined;
  const services: Services = {
    storage,
    shelf: async () => (shelf ??= import('./storage/shelf').then(async ({ openShelf }) => openShelf(storage))),
    settings,
    newId: () => crypto.randomUUID(),
    newSeed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    now: () => new Date().toISOString(),
    newcomer: () => newcomer,
    began() {
      newcomer = false;
      try {
        if (packed === undefined && localStorage.getItem(BEGUN_KEY) === null) void askToKeep();
        localStorage.setItem(BEGUN_KEY, 'yes');
      } catch {
        // Where site data is blocked the page opens with the first turn each time.
      }
    },
    takeEarlyPress() {
      const { rapportPressed } = window;
      window.rapportPressed = undefined;
      delete root.dataset['first'];
      return rapportPressed;
    },
  };
  await startLanguage(window.location.search, document.documentElement);
  const app = <Root services={services} />;
  if (newcomer && root.dataset['first'] !== undefined) hydrateRoot(root, app);
  else {
    root.replaceChildren();
    createRoot(root).render(app);
  }
  delete document.documentElement.dataset['first'];
  document.documentElement.dataset['started'] = '';
}

/** Asks the browser not to clear what is kept when the device runs out of room; it may say no, and Settings says which it was. */
async function askToKeep(): Promise<void> {
  try {
    await navigator.storage.persist();
  } catch {
    // A browser that does not know the question keeps what it keeps.
  }
}

async function afterLoad(): Promise<void> {
  if (document.readyState !== 'complete') await new Promise((resolve) => window.addEventListener('load', resolve));
  const { keepOffline } = await import('./offline/register');
  await keepOffline();
}

void start();
if (import.meta.env.PROD && packed === undefined) void afterLoad();
