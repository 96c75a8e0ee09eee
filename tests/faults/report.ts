import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { chromium } from '@playwright/test';
import { browserPath } from '../e2e/browser';
import { figureOf, guardsOf, rowsOf, type Ran } from './figures';
import { runBrowser, runUnits } from './runs';

/** Titles begin with the fault, `F05 …` or `F05 guard: …`; a test publishes a number by the annotation `figure` or by printing `figure: name=value`. */
const FIGURES: readonly (readonly [name: string, words: string])[] = [
  ['kills', 'Times that the browser was killed'],
  ['turns lost', 'Turns with a tick that were lost'],
  ['torn records', 'Records found torn'],
  ['bad inputs', 'Bad inputs tried'],
  ['bad inputs refused', 'Bad inputs refused with the right code'],
  ['fuzz documents', 'Mutated documents read'],
  ['fuzz crashes', 'Crashes among them'],
  ['model commands', 'Commands of the storage model'],
  ['random plays', 'Random plays'],
];

const long = process.argv.includes('--long');
if (long) process.env['KILLS'] ??= '200';

const path = browserPath();
const browser = await chromium.launch({ args: ['--no-sandbox'], ...(path === undefined ? {} : { executablePath: path }) });
const version = browser.version();
await browser.close();

const ran: readonly Ran[] = [...runUnits(), ...runBrowser()];
const rows = rowsOf(ran);
const guards = guardsOf(ran);
const survived = rows.filter(({ result }) => result === 'survived').length;
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const told = (name: string): string => figureOf(ran, name)?.toLocaleString('en') ?? 'not yet';

const lines = [
  '# Reliability',
  '',
  `Written by \`npm run faults${long ? ' -- --long' : ''}\` on ${new Date().toISOString().slice(0, 10)}, commit ${commit}, ${cpus().length} cores, Chromium ${version}, Node ${process.versions.node}.`,
  '',
  '| Figure | |',
  '| --- | --- |',
  `| Faults survived | ${survived} of ${rows.length} |`,
  `| Guards whose removal is caught | ${guards.caught} of ${guards.of} |`,
  ...FIGURES.map(([name, words]) => `| ${words} | ${told(name)} |`),
  '',
  'What these figures do not show: other browsers than this Chromium, power loss, storage that a browser evicts, and real learners.',
  '',
  '| Fault | Result | Tests |',
  '| --- | --- | --- |',
  ...rows.map(({ fault, result, runs }) => `| ${fault} | ${result} | ${runs} |`),
  '',
];
writeFileSync('docs/RELIABILITY.md', lines.join('\n'));
if (rows.some(({ result }) => result === 'failed') || guards.caught < guards.of) process.exitCode = 1;
