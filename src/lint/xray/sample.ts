import { advance, begin, chance, isOver, offered } from '../../engine';
import { overall, scoreOf } from '../../scoring';
import type { Scenario } from '../../scenario';

const SEED = 20;
const TURNS_MAX = 500;

/** What seeded plays of somebody who presses anything show, with the standard error of the mean. */
export interface Sample {
  readonly plays: number;
  readonly overall: number;
  readonly error: number;
  readonly endings: Readonly<Record<string, number>>;
}

/** Seeded plays of somebody who presses anything. */
export function sampleOf(scenario: Scenario, plays: number): Sample {
  const next = chance(SEED);
  const endings: Record<string, number> = {};
  const scores: number[] = [];
  for (let play = 0; play < plays; play++) {
    let session = begin(scenario, play);
    for (let turn = 0; turn < TURNS_MAX && !isOver(session); turn++) {
      const choices = offered(session);
      const choice = choices[Math.floor(next() * choices.length)];
      if (choice === undefined) break;
      session = advance(session, { type: 'reply.chosen', moment: session.at, reply: choice.id });
    }
    if (isOver(session)) endings[session.at] = (endings[session.at] ?? 0) + 1 / plays;
    scores.push(overall(scoreOf(session)));
  }
  const mean = scores.reduce((sum, score) => sum + score, 0) / plays;
  const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / Math.max(1, plays - 1);
  return { plays, overall: mean, error: Math.sqrt(variance / plays), endings };
}
