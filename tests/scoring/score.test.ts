import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance, begin, isOver, moves } from '../../src/engine';
import { betaBelow, betaQuantile, bestFrom, labelOf, overall, scoreOf } from '../../src/scoring';
import { QUALITIES, type Scenario } from '../../src/scenario';
import { anyScenario } from '../generate';
import { teaRound } from '../library';
import { walk } from './talks';
import { runs } from '../runs';

describe('the score of a conversation', () => {
  test('is 100 for the best reply each time, with the count of moments and its likely band', () => {
    const { technique, outcome, milestones, safety } = scoreOf(walk(teaRound, 'cold-cup › your-own › which-step'));
    expect(technique.map(({ principle, score, moments, enough, label }) => ({ principle, score, moments, enough, label }))).toEqual([
      { principle: 'patience', score: 100, moments: 1, enough: false, label: undefined },
      { principle: 'people-skills', score: undefined, moments: 0, enough: false, label: undefined },
      { principle: 'communication', score: 100, moments: 1, enough: false, label: undefined },
      { principle: 'problem-solving', score: 100, moments: 1, enough: false, label: undefined },
      { principle: 'empathy', score: 100, moments: 1, enough: false, label: undefined },
    ]);
    expect(technique[0]?.band).toEqual({ low: 32, high: 100 });
    expect({ outcome, milestones, safety }).toEqual({
      outcome: { ending: 'pours', kind: 'best' },
      milestones: [{ flag: 'steps-named', text: 'Looked at the task step by step', met: true }],
      safety: { safe: true, critical: [] },
    });
  });

  test('gives a part for a part: silence shows all the patience and half of the empathy that the moment offered', () => {
    const { technique } = scoreOf(walk(teaRound, 'cold-cup › silence › which-step'));
    expect(technique.map(({ score }) => score)).toEqual([100, undefined, 100, 100, 50]);
  });

  test('counts what an early end gave away as not shown, from the moment after the last', () => {
    const tense: Scenario = { ...teaRound, client: { ...teaRound.client, mood: { agitation: 15 } } };
    const left = walk(tense, 'cold-cup › drink-up');
    expect(left.at).toBe('leaves');
    const { technique } = scoreOf(left);
    expect(technique.map(({ score, moments, forfeited }) => ({ score, moments, forfeited }))).toEqual([
      { score: 0, moments: 1, forfeited: 0 },
      { score: undefined, moments: 0, forfeited: 0 },
      { score: 0, moments: 0, forfeited: 1 },
      { score: 0, moments: 0, forfeited: 1 },
      { score: 0, moments: 1, forfeited: 0 },
    ]);
  });

  test('takes nothing from a best reply for ending the talk, whichever of the best replies it is', () => {
    const { 'cold-cup': cup, ...moments } = teaRound.moments;
    if (cup === undefined) throw new Error('There is no cup.');
    const [first, second] = cup.replies;
    if (first === undefined || second === undefined) throw new Error('There are no two replies.');
    const replies = [first, { ...second, quality: first.quality, rates: first.rates, goto: 'leaves' }];
    const left = walk({ ...teaRound, moments: { 'cold-cup': { ...cup, replies }, ...moments } }, 'cold-cup › drink-up');
    expect(left.at).toBe('leaves');
    expect(scoreOf(left).technique.map(({ score, forfeited }) => ({ score, forfeited }))).toEqual([
      { score: undefined, forfeited: 0 },
      { score: undefined, forfeited: 0 },
      { score: undefined, forfeited: 0 },
      { score: undefined, forfeited: 0 },
      { score: 100, forfeited: 0 },
    ]);
  });

  test('is unsafe with a critical flag, and safe again once it is put right', () => {
    expect(scoreOf(walk(teaRound, 'cold-cup › drink-up')).safety).toEqual({
      safe: false,
      critical: [{ flag: 'told-off', text: 'She was told off for wanting her own tea.', turn: 0 }],
    });
    expect(scoreOf(walk(teaRound, 'cold-cup › drink-up › which-step')).safety).toEqual({ safe: true, critical: [] });
  });

  test('keeps readings apart from replies', () => {
    let session = advance(begin(teaRound, 1), { type: 'mood.read', moment: 'cold-cup', option: 'would-ask' });
    session = advance(session, { type: 'reply.chosen', moment: 'cold-cup', reply: 'your-own' });
    expect(scoreOf(session).technique).toEqual(scoreOf(walk(teaRound, 'cold-cup › your-own')).technique);
  });

  test('lies between 0 and 100 and inside what its band can hold, in any play of any scenario', () => {
    fc.assert(
      fc.property(anyScenario, fc.array(fc.nat(3), { maxLength: 20 }), (scenario, picks) => {
        let session = begin(scenario, 1);
        for (const pick of picks) {
          const possible = moves(session);
          const event = possible[pick % Math.max(1, possible.length)];
          if (event === undefined) break;
          session = advance(session, event);
        }
        for (const { score, band } of scoreOf(session).technique) {
          if (score === undefined || band === undefined) continue;
          expect(score >= 0 && score <= 100 && band.low <= band.high).toBe(true);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  test('is 100 on everything for whoever always gives the best reply, in any scenario that ends', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const session = bestFrom(begin(scenario, 1));
        if (!isOver(session) || ['walkout', 'unsafe'].includes(scenario.endings[session.at]?.kind ?? '')) return;
        for (const { score } of scoreOf(session).technique) expect(score ?? 100).toBe(100);
      }),
      { numRuns: runs(300) },
    );
  });

  test('never falls when a reply is replaced by a better rated one that leads the same way', () => {
    const lower = overall(scoreOf(walk(teaRound, 'cold-cup › silence › which-step')));
    const higher = overall(scoreOf(walk(teaRound, 'cold-cup › your-own › which-step')));
    expect(QUALITIES.best).toBeGreaterThan(QUALITIES.fair);
    expect(higher).toBeGreaterThanOrEqual(lower);
  });

  test('has a label from four', () => {
    expect([44, 45, 64, 65, 79, 80].map(labelOf)).toEqual(['not-yet', 'emerging', 'emerging', 'capable', 'capable', 'consistent']);
  });
});

describe('the beta distribution', () => {
  test('agrees with what can be worked out by hand', () => {
    expect(betaBelow(0.3, 1, 1)).toBeCloseTo(0.3, 10);
    expect(betaBelow(0.5, 2, 1)).toBeCloseTo(0.25, 10);
    expect(betaBelow(0.5, 1, 2)).toBeCloseTo(0.75, 10);
    expect(betaBelow(0.5, 7.5, 7.5)).toBeCloseTo(0.5, 10);
    expect(betaQuantile(0.1, 8, 1)).toBeCloseTo(0.1 ** (1 / 8), 8);
    expect(betaQuantile(0.9, 1, 4)).toBeCloseTo(1 - 0.1 ** (1 / 4), 8);
  });

  test('has quantiles that it maps back to their shares', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 1, max: 40, noNaN: true }),
        fc.double({ min: 1, max: 40, noNaN: true }),
        (share, a, b) => {
          expect(betaBelow(betaQuantile(share, a, b), a, b)).toBeCloseTo(share, 6);
        },
      ),
    );
  });
});
