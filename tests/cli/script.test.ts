import { expect, test } from 'vitest';
import { scriptHtml, scriptMarkdown } from '../../src/lint';
import type { Scenario } from '../../src/scenario';
import { shipped, teaRound } from '../library';
import { BAD, rapport, TEA_ROUND } from './rapport';

const section = (text: string, from: string, to: string): string => text.slice(text.indexOf(from), text.indexOf(to));

const ASK_AGAIN = `#### ask-again

- **You say:** Tell me that once more.
- **Offered:** when the visits to kettle are less than 3 and the client is not flooded and trust is more than 2
- **Quality:** fair
- **Rates:** nothing
- **Indicators:** PAT+2
- **Move:** open-question
- **Mode:** collaborating
- **Mood:** trust +1, as usual for open-question
- **Why:** Buys time.
- **Better:** Which part of it worries you?
- **Goes to:** moment kettle

`;

const KETTLE = `### 2 kettle

- **Who:** Bea Okafor
- **Cue:** Stands up.
- **Says:** So, do I get near that kettle?
- **Says when told-off is remembered:** You lot and your rules. Do I get near that kettle or not?
- **Tests:** communication, problem-solving
- **Remembers:** standing
- **Note in the debrief:** The kettle is not the point. The choice is.

`;

const GATES = `## Gates

The first way whose condition holds is taken.

### by-mood

- When agitation is 16 or more or trust is 3 or less: to ending leaves. Answer: (Gets up.) I have had enough.
- Otherwise: to moment kettle.

`;

const CARDS = `## Card A: the client

### Who you are

You are Bea Okafor, 70, she/her.

### How you begin

Your mood: agitation 12, valence 6, trust 8, hope 6, each from 0 to 20. Agitation 0 is still, 20 beside yourself; valence 0 is low, 20 bright; trust and hope 0 are none, 20 full.

### What you hide

- At cold-cup: Nobody asked.

### Your lines

#### cold-cup

- **Bea Okafor:** (Pushes the cup away.) Another one made for me. (Looks at the kettle.) I am not made of sugar.
- **After “You would rather make your own.”:** (Snorts.) At last.

#### kettle

- **Bea Okafor:** (Stands up.) So, do I get near that kettle?
- **When told-off is remembered:** (Stands up.) You lot and your rules. Do I get near that kettle or not?

### What you do on the way

- At by-mood, when agitation is 16 or more or trust is 3 or less: (Gets up.) I have had enough.

## Card B: the therapist

Bea Okafor had a stroke three weeks ago. Her right hand is slow. You are the occupational therapist.

### Your goals

- Find out what she wants.
`;

/** The tea round with other words for the client. */
const about = (words: string): Scenario => ({
  ...teaRound,
  client: { ...teaRound.client, about: words, soothers: ['- quiet', '1. room'] },
});

test('a script tells moments, replies, gates and role cards in reading order', () => {
  const { status, stdout, stderr } = rapport(['script', TEA_ROUND]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.match(/^##? .*/gm)).toEqual([
    '# The tea round',
    '## Briefing',
    '## Goals',
    '## Client',
    '## Milestones',
    '## Critical errors',
    '## Questions afterwards',
    '## Moments',
    '## Gates',
    '## Endings',
    '## Card A: the client',
    '## Card B: the therapist',
  ]);
  expect(stdout).toContain('- **State of review:** provisional: the author’s own key, not rated by a panel\n');
  expect(section(stdout, '### 2 kettle', '#### which-step')).toBe(KETTLE);
  expect(section(stdout, '#### ask-again', '## Gates')).toBe(ASK_AGAIN);
  expect(section(stdout, '## Gates', '## Endings')).toBe(GATES);
  expect(stdout.slice(stdout.indexOf('## Card A'))).toBe(CARDS);
});

