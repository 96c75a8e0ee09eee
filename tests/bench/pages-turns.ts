import type { Browser, Page } from '@playwright/test';
import { advance, begin, lineAt, replyGiven, stageOf, type Session, type TalkEvent } from '../../src/engine';
import type { Attempt } from '../../src/app/storage';
import { portraitOf } from '../../src/portrait';
import { median, quantile } from './measure';
import { watched } from './pages-browser';
import { MOVING_MS, type Seen, type Wanted } from './pages-watch';
import { figure, progress, section, table } from './print';
import { scenarioOf } from './rapport';
import type { Story } from './story';
import { TURNS } from './walk';

const ROUNDS = 7;
const PRESSES = 8;
const FRAME_MS = 1000 / 60;
const SLOWEST_GOAL_MS = 100;
const FRAMES_GOAL = 50;
const LONG_ENOUGH = 24;
const SEED = 20261;

interface Pressed {
  readonly shown: number;
  readonly painted: number;
  readonly read: number;
  /** Frames a second while the face moves, and while nothing does. */
  readonly moving: number;
  readonly idle: number;
  /** The longest time between two frames while the face moves. */
  readonly longest: number;
}

/** A talk of 200 turns, as the story goes. */
export function talkOf(story: Story): { readonly session: Session; readonly events: readonly TalkEvent[] } {
  let session = begin(scenarioOf(story), SEED);
  const events = Array.from({ length: TURNS }, (_, turn): TalkEvent => {
    const stage = stageOf(session);
    const replies = stage.kind === 'moment' ? stage.replies : [];
    const event: TalkEvent = { type: 'reply.chosen', moment: session.at, reply: replies[turn % replies.length]?.id ?? '' };
    session = advance(session, event);
    return event;
  });
  return { session, events };
}

/** What the plain page is given: the story by ids, and the talk so far as text. */
export function plainStory({ moments, gates }: Story, { scenario, turns, at, standing }: Session): string {
  const byId = <Item extends { readonly id: string }>(items: readonly Item[]) => Object.fromEntries(items.map((item) => [item.id, item]));
  const past = turns.map((turn) => ({
    text: spoken(lineAt(scenario, turn.moment, turn.before).parts),
    reply: replyGiven(scenario, turn).text,
  }));
  return `const storyContent = ${JSON.stringify({ moments: byId(moments), gates: byId(gates), past, at, mood: standing.mood, faces: facesOf(scenario) })};`;
}

/** The face of a client as plain shapes, and where their outlines go in five moods, from still to beside themselves. */
function facesOf({ client: { portrait: look = {}, age } }: Session['scenario']) {
  const person = portraitOf({ look, age });
  const moods = [2, 7, 11, 15, 19].map((agitation) => {
    const { seat, hair, body, head, arms, front } = person({ agitation, valence: 20 - agitation, trust: 20 - agitation, hope: 10 });
    return [...seat, ...hair, ...body, ...head, ...arms, ...front];
  });
  return {
    shapes: moods[0]?.map(({ fill, stroke, width }) => ({ fill, stroke, width })),
    moods: moods.map((shapes) => shapes.map(({ d }) => d)),
  };
}

const spoken = (parts: readonly { readonly text: string }[]): string => parts.map(({ text }) => text).join(' ');

/** The words that come of each reply at a turn. */
function wantedNow(session: Session): Wanted {
  const stage = stageOf(session);
  const line = stage.kind === 'moment' ? stage.line.parts : [];
  const replies = stage.kind === 'moment' ? stage.replies : [];
  return {
    opening: first(line),
    following: Object.fromEntries(
      replies.map(({ id }) => {
        const next = stageOf(advance(session, { type: 'reply.chosen', moment: session.at, reply: id }));
        return [id, next.kind === 'moment' ? first(next.line.parts) : ''];
      }),
    ),
  };
}

const first = (parts: readonly { readonly text: string }[]): string => parts.at(-1)?.text.slice(0, LONG_ENOUGH) ?? '';

/** Puts an attempt into the database that Rapport has opened, and goes to it. */
async function resume(page: Page, attempt: Attempt): Promise<void> {
  await page.evaluate(async ({ head, scenario, events }) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('rapport');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(new Error('The database does not open.')));
    });
    const transaction = database.transaction(['scenarios', 'attempts', 'events'], 'readwrite');
    transaction.objectStore('scenarios').put({ hash: head.hash, scenario });
    transaction.objectStore('attempts').put(head);
    const store = transaction.objectStore('events');
    for (const [seq, event] of events.entries()) store.put({ attempt: head.id, seq, event });
    await new Promise((resolve, reject) => {
      transaction.addEventListener('complete', resolve);
      transaction.addEventListener('error', () => reject(new Error('The attempt was not kept.')));
    });
    database.close();
    location.hash = `#/play/${head.id}`;
  }, attempt);
}

