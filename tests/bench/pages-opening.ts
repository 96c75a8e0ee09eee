import type { Browser } from '@playwright/test';
import { advance, answersTo, begin, offered, speechOf, stageOf, type SpeechPart } from '../../src/engine';
import type { Scenario } from '../../src/scenario';
import { median } from './measure';
import { watched } from './pages-browser';
import type { Seen, Wanted } from './pages-watch';
import { figure, kib, progress, ratio, section, table } from './print';

const ROUNDS = 7;
const SHIFT_GOAL = 0.02;
const SETTLED_MS = 1_000;
const LOST_MS = 10_000;
const LONG_ENOUGH = 24;

/** A page to open, and whether without its fades. */
interface Contender {
  readonly title: string;
  readonly url: string;
  readonly still: boolean;
}

interface Opening {
  readonly opened: number;
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly shift: number;
  /** Bytes received by the time the client's words could be read, and in all. */
  readonly needed: number;
  readonly received: number;
  readonly offered: number;
  readonly pressed: number;
  readonly shown: number;
  readonly painted: number;
  readonly read: number;
  /** 1 where a press came to nothing. */
  readonly lost: number;
}

const words = (parts: readonly SpeechPart[]): string => parts[0]?.text.slice(0, LONG_ENOUGH) ?? '';

/** The first words of a scenario, and those that come of each reply to them. */
export function wantedAt(scenario: Scenario): Wanted {
  const session = begin(scenario, 1);
  return {
    opening: words(speechOf(scenario.moments[scenario.start]?.says ?? '')),
    following: Object.fromEntries(
      offered(session).map(({ id }) => {
        const next = advance(session, { type: 'reply.chosen', moment: session.at, reply: id });
        const turn = next.turns[0];
        const answer = turn === undefined ? [] : answersTo(scenario, turn).flatMap(({ parts }) => parts);
        const stage = stageOf(next);
        return [id, words(answer.length > 0 ? answer : stage.kind === 'moment' ? stage.line.parts : speechOf(stage.text))];
      }),
    ),
  };
}

/** Opens a page and only reads. */
async function readOnly(browser: Browser, wanted: Wanted, { url, still }: Contender) {
  const { page, devtools, seen, close } = await watched(browser, wanted, { slow: true, still });
  const arrived: { readonly at: number; readonly bytes: number }[] = [];
  let asked = Number.NaN;
  devtools.on('Network.requestWillBeSent', ({ timestamp }) => {
    if (Number.isNaN(asked)) asked = timestamp;
  });
  devtools.on('Network.loadingFinished', ({ timestamp, encodedDataLength }) => {
    arrived.push({ at: (timestamp - asked) * 1000, bytes: encodedDataLength });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForFunction(() => window.seen.opened !== undefined);
  await page.waitForTimeout(SETTLED_MS);
  const { opened = Number.NaN, firstPaint = Number.NaN, largestPaint = Number.NaN, shift } = await seen();
  await close();
  const until = (end: number): number => arrived.reduce((sum, { at, bytes }) => (at <= end ? sum + bytes : sum), 0);
  return { opened, firstPaint, largestPaint, shift, needed: until(opened), received: until(Infinity) };
}

/** Opens a page and presses the first reply as soon as it can be seen. */
async function pressAtOnce(browser: Browser, wanted: Wanted, { url, still }: Contender) {
  const { page, seen, close } = await watched(browser, wanted, { slow: true, still });
  const place = new Promise<{ readonly x: number; readonly y: number }>((resolve) => {
    void page.exposeFunction('offer', resolve);
  });
  await page.goto(url, { waitUntil: 'commit' });
  const { x, y } = await place;
  await page.mouse.click(x, y);
  const lost = await page
    .waitForFunction(() => window.seen.read !== undefined, undefined, { timeout: LOST_MS })
    .then(
      () => 0,
      () => 1,
    );
  const {
    offered: there = Number.NaN,
    pressed = Number.NaN,
    painted = Number.NaN,
    shown = painted,
    read = Number.NaN,
  }: Seen = await seen();
  await close();
  return { offered: there, pressed, shown, painted, read, lost };
}

/** Prints how soon the pages can be read and pressed. */
export async function opening(browser: Browser, wanted: Wanted, contenders: readonly Contender[]): Promise<void> {
  const found = new Map<string, Opening[]>(contenders.map(({ title }) => [title, []]));
  for (let round = 0; round < ROUNDS; round++) {
    progress(`opening pages: round ${round + 1} of ${ROUNDS}`);
    for (const contender of contenders) {
      const opened = await readOnly(browser, wanted, contender);
      found.get(contender.title)?.push({ ...opened, ...(await pressAtOnce(browser, wanted, contender)) });
    }
  }
  const columns = contenders.map(({ title }) => found.get(title) ?? []);
  const middle = (those: readonly Opening[], key: keyof Opening): number => median(those.map((one) => one[key]).filter(Number.isFinite));
  const known = (those: readonly Opening[], key: keyof Opening): boolean => those.some((one) => Number.isFinite(one[key]));
  const row = (title: string, key: keyof Opening, show: (value: number) => string = figure): readonly string[] => [
    title,
    ...columns.map((those) => (known(those, key) ? show(middle(those, key)) : 'none')),
  ];
  const own = columns[0] ?? [];
  const against = (title: string, key: keyof Opening): readonly string[] => [
    title,
    '',
    ...columns.slice(1).map((those) => (known(own, key) && known(those, key) ? ratio(middle(own, key) / middle(those, key)) : 'none')),
  ];
  const lost = (those: readonly Opening[]): number => those.reduce((sum, one) => sum + one.lost, 0);
  section(
    'Opening the page, 4 × CPU throttle, slow 4G, ms',
    table([
      ['', ...contenders.map(({ title }) => title)],
      row('first contentful paint', 'firstPaint'),
      row('client’s words can be read', 'opened'),
      against('  Rapport of it', 'opened'),
      row('largest contentful paint', 'largestPaint'),
      row('first reply can be read', 'offered'),
      row('press', 'pressed'),
      row('press shows', 'shown'),
      against('  Rapport of it', 'shown'),
      row('answer painted', 'painted'),
      row('answer can be read', 'read'),
      against('  Rapport of it', 'read'),
      ['presses lost', ...columns.map((those) => `${lost(those)} of ${those.length}`)],
      row('KiB before the words', 'needed', kib),
      row('KiB in all', 'received', kib),
      row('layout shift', 'shift', (value) => value.toFixed(3)),
    ]),
    [
      `Goals: words read and press shown at most 1 × of ink’s page; layout shift at most ${SHIFT_GOAL}; no press lost.`,
      `Medians of ${ROUNDS} rounds that alternate; each page is opened twice in a round, once only to be read, once to be pressed as soon as`,
      'a reply can be read. Can be read: after the frame in which the words are at least half opaque. Times since the page was asked for.',
    ].join('\n'),
  );
}
