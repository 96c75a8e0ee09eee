import type { Path, Scenario } from '../scenario';
import { runBots, runRandom, type BotResult, type RandomResult } from './bots';
import { xray, type Xray } from './xray/xray';

/** A place where a scenario breaks a rule. */
export interface Finding {
  /** Where: the keys and numbers that lead to it in the file. */
  readonly path: Path;
  /** "Unexpected X, expected Y", without blame. */
  readonly message: string;
  readonly hint?: string;
}

/** What a rule may look at. The x-ray and the naive players are worked out once, when a rule first asks. */
export interface LintContext {
  readonly scenario: Scenario;
  readonly xray: () => Xray;
  readonly bots: () => readonly BotResult[];
  readonly random: () => RandomResult;
}

/** One rule of the lint: one idea, one file, with the examples that are its tests. */
export interface Rule {
  /** Its name in diagnostics (`lint/<id>`) and under `allow`. Permanent. */
  readonly id: string;
  readonly severity: 'error' | 'warning';
  /** Why it matters to somebody who practises, in two or three sentences for the author's guide. */
  readonly why: string;
  /** A piece of a scenario that keeps the rule: keys that are laid over the example scenario of the tests. */
  readonly good: string;
  /** A piece that breaks it. */
  readonly bad: string;
  /** What it says of the bad piece. */
  readonly says: string;
  readonly check: (context: LintContext) => readonly Finding[];
}

/** The context of a scenario. */
export function contextOf(scenario: Scenario): LintContext {
  return {
    scenario,
    xray: once(() => xray(scenario)),
    bots: once(() => runBots(scenario)),
    random: once(() => runRandom(scenario)),
  };
}

function once<Value>(work: () => Value): () => Value {
  let done: { readonly value: Value } | undefined;
  return () => (done ??= { value: work() }).value;
}
