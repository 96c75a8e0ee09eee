export { hasNoLessons, withoutLessons } from './lessons';
export {
  BANDS,
  eachPart,
  holds,
  parseCondition,
  type Band,
  type Comparison,
  type Condition,
  type ConditionPart,
  type Facts,
} from './condition';
export { ALOUD_DIGITS, aloudDigits } from './aloud';
export { canonical } from './canonical';
export { hashOf } from './hash';
export { cardOf, type Card } from './card';
export { dialled, TURNED } from './dial';
export { describeDiagnostic, type Diagnostic, type Place, type Range } from './diagnostic';
export { checkShape, type Shape } from './shape';
export { Report } from './report';
export {
  MOOD_MAX,
  MOOD_MIN,
  MOOD_VARIABLES,
  MOVES,
  MOVE_NAMES,
  SILENCE_ID,
  type Mood,
  type MoodVariable,
  type Move,
  type MoveEffect,
} from './moves';
export { BYTES_MAX, refusedBySize, textOf, type Intake } from './intake';
export { DEPTH_MAX } from './prescan';
export { FORBIDDEN_KEYS, unreadableIn } from './letters';
export type { Outline, OutlineNode } from './outline';
export { readSource, type Path, type Source } from './source';
export { parseScenario, placeless, readScenario, withoutEchoes, type ParseResult } from './parse';
export { MODES, PRINCIPLES, principleOf, QUALITIES, type Mode, type Presentation, type Principle, type Quality } from './principles';
export {
  pieces,
  scenarioJsonSchema,
  type DeepReadonly,
  type Branch,
  type Client,
  type Ending,
  type EndingKind,
  type Look,
  type Moment,
  type OtherPerson,
  type Probe,
  type Reply,
  type Scenario,
  type Silence,
} from './schema';
export { suggestion } from './spelling';
export { DIALS, temperamentOf, type Dial } from './client';
export { TEMPERAMENTS, type Temperament, type TemperamentName } from './temperaments';
export { CODES } from './codes';
export { newScenario } from './template';
export { upgradeScenario } from './upgrade';
export { checkIdsIn, isId, isLanguage } from './meaning';
