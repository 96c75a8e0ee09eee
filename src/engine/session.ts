import type { Scenario } from '../scenario';
import { planOf, type Choice, type Plan, type PlannedMoment } from './plan';
import { arrive, firstStanding, follow, isMet, respond, type GateAnswer, type Standing } from './standing';

/** Something that happened in a conversation. An attempt is its scenario, its seed and these. */
export type TalkEvent =
  | { readonly type: 'reply.chosen'; readonly moment: string; readonly reply: string }
  | { readonly type: 'mood.read'; readonly moment: string; readonly option: string }
  | { readonly type: 'help.opened'; readonly moment: string; readonly help: Help }
  | { readonly type: 'turn.taken-back'; readonly moment: string };

/** What a trainee may look at before a reply; it costs nothing, and is told in the debrief. Each hint goes a step further than the one before. */
/** What a learner may ask for before replying; each is kept and told. */
export const HELPS = ['mood-words', 'thought', 'hint', 'note'] as const;
export type Help = (typeof HELPS)[number];

/** One exchange: what stood when the moment came, what the trainee chose, how it stood after. */
export interface Turn {
  readonly moment: string;
  /** The standing in which the moment was met, which decides its words and what was offered. */
  readonly before: Standing;
  readonly reply: string;
  readonly after: Standing;
  /** What a gate let the client do or say, in place of or after the reply's own answer. */
  readonly gateAnswer: GateAnswer | undefined;
  /** The reading that was chosen at the moment's probe. */
  readonly read: string | undefined;
}

/** A conversation, as a value. */
export interface Session {
  readonly scenario: Scenario;
  readonly seed: number;
  /** The id of the moment or the ending where the talk is. */
  readonly at: string;
  readonly standing: Standing;
  readonly turns: readonly Turn[];
  /** The reading chosen at the present moment's probe. */
  readonly read: string | undefined;
  readonly takenBack: number;
  /** Each help that was opened, with the number of turns before it. */
  readonly helps: readonly { readonly help: Help; readonly turns: number }[];
}

/** A conversation at its first moment. The seed decides only the order in which replies are shown. */
export function begin(scenario: Scenario, seed: number): Session {
  const plan = planOf(scenario);
  const first = plan.nodes.get(scenario.start);
  if (first?.kind !== 'moment') throw new Error(`The start \`${scenario.start}\` is not a moment.`);
  return {
    scenario,
    seed,
    at: first.id,
    standing: arrive(firstStanding(plan), first),
    turns: [],
    read: undefined,
    takenBack: 0,
    helps: [],
  };
}

/** The replies, and the silence, that are offered now; none at an ending. */
export function offered({ scenario, at, standing }: Session): readonly Choice[] {
  const node = planOf(scenario).nodes.get(at);
  return node?.kind === 'moment' ? offeredAt(node, standing) : [];
}

/** The replies, and the silence, that a moment offers in a standing. */
export function offeredAt({ choices }: PlannedMoment, standing: Standing): readonly Choice[] {
  return choices.every(({ when }) => when === undefined) ? choices : choices.filter(({ when }) => isMet(when, standing));
}

/** Every reply that can be given now, as events. */
export function moves(session: Session): readonly TalkEvent[] {
  return offered(session).map(({ id }) => ({ type: 'reply.chosen', moment: session.at, reply: id }));
}

/** Whether the talk is at an ending. */
export function isOver({ scenario, at }: Session): boolean {
  return planOf(scenario).nodes.get(at)?.kind === 'ending';
}

/** Whether an event can happen now. */
export function fits(session: Session, event: TalkEvent): boolean {
  if (event.type === 'turn.taken-back') return session.turns.at(-1)?.moment === event.moment;
  const node = planOf(session.scenario).nodes.get(session.at);
  if (node?.kind !== 'moment' || event.moment !== node.id) return false;
  if (event.type === 'mood.read')
    return session.read === undefined && (node.authored.probe?.options.some(({ id }) => id === event.option) ?? false);
  if (event.type === 'help.opened') return HELPS.includes(event.help);
  const choice = node.byId.get(event.reply);
  return choice !== undefined && isMet(choice.when, session.standing);
}

/** The conversation after an event. Throws if the event does not fit. */
export function advance(session: Session, event: TalkEvent): Session {
  switch (event.type) {
    case 'reply.chosen':
      return reply(planOf(session.scenario), session, event.moment, event.reply);
    case 'mood.read':
      if (!fits(session, event)) throw new Error(`\`${event.option}\` is not a reading at \`${session.at}\`.`);
      return { ...session, read: event.option };
    case 'help.opened':
      if (!fits(session, event)) throw new Error(`There is no help at \`${session.at}\`.`);
      return { ...session, helps: [...session.helps, { help: event.help, turns: session.turns.length }] };
    case 'turn.taken-back':
      return takeBack(session, event.moment);
  }
}

function reply(plan: Plan, session: Session, moment: string, id: string): Session {
  const here = plan.nodes.get(session.at);
  const choice = here?.kind === 'moment' && here.id === moment ? here.byId.get(id) : undefined;
  if (choice === undefined || !isMet(choice.when, session.standing)) throw new Error(`\`${id}\` is not offered at \`${session.at}\`.`);
  const after = respond(plan, session.standing, choice);
  const { node, answer } = follow(plan, after, choice.goto);
  const turn: Turn = { moment, before: session.standing, reply: id, after, gateAnswer: answer, read: session.read };
  return {
    scenario: session.scenario,
    seed: session.seed,
    at: node.id,
    standing: node.kind === 'moment' ? arrive(after, node) : after,
    turns: [...session.turns, turn],
    read: undefined,
    takenBack: session.takenBack,
    helps: session.helps,
  };
}

function takeBack(session: Session, moment: string): Session {
  const last = session.turns.at(-1);
  if (last?.moment !== moment) throw new Error(`There is no turn at \`${moment}\` to take back.`);
  return {
    ...session,
    at: last.moment,
    standing: last.before,
    turns: session.turns.slice(0, -1),
    read: last.read,
    takenBack: session.takenBack + 1,
  };
}

/** A conversation made again from its events: as far as they fit, and how many did. */
export function replay(
  scenario: Scenario,
  seed: number,
  events: readonly TalkEvent[],
): { readonly session: Session; readonly fitted: number } {
  let session = begin(scenario, seed);
  for (const [index, event] of events.entries()) {
    if (!fits(session, event)) return { session, fitted: index };
    session = advance(session, event);
  }
  return { session, fitted: events.length };
}

/** The fewest events that lead through these turns: what was read and what was replied. */
export function eventsOf(turns: readonly Turn[]): readonly TalkEvent[] {
  return turns.flatMap(({ moment, reply: chosen, read }): readonly TalkEvent[] => [
    ...(read === undefined ? [] : [{ type: 'mood.read', moment, option: read } as const]),
    { type: 'reply.chosen', moment, reply: chosen },
  ]);
}
