import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { chromium } from '@playwright/test';
import { browserPath } from '../e2e/browser';
import { figureOf, greatestOf, guardsOf, rowsOf, type Ran } from './figures';
import { runBrowser, runUnits } from './runs';

/** `npm run faults` is the short form; `-- --long` kills a browser two hundred times and changes files for an hour. */
const long = process.argv.includes('--long');
const FORM: Readonly<Record<string, string>> = long
  ? { KILLS: '200', FUZZ_SECONDS: '3600', PLAYS: '10000', MODEL_RUNS: '20000' }
  : { KILLS: '20', FUZZ_SECONDS: '60', PLAYS: '10000', MODEL_RUNS: '5000' };
for (const [name, value] of Object.entries(FORM)) process.env[name] ??= value;

const path = browserPath();
const browser = await chromium.launch({ args: ['--no-sandbox'], ...(path === undefined ? {} : { executablePath: path }) });
const version = browser.version();
await browser.close();

const ran: readonly Ran[] = [...runUnits(), ...runBrowser()];
const rows = rowsOf(ran);
const guards = guardsOf(ran);
const count = (value: number | undefined): string => value?.toLocaleString('en') ?? 'not told';
const told = (name: string): string => count(figureOf(ran, name));
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();

interface Mutations {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

/** What `npm run mutation` found last on this machine. */
function mutationScore(): string {
  const report = 'test-results/mutation/report.json';
  if (!existsSync(report)) return 'not run beside this (`npm run mutation`)';
  const { files } = JSON.parse(readFileSync(report, 'utf8')) as Mutations;
  const all = Object.values(files).flatMap(({ mutants }) => mutants);
  const of = all.filter(({ status }) => ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status));
  const noticed = of.filter(({ status }) => status === 'Killed' || status === 'Timeout');
  return `${((100 * noticed.length) / of.length).toFixed(1)} % of ${count(of.length)} changes in ${Object.keys(files).length} files`;
}

const figures: readonly (readonly [name: string, value: string])[] = [
  ['Faults survived', `${rows.filter(({ result }) => result === 'survived').length} of ${rows.length}`],
  ['Faults with a guard whose removal is caught', `${rows.filter(({ guard }) => guard === 'caught').length} of ${rows.length}`],
  ['Guards taken away, and caught', `${guards.caught} of ${guards.of}`],
  ['Kills of the browser by its processes, at random moments', told('kills')],
  ['Turns with a tick that were lost; records found torn', `${told('turns lost')}; ${told('torn records')}`],
  ['Bad inputs refused with the right code', `${told('bad inputs refused')} of ${told('bad inputs')}`],
  [
    'Payloads in every text of a scenario; dialogs, requests to other hosts, violations of the policy',
    `${told('payloads')}; ${told('payloads at work')}`,
  ],
  [
    'Changed files read; crashes; the slowest',
    `${told('fuzz documents')}; ${told('fuzz crashes')}; ${count(greatestOf(ran, 'fuzz slowest'))} ms`,
  ],
  ['Commands of the model of the store, with no difference', told('model commands')],
  ['Random plays of the scenarios that ship; dead ends', `${told('random plays')}; ${told('dead ends')}`],
  ['Moments met in them', `${told('moments met')} of ${told('moments')}`],
  ['Earlier versions of the database, read in full', told('old versions')],
  ['Mutation score of the core and the store', mutationScore()],
];

const lines = [
  '# Reliability',
  '',
  `The ${long ? 'long' : 'short'} form, written by \`npm run faults${long ? ' -- --long' : ''}\` on ${new Date().toISOString().slice(0, 10)}, commit ${commit}, ${cpus().length} cores, Chromium ${version}, Node ${process.versions.node}.`,
  long
    ? 'Two hundred kills, and an hour of changed files.'
    : 'It kills the browser twenty times and changes files for a minute; `npm run faults -- --long` two hundred times and for an hour.',
  '',
  '| Figure | |',
  '| --- | --- |',
  ...figures.map(([name, value]) => `| ${name} | ${value} |`),
  '',
  'A guard is what keeps a fault from doing harm. A test takes it away, in the test alone, and must then see the harm.',
  '',
  'What these figures do not show: other browsers than this Chromium, power loss, storage that a browser evicts, and real learners. Measured elsewhere: barriers',
  'and reflow on every screen by `npm run e2e`, sizes by `npm run size`, the first reply by `npm run bench`. No script was stepped through with a screen reader.',
  '',
  '| Fault | Result | Tests | Guard taken away |',
  '| --- | --- | --- | --- |',
  ...rows.map(({ fault, result, runs, guard }) => `| ${fault} | ${result} | ${runs} | ${guard} |`),
  '',
];
writeFileSync('docs/RELIABILITY.md', lines.join('\n'));
if (rows.some(({ result }) => result === 'failed') || guards.caught < guards.of) process.exitCode = 1;
