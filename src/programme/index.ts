export { attemptedOf, type Attempted } from './attempted';
export { daysBetween, daysLater, isDay, monthsLater } from './days';
export { meetableOf, type Meetable } from './meetable';
export { parseProgramme, readProgramme, type ProgrammeResult } from './parse';
export { passRuleOf, ruleOf, type Demand, type PassRule, type Rule, type Way } from './rule';
export { programmeJsonSchema, type Goal, type Programme, type Step } from './schema';
export { standingOf, type Due, type Followed, type ProgrammeStanding, type StepStanding, type StepState } from './standing';
export { taskOf, type Task } from './task';
