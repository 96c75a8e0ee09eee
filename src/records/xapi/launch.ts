import type { Given, XapiLaunch } from './statements';

/** What the address of a launched page says. */
export interface LaunchAddress {
  /** The record store, with a slash at its end. */
  readonly endpoint: string;
  /** Where the key of the session is to be had, once; nothing where the address has the key itself. */
  readonly fetch: string | undefined;
  readonly authorization: string | undefined;
  readonly actor: Given;
  readonly registration: string;
  readonly activity: string;
}

const LONGEST = 20_000;
const isGiven = (value: unknown): value is Given => typeof value === 'object' && value !== null && !Array.isArray(value);
const isWeb = (address: string): boolean => /^https?:\/\/[^\s/]/.test(address);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One agent, as the system named it; launches before cmi5 put every field of an agent into a list. */
function actorIn(text: string): Given | undefined {
  const actor = parsed(text);
  if (!isGiven(actor)) return undefined;
  return Object.fromEntries(
    Object.entries(actor).map(([field, value]): [string, unknown] => [
      field,
      Array.isArray(value) && field !== 'member' ? value[0] : value,
    ]),
  );
}

/** Reads the parameters of a cmi5 or TinCan launch, in any order; nothing where they are not all there. */
export function launchIn(get: (name: string) => string | null): LaunchAddress | undefined {
  const text = (name: string): string | undefined => {
    const value = get(name);
    return value === null || value === '' || value.length > LONGEST ? undefined : value;
  };
  const [endpoint, fetch, registration] = [text('endpoint'), text('fetch'), text('registration')];
  const actor = actorIn(text('actor') ?? '');
  const activity = text('activityId') ?? text('activity_id');
  const authorization = fetch === undefined ? text('auth') : undefined;
  if (endpoint === undefined || actor === undefined || activity === undefined || registration === undefined) return undefined;
  if (!isWeb(endpoint) || (fetch === undefined ? authorization === undefined : !isWeb(fetch))) return undefined;
  return { endpoint: endpoint.replace(/\/*$/, '/'), fetch, authorization, actor, registration, activity };
}

/** What a system says of a launch in `LMS.LaunchData`. */
export interface LaunchData extends Pick<XapiLaunch, 'template' | 'mark'> {
  /** Whether it wants to be told more than that somebody came and went. */
  readonly writes: boolean;
  readonly returns: string | undefined;
}

/** Reads `LMS.LaunchData`, of which nothing is to be trusted. */
export function launchData(value: unknown): LaunchData {
  const { contextTemplate, launchMode, masteryScore, returnURL } = isGiven(value) ? value : ({} as Given);
  return {
    template: isGiven(contextTemplate) ? contextTemplate : {},
    mark: typeof masteryScore === 'number' && masteryScore >= 0 && masteryScore <= 1 ? masteryScore : undefined,
    writes: launchMode !== 'Browse' && launchMode !== 'Review',
    returns: typeof returnURL === 'string' && isWeb(returnURL) ? returnURL : undefined,
  };
}
