import { expect, test } from 'vitest';
import { dotOf, mermaidOf } from '../../src/lint';
import type { Scenario } from '../../src/scenario';
import { shipped, teaRound } from '../library';
import { BAD, rapport, TEA_ROUND } from './rapport';

const MERMAID = `flowchart TD
  id_cold_cup["cold-cup<br/>“Another one made for me.”"]
  id_by_mood{"by-mood"}
  id_leaves("leaves<br/>walkout#58; She leaves the room")
  id_kettle["kettle<br/>“So, do I get near that kettle?”"]
  id_pours("pours<br/>best#58; She pours")
  id_cold_cup -->|"your-own<br/>drink-up<br/>silence"| id_by_mood
  id_by_mood -->|"agitation #62;= 16 or trust #60;= 3"| id_leaves
  id_by_mood -->|"otherwise"| id_kettle
  id_kettle -->|"which-step"| id_pours
  id_kettle -->|"not-today"| id_by_mood
  id_kettle -->|"ask-again, when visits kettle #60; 3 and not #40;flooded or trust #60;= 2#41;"| id_kettle
`;

const DOT = `digraph "tea-round" {
  "cold-cup" [shape=box, label="cold-cup\\n“Another one made for me.”"];
  "by-mood" [shape=diamond, label="by-mood"];
  "leaves" [shape=box, style=rounded, label="leaves\\nwalkout: She leaves the room"];
  "kettle" [shape=box, label="kettle\\n“So, do I get near that kettle?”"];
  "pours" [shape=box, style=rounded, label="pours\\nbest: She pours"];
  "cold-cup" -> "by-mood" [label="your-own\\ndrink-up\\nsilence"];
  "by-mood" -> "leaves" [label="agitation >= 16 or trust <= 3"];
  "by-mood" -> "kettle" [label="otherwise"];
  "kettle" -> "pours" [label="which-step"];
  "kettle" -> "by-mood" [label="not-today"];
  "kettle" -> "kettle" [label="ask-again, when visits kettle < 3 and not (flooded or trust <= 2)"];
}
`;

/** The tea round with an ending of another title. */
const titled = (title: string): Scenario => ({
  ...teaRound,
  endings: { ...teaRound.endings, pours: { kind: 'best', title, text: 'Tea.' } },
});

test('the graph is a Mermaid flowchart', () => {
  expect(rapport(['graph', TEA_ROUND])).toEqual({ status: 0, stdout: MERMAID, stderr: '' });
});

test('with --dot it is a graph for Graphviz', () => {
  expect(rapport(['graph', TEA_ROUND, '--dot'])).toEqual({ status: 0, stdout: DOT, stderr: '' });
});

test('a label of Mermaid holds no sign that means something to it', () => {
  expect(mermaidOf(titled('"a" [b] |c| {d} <i> #5; `e` end'))).toContain(
    'id_pours("pours<br/>best#58; #34;a#34; #91;b#93; #124;c#124; #123;d#125; #60;i#62; #35;5#59; #96;e#96; end")',
  );
});

test('a label for Graphviz escapes quotes, backslashes and entities', () => {
  expect(dotOf(titled('"a" \\N [b] |c| &lt;'))).toContain('label="pours\\nbest: \\"a\\" \\\\N [b] |c| &amp;lt;"');
});

test('every moment, gate and ending of a shipped scenario is drawn once', () => {
  for (const scenario of shipped) {
    const ids = [scenario.moments, scenario.gates ?? {}, scenario.endings].flatMap(Object.keys);
    const drawn = [...dotOf(scenario).matchAll(/^ {2}"([a-z0-9-]+)" \[/gm)].map((match) => match[1] ?? '');
    expect(drawn.sort()).toEqual(ids.sort());
  }
});

test('a switch that the command does not know ends with 2', () => {
  expect(rapport(['graph', TEA_ROUND, '--html']).status).toBe(2);
});

test('a scenario with mistakes prints them and ends with 1', () => {
  const { status, stdout } = rapport(['graph', BAD]);
  expect(status).toBe(1);
  expect(stdout).not.toContain('flowchart');
});
