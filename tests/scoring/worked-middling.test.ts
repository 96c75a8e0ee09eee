import { expect, test } from 'vitest';
import { scoreOf } from '../../src/scoring';
import { readScenario } from '../library';
import { evidence, walk } from './talks';

/* Worked on paper; the tables read as in `worked.test.ts`. */

test('a middling attempt ends safe and guarded, with 61, 67, 67, 64 and 71', () => {
  const { technique, outcome, safety } = scoreOf(
    walk(
      readScenario('scenarios/splint-in-the-van/scenario.yaml'),
      'arrives › complained-myself › living-with-it › all-on-you › button-hook › asks-straight › full-set › no-blame-in-it' +
        ' › the-hard-part › one-step › sit-tight › wasnt-clear › let-it-ring › could-a-friend › find-a-way › only-if-asked' +
        ' › gentleman-here › see-him-today › concerned › two-oclock › it-may-have',
    ),
  );
  expect({ outcome, safety }).toEqual({
    outcome: { ending: 'polite-and-guarded', kind: 'safe' },
    safety: { safe: true, critical: [] },
  });
  expect(technique).toEqual([
    // Patience
    // turn  moment             offered (* best)        M   m  chosen  s    w  s·w
    //    2  one-man-outfit     −1  0  1*  −1           1  −1       1  1    2    2
    //    3  buttons            −1  1*  −1  2*          1  −1      −1  0    2    0
    //    8  another-operation  −1  2*  −1  2*          2  −1       2  1    3    3
    //    9  what-today         0  0  −1  1*            1  −1       0  1/2  2    1
    //   10  keep-these-going   2*  −2  0               2  −2       2  1    4    4
    //   11  wife-rings         −1  −1  2*  −1          2  −1      −1  0    3    0
    //   13  forget-monday      −1  2*  −1              2  −1      −1  0    3    0
    //   18  well               1*  0  −1               1  −1       1  1    2    2
    //   19  on-the-stairs      0  −1  1*  0  1         1  −1       1  1    2    2
    // Σs·w = 14, Σw = 23: 100 · 14 / 23 = 60.8695…
    // Σs = 11/2 of 9: Beta(13/2, 9/2), a tenth of it below 0.4003 and nine tenths below 0.7735
    {
      principle: 'patience',
      score: 61,
      band: { low: 40, high: 77 },
      moments: 9,
      forfeited: 0,
      forfeitedWeight: 0,
      enough: true,
      label: 'emerging',
      evidence: evidence([2, 3, 8, 9, 10, 11, 13, 18, 19], [1, 0, 1, 1 / 2, 1, 0, 0, 1, 1], [2, 2, 3, 2, 4, 3, 3, 2, 2]),
    },
    // People skills
    // turn  moment             offered (* best)        M   m  chosen  s    w  s·w
    //    0  arrives            −1  2*  −2  −1          2  −2      −1  1/4  4    1
    //    1  arm-out            −2  −1  2*  −1  0       2  −2       2  1    4    4
    //    3  buttons            −1  1*  −1  2*          1  −1      −1  0    2    0
    //    4  no-use             1  −1  −1  2*  1        2  −1       2  1    3    3
    //    5  go-on-then         0  2*  −1  −1           2  −1       0  1/3  3    1
    //    6  just-stiff         0  2*  −1  −1           2  −1       2  1    3    3
    //    7  saturday           0  1  2*  −2            2  −2       2  1    4    4
    //    8  another-operation  −2  2*  −2  2*          2  −2       2  1    4    4
    //   11  wife-rings         −1  −1  2*  −1          2  −1      −1  0    3    0
    //   14  tell-them          0  −1  2*  0            2  −1       0  1/3  3    1
    //   17  thursday           0  −2  1*  2  0         1  −2       1  1    3    3
    // Σs·w = 24, Σw = 36: 100 · 24 / 36 = 66.6666…
    // Σs = 83/12 of 11: Beta(95/12, 61/12), a tenth of it below 0.4343 and nine tenths below 0.7757
    {
      principle: 'people-skills',
      score: 67,
      band: { low: 43, high: 78 },
      moments: 11,
      forfeited: 0,
      forfeitedWeight: 0,
      enough: true,
      label: 'capable',
      evidence: evidence(
        [0, 1, 3, 4, 5, 6, 7, 8, 11, 14, 17],
        [1 / 4, 1, 0, 1, 1 / 3, 1, 1, 1, 0, 1 / 3, 1],
        [4, 4, 2, 3, 3, 3, 4, 4, 3, 3, 3],
      ),
    },
    // Communication
    // turn  moment             offered (* best)        M   m  chosen  s    w  s·w
    //    0  arrives            0  2*  −1  0            2  −1       0  1/3  3    1
    //    1  arm-out            −1  0  2*  −1  −1       2  −1       2  1    3    3
    //    2  one-man-outfit     0  −1  2*  −1           2  −1       2  1    3    3
    //    4  no-use             1  −1  0  2*  0         2  −1       2  1    3    3
    //    5  go-on-then         −1  2*  −1  −1          2  −1      −1  0    3    0
    //    6  just-stiff         −2  2*  −1  −1          2  −2       2  1    4    4
    //    7  saturday           −2  0  2*  0            2  −2       2  1    4    4
    //    8  another-operation  −1  2*  −1  1*          1  −1       2  1    2    2
    //    9  what-today         −1  −1  −2  2*          2  −2      −1  1/4  4    1
    //   10  keep-these-going   2*  0  −1               2  −1       2  1    3    3
    //   11  wife-rings         −1  −1  2*  0           2  −1       0  1/3  3    1
    //   12  monday             −1  0  2*  −1           2  −1      −1  0    3    0
    //   14  tell-them          −2  0  2*  −1           2  −2      −1  1/4  4    1
    //   15  registrar-rings    −2  2*  −1              2  −2      −2  0    4    0
    //   16  whats-the-question −2  1  2*               2  −2       2  1    4    4
    //   17  thursday           −1  −1  2*  1  −1       2  −1       2  1    3    3
    //   18  well               2*  −1  0               2  −1       2  1    3    3
    //   19  on-the-stairs      −2  0  2*  −1  −1       2  −2       2  1    4    4
    // Σs·w = 40, Σw = 60: 100 · 40 / 60 = 66.6666…
    // Σs = 73/6 of 18: Beta(79/6, 41/6), a tenth of it below 0.5204 and nine tenths below 0.7890
    {
      principle: 'communication',
      score: 67,
      band: { low: 52, high: 79 },
      moments: 18,
      forfeited: 0,
      forfeitedWeight: 0,
      enough: true,
      label: 'capable',
      evidence: evidence(
        [0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 17, 18, 19],
        [1 / 3, 1, 1, 1, 0, 1, 1, 1, 1 / 4, 1, 1 / 3, 0, 1 / 4, 0, 1, 1, 1, 1],
        [3, 3, 3, 3, 3, 4, 4, 2, 4, 3, 3, 3, 4, 4, 4, 3, 3, 4],
      ),
    },
    // Problem solving
    // turn  moment             offered (* best)        M   m  chosen  s    w  s·w
    //    4  no-use             0  −1  −1  2*  −1       2  −1       2  1    3    3
    //    5  go-on-then         0  1*  −2  −1           1  −2       0  2/3  3    2
    //    6  just-stiff         −2  2*  1  1            2  −2       2  1    4    4
    //    7  saturday           −2  0  2*  0            2  −2       2  1    4    4
    //    9  what-today         1  −1  0  2*            2  −1      −1  0    3    0
    //   12  monday             −2  −1  2*  −1          2  −2      −1  1/4  4    1
    //   13  forget-monday      −2  2*  −1              2  −2      −1  1/4  4    1
    //   15  registrar-rings    −1  2*  0               2  −1      −1  0    3    0
    //   16  whats-the-question −2  −1  2*              2  −2       2  1    4    4
    //   17  thursday           −2  1  2*  1  −2        2  −2       2  1    4    4
    // Σs·w = 23, Σw = 36: 100 · 23 / 36 = 63.8888…
    // Σs = 37/6 of 10: Beta(43/6, 29/6), a tenth of it below 0.4149 and nine tenths below 0.7718
    {
      principle: 'problem-solving',
      score: 64,
      band: { low: 41, high: 77 },
      moments: 10,
      forfeited: 0,
      forfeitedWeight: 0,
      enough: true,
      label: 'emerging',
      evidence: evidence([4, 5, 6, 7, 9, 12, 13, 15, 16, 17], [1, 2 / 3, 1, 1, 0, 1 / 4, 1 / 4, 0, 1, 1], [3, 3, 4, 4, 3, 4, 4, 3, 4, 4]),
    },
    // Empathy
    // turn  moment             offered (* best)        M   m  chosen  s    w  s·w
    //    0  arrives            0  1*  −1  0            1  −1       0  1/2  2    1
    //    1  arm-out            −1  0  1*  −1  0        1  −1       1  1    2    2
    //    2  one-man-outfit     0  −1  2*  −2           2  −2       2  1    4    4
    //    3  buttons            −1  2*  −1  1*          1  −1      −1  0    2    0
    //    4  no-use             2  −1  −1  1*  1        1  −1       1  1    2    2
    //    7  saturday           −1  2  2*  −2           2  −2       2  1    4    4
    //    8  another-operation  −2  1*  0  2*           1  −2       1  1    3    3
    //   11  wife-rings         −1  −1  1*  −1          1  −1      −1  0    2    0
    //   12  monday             −1  0  1*  −1           1  −1      −1  0    2    0
    //   13  forget-monday      0  1*  0                1   0       0  0    1    0
    //   14  tell-them          −1  −1  2*  0           2  −1       0  1/3  3    1
    //   18  well               2*  −1  −2              2  −2       2  1    4    4
    //   19  on-the-stairs      −1  −2  2*  −1  0       2  −2       2  1    4    4
    // Σs·w = 25, Σw = 35: 100 · 25 / 35 = 71.4285…
    // Σs = 47/6 of 13: Beta(53/6, 37/6), a tenth of it below 0.4254 and nine tenths below 0.7468
    {
      principle: 'empathy',
      score: 71,
      band: { low: 43, high: 75 },
      moments: 13,
      forfeited: 0,
      forfeitedWeight: 0,
      enough: true,
      label: 'capable',
      evidence: evidence(
        [0, 1, 2, 3, 4, 7, 8, 11, 12, 13, 14, 18, 19],
        [1 / 2, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1 / 3, 1, 1],
        [2, 2, 4, 2, 2, 4, 3, 2, 2, 1, 3, 4, 4],
      ),
    },
  ]);
});
