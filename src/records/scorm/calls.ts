import type { Account, ReplyAccount } from '../account';
import { passes } from '../account';
import type { ScormBegun, ScormStatus, ScormTold } from './begun';
import { LOCATION_MAX, scaled, scormDuration, scormId, scormResult, scormTime, type ScormVersion } from './values';

/** One thing to ask of a run-time, in order. */
export type ScormCall =
  { readonly do: 'set'; readonly element: string; readonly value: string } | { readonly do: 'commit' } | { readonly do: 'finish' };

const set = (element: string, value: string): ScormCall => ({ do: 'set', element, value });
const COMMIT: ScormCall = { do: 'commit' };
const A_SMALL = 97;
const DESCRIPTION_MAX = 250;

const RANK: Readonly<Record<ScormStatus, number>> = { failed: 0, completed: 1, passed: 2 };

/** First thing in a session: what was never begun is begun; nothing is ever made worse, and nothing is written where nobody wants it. */
export function beginCalls({ version, writes, untouched }: ScormBegun): readonly ScormCall[] {
  if (!writes || !untouched) return [];
  return [set(version === '1.2' ? 'cmi.core.lesson_status' : 'cmi.completion_status', 'incomplete'), COMMIT];
}

/** The interaction of one reply. Its id comes first, and what it rests on before what rests on it. */
function interaction(version: ScormVersion, account: Account, number: number, index: number, now: string): readonly ScormCall[] {
  const reply = account.replies[number];
  if (reply === undefined) throw new Error(`There is no reply ${number}.`);
  const on = (field: string, value: string): ScormCall => set(`cmi.interactions.${index}.${field}`, value);
  const named = (id: string): string =>
    version === '1.2' ? String.fromCharCode(A_SMALL + Math.max(0, reply.choices.indexOf(id))) : scormId(id);
  const id = scormId(account.attempt.slice(0, 8), String(number + 1).padStart(3, '0'), reply.moment);
  const principles = Object.keys(reply.principles).map((principle, place) => on(`objectives.${place}.id`, scormId(principle)));
  const patterns = reply.best.map((best, place) => on(`correct_responses.${place}.pattern`, named(best)));
  return version === '1.2'
    ? [
        on('id', id),
        ...principles,
        on('time', scormTime(version, now)),
        on('type', 'choice'),
        ...patterns,
        on('weighting', '1'),
        on('student_response', named(reply.reply)),
        on('result', scormResult(version, reply.share)),
      ]
    : [
        on('id', id),
        on('type', 'choice'),
        ...principles,
        on('timestamp', scormTime(version, now)),
        ...patterns,
        on('weighting', '1'),
        on('learner_response', named(reply.reply)),
        on('result', scormResult(version, reply.share)),
        on('description', described(reply)),
      ];
}

const described = ({ says, reply }: ReplyAccount): string => (says === '' ? reply : says).slice(0, DESCRIPTION_MAX);

export interface ScormSaying {
  readonly begun: ScormBegun;
  readonly account: Account;
  readonly told: ScormTold;
  readonly suspended: string;
  /** How long this session has lasted. */
  readonly milliseconds: number;
  /** ISO time. */
  readonly now: string;
}

/** After replies: an interaction for each that the run-time does not have, then where the attempt is, and a commit. */
export function replyCalls({ begun, account, told, suspended, milliseconds, now }: ScormSaying): readonly ScormCall[] {
  const { version, writes } = begun;
  if (!writes) return [];
  const more = account.replies.slice(told.replies).map((_, index) => told.replies + index);
  return [
    ...more.flatMap((number, index) => interaction(version, account, number, told.next + index, now)),
    set(version === '1.2' ? 'cmi.core.lesson_location' : 'cmi.location', account.at.slice(0, LOCATION_MAX[version])),
    set('cmi.suspend_data', suspended),
    set(version === '1.2' ? 'cmi.core.session_time' : 'cmi.session_time', scormDuration(version, milliseconds)),
    set(version === '1.2' ? 'cmi.core.exit' : 'cmi.exit', 'suspend'),
    COMMIT,
  ];
}

