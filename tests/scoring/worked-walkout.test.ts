import { expect, test } from 'vitest';
import { scoreOf } from '../../src/scoring';
import { readScenario } from '../library';
import { evidence, walk } from './talks';

/*
 * Worked on paper; the tables read as in `worked.test.ts`. He walks out of turn 8. The best reply there would have kept him, and best
 * replies after it would have come to twelve more moments: insists-stiff, another-operation, what-today, wife-rings, monday,
 * brother-in-law, temper, tell-them, registrar-rings, thursday, well, on-the-stairs. Those are lost: each adds a weight of M − m and
 * shows nothing.
 */

test('an attempt that he walks out of has 11, 24, 21, 29 and 12, what it gave away included', () => {
  const { technique, outcome, safety } = scoreOf(
    walk(
      readScenario('scenarios/splint-in-the-van/scenario.yaml'),
      'arrives › hands-over › straight-bits › pain-score › button-hook › asks-straight › firm-fist › last-time-it-moved' +
        ' › be-straight › please-sit-down',
    ),
  );
  expect({ outcome, safety }).toEqual({
    outcome: { ending: 'empty-chair', kind: 'walkout' },
    safety: {
      safe: false,
      critical: [
        {
          flag: 'unsafe-instruction',
          text: 'You asked a freshly repaired hand for a firm, unprotected grip. That can break a repair.',
          turn: 5,
        },
      ],
    },
  });
  expect(technique).toEqual([
    // Patience
    // turn  moment             offered (* best)        M   m  chosen  s    w  s·w
    //    1  straight-answer    0  0  1*  0             1   0       1  1    1    1
    //    2  one-man-outfit     −1  0  1*  −1           1  −1      −1  0    2    0
    //    3  buttons            −1  1*  −1  2*          1  −1      −1  0    2    0
    //    8  on-his-feet        −1  0  2*  −2  2        2  −2       0  1/2  4    2
    //       lost: insists-stiff 1 − (−2), another-operation 2 − (−1), what-today 1 − (−1), wife-rings 2 − (−1),
    //       temper 2 − (−1), well 1 − (−1), on-the-stairs 1 − (−1)
    //       in all 18 on 7 moments
    // Σs·w = 3, Σw = 9 + 18 = 27: 100 · 3 / 27 = 11.1111…
    // Σs = 3/2 of 11: Beta(5/2, 21/2), a tenth of it below 0.0692 and nine tenths below 0.3378
    {
      principle: 'patience',
      score: 11,
      band: { low: 7, high: 34 },
      moments: 4,
      forfeited: 7,
      forfeitedWeight: 18,
      enough: false,
      label: undefined,
      evidence: evidence([1, 2, 3, 8], [1, 0, 0, 1 / 2], [1, 2, 2, 4]),
    },
    // People skills
    // turn  moment             offered (* best)        M   m  chosen  s    w  s·w
    //    0  arrives            −1  2*  −2  −1          2  −2       2  1    4    4
    //    3  buttons            −1  1*  −1  2*          1  −1      −1  0    2    0
    //    4  no-use             1  −1  −1  2*  1        2  −1       2  1    3    3
    //    5  go-on-then         0  2*  −1  −1           2  −1      −1  0    3    0
    //    6  goes-pale          2*  −2  0  0            2  −2       0  1/2  4    2
    //    7  just-stiff         0  2*  −1  −1           2  −1      −1  0    3    0
    //    8  on-his-feet        −1  −1  2*  −2  1       2  −2      −1  1/4  4    1
    //       lost: insists-stiff 2 − (−2), another-operation 2 − (−2), wife-rings 2 − (−1), brother-in-law 1 − (−1),
    //       tell-them 2 − (−1), thursday 1 − (−2)
    //       in all 19 on 6 moments
    // Σs·w = 10, Σw = 23 + 19 = 42: 100 · 10 / 42 = 23.8095…
    // Σs = 11/4 of 13: Beta(15/4, 45/4), a tenth of it below 0.1181 and nine tenths below 0.3975
    {
      principle: 'people-skills',
      score: 24,
      band: { low: 12, high: 40 },
      moments: 7,
      forfeited: 6,
      forfeitedWeight: 19,
      enough: true,
      label: 'not-yet',
      evidence: evidence([0, 3, 4, 5, 6, 7, 8], [1, 0, 1, 0, 1 / 2, 0, 1 / 4], [4, 2, 3, 3, 4, 3, 4]),
    },
    // Communication
    // turn  moment             offered (* best)        M   m  chosen  s    w  s·w
    //    0  arrives            0  2*  −1  0            2  −1       2  1    3    3
    //    1  straight-answer    −1  −1  2*  1           2  −1       2  1    3    3
    //    2  one-man-outfit     0  −1  2*  −1           2  −1      −1  0    3    0
    //    4  no-use             1  −1  0  2*  0         2  −1       2  1    3    3
    //    5  go-on-then         −1  2*  −1  −1          2  −1      −1  0    3    0
    //    6  goes-pale          2*  −1  1  −1           2  −1       1  2/3  3    2
    //    7  just-stiff         −2  2*  −1  −1          2  −2      −1  1/4  4    1
    //       lost: insists-stiff 2 − (−1), another-operation 1 − (−1), what-today 2 − (−2), wife-rings 2 − (−1),
    //       monday 2 − (−1), brother-in-law 2 − (−1), tell-them 2 − (−2), registrar-rings 2 − (−2), thursday 2 − (−1),
    //       well 2 − (−1), on-the-stairs 2 − (−2)
    //       in all 36 on 11 moments
    // Σs·w = 12, Σw = 22 + 36 = 58: 100 · 12 / 58 = 20.6896…
    // Σs = 47/12 of 18: Beta(59/12, 181/12), a tenth of it below 0.1306 and nine tenths below 0.3727
    {
      principle: 'communication',
      score: 21,
      band: { low: 13, high: 37 },
      moments: 7,
      forfeited: 11,
      forfeitedWeight: 36,
      enough: true,
      label: 'not-yet',
      evidence: evidence([0, 1, 2, 4, 5, 6, 7], [1, 1, 0, 1, 0, 2 / 3, 1 / 4], [3, 3, 3, 3, 3, 3, 4]),
    },
    // Problem solving
    // turn  moment             offered (* best)        M   m  chosen  s    w  s·w
    //    1  straight-answer    −2  −1  1*  −1          1  −2       1  1    3    3
    //    4  no-use             0  −1  −1  2*  −1       2  −1       2  1    3    3
    //    5  go-on-then         0  1*  −2  −1           1  −2      −2  0    3    0
    //    6  goes-pale          2*  −2  1  −1           2  −2       1  3/4  4    3
    //    7  just-stiff         −2  2*  1  1            2  −2       1  3/4  4    3
    //       lost: insists-stiff 2 − (−2), what-today 2 − (−1), monday 2 − (−2), brother-in-law 2 − (−1), temper 2 − (−1),
    //       registrar-rings 2 − (−1), thursday 2 − (−2)
    //       in all 24 on 7 moments
    // Σs·w = 12, Σw = 17 + 24 = 41: 100 · 12 / 41 = 29.2682…
    // Σs = 7/2 of 12: Beta(9/2, 19/2), a tenth of it below 0.1705 and nine tenths below 0.4844
    {
      principle: 'problem-solving',
      score: 29,
      band: { low: 17, high: 48 },
      moments: 5,
      forfeited: 7,
      forfeitedWeight: 24,
      enough: true,
      label: 'not-yet',
      evidence: evidence([1, 4, 5, 6, 7], [1, 1, 0, 3 / 4, 3 / 4], [3, 3, 3, 4, 4]),
    },
    // Empathy
    // turn  moment             offered (* best)        M   m  chosen  s    w  s·w
    //    0  arrives            0  1*  −1  0            1  −1       1  1    2    2
    //    2  one-man-outfit     0  −1  2*  −2           2  −2      −2  0    4    0
    //    3  buttons            −1  2*  −1  1*          1  −1      −1  0    2    0
    //    4  no-use             2  −1  −1  1*  1        1  −1       1  1    2    2
    //    8  on-his-feet        −1  −1  2*  −1  0       2  −1      −1  0    3    0
    //       lost: another-operation 1 − (−2), wife-rings 1 − (−1), monday 1 − (−1), temper 1 − (−2), tell-them 2 − (−1),
    //       well 2 − (−2), on-the-stairs 2 − (−2)
    //       in all 21 on 7 moments
    // Σs·w = 4, Σw = 13 + 21 = 34: 100 · 4 / 34 = 11.7647…
    // Σs = 2 of 12: Beta(3, 11), a tenth of it below 0.0880 and nine tenths below 0.3598
    {
      principle: 'empathy',
      score: 12,
      band: { low: 9, high: 36 },
      moments: 5,
      forfeited: 7,
      forfeitedWeight: 21,
      enough: true,
      label: 'not-yet',
      evidence: evidence([0, 2, 3, 4, 8], [1, 0, 0, 1, 0], [2, 4, 2, 2, 3]),
    },
  ]);
});
