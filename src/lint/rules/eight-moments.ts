interface Pair {
  readonly best: string;
  readonly poor: string;
  /** The best line is written first; otherwise the poor one. */
  readonly bestFirst?: true;
}

const COUNT = 8;
const BEST = 'quality: best, rates: { empathy: 1 }, shows: [EMP+1], move: reflection, mode: empathizing, why: Stays with her';
const POOR =
  'quality: poor, rates: {}, shows: [EMP-1], move: topic-shift, mode: instructing, why: Walks past her, better: What were you going to say?';

/** The examples of rules about a whole scenario: eight moments in a row, before those of the example, with pairs of lines that take turns. */
export function eightMoments(...pairs: readonly Pair[]): string {
  const moments = Array.from({ length: COUNT }, (_, index) => {
    const pair = pairs[index % pairs.length];
    if (pair === undefined) return [];
    const goto = index + 1 < COUNT ? `cup-${index + 2}` : 'cold-cup';
    const best = `      - { id: stays, says: ${JSON.stringify(pair.best)}, ${BEST}, goto: ${goto} }`;
    const poor = `      - { id: walks-past, says: ${JSON.stringify(pair.poor)}, ${POOR}, goto: ${goto} }`;
    const replies = pair.bestFirst === true ? [best, poor] : [poor, best];
    return [`  cup-${index + 1}:`, '    cue: Looks at the cup.', '    tests: [empathy]', '    replies:', ...replies];
  });
  return ['start: cup-1', 'moments:', ...moments.flat()].join('\n');
}
