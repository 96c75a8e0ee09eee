export { compareOf, type ComparedRow, type ComparedTurn, type Comparison, type Sides } from './compare';
export { debriefOf, debriefTurnOf, type CurvePoint, type Debrief, type DebriefTurn } from './debrief';
export { calibrationOf, type Calibration, type RatedPoint, type Trend } from './calibration';
export { MASTERY, progressOf, type Mastery, type Obstacle, type Pool, type PrincipleProgress, type Showing } from './mastery';
export { type Practised } from './practised';
export { HINT_STEPS, hintAt, type Hint } from './hint';
export { type ModeProfile, type ModeUse, type Opportunities, type Reading, type Rupture } from './patterns';
export { isDue, RETRY_DAYS, suggestionsOf, type Practisable, type Reason, type Suggestion } from './suggestions';
export { betaBelow, betaQuantile } from './beta';
export {
  bestFrom,
  EVIDENCE_MIN,
  labelOf,
  opportunity,
  overall,
  scoreOf,
  type Evidence,
  type Label,
  type PrincipleScore,
  type Score,
} from './score';
