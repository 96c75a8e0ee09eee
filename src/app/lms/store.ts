import { launchData, progressIn, type LaunchAddress, type LaunchData, type Statement, type XapiProgress } from '../../records';
import { hashOf } from '../../scenario';
import { OWN } from '../packed';
import { LmsFault } from './lms';

const VERSION = '1.0.3';
const WITHIN_MS = 15_000;
const STATE = 'rapport.progress';

/** A document of the record store with the tag that says which version of it this is. */
export interface Tagged {
  readonly progress: XapiProgress;
  readonly tag: string | undefined;
}

/** A record store, asked in the words of its standard. Whatever goes wrong on the way comes as no answer. */
export interface Store {
  readonly launchData: () => Promise<LaunchData>;
  /** What the learner prefers; must be asked before the first statement. */
  readonly preferences: () => Promise<{ readonly quiet: boolean }>;
  readonly progress: () => Promise<Tagged>;
  /** The status with which a document was taken, and its new tag. */
  readonly keepProgress: (progress: XapiProgress, tag: string | undefined) => Promise<number | undefined>;
  /** The status with which statements were taken. */
  readonly send: (statements: readonly Statement[], alone: boolean, leaving?: boolean) => Promise<number | undefined>;
}

/** The key of a session: fetched once, and kept for a reload of the page. */
async function keyOf({ fetch: address, authorization }: LaunchAddress): Promise<string> {
  if (address === undefined) return authorization ?? '';
  const name = `${OWN}.key.${hashOf(address).slice(0, 16)}`;
  const kept = attempted(() => sessionStorage.getItem(name));
  if (kept !== undefined && kept !== null) return kept;
  const response = await fetch(address, { method: 'POST', signal: AbortSignal.timeout(WITHIN_MS) }).catch(() => undefined);
  if (response === undefined) throw new LmsFault('missing', 'The address of the key does not answer.');
  const answer: unknown = await response.json().catch(() => undefined);
  const token = typeof answer === 'object' && answer !== null && 'auth-token' in answer ? answer['auth-token'] : undefined;
  if (typeof token !== 'string' || token === '') throw new LmsFault('refused', `There is no key (${response.status}).`);
  const key = `Basic ${token}`;
  attempted(() => sessionStorage.setItem(name, key));
  return key;
}

function attempted<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

interface Asking extends Omit<RequestInit, 'headers'> {
  readonly headers?: Readonly<Record<string, string>>;
}

export async function openStore(launch: LaunchAddress): Promise<Store> {
  const { endpoint, activity, registration } = launch;
  const authorization = await keyOf(launch);
  const agent = JSON.stringify(launch.actor);
  const headers = { authorization, 'x-experience-api-version': VERSION };
  const ask = async (path: string, query: Readonly<Record<string, string>>, more: Asking = {}): Promise<Response | undefined> =>
    fetch(`${endpoint}${path}?${new URLSearchParams(query).toString()}`, {
      signal: AbortSignal.timeout(WITHIN_MS),
      ...more,
      headers: { ...headers, ...(more.body === undefined ? {} : { 'content-type': 'application/json' }), ...more.headers },
    }).catch(() => undefined);
  const state = (stateId: string): Readonly<Record<string, string>> => ({ stateId, activityId: activity, agent, registration });
  const jsonOf = async (response: Response | undefined): Promise<unknown> =>
    response?.ok === true ? response.json().catch(() => undefined) : undefined;
  return {
    async launchData() {
      const response = await ask('activities/state', state('LMS.LaunchData'));
      if (response === undefined) throw new LmsFault('missing', 'The record store does not answer.');
      if (!response.ok) throw new LmsFault(response.status === 401 ? 'over' : 'refused', `There is no launch data (${response.status}).`);
      return launchData(await jsonOf(response));
    },
    async preferences() {
      const found = await jsonOf(await ask('agents/profile', { profileId: 'cmi5LearnerPreferences', agent }));
      return { quiet: typeof found === 'object' && found !== null && 'audioPreference' in found && found.audioPreference === 'off' };
    },
    async progress() {
      const response = await ask('activities/state', state(STATE));
      return {
        progress: progressIn(await jsonOf(response)),
        tag: response?.ok === true ? (response.headers.get('etag') ?? undefined) : undefined,
      };
    },
    async keepProgress(progress, tag) {
      const condition: Readonly<Record<string, string>> = tag === undefined ? { 'if-none-match': '*' } : { 'if-match': tag };
      return (await ask('activities/state', state(STATE), { method: 'PUT', body: JSON.stringify(progress), headers: condition }))?.status;
    },
    async send(statements, alone, leaving = false) {
      const [first] = statements;
      if (first === undefined) return 204;
      const last = leaving ? { keepalive: true } : {};
      const response = alone
        ? await ask('statements', { statementId: first.id }, { method: 'PUT', body: JSON.stringify(first), ...last })
        : await ask('statements', {}, { method: 'POST', body: JSON.stringify(statements), ...last });
      return response?.status;
    },
  };
}