/** What an attempt that is over gives its learner in a run-time; nothing before. */
export const statusOf = (account: Account, mark: number | undefined): ScormStatus | undefined =>
  !account.over ? undefined : mark === undefined ? 'completed' : passes(account, mark) ? 'passed' : 'failed';

/** What the run-time has once it was told of this attempt: a later one never makes it worse. */
export function toldAfter({ account, told }: Pick<ScormSaying, 'account' | 'told'>, mark: number | undefined): ScormTold {
  const more = account.replies.length - told.replies;
  const status = statusOf(account, mark);
  const better = status !== undefined && (told.status === undefined || RANK[status] > RANK[told.status]);
  const higher = status !== undefined && account.score !== undefined && account.score > (told.score ?? -1);
  return {
    replies: account.replies.length,
    next: told.next + Math.max(0, more),
    status: better ? status : told.status,
    score: higher ? account.score : told.score,
  };
}

/**
 * At an ending. In 1.2 the status is committed before the score, since Moodle works out its completion when the score comes and looks at the
 * status that it has by then.
 */
export function endCalls({ begun, account, told }: ScormSaying, mark: number | undefined): readonly ScormCall[] {
  const after = toldAfter({ account, told }, mark);
  if (!begun.writes || statusOf(account, mark) === undefined) return [];
  const better = after.status !== told.status;
  const higher = after.score !== told.score;
  const { version } = begun;
  const marks = higher ? [...scoreCalls(version, after.score ?? 0), ...objectiveCalls(begun, account)] : [];
  if (version === '1.2') {
    return [
      ...(better ? [set('cmi.core.lesson_status', after.status ?? 'completed'), COMMIT] : []),
      ...(marks.length > 0 ? [...marks, COMMIT] : []),
    ];
  }
  if (!better && !higher) return [];
  return [
    ...marks,
    set('cmi.completion_status', 'completed'),
    ...(better && after.status !== 'completed' ? [set('cmi.success_status', after.status ?? 'unknown')] : []),
    set('cmi.progress_measure', '1'),
    COMMIT,
  ];
}

function scoreCalls(version: ScormVersion, score: number): readonly ScormCall[] {
  return version === '1.2'
    ? [set('cmi.core.score.min', '0'), set('cmi.core.score.max', '100'), set('cmi.core.score.raw', String(score))]
    : [set('cmi.score.min', '0'), set('cmi.score.max', '100'), set('cmi.score.raw', String(score)), set('cmi.score.scaled', scaled(score))];
}

/** The five principles; one that the run-time knows keeps its place. */
function objectiveCalls({ version, objectives }: ScormBegun, account: Account): readonly ScormCall[] {
  const known = [...objectives];
  return account.principles.flatMap(({ principle, score }) => {
    if (score === undefined) return [];
    const id = scormId(principle);
    const there = known.indexOf(id);
    const index = there < 0 ? known.push(id) - 1 : there;
    const on = (field: string, value: string): ScormCall => set(`cmi.objectives.${index}.${field}`, value);
    const marks = [on('score.min', '0'), on('score.max', '100'), on('score.raw', String(score))];
    return version === '1.2'
      ? [on('id', id), ...marks, on('status', 'completed')]
      : [...(there < 0 ? [on('id', id)] : []), ...marks, on('score.scaled', scaled(score)), on('completion_status', 'completed')];
  });
}

/** Last thing in a session, once. Whoever has finished has nothing to come back to. */
export function closeCalls(
  { version, writes }: ScormBegun,
  { finished, milliseconds }: { readonly finished: boolean; readonly milliseconds: number },
): readonly ScormCall[] {
  if (!writes) return [{ do: 'finish' }];
  return version === '1.2'
    ? [
        set('cmi.core.session_time', scormDuration(version, milliseconds)),
        set('cmi.core.exit', finished ? '' : 'suspend'),
        COMMIT,
        { do: 'finish' },
      ]
    : [
        set('cmi.session_time', scormDuration(version, milliseconds)),
        set('cmi.exit', finished ? 'normal' : 'suspend'),
        set('adl.nav.request', finished ? 'exitAll' : 'suspendAll'),
        COMMIT,
        { do: 'finish' },
      ];
}
