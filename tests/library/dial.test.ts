import { describe, expect, test } from 'vitest';
import { begin, endingOf, explorerOf, planOf } from '../../src/engine';
import { runBots } from '../../src/lint';
import { bestFrom, scoreOf } from '../../src/scoring';
import { dialled } from '../../src/scenario';
import { shipped } from '../library';

const ends = shipped.flatMap((scenario) =>
  (['milder', 'stronger'] as const).map((dial) => [scenario.id, dial, dialled(scenario, dial)] as const),
);

describe.each(ends)('%s, %s', (_id, _dial, scenario) => {
  test('ends best, safe and with 100 on every principle after the best reply each time', () => {
    const session = bestFrom(begin(scenario, 1));
    const { technique, safety } = scoreOf(session);
    expect({ kind: endingOf(scenario, session.at).kind, scores: technique.map(({ score }) => score), safe: safety.safe }).toEqual({
      kind: 'best',
      scores: [100, 100, 100, 100, 100],
      safe: true,
    });
  });

  test('has every moment, reply, other wording and ending within reach', () => {
    const { reached, replies, variants, complete } = explorerOf(scenario).explore();
    const moments = [...planOf(scenario).nodes.values()].flatMap((node) => (node.kind === 'moment' ? [node] : []));
    const unreached = [
      ...[...moments.map(({ id }) => id), ...Object.keys(scenario.endings)].filter((id) => !reached.has(id)),
      ...moments.flatMap(({ id, choices }) => choices.map((choice) => `${id} › ${choice.id}`)).filter((id) => !replies.has(id)),
      ...moments
        .flatMap(({ id, authored }) => (authored.variants ?? []).map((_, index) => `${id} › ${index + 1}`))
        .filter((id) => !variants.has(id)),
    ];
    expect({ complete, unreached }).toEqual({ complete: true, unreached: [] });
  }, 60_000);

  test('lets no naive player reach the best ending', () => {
    const best = runBots(scenario).filter(({ ending }) => scenario.endings[ending]?.kind === 'best');
    expect(best.map(({ bot }) => bot)).toEqual([]);
  });
});