test('a mood of its own is told with its reason', () => {
  const [first, ...rest] = teaRound.moments['cold-cup']?.replies ?? [];
  if (first === undefined) throw new Error('The tea round has no first reply.');
  const reply = { ...first, mood: { agitation: -3, because: 'She is heard.' } };
  const moment = { ...teaRound.moments['kettle'], tests: ['patience' as const], replies: [reply, ...rest] };
  expect(scriptMarkdown({ ...teaRound, moments: { ...teaRound.moments, 'cold-cup': moment } })).toContain(
    '- **Mood:** agitation −3, trust +1. She is heard.\n',
  );
});

test('a negated condition is told by what it comes to', () => {
  const told = (when: string): string | undefined =>
    / When (.*): to ending leaves/.exec(
      ` ${scriptMarkdown({ ...teaRound, gates: { 'by-mood': [{ when, goto: 'leaves' }, { goto: 'kettle' }] } })}`,
    )?.[1];
  expect(told('not (trust < 4 and standing) or visited kettle')).toBe(
    'trust is 4 or more or standing is not remembered or kettle has been visited',
  );
  expect(told('not (told-off or not flooded) and (hope = 3 or not hope = 4)')).toBe(
    'told-off is not remembered and the client is flooded and (hope is 3 or hope is not 4)',
  );
});

test('words that mean something in Markdown are escaped', () => {
  const script = scriptMarkdown(about('*Not* _this_ [one](x) <b> `c` # 1\n\n2. Two\n\n- three'));
  expect(script).toContain('- **About:** \\*Not\\* \\_this\\_ \\[one\\](x) \\<b\\> \\`c\\` \\# 1 2. Two - three\n');
  expect(script).toContain('\n2\\. Two\n\n\\- three\n');
  expect(script).toContain('\n- \\- quiet\n- 1\\. room\n');
});

test('with --html it is one page without scripts or links', () => {
  const { status, stdout, stderr } = rapport(['script', TEA_ROUND, '--html']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^<!doctype html>\n<html lang="en">\n/);
  expect(stdout).toContain('<dt dir="auto">Says</dt><dd dir="auto">So, do I get near that kettle?</dd>');
  expect(stdout).toContain('<h2 dir="auto" class="new-page">Card B: the therapist</h2>');
  expect(stdout).not.toMatch(/<(?:script|link|img|a|iframe)\b|\bon\w+=|url\(/);
});

test('every word of a scenario is escaped in HTML', () => {
  const page = scriptHtml({ ...about(`<script>alert("1" & '2')</script>`), title: '</title><b>' });
  expect(page).toContain('<p dir="auto">&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;</p>');
  expect(page).toContain('<title>&lt;/title&gt;&lt;b&gt;</title>');
  expect(page).not.toContain('<script>');
});

test('the therapist’s card says nothing that the briefing and the goals do not', () => {
  for (const scenario of shipped) {
    const script = scriptMarkdown(scenario);
    const card = script.slice(script.indexOf('## Card B'));
    expect(card.match(/^#+ .*/gm)).toEqual(['## Card B: the therapist', '### Your goals']);
    expect(card.match(/^- /gm)).toHaveLength(scenario.goals.length);
  }
});

test('every moment and reply of a shipped scenario is in its script once', () => {
  for (const scenario of shipped) {
    const [script = ''] = scriptMarkdown(scenario).split('## Card A');
    const moments = Object.entries(scenario.moments);
    expect([...script.matchAll(/^### \d+ (\S+)$/gm)].map((match) => match[1] ?? '').sort()).toEqual(moments.map(([id]) => id).sort());
    const replies = moments.flatMap(([, { replies: all, silence }]) => [...all.map(({ id }) => id), ...(silence ? ['silence'] : [])]);
    expect([...script.matchAll(/^#### (\S+)$/gm)].map((match) => match[1] ?? '').sort()).toEqual(replies.sort());
  }
});

test('a scenario with mistakes prints them and ends with 1', () => {
  const { status, stdout } = rapport(['script', BAD, '--html']);
  expect(status).toBe(1);
  expect(stdout).not.toContain('<html');
});
