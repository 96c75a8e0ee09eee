// Served in place of `sw.js`, this ends the offline copy: the worker is gone, its copies too, and nothing that people have kept is touched.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  const end = async () => {
    const isOurs = (name) => name.startsWith('app-') && name.endsWith(` ${self.registration.scope}`);
    const names = await caches.keys();
    await Promise.all(names.filter(isOurs).map((name) => caches.delete(name)));
    await self.registration.unregister();
  };
  event.waitUntil(end());
});
