import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseScenario } from '../../src/scenario';
import { inkJsonOf } from './ink';
import { launch } from './pages-browser';
import { inkOfScenario } from './pages-ink';
import { opening, wantedAt } from './pages-opening';
import { serve, siteOf } from './pages-server';
import { answering, plainStory, talkOf } from './pages-turns';
import { progress, section } from './print';
import { storyOf } from './story';

const DIST = 'dist';
const FIRST = 'scenarios/splint-in-the-van/scenario.yaml';
const MOMENTS = 50;
const SEED = 20261;

const asset = (name: string): string => readFileSync(new URL(`pages/${name}`, import.meta.url), 'utf8');

/** Prints how Rapport's built page opens and answers in a real browser, beside ink's page for the web and a page without a framework. */
export async function pages(): Promise<void> {
  if (!existsSync(`${DIST}/index.html`)) {
    section('Pages', 'There is no dist: run the build first.');
    return;
  }
  const { scenario } = parseScenario(readFileSync(FIRST, 'utf8'), FIRST);
  if (scenario === undefined) throw new Error(`${FIRST} has mistakes.`);
  progress('compiling the first scenario as ink');
  const story = storyOf(MOMENTS, SEED);
  const { address, stop } = await serve({
    rapport: siteOf(DIST),
    ink: {
      'index.html': asset('ink.html'),
      'ink.css': asset('ink.css'),
      'ink.js': asset('ink.js'),
      'runtime.js': readFileSync(createRequire(import.meta.url).resolve('inkjs')),
      'story.js': `const storyContent = ${inkJsonOf(inkOfScenario(scenario))};`,
    },
    plain: {
      'index.html': asset('plain.html'),
      'plain.css': asset('plain.css'),
      'plain.js': asset('plain.js'),
      'story.js': plainStory(story, talkOf(story).session),
    },
  });
  const browser = await launch();
  try {
    await opening(browser, wantedAt(scenario), [
      { title: 'Rapport', url: `${address}/rapport/`, still: false },
      { title: 'ink', url: `${address}/ink/`, still: false },
      { title: 'ink without fades', url: `${address}/ink/`, still: true },
    ]);
    await answering(browser, address, story);
  } finally {
    await browser.close();
    stop();
  }
}
