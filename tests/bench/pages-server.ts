import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** The files of a page by their names; `index.html` is the page. */
export type Site = Readonly<Record<string, string | Buffer>>;

/** Everything in a folder as a site. */
export function siteOf(folder: string): Site {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1), readFileSync(path)];
    }),
  );
}

/** Serves each site under its name from memory, gzipped beforehand; returns its address and the way to stop. */
export async function serve(sites: Readonly<Record<string, Site>>): Promise<{ readonly address: string; readonly stop: () => void }> {
  const zipped = new Map(
    Object.entries(sites).flatMap(([site, files]) =>
      Object.entries(files).map(([name, content]) => [
        `/${site}/${name === 'index.html' ? '' : name}`,
        { type: TYPES[extname(name)] ?? 'application/octet-stream', body: gzipSync(content, { level: 9 }) },
      ]),
    ),
  );
  const server = createServer(({ url = '/' }, response) => {
    const file = zipped.get(new URL(url, 'http://localhost').pathname);
    if (file === undefined) response.writeHead(404).end();
    else {
      response.writeHead(200, { 'Content-Type': file.type, 'Content-Encoding': 'gzip', 'Content-Length': file.body.length });
      response.end(file.body);
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
