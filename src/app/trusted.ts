interface TrustedUrls {
  readonly createScriptURL: (address: string) => URL;
}

declare global {
  interface Window {
    /** Where the browser has Trusted Types. What a policy makes is passed where an address goes, and typed as one. */
    readonly trustedTypes?: {
      readonly createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => TrustedUrls;
    };
  }
}

let policy: TrustedUrls | undefined;

/** An address of a script that stands beside the page or below it; anything else throws. */
export function ownScript(address: string, page: string): string {
  const wanted = new URL(address, page);
  const { origin, pathname } = new URL('./', page);
  if (wanted.origin !== origin || !wanted.pathname.startsWith(pathname)) throw new TypeError(`Not a script of this app: ${wanted.href}`);
  return wanted.href;
}

/**
 * The address of a worker as the policy of the page demands it: `app`, the only policy that there is, allows scripts of this app alone.
 * Every worker comes through here: `import url from './reader.ts?worker&url'`, then `new Worker(workerUrl(url), { type: 'module' })`.
 */
export function workerUrl(url: string | URL): URL {
  const createScriptURL = (address: string): string => ownScript(address, document.baseURI);
  policy ??= window.trustedTypes?.createPolicy('app', { createScriptURL });
  return policy?.createScriptURL(String(url)) ?? new URL(createScriptURL(String(url)));
}
