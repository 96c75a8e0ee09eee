import { showDead } from './offline/dead';
import { reloadOnce } from './offline/reload';
import { showSettings } from './settings/look';
import { BEGUN_KEY, SETTINGS_KEY, settingsFrom } from './settings/settings';

/** After so long without the app, the page says so. */
const START_WITHIN_MS = 8000;

declare global {
  interface Window {
    /** A reply that was pressed before the app had started. */
    rapportPressed?: string | undefined;
  }
}

/**
 * Runs while the page is still being read: shows the settings, hides the first turn from whom it is not for, keeps a press that comes
 * before the app, showing it as pressed, and helps where the app or a part of it does not come.
 */
function prepare(): void {
  const root = document.documentElement;
  let kept: string | null = null;
  let begun: string | null = null;
  try {
    kept = localStorage.getItem(SETTINGS_KEY);
    begun = localStorage.getItem(BEGUN_KEY);
  } catch {
    // Where site data is blocked nothing was kept.
  }
  showSettings(root, settingsFrom(kept));
  if (begun !== null || location.hash.length > 2 || location.search !== '') root.dataset['first'] = 'hidden';
  const dead = (): void => showDead(root);
  setTimeout(dead, START_WITHIN_MS);
  window.addEventListener('vite:preloadError', ({ payload }) => void reloadOnce(String(payload)));
  const missing = async ({ target }: Event): Promise<void> => {
    if (target instanceof HTMLScriptElement && !(await reloadOnce(target.src))) dead();
  };
  window.addEventListener('error', (event) => void missing(event), true);
  document.addEventListener('click', ({ target }) => {
    const reply = target instanceof Element ? target.closest<HTMLElement>('#app[data-first] [data-reply]') : null;
    if (reply === null || window.rapportPressed !== undefined) return;
    window.rapportPressed = reply.dataset['reply'];
    reply.dataset['chosen'] = 'true';
    for (const other of document.querySelectorAll('[data-reply]')) other.setAttribute('aria-disabled', 'true');
  });
}

prepare();
