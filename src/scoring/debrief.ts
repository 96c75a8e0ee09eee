import {
  answersTo,
  type Answer,
  begin,
  endingOf,
  engagementOf,
  isOver,
  lineAt,
  offeredAt,
  momentIn,
  planOf,
  replyGiven,
  thoughtAt,
  type Choice,
  type Help,
  type Line,
  type OfferedReply,
  type PlannedMoment,
  type Session,
  type Turn,
} from '../engine';
import { QUALITIES, type Ending, type Mode, type Mood, type Principle, type Quality } from '../scenario';
import {
  modesOf,
  opportunitiesOf,
  readingsOf,
  rupturesOf,
  type ModeProfile,
  type Opportunities,
  type Reading,
  type Rupture,
} from './patterns';
import { bestChoice, bestFrom, opportunity, scoreOf, type Score } from './score';

/** One turn as the learner reads it afterwards. */
export interface DebriefTurn {
  /** Counted from 1. */
  readonly number: number;
  readonly moment: string;
  readonly line: Line;
  readonly thought: string | undefined;
  readonly reply: OfferedReply;
  readonly answers: readonly Answer[];
  readonly quality: Quality;
  readonly mode: Mode;
  /** Indicators of the codebook, such as `EMP+1`. */
  readonly shows: readonly string[];
  readonly why: string;
  /** The author's better words; nothing for a best reply. */
  readonly better: string | undefined;
  /** What a best reply here was, unless this was one. */
  readonly best: { readonly reply: OfferedReply; readonly why: string } | undefined;
  readonly moodBefore: Mood;
  readonly moodAfter: Mood;
  /** What this turn showed of each principle it tested, from 0 to 1. */
  readonly principles: readonly { readonly principle: Principle; readonly share: number }[];
  readonly note: string | undefined;
  /** What was looked at before this reply. */
  readonly helps: readonly Help[];
}

export interface CurvePoint {
  /** 0 before the first reply. */
  readonly turn: number;
  readonly mood: Mood;
  /** See `engagementOf`. */
  readonly engagement: number;
}

export interface Debrief {
  readonly ending: (Ending & { readonly id: string }) | undefined;
  readonly score: Score;
  readonly turns: readonly DebriefTurn[];
  /** A turn that worked, counted from 1. */
  readonly keep: number | undefined;
  /** The turn that cost most, counted from 1. */
  readonly attempt: number | undefined;
  /** At most three turns with a note by the author. */
  readonly keyTurns: readonly number[];
  readonly curve: readonly CurvePoint[];
  readonly bestCurve: readonly CurvePoint[];
  /** Turns after which engagement was lower, counted from 1. */
  readonly falls: readonly number[];
  /** After the first fall, engagement came back to where it had been. */
  readonly recovered: boolean;
  readonly opportunities: readonly Opportunities[];
  readonly ruptures: readonly Rupture[];
  readonly modes: ModeProfile;
  readonly readings: readonly Reading[];
  readonly takenBack: number;
  readonly questions: { readonly reactions: string; readonly description: string | undefined; readonly intention: string };
  /** Every moment in the order of the file: whether the conversation came by. */
  readonly seen: readonly boolean[];
}

const KEY_TURNS_MAX = 3;

/** Everything that a debrief says about a conversation. A function of it alone. */
export function debriefOf(session: Session): Debrief {
  const { scenario } = session;
  const plan = planOf(scenario);
  const turns = session.turns.map((turn, index) => debriefTurn(session, turn, index, momentIn(plan, turn.moment)));
  const { reactions, description, intention, moments: notes = {} } = scenario.debrief;
  const curve = curveOf(session);
  const falls = curve.flatMap(({ turn, engagement }, index) =>
    index > 0 && engagement < (curve[index - 1]?.engagement ?? 0) ? [turn] : [],
  );
  return {
    ending: isOver(session) ? { id: session.at, ...endingOf(scenario, session.at) } : undefined,
    score: scoreOf(session),
    turns,
    keep: numberOfGreatest(turns, worth),
    attempt: numberOfGreatest(turns, cost),
    keyTurns: keyTurns(turns, Object.keys(notes)),
    curve,
    bestCurve: curveOf(bestFrom(begin(scenario, session.seed))),
    falls,
    recovered: (curve.at(-1)?.engagement ?? 0) >= (curve[(falls[0] ?? 1) - 1]?.engagement ?? 0),
    opportunities: opportunitiesOf(session),
    ruptures: rupturesOf(session),
    modes: modesOf(session),
    readings: readingsOf(session),
    takenBack: session.takenBack,
    questions: { reactions, description, intention },
    seen: Object.keys(scenario.moments).map((id) => session.turns.some(({ moment }) => moment === id)),
  };
}

