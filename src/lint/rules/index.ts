import type { Rule } from '../rule';
import { avoidWords } from './avoid-words';
import { lineTooLong } from './line-too-long';
import { bestIsLongest } from './best-is-longest';
import { bestIsShortest } from './best-is-shortest';
import { lengthGap } from './length-gap';
import { bestAsks } from './best-asks';
import { niceBest } from './nice-best';
import { bestIsFirst } from './best-is-first';
import { readingLevel } from './reading-level';
import { jargon } from './jargon';
import { cueInfers } from './cue-infers';
import { sameEffect } from './same-effect';
import { spread } from './spread';
import { oneLineEach } from './one-line-each';

/** Every rule, in the order of the author's guide. */
export const rules: readonly Rule[] = [
  avoidWords,
  lineTooLong,
  bestIsLongest,
  bestIsShortest,
  lengthGap,
  bestAsks,
  niceBest,
  bestIsFirst,
  readingLevel,
  jargon,
  cueInfers,
  sameEffect,
  spread, oneLineEach];
