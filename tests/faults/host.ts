import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** What a host says to a request for a path instead of the file; nothing where it gives the file. */
export type Answer = (path: string) => { readonly status: number; readonly type: string; readonly body: string } | undefined;

/** A static host below a folder of its address, of which a test can change what it serves. */
export interface Host {
  /** The address of the page. */
  readonly url: string;
  /** Every path that was asked for, in order. */
  readonly asked: readonly string[];
  readonly serve: (folder: string) => void;
  readonly answer: (answer: Answer) => void;
  readonly close: () => Promise<void>;
}

/** Serves a built folder from `/school/rapport/` at a free port, so that nothing may count on being at the root. */
export async function host(first: string): Promise<Host> {
  const BASE = '/school/rapport/';
  let folder = first;
  let instead: Answer = () => undefined;
  const asked: string[] = [];
  const send = (response: ServerResponse, status: number, type: string, body: string | Buffer): void => {
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache' }).end(body);
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const path = normalize(pathname).slice(BASE.length);
    asked.push(path);
    const made = instead(path);
    if (made !== undefined) return send(response, made.status, made.type, made.body);
    const name = path === '' ? 'index.html' : path;
    readFile(join(folder, name)).then(
      (body) => send(response, 200, TYPES[extname(name)] ?? 'application/octet-stream', body),
      () => send(response, 404, 'text/plain', 'Not found'),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${BASE}`,
    asked,
    serve: (next) => {
      folder = next;
    },
    answer: (next) => {
      instead = next;
    },
    close: async () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