/** One turn of a debrief, counted from 1; nothing where there is none. */
export function debriefTurnOf(session: Session, number: number): DebriefTurn | undefined {
  const turn = session.turns[number - 1];
  return turn === undefined ? undefined : debriefTurn(session, turn, number - 1, momentIn(planOf(session.scenario), turn.moment));
}

function chosenOf(moment: PlannedMoment, reply: string): Choice {
  const choice = moment.byId.get(reply);
  if (choice === undefined) throw new Error(`\`${reply}\` is not a reply at \`${moment.id}\`.`);
  return choice;
}

function debriefTurn({ scenario, helps }: Session, turn: Turn, index: number, moment: PlannedMoment): DebriefTurn {
  const chosen = chosenOf(moment, turn.reply);
  const { quality, mode, shows, why, better } = chosen.authored;
  const choices = offeredAt(moment, turn.before);
  const best = bestChoice(moment, turn.before);
  const isBest = QUALITIES[quality] >= QUALITIES[best.authored.quality];
  return {
    number: index + 1,
    moment: turn.moment,
    line: lineAt(scenario, turn.moment, turn.before),
    thought: thoughtAt(scenario, turn.moment, turn.before),
    reply: replyGiven(scenario, turn),
    answers: answersTo(scenario, turn),
    quality,
    mode,
    shows,
    why,
    better,
    best: isBest ? undefined : { reply: replyGiven(scenario, { ...turn, reply: best.id }), why: best.authored.why },
    moodBefore: turn.before.mood,
    moodAfter: turn.after.mood,
    principles: moment.authored.tests.flatMap((principle) => {
      const found = opportunity(choices, chosen, principle);
      return found === undefined ? [] : [{ principle, share: found.share }];
    }),
    note: scenario.debrief.moments?.[turn.moment],
    helps: helps.filter(({ turns }) => turns === index).map(({ help }) => help),
  };
}

const shown = ({ principles }: DebriefTurn): number => principles.reduce((sum, { share }) => sum + share, 0);
const missed = ({ principles }: DebriefTurn): number => principles.reduce((sum, { share }) => sum + 1 - share, 0);
/** What a turn gave: above all a good or best reply; else what a mixed one showed of its principles. */
const worth = (turn: DebriefTurn): number => (QUALITIES[turn.quality] < QUALITIES.fair ? 0 : QUALITIES[turn.quality] * 10 + shown(turn));
const cost = (turn: DebriefTurn): number =>
  QUALITIES[turn.quality] < QUALITIES.good ? (QUALITIES.good - QUALITIES[turn.quality]) * 10 + missed(turn) : 0;

function numberOfGreatest(turns: readonly DebriefTurn[], value: (turn: DebriefTurn) => number): number | undefined {
  let found: DebriefTurn | undefined;
  for (const turn of turns) if (value(turn) > (found === undefined ? 0 : value(found))) found = turn;
  return found?.number;
}

function keyTurns(turns: readonly DebriefTurn[], noted: readonly string[]): readonly number[] {
  const candidates = turns.filter(({ moment }) => noted.includes(moment));
  const first = candidates.filter(({ moment }, index) => candidates.findIndex((other) => other.moment === moment) === index);
  return [...first]
    .sort((a, b) => cost(b) - cost(a) || missed(b) - missed(a) || a.number - b.number)
    .slice(0, KEY_TURNS_MAX)
    .map(({ number }) => number)
    .sort((a, b) => a - b);
}

function curveOf({ turns, standing }: Session): readonly CurvePoint[] {
  const start = turns[0]?.before.mood ?? standing.mood;
  return [start, ...turns.map(({ after }) => after.mood)].map((mood, turn) => ({ turn, mood, engagement: engagementOf(mood) }));
}
