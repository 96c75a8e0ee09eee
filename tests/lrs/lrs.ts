import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isDeepStrictEqual } from 'node:util';
import { troubleInStatement } from './rules';

/** A statement as it came. */
export type Stored = Readonly<Record<string, unknown>> & { readonly id: string };

export interface Session {
  readonly registration: string;
  readonly session: string;
  readonly mode?: 'Normal' | 'Browse' | 'Review';
}

const ACTIVITY = 'https://lms.example/activities/1';
export const ACTOR = { objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'learner-7' } };
export const templateOf = ({ session }: Session) => ({
  contextActivities: { grouping: [{ objectType: 'Activity', id: 'https://lms.example/course/1' }] },
  extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': session },
});

const tagOf = (text: string): string => `"${createHash('sha1').update(text).digest('hex')}"`;

/** A record store of the strict kind, with a cmi5 launch in front of it. It forgives nothing, and tells why. */
export class Lrs {
  readonly statements: Stored[] = [];
  /** Everything that broke a rule. */
  readonly trouble: string[] = [];
  /** Method, path and status of every request, in order. */
  readonly asked: string[] = [];
  /** Documents by address. */
  readonly documents = new Map<string, string>();
  /** Answers instead of the store: a status, or nothing at all where it is down. */
  fault: ((method: string, path: string, body: string) => number | 'down' | undefined) | undefined;
  private readonly sessions = new Map<string, Session>();
  private readonly given = new Set<string>();
  private readonly preferred = new Set<string>();
  private readonly over = new Set<string>();
  private readonly server = createServer((request, response) => void this.answer(request, response));

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  async open(): Promise<this> {
    await new Promise<void>((resolve) => {
      this.server.listen(0, '127.0.0.1', resolve);
    });
    return this;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.closeAllConnections();
      this.server.close(() => resolve());
    });
  }

  /** A launch of cmi5: the query of its address. */
  launch(session: Session): string {
    this.sessions.set(session.session, session);
    const query = { fetch: `${this.url}fetch/${session.session}`, endpoint: `${this.url}xapi`, ...this.who(session) };
    return new URLSearchParams(query).toString();
  }

  /** A launch before cmi5, with the key in the address. */
  tincan(session: Session): string {
    this.sessions.set(session.session, session);
    this.preferred.add(session.session);
    const { activityId, ...who } = this.who(session);
    const query = { endpoint: `${this.url}xapi/`, auth: `Basic ${session.session}`, ...who, activity_id: activityId };
    return new URLSearchParams(query).toString();
  }

  verbs(): readonly string[] {
    return this.statements.map(({ verb }) => (verb as { id: string }).id.split('/').at(-1) ?? '');
  }

  /** The session is over, whoever ended it. */
  end(session: string): void {
    this.over.add(session);
  }

  private who({ registration }: Session) {
    return { actor: JSON.stringify(ACTOR), registration, activityId: ACTIVITY };
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://lrs');
    const method = request.method ?? 'GET';
    let body = '';
    for await (const part of request) body += String(part);
    const end = (status: number, answer: unknown = '', headers: Readonly<Record<string, string>> = {}): void => {
      if (method !== 'OPTIONS') this.asked.push(`${method} ${pathname.replace(/^\/(?:xapi\/)?/, '')} ${status}`);
      response.writeHead(status, {
        'access-control-allow-origin': '*',
        'access-control-allow-headers': 'authorization, content-type, x-experience-api-version, if-match, if-none-match',
        'access-control-allow-methods': 'GET, PUT, POST',
        'access-control-expose-headers': 'etag, x-experience-api-version',
        'content-type': 'application/json',
        ...headers,
      });
      response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
    };
    if (method === 'OPTIONS') return end(204);
    const fault = this.fault?.(method, pathname, body);
    if (fault === 'down') {
      request.socket.destroy();
      return;
    }
    if (fault !== undefined) return end(fault);
    const [, key] = /^\/fetch\/(.+)$/.exec(pathname) ?? [];
    if (key !== undefined) {
      if (method !== 'POST') return end(405);
      if (this.given.has(key)) return end(200, { 'error-code': '1', 'error-text': 'The key was given out before.' });
      this.given.add(key);
      return end(200, { 'auth-token': key });
    }
    if (request.headers['x-experience-api-version'] === undefined) return end(400);
    const session = this.sessions.get(/^Basic (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '');
    if (session === undefined || this.over.has(session.session)) return end(401);
    if (pathname === '/xapi/agents/profile') {
      this.preferred.add(session.session);
      return end(404);
    }
    if (pathname === '/xapi/activities/state') return this.state(method, session, searchParams, request.headers, body, end);
    if (pathname === '/xapi/statements') return end(...this.take(method, session, searchParams, body));
    return end(404);
  }

  private state(
    method: string,
    session: Session,
    query: URLSearchParams,
    headers: IncomingMessage['headers'],
    body: string,
    end: (status: number, answer?: unknown, headers?: Readonly<Record<string, string>>) => void,
  ): void {
    const right = query.get('activityId') === ACTIVITY && query.get('registration') === session.registration;
    if (!right || !isDeepStrictEqual(JSON.parse(query.get('agent') ?? 'null'), ACTOR)) return end(403);
    const name = query.get('stateId') ?? '';
    if (name === 'LMS.LaunchData') {
      const data = {
        contextTemplate: templateOf(session),
        launchMode: session.mode ?? 'Normal',
        masteryScore: 0.65,
        moveOn: 'CompletedOrPassed',
      };
      return method === 'GET' ? end(200, data) : this.refuse('it writes the launch data', end);
    }
    const key = `${session.registration} ${name}`;
    const there = this.documents.get(key);
    if (method === 'GET') return there === undefined ? end(404) : end(200, there, { etag: tagOf(there) });
    if (method !== 'PUT') return end(405);
    if (there === undefined && headers['if-none-match'] !== '*') return end(409);
    if (there !== undefined && headers['if-match'] === undefined) return end(headers['if-none-match'] === '*' ? 412 : 409);
    if (there !== undefined && headers['if-match'] !== tagOf(there)) return end(412);
    this.documents.set(key, body);
    return end(204);
  }

  private refuse(why: string, end: (status: number, answer?: unknown) => void): void {
    this.trouble.push(why);
    end(403, why);
  }

  private take(method: string, session: Session, query: URLSearchParams, body: string): readonly [number, unknown?] {
    const given = JSON.parse(body) as Stored | readonly Stored[];
    const all: readonly Stored[] = Array.isArray(given) ? given : [given as Stored];
    if (method === 'PUT' && query.get('statementId') !== all[0]?.id) return [400];
    if (all.some(({ id }) => this.statements.some((one) => one.id === id))) return [409];
    const before = [...this.statements];
    for (const one of all) {
      const rules = {
        before,
        session,
        template: templateOf(session),
        actor: ACTOR,
        activity: ACTIVITY,
        cmi5: this.given.has(session.session),
      };
      const why = [...(this.preferred.has(session.session) ? [] : ['preferences were not read']), ...troubleInStatement(one, rules)];
      if (why.length > 0) {
        this.trouble.push(...why.map((reason) => `${JSON.stringify(one['verb'])}: ${reason}`));
        return [403, why];
      }
      before.push(one);
    }
    this.statements.push(...all);
    if (all.some(({ verb }) => (verb as { id: string }).id.endsWith('/terminated'))) this.over.add(session.session);
    return [method === 'PUT' ? 204 : 200, all.map(({ id }) => id)];
  }
}
