import { advance, begin, isOver, momentIn, offered, planOf, replyGiven, type Choice, type Session, type TalkEvent } from '../engine';
import { PRINCIPLES, QUALITIES, type Principle, type Scenario } from '../scenario';
import { bestFrom, opportunity, overall, scoreOf } from '../scoring';

/** One reply that was given, whether or not it was taken back. */
export interface ReplyAccount {
  /** The place of its event among all events of the attempt, counted from 0. */
  readonly seq: number;
  readonly moment: string;
  readonly reply: string;
  /** The words, or what was done; empty for silence. */
  readonly says: string;
  /** Every choice of the moment, in the order of the file. */
  readonly choices: readonly string[];
  /** Those of the choices offered that none is better than. */
  readonly best: readonly string[];
  /** How good it was among what was offered, from 0 to 1. */
  readonly share: number;
  /** What it showed of each principle tested, from 0 to 1. */
  readonly principles: { readonly [principle in Principle]?: number };
  /** How far through the conversation it was, from 0 to 99; the best way from there on is the rest. */
  readonly progress: number;
}

/** What an attempt comes to, in the figures that others keep. */
export interface Account {
  readonly attempt: string;
  readonly scenario: Scenario;
  readonly over: boolean;
  /** Where the conversation is. */
  readonly at: string;
  /** The mean of the scores of the five principles, from 0 to 100; nothing before anything was scored. */
  readonly score: number | undefined;
  readonly principles: readonly { readonly principle: Principle; readonly score: number | undefined }[];
  /** No critical error that was not put right, and no harm at the end. */
  readonly safe: boolean;
  readonly replies: readonly ReplyAccount[];
}

const worth = ({ authored }: Choice): number => QUALITIES[authored.quality];

function replyAccount(session: Session, event: Extract<TalkEvent, { type: 'reply.chosen' }>, seq: number, next: Session): ReplyAccount {
  const moment = momentIn(planOf(session.scenario), event.moment);
  const choices = offered(session);
  const chosen = choices.find(({ id }) => id === event.reply);
  if (chosen === undefined) throw new Error(`\`${event.reply}\` is not offered at \`${event.moment}\`.`);
  const [least, most] = [Math.min(...choices.map(worth)), Math.max(...choices.map(worth))];
  const shown = PRINCIPLES.flatMap((principle) => {
    const found = moment.authored.tests.includes(principle) ? opportunity(choices, chosen, principle) : undefined;
    return found === undefined ? [] : [[principle, found.share] as const];
  });
  const done = next.turns.length;
  return {
    seq,
    moment: event.moment,
    reply: event.reply,
    says: replyGiven(session.scenario, event).text,
    choices: moment.choices.map(({ id }) => id),
    best: choices.filter((one) => worth(one) === most).map(({ id }) => id),
    share: most === least ? 1 : (worth(chosen) - least) / (most - least),
    principles: Object.fromEntries(shown),
    progress: Math.min(99, Math.floor((100 * done) / Math.max(1, bestFrom(next).turns.length))),
  };
}

/** What the events of an attempt come to; the scenario is at its dial. */
export function accountOf(attempt: string, scenario: Scenario, seed: number, events: readonly TalkEvent[]): Account {
  let session = begin(scenario, seed);
  const replies: ReplyAccount[] = [];
  for (const [seq, event] of events.entries()) {
    const next = advance(session, event);
    if (event.type === 'reply.chosen') replies.push(replyAccount(session, event, seq, next));
    session = next;
  }
  const score = scoreOf(session);
  const scored = score.technique.some((one) => one.score !== undefined);
  return {
    attempt,
    scenario,
    over: isOver(session),
    at: session.at,
    score: scored ? Math.round(overall(score)) : undefined,
    principles: score.technique.map((one) => ({ principle: one.principle, score: one.score })),
    safe: score.safety.safe && score.outcome?.kind !== 'unsafe' && score.outcome?.kind !== 'walkout',
    replies,
  };
}

/** Whether an attempt passes: it is over, safe, and its score reaches the pass mark. */
export const passes = ({ over, safe, score }: Account, mark: number): boolean => over && safe && score !== undefined && score >= mark;
