import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import type { Ran } from './figures';

const FOLDER = 'test-results/faults';

/** A figure that a test prints: `figure: name=value`. */
const printed = (text: string): Ran['figures'] =>
  [...stripVTControlCharacters(text).matchAll(/^figure: ([\w -]+)=([\d.]+)\s*$/gm)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );

interface VitestReport {
  readonly testResults: readonly { readonly assertionResults: readonly { readonly title: string; readonly status: string }[] }[];
}

/** Files with tests that are named by a fault, and those beside them. */
const unitFiles = (): readonly string[] =>
  readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .filter((name) => name.startsWith('faults') || /\(\s*[`'"]F\d\d/.test(readFileSync(`tests/${name}`, 'utf8')))
    .map((name) => `tests/${name}`);

/** The fault tests that need no browser. What they print is counted once, beside the first of them. */
export function runUnits(): readonly Ran[] {
  mkdirSync(FOLDER, { recursive: true });
  const file = `${FOLDER}/units.json`;
  const args = [
    'vitest',
    'run',
    '--configLoader',
    'runner',
    ...unitFiles(),
    '--reporter',
    'json',
    '--reporter',
    'default',
    '--outputFile.json',
    file,
  ];
  const { stdout } = spawnSync('npx', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 28 });
  process.stdout.write(stdout);
  const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  return tests.map(({ title, status }, index) => ({ title, passed: status === 'passed', figures: index === 0 ? printed(stdout) : [] }));
}

interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly ok: boolean;
    readonly tests: readonly {
      readonly annotations: readonly { readonly type: string; readonly description?: string }[];
      readonly results: readonly { readonly stdout: readonly { readonly text?: string }[] }[];
    }[];
  }[];
}

/** The fault tests in a browser. A figure is an annotation `figure`, or is printed. */
export function runBrowser(): readonly Ran[] {
  const file = `${FOLDER}/browser.json`;
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  spawnSync('npx', ['playwright', 'test', '--project=faults', '--reporter=list,json'], { env, stdio: 'inherit' });
  const report = JSON.parse(readFileSync(file, 'utf8')) as Suite & { readonly errors: readonly { readonly message?: string }[] };
  const [error] = report.errors;
  if (error !== undefined) throw new Error(error.message);
  return specsOf(report);
}

function specsOf({ suites = [], specs = [] }: Suite): readonly Ran[] {
  const own = specs.map(({ title, ok, tests }): Ran => {
    const left = tests.flatMap(({ annotations }) => annotations.filter(({ type }) => type === 'figure'));
    const said = tests.flatMap(({ results }) => results.slice(-1).flatMap(({ stdout }) => stdout.map(({ text = '' }) => text)));
    return { title, passed: ok, figures: printed([...left.map(({ description = '' }) => `figure: ${description}`), ...said].join('\n')) };
  });
  return [...own, ...suites.flatMap(specsOf)];
}
