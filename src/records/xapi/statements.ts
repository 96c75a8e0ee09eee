import { replyGiven } from '../../engine';
import { passes, type Account } from '../account';
import { principleIri } from '../cmi5/structure';
import { iriOf, uuidOf } from '../lms/package';
import { scormDuration } from '../scorm/values';

/** A JSON object as somebody else wrote it. */
export type Given = Readonly<Record<string, unknown>>;

/** A statement; only its id is ever looked at again. */
export interface Statement extends Given {
  readonly id: string;
}

/** Where and for whom a launched page makes statements. */
export interface XapiLaunch {
  /** As the system gave it; nothing is added to it. */
  readonly actor: Given;
  readonly registration: string;
  /** The activity that was launched, by the name that the system has for it. */
  readonly activity: string;
  /** What every context begins with; empty outside cmi5. */
  readonly template: Given;
  readonly cmi5: boolean;
  /** The pass mark that the system sets, from 0 to 1. */
  readonly mark: number | undefined;
  /** The activity by the name that the package gives it, for the moments inside. */
  readonly unit: string;
  /** How the names of principles and extensions begin. */
  readonly iri: string | undefined;
}

const CMI5 = 'https://w3id.org/xapi/cmi5/context';
const CATEGORY = { cmi5: `${CMI5}/categories/cmi5`, moveOn: `${CMI5}/categories/moveon` } as const;
const MASTERY = `${CMI5}/extensions/masteryscore`;
const SESSION = `${CMI5}/extensions/sessionid`;
const PROGRESS = 'https://w3id.org/xapi/cmi5/result/extensions/progress';
type Verb = 'initialized' | 'answered' | 'completed' | 'passed' | 'failed' | 'terminated';

const isGiven = (value: unknown): value is Given => typeof value === 'object' && value !== null && !Array.isArray(value);
const given = (value: unknown): Given => (isGiven(value) ? value : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : isGiven(value) ? [value] : []);
const duration = (milliseconds: number): string => scormDuration('2004', milliseconds);
const share = (value: number): number => Math.round(value * 10_000) / 10_000;

/** The session that the system named; empty where it named none. */
export function sessionOf({ template }: Pick<XapiLaunch, 'template'>): string {
  const session = given(template['extensions'])[SESSION];
  return typeof session === 'string' ? session : '';
}

interface Around {
  readonly categories?: readonly string[];
  readonly parent?: readonly string[];
  readonly grouping?: readonly string[];
  readonly extensions?: Given;
}

/** A context: a copy of the template with more in it, and never less. */
function contextOf(
  { template, registration }: XapiLaunch,
  { categories = [], parent = [], grouping = [], extensions = {} }: Around,
): Given {
  const activities = given(template['contextActivities']);
  const more = (name: string, ids: readonly string[]): readonly (readonly [string, readonly unknown[]])[] => {
    const all = [...list(activities[name]), ...ids.map((id) => ({ objectType: 'Activity', id }))];
    return all.length === 0 ? [] : [[name, all]];
  };
  const contextActivities = {
    ...activities,
    ...Object.fromEntries([...more('category', categories), ...more('parent', parent), ...more('grouping', grouping)]),
  };
  const all = { ...given(template['extensions']), ...extensions };
  return {
    ...template,
    registration,
    ...(Object.keys(contextActivities).length === 0 ? {} : { contextActivities }),
    ...(Object.keys(all).length === 0 ? {} : { extensions: all }),
  };
}

interface More {
  readonly object?: Given;
  readonly result?: Given;
  readonly around?: Around;
}

const statement = (launch: XapiLaunch, id: string, verb: Verb, now: string, { object, result, around = {} }: More): Statement => ({
  id,
  timestamp: now,
  actor: launch.actor,
  verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
  object: object ?? { objectType: 'Activity', id: launch.activity },
  ...(result === undefined ? {} : { result }),
  context: contextOf(launch, around),
});

const defined = ({ cmi5 }: XapiLaunch, ...more: readonly string[]): Around => (cmi5 ? { categories: [CATEGORY.cmi5, ...more] } : {});

