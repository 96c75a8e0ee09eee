import { copyOf, isCopyOf } from '../names';

declare const self: ServiceWorkerGlobalScope;

/** The page itself, whatever stands after `#`; fetched by the name of its folder, which no host redirects. */
export const SHELL = 'index.html';
/** The cache of this build. */
export const NAME = copyOf(RAPPORT_BUILD, self.registration.scope);

/** The caches of this app at this address, this build's among them. */
export async function copies(): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => isCopyOf(name, self.registration.scope));
}

const AT_ONCE = 6;

/** Makes the copy of exactly this build; where one file cannot be had as it was built, there is no copy, and what ran before stays. */
export async function completeCopy(): Promise<void> {
  const cache = await caches.open(NAME);
  const waiting = Object.entries(RAPPORT_FILES);
  const next = async (): Promise<void> => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) await cache.put(file[0], await exactly(...file));
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, next));
  } catch (error) {
    await caches.delete(NAME);
    throw error;
  }
}

/** A file whose name tells its content is taken from an older copy; any other comes from the network and must have the digest. */
async function exactly(path: string, integrity: string): Promise<Response> {
  const known = path.startsWith('assets/') ? await caches.match(path) : undefined;
  if (known !== undefined) return known;
  const answer = await fetch(path === SHELL ? './' : path, { integrity, cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

/** Once this build has started no other copy is needed, but for one that is about to be used. */
export async function dropOthers(): Promise<void> {
  if (self.registration.installing !== null || self.registration.waiting !== null) return;
  await Promise.all((await copies()).filter((name) => name !== NAME).map(async (name) => caches.delete(name)));
}
