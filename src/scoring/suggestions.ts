import { PRINCIPLES, type Card, type Principle } from '../scenario';
import { progressOf, type Pool } from './mastery';
import { counted, dayAfter, daysFrom, scoreIn, type Practised } from './practised';
import { labelOf } from './score';

/** What could be practised. */
export type Practisable = Pick<Card, 'id' | 'mainly' | 'level'>;

/** Why a conversation is suggested, for one principle. */
export type Reason =
  | { readonly kind: 'untested'; readonly principle: Principle }
  | {
      /** *Weakest*: the lowest score of first attempts, with a band below that of another principle. *Retry*: its day has come, or comes. */
      readonly kind: 'weakest' | 'retry';
      readonly principle: Principle;
      /** The days since it was practised last. */
      readonly since: number;
      /** The days until it is due; 0 or less once it is. */
      readonly in: number;
      /** Whether the last practice of it went well. */
      readonly well: boolean;
    };

/** A conversation to have next, for at least one reason. */
export interface Suggestion {
  readonly scenario: string;
  /** This scenario has been practised before, as there is no other for the reason. */
  readonly again: boolean;
  readonly reasons: readonly Reason[];
}

/** The days after which a skill comes again: the next one each time it went well, the first one when it did not. */
export const RETRY_DAYS = [1, 3, 7, 21] as const;
const SUGGESTIONS_MAX = 3;

/** When a principle was practised last and comes again. */
export interface Retry {
  readonly last: string;
  readonly due: string;
  readonly well: boolean;
}

/**
 * When a principle comes again; nothing where no conversation has tested it at five moments. It went well with a score of 65 or more and no
 * critical error. Practice before the day comes starts the same waiting time again and does not lengthen it.
 */
export function retryOf(practised: readonly Practised[], principle: Principle): Retry | undefined {
  let [step, found] = [0, undefined as Retry | undefined];
  for (const one of counted(practised)) {
    const { enough, score } = scoreIn(one, principle);
    if (!enough || score === undefined) continue;
    const label = labelOf(score);
    const well = one.score.safety.safe && (label === 'capable' || label === 'consistent');
    if (!well) step = 0;
    else if (found !== undefined && one.day >= found.due) step = Math.min(step + 1, RETRY_DAYS.length - 1);
    found = { last: one.day, due: dayAfter(one.day, RETRY_DAYS[step] ?? 1), well };
  }
  return found;
}

/** Whether a reason asks for practice today, or asked for it before. */
export const isDue = (reason: Reason): boolean => reason.kind !== 'untested' && reason.in <= 0;

/**
 * What to practise next, at most three conversations: what is due with the weakest first, then what was never tested, then what comes
 * next. A skill comes with another scenario where there is one, and the scenario played last only where there is no other.
 */
export function suggestionsOf(practised: readonly Practised[], practisable: readonly Practisable[], today: string): readonly Suggestion[] {
  const conversations = counted(practised);
  let pending = reasonsOf(conversations, today);
  const found: Suggestion[] = [];
  while (pending.length > 0 && found.length < SUGGESTIONS_MAX) {
    const [need, ...rest] = pending;
    if (need === undefined) break;
    const alike = rest.filter((other) => waitOf(other) === waitOf(need));
    const taken = found.map(({ scenario }) => scenario);
    const card = cardFor(need, alike, practisable, conversations, taken);
    if (card === undefined) {
      pending = rest;
      continue;
    }
    const reasons = [need, ...alike.filter(({ principle }) => card.mainly.includes(principle))];
    found.push({ scenario: card.id, again: conversations.some(({ scenario }) => scenario === card.id), reasons });
    pending = pending.filter((reason) => !reasons.includes(reason));
  }
  return found;
}

/** How long a reason can wait, in days. */
const waitOf = (reason: Reason): number => (reason.kind === 'untested' ? 0 : Math.max(0, reason.in));

function reasonsOf(conversations: readonly Practised[], today: string): readonly Reason[] {
  const progress = progressOf(conversations);
  const scoreFor = (principle: Principle): number => progress.find((one) => one.principle === principle)?.first.score ?? 100;
  const weakest = weakestOf(progress.map(({ principle, first }) => ({ principle, ...first })));
  const reasons = PRINCIPLES.map((principle): Reason => {
    const retry = retryOf(conversations, principle);
    if (retry === undefined) return { kind: 'untested', principle };
    const { last, due, well } = retry;
    return { kind: principle === weakest ? 'weakest' : 'retry', principle, since: daysFrom(last, today), in: daysFrom(today, due), well };
  });
  const rank = (reason: Reason): number => (isDue(reason) ? 0 : reason.kind === 'untested' ? 1 : 2);
  return [...reasons].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      waitOf(a) - waitOf(b) ||
      Number(b.kind === 'weakest') - Number(a.kind === 'weakest') ||
      scoreFor(a.principle) - scoreFor(b.principle),
  );
}

/** The lowest of those with enough evidence, where its band lies below that of another: else they cannot be told apart. */
function weakestOf(pools: readonly (Pool & { readonly principle: Principle })[]): Principle | undefined {
  const sure = pools.flatMap(({ principle, score, band, enough }) =>
    enough && score !== undefined && band !== undefined ? [{ principle, score, band }] : [],
  );
  const [lowest] = [...sure].sort((a, b) => a.score - b.score);
  return lowest !== undefined && sure.some(({ band }) => band.low > lowest.band.high) ? lowest.principle : undefined;
}

/**
 * Of what practises a principle, without the scenario played last and the one that practised it last unless there is no other: unseen
 * first, then what serves most of the other reasons, then the easiest, then the one played longest ago.
 */
function cardFor(
  { principle }: Reason,
  alike: readonly Reason[],
  practisable: readonly Practisable[],
  conversations: readonly Practised[],
  taken: readonly string[],
): Practisable | undefined {
  const last = conversations.at(-1)?.scenario;
  const lastOfIt = conversations.findLast((one) => scoreIn(one, principle).enough)?.scenario;
  const fitting = practisable.filter(({ mainly }) => mainly.includes(principle));
  const others = fitting.filter(({ id }) => id !== last);
  const another = others.filter(({ id }) => id !== lastOfIt);
  const place = ({ id }: Practisable): number => conversations.findLastIndex(({ scenario }) => scenario === id);
  const serves = ({ mainly }: Practisable): number => alike.filter((other) => mainly.includes(other.principle)).length;
  return [another, others, fitting]
    .find(({ length }) => length > 0)
    ?.filter(({ id }) => !taken.includes(id))
    .sort(
      (a, b) =>
        Number(place(a) >= 0) - Number(place(b) >= 0) ||
        serves(b) - serves(a) ||
        a.level - b.level ||
        place(a) - place(b) ||
        (a.id < b.id ? -1 : 1),
    )[0];
}
