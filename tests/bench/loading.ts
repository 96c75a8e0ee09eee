import { stringify } from 'yaml';
import { begin, compile } from '../../src/engine';
import { parseScenario, type Scenario } from '../../src/scenario';
import { compileInk, loadInk } from './ink';
import { materialOf, type Material } from './material';
import { alternately, each, median } from './measure';
import { figure, progress, ratio, section, table } from './print';

const COUNTS = [50, 500, 1_000, 10_000];
const ROUNDS = 5;
const WARM_UPS = 3;
/** The largest story whose YAML is within what one file may hold. */
const YAML_UP_TO = 500;
/** The largest story whose charts are made, and whose ink is compiled more than once. */
const CHART_UP_TO = 1_000;

const WORKS = ['yaml', 'json', 'begin', 'chart', 'inkCompile', 'inkLoad'] as const;
type Work = (typeof WORKS)[number];
type Times = Readonly<Partial<Record<Work, number>>>;

/** Milliseconds of processor time of everything that is done before a story can be played. */
function timesOf({ count, scenario, scenarioJson, inkSource, inkJson, inkCompile }: Material): Times {
  progress(`${count} moments: ${ROUNDS} rounds of loading`);
  const quick = Math.max(1, Math.floor(2_000 / count));
  const read = (): Scenario => JSON.parse(scenarioJson) as Scenario;
  const begun = (): Scenario => {
    const fresh = read();
    begin(fresh, 1);
    return fresh;
  };
  const works: Partial<Record<Work, () => number>> = {
    json: () => each(quick, () => scenarioJson, JSON.parse),
    begin: () => each(quick, read, (fresh) => begin(fresh, 1)),
    inkLoad: () => each(quick, () => inkJson, loadInk),
  };
  if (count <= YAML_UP_TO) {
    const text = stringify(scenario);
    const { diagnostics } = parseScenario(text, 'generated');
    if (diagnostics.length > 0) progress(`the YAML of ${count} moments has ${diagnostics.length} mistakes`);
    works.yaml = () =>
      each(
        1,
        () => text,
        (one) => parseScenario(one, 'generated'),
      );
  }
  if (count <= CHART_UP_TO) {
    works.chart = () => each(quick, begun, compile);
    works.inkCompile = () => each(1, () => inkSource, compileInk);
  }
  const sampled = alternately(ROUNDS, WARM_UPS, works as Record<Work, () => number>);
  return { inkCompile, ...Object.fromEntries(Object.entries(sampled).map(([name, values]) => [name, median(values)])) };
}

/** Prints how long Rapport and ink take to compile and to load one and the same story. */
export function loading(): void {
  const columns = COUNTS.map((count) => timesOf(materialOf(count)));
  const row = (title: string, valueOf: (times: Times) => number, show: (value: number) => string = figure): readonly string[] => [
    title,
    ...columns.map((times) => {
      const value = valueOf(times);
      return Number.isNaN(value) ? '' : show(value);
    }),
  ];
  const of = (times: Times, ...works: readonly Work[]): number => works.reduce((sum, work) => sum + (times[work] ?? Number.NaN), 0);
  section(
    'Loading, ms',
    table([
      ['moments', ...COUNTS.map(figure)],
      row('parseScenario of YAML', (times) => of(times, 'yaml')),
      row('ink compile', (times) => of(times, 'inkCompile')),
      row('  ratio', (times) => of(times, 'inkCompile') / of(times, 'yaml'), ratio),
      row('JSON.parse', (times) => of(times, 'json')),
      row('begin (planOf)', (times) => of(times, 'begin')),
      row('ink load (new Story)', (times) => of(times, 'inkLoad')),
      row('  ratio to JSON.parse + begin', (times) => of(times, 'inkLoad') / of(times, 'json', 'begin'), ratio),
      row('compile (chart)', (times) => of(times, 'chart')),
      row('  ratio of ink load to it', (times) => of(times, 'inkLoad') / of(times, 'chart'), ratio),
    ]),
    [
      `Processor time; medians of ${ROUNDS} rounds that alternate (ink compile over ${figure(CHART_UP_TO)} moments: once).`,
      `A ratio above 1 says that Rapport is faster. YAML over ${figure(YAML_UP_TO)} such moments is more than one file may hold.`,
    ].join('\n'),
  );
}
