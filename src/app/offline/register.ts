import { workerUrl } from '../trusted';
import { offer } from './offer';

/** Has the browser keep a copy of the app, and offers a newer version once it is there; the page stays on the one that it runs on. */
export async function keepOffline(): Promise<void> {
  const { serviceWorker } = navigator;
  try {
    const returning = serviceWorker.controller !== null;
    const registration = await serviceWorker.register(workerUrl('./sw.js'), { updateViaCache: 'none' });
    const look = (): void => offer(serviceWorker.controller === null ? undefined : (registration.waiting ?? undefined));
    const follow = (): void => registration.installing?.addEventListener('statechange', look);
    registration.addEventListener('updatefound', follow);
    follow();
    serviceWorker.addEventListener('controllerchange', look);
    look();
    (await serviceWorker.ready).active?.postMessage('started');
    if (returning) await registration.update();
  } catch {
    // Without a worker the app works as long as there is a network.
  }
}
