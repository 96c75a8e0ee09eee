import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { lint, rules, type Rule } from '../../src/lint';
import { describeDiagnostic, parseScenario, type Diagnostic } from '../../src/scenario';
import { shipped } from '../library';

const EXAMPLE: unknown = parse(readFileSync('tests/corpus/good/tea-round/scenario.yaml', 'utf8'));

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const idOf = (value: unknown): unknown => (isMap(value) ? value['id'] : undefined);

/** Lays a piece over a scenario: maps key by key, lists of things with ids by id, everything else whole. `null` takes a key away. */
function laidOver(base: unknown, piece: unknown): unknown {
  if (isMap(base) && isMap(piece)) {
    const merged: Record<string, unknown> = { ...base };
    for (const [key, value] of Object.entries(piece)) {
      if (value === null) delete merged[key];
      else merged[key] = laidOver(base[key], value);
    }
    return merged;
  }
  if (Array.isArray(base) && Array.isArray(piece) && piece.every((one) => idOf(one) !== undefined)) {
    const changed = base.map((one: unknown) => laidOver(one, piece.find((other: unknown) => idOf(other) === idOf(one)) ?? one));
    return [...changed, ...piece.filter((one: unknown) => !base.some((other: unknown) => idOf(other) === idOf(one)))];
  }
  return piece;
}

function linted(rule: Rule, piece: string): readonly Diagnostic[] {
  const { scenario, source, diagnostics } = parseScenario(stringify(laidOver(EXAMPLE, parse(piece))), 'example.yaml');
  if (scenario === undefined || source === undefined) throw new Error(diagnostics.map(describeDiagnostic).join('\n'));
  return lint(scenario, source, [rule]);
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('the rule %s', (_id, rule) => {
  test('is silent on its good example', () => {
    expect(linted(rule, rule.good)).toEqual([]);
  });

  test('says exactly its words of its bad example', () => {
    expect(linted(rule, rule.bad).map(({ message }) => message)).toEqual([rule.says]);
  });

  test('is silent where the author allows it with a reason', () => {
    expect(linted(rule, `${rule.bad}\nallow: { ${rule.id}: it is meant so here }\n`)).toEqual([]);
  });
});

test('every rule has a name of its own, and says why', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  expect(rules.filter(({ why }) => why.split(/\s+/).length < 12)).toEqual([]);
});

test.each(shipped.map((scenario) => [scenario.id] as const))(
  '%s breaks no rule',
  (id) => {
    const path = `scenarios/${id}/scenario.yaml`;
    const { scenario, source } = parseScenario(readFileSync(path, 'utf8'), path);
    if (scenario === undefined || source === undefined) throw new Error(`${id} has mistakes.`);
    expect(lint(scenario, source).map(describeDiagnostic)).toEqual([]);
  },
  60_000,
);
