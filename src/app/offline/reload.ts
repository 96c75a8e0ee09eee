const KEY = 'rapport.reloaded';
const APART_MS = 5000;

interface Reloaded {
  readonly what: string;
  readonly at: number;
}

/**
 * Loads the page again because a script of it is missing, as after an update of the host; once for each script, and never twice within five
 * seconds. Says whether it does. Where the page itself does not answer, what is there stays.
 */
export async function reloadOnce(what: string): Promise<boolean> {
  try {
    const last = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Reloaded | null;
    if (last !== null && (last.what === what || Math.abs(Date.now() - last.at) < APART_MS)) return false;
    const { ok } = await fetch('./', { cache: 'no-cache' });
    if (!ok) return false;
    sessionStorage.setItem(KEY, JSON.stringify({ what, at: Date.now() } satisfies Reloaded));
    window.location.reload();
    return true;
  } catch {
    return false;
  }
}
