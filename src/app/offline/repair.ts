import { isCopyOf } from './names';

/** Where the app stands on its host: the address of its worker's realm. */
export const scopeOf = (page: string): string => new URL('./', page).href;

/** Ends the worker and its copies of the app, and loads the page anew from the host. What people have kept is not touched. */
export async function repairCopy(): Promise<void> {
  const scope = scopeOf(document.baseURI);
  try {
    const registrations = await navigator.serviceWorker.getRegistrations();
    await Promise.all(registrations.filter((one) => one.scope === scope).map(async (one) => one.unregister()));
    const names = await caches.keys();
    await Promise.all(names.filter((name) => isCopyOf(name, scope)).map(async (name) => caches.delete(name)));
  } catch {
    // Where site data is blocked there is no copy to repair.
  }
  window.location.reload();
}
