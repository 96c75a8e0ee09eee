import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lint, rules } from '../../src/lint';
import { describeDiagnostic, parseScenario } from '../../src/scenario';

/** Words of a shipped scenario and what stands in their place: the first time only, or everywhere. */
type Change = readonly [from: string | RegExp, to: string];

interface Planted {
  readonly rule: string;
  readonly scenario: 'one-step-at-the-shower' | 'seven-weeks-in' | 'splint-in-the-van';
  readonly changes: readonly Change[];
  /** The text whose line is at fault. */
  readonly at: string;
}

const MARK = 'moments:\n';
const WORD = 'yes ';

/** Adds to every line of speech of replies of a quality. */
