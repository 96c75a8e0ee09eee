import { expect, test } from 'vitest';
import { scoreOf } from '../../src/scoring';
import { readScenario } from '../library';
import { evidence, walk } from './talks';

/*
 * Worked on paper. Where a moment tests a principle, M is the lowest rating among its best replies (*), m the lowest of all that were
 * offered, in the order in which they were authored, a silence last. The reply that was chosen shows s = (chosen − m) / (M − m), not less
 * than 0 nor more than 1, with the weight w = M − m. The score is 100 · Σs·w / Σw, rounded; the band holds the central 80 % of
 * Beta(1 + Σs, 1 + Σ(1 − s)). Turns count from 0.
 */

test('a good attempt that is not perfect reaches the best ending, with 96, 92, 87, 75 and 97', () => {
  const { technique, outcome, safety } = scoreOf(
    walk(
      readScenario('scenarios/splint-in-the-van/scenario.yaml'),
      'arrives › hands-over › twelve-weeks › all-on-you › waits › anyone-at-home › how-far-down › only-look › no-blame-in-it' +
        ' › wish-it-hadnt › starting-again › three-things › put-me-right › a-letter › bit-by-bit › not-on-site' +
        ' › between-temper-and-strap › what-changes-it › isbar › who-else › two-oclock › it-may-have',
    ),
  );
  expect({ outcome, safety }).toEqual({
    outcome: { ending: 'tells-them-himself', kind: 'best' },
    safety: { safe: true, critical: [] },
  });
  expect(technique).toEqual([
    // Patience
    // turn  moment             offered (* best)        M   m  chosen  s    w  s·w
    //    1  straight-answer    0  0  1*  0             1   0       0  0    1    0
    //    2  one-man-outfit     −1  0  1*  −1           1  −1       1  1    2    2
    //    3  buttons            −1  1*  −1  2*          1  −1       2  1    2    2
    //    9  another-operation  −1  2*  −1  2*          2  −1       2  1    3    3
    //   10  what-today         0  0  −1  1*            1  −1       1  1    2    2
    //   11  wife-rings         −1  −1  2*  −1          2  −1       2  1    3    3
    //   13  forget-monday      −1  2*  −1              2  −1       2  1    3    3
    //   15  temper             −1  −1  0  2*           2  −1       2  1    3    3
    //   19  well               1*  0  −1               1  −1       1  1    2    2
    //   20  on-the-stairs      0  −1  1*  0  1         1  −1       1  1    2    2
    // Σs·w = 22, Σw = 23: 100 · 22 / 23 = 95.6521…
    // Σs = 9 of 10: Beta(10, 2), a tenth of it below 0.6898 and nine tenths below 0.9505; the band is drawn up to the score
    {
      principle: 'patience',
      score: 96,
      band: { low: 69, high: 96 },
      moments: 10,
      forfeited: 0,
      forfeitedWeight: 0,
      enough: true,
      label: 'consistent',
      evidence: evidence([1, 2, 3, 9, 10, 11, 13, 15, 19, 20], [0, 1, 1, 1, 1, 1, 1, 1, 1, 1], [1, 2, 2, 3, 2, 3, 3, 3, 2, 2]),
    },
    // People skills
    // turn  moment             offered (* best)        M   m  chosen  s    w  s·w
    //    0  arrives            −1  2*  −2  −1          2  −2       2  1    4    4
    //    3  buttons            −1  1*  −1  2*          1  −1       2  1    2    2
    //    4  no-use             1  −1  −1  2*  1        2  −1       1  2/3  3    2
    //    5  same-again         2*  −1  −1  0           2  −1       2  1    3    3
    //    6  go-on-then         0  2*  −1  −1           2  −1       2  1    3    3
    //    7  just-stiff         0  2*  −1  −1           2  −1       2  1    3    3
    //    8  saturday           0  1  2*  −2            2  −2       1  3/4  4    3
    //    9  another-operation  −2  2*  −2  2*          2  −2       2  1    4    4
    //   11  wife-rings         −1  −1  2*  −1          2  −1       2  1    3    3
    //   14  brother-in-law     −1  0  1*  −1           1  −1       0  1/2  2    1
    //   16  tell-them          0  −1  2*  0            2  −1       2  1    3    3
    //   18  thursday           0  −2  1*  2  0         1  −2       2  1    3    3
    // Σs·w = 34, Σw = 37: 100 · 34 / 37 = 91.8918…
    // Σs = 131/12 of 12: Beta(143/12, 25/12), a tenth of it below 0.7241 and nine tenths below 0.9548
    {
      principle: 'people-skills',
      score: 92,
      band: { low: 72, high: 95 },
      moments: 12,
      forfeited: 0,
      forfeitedWeight: 0,
      enough: true,
      label: 'consistent',
      evidence: evidence(
        [0, 3, 4, 5, 6, 7, 8, 9, 11, 14, 16, 18],
        [1, 1, 2 / 3, 1, 1, 1, 3 / 4, 1, 1, 1 / 2, 1, 1],
        [4, 2, 3, 3, 3, 3, 4, 4, 3, 2, 3, 3],
      ),
    },
    // Communication
    // turn  moment             offered (* best)        M   m  chosen  s    w  s·w
    //    0  arrives            0  2*  −1  0            2  −1       2  1    3    3
    //    1  straight-answer    −1  −1  2*  1           2  −1       1  2/3  3    2
    //    2  one-man-outfit     0  −1  2*  −1           2  −1       2  1    3    3
    //    4  no-use             1  −1  0  2*  0         2  −1       1  2/3  3    2
    //    5  same-again         2*  −2  −1  0           2  −2       2  1    4    4
    //    6  go-on-then         −1  2*  −1  −1          2  −1       2  1    3    3
    //    7  just-stiff         −2  2*  −1  −1          2  −2       2  1    4    4
    //    8  saturday           −2  0  2*  0            2  −2       0  1/2  4    2
    //    9  another-operation  −1  2*  −1  1*          1  −1       1  1    2    2
    //   10  what-today         −1  −1  −2  2*          2  −2       2  1    4    4
    //   11  wife-rings         −1  −1  2*  0           2  −1       2  1    3    3
    //   12  monday             −1  0  2*  −1           2  −1       0  1/3  3    1
    //   14  brother-in-law     −1  1  2*  −1           2  −1       1  2/3  3    2
    //   16  tell-them          −2  0  2*  −1           2  −2       2  1    4    4
    //   17  registrar-rings    −2  2*  −1              2  −2       2  1    4    4
    //   18  thursday           −1  −1  2*  1  −1       2  −1       1  2/3  3    2
    //   19  well               2*  −1  0               2  −1       2  1    3    3
    //   20  on-the-stairs      −2  0  2*  −1  −1       2  −2       2  1    4    4
    // Σs·w = 52, Σw = 60: 100 · 52 / 60 = 86.6666…
    // Σs = 31/2 of 18: Beta(33/2, 7/2), a tenth of it below 0.7120 and nine tenths below 0.9232
    {
      principle: 'communication',
      score: 87,
      band: { low: 71, high: 92 },
      moments: 18,
      forfeited: 0,
      forfeitedWeight: 0,
      enough: true,
      label: 'consistent',
      evidence: evidence(
        [0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 17, 18, 19, 20],
        [1, 2 / 3, 1, 2 / 3, 1, 1, 1, 1 / 2, 1, 1, 1, 1 / 3, 2 / 3, 1, 1, 2 / 3, 1, 1],
        [3, 3, 3, 3, 4, 3, 4, 4, 2, 4, 3, 3, 3, 4, 4, 3, 3, 4],
      ),
    },
    // Problem solving
    // turn  moment             offered (* best)        M   m  chosen  s    w  s·w
    //    1  straight-answer    −2  −1  1*  −1          1  −2      −1  1/3  3    1
    //    4  no-use             0  −1  −1  2*  −1       2  −1       0  1/3  3    1
    //    5  same-again         2*  −1  −1  −1          2  −1       2  1    3    3
    //    6  go-on-then         0  1*  −2  −1           1  −2       1  1    3    3
    //    7  just-stiff         −2  2*  1  1            2  −2       2  1    4    4
    //    8  saturday           −2  0  2*  0            2  −2       0  1/2  4    2
    //   10  what-today         1  −1  0  2*            2  −1       2  1    3    3
    //   12  monday             −2  −1  2*  −1          2  −2      −1  1/4  4    1
    //   13  forget-monday      −2  2*  −1              2  −2       2  1    4    4
    //   14  brother-in-law     −1  1  2*  −1           2  −1       1  2/3  3    2
    //   15  temper             −1  −1  −1  2*          2  −1       2  1    3    3
    //   17  registrar-rings    −1  2*  0               2  −1       2  1    3    3
    //   18  thursday           −2  1  2*  1  −2        2  −2       1  3/4  4    3
    // Σs·w = 33, Σw = 44: 100 · 33 / 44 = 75
    // Σs = 59/6 of 13: Beta(65/6, 25/6), a tenth of it below 0.5702 and nine tenths below 0.8603
    {
      principle: 'problem-solving',
      score: 75,
      band: { low: 57, high: 86 },
      moments: 13,
      forfeited: 0,
      forfeitedWeight: 0,
      enough: true,
      label: 'capable',
      evidence: evidence(
        [1, 4, 5, 6, 7, 8, 10, 12, 13, 14, 15, 17, 18],
        [1 / 3, 1 / 3, 1, 1, 1, 1 / 2, 1, 1 / 4, 1, 2 / 3, 1, 1, 3 / 4],
        [3, 3, 3, 3, 4, 4, 3, 4, 4, 3, 3, 3, 4],
      ),
    },
    // Empathy
    // turn  moment             offered (* best)        M   m  chosen  s    w  s·w
    //    0  arrives            0  1*  −1  0            1  −1       1  1    2    2
    //    2  one-man-outfit     0  −1  2*  −2           2  −2       2  1    4    4
    //    3  buttons            −1  2*  −1  1*          1  −1       1  1    2    2
    //    4  no-use             2  −1  −1  1*  1        1  −1       2  1    2    2
    //    8  saturday           −1  2  2*  −2           2  −2       2  1    4    4
    //    9  another-operation  −2  1*  0  2*           1  −2       2  1    3    3
    //   11  wife-rings         −1  −1  1*  −1          1  −1       1  1    2    2
    //   12  monday             −1  0  1*  −1           1  −1       0  1/2  2    1
    //   13  forget-monday      0  1*  0                1   0       1  1    1    1
    //   15  temper             −1  1  −2  1*           1  −2       1  1    3    3
    //   16  tell-them          −1  −1  2*  0           2  −1       2  1    3    3
    //   19  well               2*  −1  −2              2  −2       2  1    4    4
    //   20  on-the-stairs      −1  −2  2*  −1  0       2  −2       2  1    4    4
    // Σs·w = 35, Σw = 36: 100 · 35 / 36 = 97.2222…
    // Σs = 25/2 of 13: Beta(27/2, 3/2), a tenth of it below 0.7966 and nine tenths below 0.9790
    {
      principle: 'empathy',
      score: 97,
      band: { low: 80, high: 98 },
      moments: 13,
      forfeited: 0,
      forfeitedWeight: 0,
      enough: true,
      label: 'consistent',
      evidence: evidence(
        [0, 2, 3, 4, 8, 9, 11, 12, 13, 15, 16, 19, 20],
        [1, 1, 1, 1, 1, 1, 1, 1 / 2, 1, 1, 1, 1, 1],
        [2, 4, 2, 2, 4, 3, 2, 2, 1, 3, 3, 4, 4],
      ),
    },
  ]);
});
