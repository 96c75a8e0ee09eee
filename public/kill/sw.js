// Served in place of `sw.js`, this ends the offline copy: its copies are gone at once and the worker with the last page that it serves; nothing
// that people have kept is touched. Copies go before this takes its place, which a busy worker may put off for long.
const clear = async () => {
  const isOurs = (name) => name.startsWith('app-') && name.endsWith(` ${self.registration.scope}`);
  const names = await caches.keys();
  await Promise.all(names.filter(isOurs).map((name) => caches.delete(name)));
};
self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(clear());
});
self.addEventListener('activate', (event) => event.waitUntil(clear().then(() => self.registration.unregister())));
