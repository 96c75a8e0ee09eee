export type { CompactState } from './compact';
export { explorerOf, STATE_BUDGET, type Exploration, type Explorer, type StateGraph, type StateInWords } from './explore';
export { compile, type ChartContext, type ChartEvent } from './machine';
export { engagementOf, fallsHard, nextBand, nextValue, type Circumstances } from './mood';
export { momentIn, planOf, type Choice, type Plan, type PlannedMoment } from './plan';
export {
  advance,
  begin,
  eventsOf,
  fits,
  isOver,
  moves,
  offered,
  offeredAt,
  replay,
  HELPS,
  type Help,
  type Session,
  type TalkEvent,
  type Turn,
} from './session';
export { chance, shuffled } from './shuffle';
export { speechOf, type SpeechPart } from './speech';
export {
  answersTo,
  endingOf,
  lineAt,
  replyGiven,
  stageOf,
  thoughtAt,
  type Answer,
  type Line,
  type OfferedProbe,
  type OfferedReply,
  type Stage,
} from './stage';
export type { Standing } from './standing';
