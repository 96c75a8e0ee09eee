import { isDeepStrictEqual } from 'node:util';
import library from '@learninglocker/xapi-validation';
import type { Session, Stored } from './lrs';

type Validate = (data: unknown) => readonly unknown[];
const found: unknown = library;
/** The library as whoever loads it finds it: itself, or in its own `default`. */
const validate = (typeof found === 'function' ? found : (found as { readonly default: unknown }).default) as Validate;

interface Rules {
  /** Everything that is stored, and what came before in the same batch. */
  readonly before: readonly Stored[];
  readonly session: Session;
  readonly template: { readonly contextActivities: { readonly grouping: readonly unknown[] }; readonly extensions: object };
  readonly actor: object;
  readonly activity: string;
  readonly cmi5: boolean;
}

interface Shape {
  readonly verb: { readonly id: string };
  readonly object: { readonly id: string };
  readonly timestamp?: string;
  readonly actor: object;
  readonly result?: {
    readonly duration?: string;
    readonly completion?: boolean;
    readonly success?: boolean;
    readonly score?: { readonly scaled?: number };
  };
  readonly context?: {
    readonly registration?: string;
    readonly contextActivities?: { readonly [kind: string]: readonly { readonly id: string }[] };
    readonly extensions?: Readonly<Record<string, unknown>>;
  };
}

const CATEGORIES = 'https://w3id.org/xapi/cmi5/context/categories/';
const VERB = 'http://adlnet.gov/expapi/verbs/';
const DEFINED: ReadonlySet<string> = new Set(['initialized', 'completed', 'passed', 'failed', 'terminated']);
const shape = (one: Stored): Shape => one as unknown as Shape;
const verbOf = (one: Stored): string => shape(one).verb.id.replace(VERB, '');

/** Every rule of cmi5 and of our own design that a statement breaks. */
export function troubleInStatement(one: Stored, { before, session, template, actor, activity, cmi5 }: Rules): readonly string[] {
  const trouble: string[] = validate(one).map((warning) => JSON.stringify(warning));
  const must = (holds: boolean, why: string): void => {
    if (!holds) trouble.push(why);
  };
  const { object, timestamp = '', result = {}, context = {} } = shape(one);
  const verb = verbOf(one);
  const ofRegistration = before.filter((other) => shape(other).context?.registration === session.registration);
  must(timestamp.endsWith('Z'), 'the time is not UTC');
  must(isDeepStrictEqual(shape(one).actor, actor), 'the actor is another');
  must(context.registration === session.registration, 'the registration is another');
  const said = (other: string): boolean => ofRegistration.some((stored) => verbOf(stored) === other);
  if (verb === 'completed') must(!said('completed'), 'it is completed twice');
  if (verb === 'passed') must(!said('passed'), 'it is passed twice');
  if (verb === 'failed') must(!said('passed'), 'it fails after a pass');
  if (['completed', 'passed', 'failed', 'terminated'].includes(verb)) must(result.duration !== undefined, 'there is no duration');
  if (verb === 'completed') must(result.completion === true && result.score === undefined, 'it is not complete, or has a score');
  if (verb === 'passed' || verb === 'failed')
    must(result.success === (verb === 'passed') && result.score?.scaled !== undefined, 'no success');
  if (DEFINED.has(verb)) must(object.id === activity, 'the object is not the activity');
  if (verb === 'answered') must(context.contextActivities?.['parent']?.some(({ id }) => id === activity) === true, 'there is no parent');
  if (!cmi5) return trouble;

  const ofSession = ofRegistration.filter((other) =>
    Object.entries(template.extensions).every(([name, value]) => shape(other).context?.extensions?.[name] === value),
  );
  const categories = new Set((context.contextActivities?.['category'] ?? []).map(({ id }) => id));
  const moves = result.success !== undefined || result.completion !== undefined;
  must(
    Object.entries(template.extensions).every(([name, value]) => context.extensions?.[name] === value),
    'the session is missing',
  );
  must(
    template.contextActivities.grouping.every(
      (group) => context.contextActivities?.['grouping']?.some((has) => isDeepStrictEqual(has, group)) === true,
    ),
    'the template is not whole',
  );
  must(categories.has(`${CATEGORIES}cmi5`) === DEFINED.has(verb), 'the category is wrong');
  must(categories.has(`${CATEGORIES}moveon`) === (DEFINED.has(verb) && moves), 'the category of moving on is wrong');
  must((verb === 'initialized') === (ofSession.length === 0), 'initialized does not come first, or comes twice');
  must(!ofSession.some((other) => verbOf(other) === 'terminated'), 'it comes after the end');
  if (session.mode === 'Browse' || session.mode === 'Review')
    must(['initialized', 'terminated'].includes(verb), 'nobody wants it in this mode');
  if (verb === 'passed' || verb === 'failed')
    must(context.extensions?.['https://w3id.org/xapi/cmi5/context/extensions/masteryscore'] === 0.65, 'the pass mark is missing');
  return trouble;
}
