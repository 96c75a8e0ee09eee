import { answered } from './answers';
import { completeCopy, dropOthers, NAME, SHELL } from './copy';

declare const self: ServiceWorkerGlobalScope;

/** The host's own contacts: the newest that can be had. */
const CONTACTS = 'organisation.json';

self.addEventListener('install', (event) => {
  event.waitUntil(completeCopy());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('message', (event) => {
  if (event.data === 'use') event.waitUntil(self.skipWaiting());
  if (event.data === 'started') event.waitUntil(dropOthers());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { scope } = self.registration;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  const path = new URL(request.url).pathname.slice(new URL(scope).pathname.length);
  if (request.mode === 'navigate') {
    if (path === '' || path === SHELL) event.respondWith(answered(request, SHELL));
  } else if (path === CONTACTS) event.respondWith(newest(request));
  else event.respondWith(answered(request, path));
});

async function newest(request: Request): Promise<Response> {
  const cache = await caches.open(NAME);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(CONTACTS, answer.clone());
    return answer;
  } catch {
    return (await cache.match(CONTACTS)) ?? Response.error();
  }
}
