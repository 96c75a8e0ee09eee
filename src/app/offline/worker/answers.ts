import { copies, NAME, SHELL } from './copy';

/** A file of this build, else of an older copy that a page still runs on, else from the network; a page is never the answer for a file. */
export async function answered(request: Request, path: string): Promise<Response> {
  const kept = (await caches.match(path, { cacheName: NAME })) ?? (path === SHELL ? undefined : await inOlder(path));
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true;
  return isPage && path !== SHELL && !path.endsWith('.html') ? new Response(null, { status: 404 }) : answer;
}

async function inOlder(path: string): Promise<Response | undefined> {
  for (const cacheName of await copies()) {
    const kept = await caches.match(path, { cacheName });
    if (kept !== undefined) return kept;
  }
  return undefined;
}
