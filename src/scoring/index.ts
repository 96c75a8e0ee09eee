export { debriefOf, type CurvePoint, type Debrief, type DebriefTurn } from './debrief';
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
