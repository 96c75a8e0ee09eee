import type { Moment, Path, Reply, Scenario } from '../../scenario';
import { wordCount } from '../reading';

/** Fewer moments than this say nothing about the habits of a whole scenario. */
export const MOMENTS_MIN = 8;
/** The greatest share of moments in which the best reply may stand out by its length. */
export const SHARE_MAX = 0.35;

/** A reply, and where it stands. */
export interface ReplyPlace {
  readonly path: Path;
  readonly reply: Reply;
  readonly best: boolean;
  /** Words on the button, of what is said or of what is done. */
  readonly words: number;
}

/** A moment with its replies, without the silence. */
export interface MomentReplies {
  readonly id: string;
  readonly moment: Moment;
  readonly replies: readonly ReplyPlace[];
}

/** The replies of each moment, as a learner sees them. */
export function repliesOf(scenario: Scenario): readonly MomentReplies[] {
  return Object.entries(scenario.moments).map(([id, moment]) => ({
    id,
    moment,
    replies: moment.replies.map((reply, index) => ({
      path: ['moments', id, 'replies', index],
      reply,
      best: reply.quality === 'best',
      words: wordCount(reply.says ?? reply.does ?? ''),
    })),
  }));
}

/** In how many moments a best reply has the most words, or the least; ties count. */
export function bestStandsOut(moments: readonly MomentReplies[], extreme: (...words: readonly number[]) => number): number {
  return moments.filter(({ replies }) => {
    const reached = extreme(...replies.map(({ words }) => words));
    return replies.some(({ best, words }) => best && words === reached);
  }).length;
}

/** The spoken lines of best replies and those of all others, over a whole scenario. */
export function spokenOf(scenario: Scenario): { readonly best: readonly string[]; readonly others: readonly string[] } {
  const spoken = repliesOf(scenario).flatMap(({ replies }) =>
    replies.flatMap(({ reply: { says }, best }) => (says === undefined ? [] : [{ says, best }])),
  );
  return {
    best: spoken.filter(({ best }) => best).map(({ says }) => says),
    others: spoken.filter(({ best }) => !best).map(({ says }) => says),
  };
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The share of lines of which something holds, from 0 to 1. */
export function share(lines: readonly string[], holds: (line: string) => boolean): number {
  return lines.length === 0 ? 0 : lines.filter(holds).length / lines.length;
}

/** A share in words, such as `40%`. */
export const percent = (part: number): string => `${Math.round(part * 100)}%`;
