import type { Rule } from '../rule';
import { avoidWords } from './avoid-words';
import { lineTooLong } from './line-too-long';
import { bestIsLongest } from './best-is-longest';
import { bestIsShortest } from './best-is-shortest';
import { lengthGap } from './length-gap';
import { bestAsks } from './best-asks';
import { niceBest } from './nice-best';
import { weakIsSoft } from './weak-is-soft';
import { bestIsFirst } from './best-is-first';
import { readingLevel } from './reading-level';
import { jargon } from './jargon';
import { cueInfers } from './cue-infers';
import { sameEffect } from './same-effect';
import { singleChoice } from './single-choice';
import { spread } from './spread';
import { openBracket } from './open-bracket';
import { unusedFlag } from './unused-flag';
import { fewMoments } from './few-moments';
import { poorBestWalk } from './poor-best-walk';
import { noPleasingMistake } from './no-pleasing-mistake';
import { noRepair } from './no-repair';
import { criticalUnseen } from './critical-unseen';
import { unreachable } from './unreachable';
import { onlyWay } from './only-way';
import { cannotMove } from './cannot-move';
import { moodSaturates } from './mood-saturates';
import { stateBudget } from './state-budget';
import { naivePlayer } from './naive-player';
import { goesInCircles } from './goes-in-circles';

/** Every rule, in the order of the author's guide. */
export const rules: readonly Rule[] = [
  avoidWords,
  lineTooLong,
  bestIsLongest,
  bestIsShortest,
  lengthGap,
  bestAsks,
  niceBest,
  weakIsSoft,
  bestIsFirst,
  readingLevel,
  jargon,
  cueInfers,
  sameEffect,
  spread,
  openBracket,
  unusedFlag,
  fewMoments,
  poorBestWalk,
  noPleasingMistake,
  noRepair,
  criticalUnseen,
  unreachable,
  singleChoice,
  onlyWay,
  cannotMove,
  moodSaturates,
  stateBudget,
  naivePlayer,
  goesInCircles,
];