/** The first statement of a session. */
export const initialized = (launch: XapiLaunch, visit: string, now: string): Statement =>
  statement(launch, uuidOf(launch.registration, visit, 'initialized'), 'initialized', now, { around: defined(launch) });

/** The last statement of a session. */
export const terminated = (launch: XapiLaunch, visit: string, now: string, milliseconds: number): Statement =>
  statement(launch, uuidOf(launch.registration, visit, 'terminated'), 'terminated', now, {
    result: { duration: duration(milliseconds) },
    around: defined(launch),
  });

const extension = ({ iri }: XapiLaunch, name: string): string => iriOf(iri, 'extensions', name);
const nodeOf = ({ unit }: XapiLaunch, moment: string): string =>
  `${unit}${unit.startsWith('urn:') ? '#' : '/'}node/${encodeURIComponent(moment)}`;

/** One reply. Its id comes from what it is about, so that sending it again is harmless. */
export function answered(launch: XapiLaunch, account: Account, number: number, now: string, milliseconds: number): Statement {
  const reply = account.replies[number];
  if (reply === undefined) throw new Error(`There is no reply ${number}.`);
  const { scenario, attempt } = account;
  const { moment, reply: response, choices, best, principles, progress } = reply;
  const words = (id: string): string => replyGiven(scenario, { moment, reply: id }).text || id;
  const shown = Object.entries(principles).map(([principle, one]) => [principle, Math.round(one * 100)]);
  return statement(launch, uuidOf(launch.registration, attempt, 'answered', reply.seq), 'answered', now, {
    object: {
      objectType: 'Activity',
      id: nodeOf(launch, moment),
      definition: {
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        interactionType: 'choice',
        name: { [scenario.language]: `${scenario.title}: ${moment}` },
        choices: choices.map((id) => ({ id, description: { [scenario.language]: words(id) } })),
        correctResponsesPattern: best,
      },
    },
    result: {
      response,
      success: reply.share >= 1,
      score: { scaled: share(reply.share) },
      duration: duration(milliseconds),
      extensions: { [extension(launch, 'principle-scores')]: Object.fromEntries(shown), [PROGRESS]: progress },
    },
    around: {
      parent: [launch.activity],
      grouping: account.principles.flatMap(({ principle }) => (principle in principles ? [principleIri(launch.iri, principle)] : [])),
    },
  });
}

/** What has been said of a registration: at most one completion and one pass, and no failure after a pass. */
export interface Said {
  readonly completed: boolean;
  readonly passed: boolean;
}

interface Ended {
  readonly statements: readonly Statement[];
  readonly said: Said;
}

/** What is to be said of an attempt that is over, after all that was said of the registration. The pass mark of the system goes first. */
export function ended(launch: XapiLaunch, account: Account, said: Said, ownMark: number, now: string, milliseconds: number): Ended {
  if (!account.over) return { statements: [], said };
  const passed = passes(account, launch.mark === undefined ? ownMark : launch.mark * 100);
  const scores = Object.fromEntries(
    account.principles.flatMap(({ principle, score }) => (score === undefined ? [] : [[principle, score]])),
  );
  const extensions = { [extension(launch, 'principle-scores')]: scores };
  const around = defined(launch, CATEGORY.moveOn);
  const completion = statement(launch, uuidOf(launch.registration, 'completed'), 'completed', now, {
    result: { completion: true, duration: duration(milliseconds), extensions },
    around,
  });
  const id = passed ? uuidOf(launch.registration, 'passed') : uuidOf(launch.registration, account.attempt, 'failed');
  const verdict = statement(launch, id, passed ? 'passed' : 'failed', now, {
    result: {
      success: passed,
      ...(account.score === undefined ? {} : { score: { scaled: account.score / 100, raw: account.score, min: 0, max: 100 } }),
      duration: duration(milliseconds),
      extensions,
    },
    around: launch.mark === undefined ? around : { ...around, extensions: { [MASTERY]: launch.mark } },
  });
  return {
    statements: [...(said.completed ? [] : [completion]), ...(said.passed ? [] : [verdict])],
    said: { completed: true, passed: said.passed || passed },
  };
}
