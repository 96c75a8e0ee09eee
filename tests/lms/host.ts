import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { unzipSync } from 'fflate';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.xml': 'text/xml',
};

const RUNTIMES = {
  scorm12: { script: 'node_modules/scorm-again/dist/scorm12.min.js', name: 'API', made: 'Scorm12API' },
  scorm2004: { script: 'node_modules/scorm-again/dist/scorm2004.min.js', name: 'API_1484_11', made: 'Scorm2004API' },
} as const;

/** The page of a learning management system: it takes up what `window.kept` holds, and opens the content in a frame or a window. */
const pageOf = (kind: keyof typeof RUNTIMES): string => `<!doctype html><title>A course</title><link rel="icon" href="data:,">
<script src="/runtime.js"></script>
<script>
  const api = new window.${RUNTIMES[kind].made}({ autocommit: false, logLevel: 5 });
  const kept = window.kept ?? {};
  if (kept.cmi !== undefined) api.loadFromJSON(kept.cmi, '');
  const how = new URLSearchParams(location.search);
  window.calls = [];
  const wrapped = new Proxy(api, {
    get(target, name) {
      const found = Reflect.get(target, name);
      if (typeof found !== 'function') return found;
      return (...given) => {
        const refused = window.refusing?.[name];
        const answer = refused === undefined ? found.apply(target, given) : typeof refused === 'function' ? refused(...given) : refused;
        window.calls.push([name, ...given, String(answer)]);
        return answer;
      };
    },
  });
  window.lms = api;
  if (!how.has('missing')) window.${RUNTIMES[kind].name} = wrapped;
  window.launch = () => {
    if (how.get('in') === 'popup') window.content = window.open('/content/index.html', 'content', 'width=900,height=800');
    else {
      const frame = document.createElement('iframe');
      frame.src = '/content/index.html';
      frame.width = '1000';
      frame.height = '700';
      document.body.append(frame);
    }
  };
</script>
<body><button onclick="launch()">Launch</button></body>`;

/** A learning management system on one origin with the content of a package, as most have it. */
export interface LmsHost {
  readonly url: string;
  /** Every path of the package that was asked for and is not in it. */
  readonly missing: readonly string[];
  readonly close: () => Promise<void>;
}

export async function lmsHost(zip: Uint8Array, kind: keyof typeof RUNTIMES | undefined): Promise<LmsHost> {
  const files = unzipSync(zip);
  const missing: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const send = (type: string, body: string | Uint8Array): void => {
      response.writeHead(200, { 'content-type': type }).end(body);
    };
    if (kind !== undefined && pathname === '/') return send('text/html', pageOf(kind));
    if (kind !== undefined && pathname === '/runtime.js') return send('text/javascript', readFileSync(RUNTIMES[kind].script));
    const name = decodeURIComponent(pathname.replace(/^\/content\//, ''));
    const file = files[name];
    if (file !== undefined) return send(TYPES[extname(name)] ?? 'application/octet-stream', file);
    if (pathname.startsWith('/content/')) missing.push(name);
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    missing,
    close: async () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
