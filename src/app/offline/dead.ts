import { download } from '../ui/download';
import { repairCopy } from './repair';
import { everythingKept } from './rescue';

/** Shows the panel that stands in the page for an app that does not start, whose buttons need nothing of the app. */
export function showDead(root: HTMLElement): void {
  const panel = document.getElementById('not-started');
  if (panel === null || root.dataset['started'] !== undefined) return;
  panel.hidden = false;
  panel.addEventListener('click', ({ target }) => {
    const does = target instanceof HTMLElement ? target.dataset['does'] : undefined;
    if (does === 'reload') window.location.reload();
    if (does === 'repair') void repairCopy();
    if (does === 'download') void save(panel);
  });
}

async function save(panel: HTMLElement): Promise<void> {
  try {
    download('rapport-data.json', 'application/json', await everythingKept(new Date().toISOString()));
  } catch {
    for (const said of panel.querySelectorAll<HTMLElement>('[data-said]')) said.hidden = false;
  }
}