/** Presses a reply so often, and says how long each took and how fast the frames were. */
async function press(page: Page, seen: () => Promise<Seen>, begun: Session): Promise<readonly Pressed[]> {
  const results: Pressed[] = [];
  let session = begun;
  for (let turn = 0; turn < PRESSES; turn++) {
    const reply = page.locator('[data-reply]').nth(turn % 3);
    const id = (await reply.getAttribute('data-reply')) ?? '';
    await page.evaluate((now) => {
      window.wanted = now;
    }, wantedNow(session));
    await reply.scrollIntoViewIfNeeded();
    const still = await page.evaluate(async (milliseconds) => window.framesFor(milliseconds), MOVING_MS);
    await reply.click();
    await page.waitForFunction(() => window.seen.frames !== undefined && window.seen.read !== undefined);
    const { pressed = Number.NaN, painted = Number.NaN, shown = painted, read = Number.NaN, frames = [] } = await seen();
    await page.evaluate(() => {
      delete window.seen.frames;
    });
    results.push({
      shown: Math.min(shown, painted) - pressed,
      painted: painted - pressed,
      read: read - pressed,
      moving: rate(frames),
      idle: rate(still),
      longest: Math.max(...gaps(frames)),
    });
    session = advance(session, { type: 'reply.chosen', moment: session.at, reply: id });
  }
  return results;
}

const gaps = (frames: readonly number[]): readonly number[] => frames.slice(1).map((time, index) => time - (frames[index] ?? time));
const rate = (frames: readonly number[]): number => ((frames.length - 1) * 1000) / ((frames.at(-1) ?? 0) - (frames[0] ?? 0));

/** Prints how soon an answer is there after 200 turns, and how smoothly the face moves then. */
export async function answering(browser: Browser, address: string, story: Story): Promise<void> {
  const { session, events } = talkOf(story);
  const now = new Date().toISOString();
  const attempt: Attempt = {
    head: {
      id: 'bench',
      scenario: session.scenario.id,
      hash: 'bench',
      seed: SEED,
      mode: 'practice',
      dial: 'as-written',
      parent: undefined,
      started: now,
      saved: now,
      events: events.length,
      turns: TURNS,
      status: 'open',
    },
    scenario: session.scenario,
    events,
  };
  const wanted = wantedNow(session);
  const play = async (site: 'rapport' | 'plain', search = ''): Promise<readonly Pressed[]> => {
    const { page, seen, close } = await watched(browser, { opening: '', following: {} }, { slow: false, still: false });
    await page.goto(`${address}/${site}/${search}`);
    await page.locator('[data-reply]').first().waitFor();
    if (site === 'rapport') await resume(page, attempt);
    await page.getByText(wanted.opening).last().waitFor();
    await page.waitForLoadState('networkidle');
    const results = await press(page, seen, session);
    await close();
    return results;
  };
  const rapport: Pressed[] = [];
  const same: Pressed[] = [];
  const plain: Pressed[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    progress(`pressing after ${TURNS} turns: round ${round + 1} of ${ROUNDS}`);
    rapport.push(...(await play('rapport')));
    same.push(...(await play('plain', '?same')));
    plain.push(...(await play('plain')));
  }
  const row = (title: string, those: readonly Pressed[]): readonly string[] => {
    const of = (key: keyof Pressed): readonly number[] => those.map((one) => one[key]);
    return [
      title,
      figure(median(of('shown'))),
      figure(median(of('painted'))),
      figure(quantile(of('painted'), 0.95)),
      figure(median(of('read'))),
      figure(quantile(of('read'), 0.95)),
    ];
  };
  const between = (key: keyof Pressed): number => median(rapport.map((one) => one[key])) - median(same.map((one) => one[key]));
  section(
    `Press to answer, 4 × CPU throttle, ${TURNS} turns of history, ms`,
    table([
      ['', 'press shows', 'painted', 'p95', 'can be read', 'p95'],
      row('Rapport', rapport),
      row('plain page that does the same', same),
      row('plain page', plain),
      ['Rapport and the page that does the same', figure(between('shown')), figure(between('painted')), '', figure(between('read')), ''],
    ]),
    [
      `Goals: painted at most ${figure(FRAME_MS)} ms after the plain page that does the same; p95 at most ${SLOWEST_GOAL_MS}. From pointerdown to the end`,
      `of the frame; medians of ${ROUNDS} × ${PRESSES} presses that alternate. The plain pages play the same story without a framework. The one that does`,
      'the same has each reply safe in a database before it answers, moves a face of as many shapes and the focus; the other does nothing of it.',
    ].join('\n'),
  );
  const frames = (title: string, those: readonly number[], longest?: readonly number[]): readonly string[] => [
    title,
    figure(median(those)),
    figure(quantile(those, 0.05)),
    longest === undefined ? '' : figure(median(longest)),
    longest === undefined ? '' : figure(quantile(longest, 0.95)),
  ];
  section(
    `Frames a second for ${MOVING_MS} ms after the answer, 4 × CPU throttle`,
    table([
      ['', 'median', 'p5', 'longest frame, ms', 'p95'],
      frames(
        'Rapport, the face moving',
        rapport.map(({ moving }) => moving),
        rapport.map(({ longest }) => longest),
      ),
      frames(
        'Rapport, idle',
        rapport.map(({ idle }) => idle),
      ),
      frames(
        'plain page, idle',
        plain.map(({ idle }) => idle),
      ),
    ]),
    `Goal: at least ${FRAMES_GOAL} while the face moves.`,
  );
}
