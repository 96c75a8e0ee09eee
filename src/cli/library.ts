import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { cardOf, describeDiagnostic, hashOf, parseScenario, withoutLessons, type Scenario } from '../scenario';
import { readScenarios } from './files';
import { programmePaths, programmeReader } from './programmes';

/** The scenario that the home page opens with. */
const FIRST = 'splint-in-the-van';
const LIBRARY = 'virtual:library';
const SCENARIO = 'virtual:scenario/';
const PROGRAMMES = 'virtual:programmes';

const resolved = (id: string): string => `\0${id}`;

export interface Packed {
  /** SHA-256 of the canonical JSON of the scenario. */
  readonly hash: string;
  readonly scenario: Scenario;
}

/** Compiles `scenarios/` to JSON at build time, so that the player carries no YAML parser. A mistake in a scenario fails the build. */
export function scenarioLibrary(folder = 'scenarios'): Plugin {
  const root = resolve(folder);
  const files = new Map<string, string>();
  let production = false;

  return {
    name: 'rapport-library',
    // An editor may write a file in two steps; half of a scenario is not a mistake.
    config: () => ({ server: { watch: { awaitWriteFinish: { stabilityThreshold: 60, pollInterval: 15 } } } }),
    configResolved(config) {
      production = config.command === 'build';
    },
    resolveId: (id) => (id === LIBRARY || id === PROGRAMMES || id.startsWith(SCENARIO) ? resolved(id) : undefined),
    async load(id) {
      if (id === resolved(LIBRARY)) {
        const scenarios = await readLibrary(root);
        for (const { path, scenario } of scenarios) files.set(scenario.id, path);
        return libraryModule(scenarios.map(({ scenario }) => scenario));
      }
      if (id === resolved(PROGRAMMES)) return programmesModule(root);
      if (!id.startsWith(resolved(SCENARIO))) return undefined;
      if (files.size === 0) for (const { path, scenario } of await readLibrary(root)) files.set(scenario.id, path);
      const path = files.get(id.slice(resolved(SCENARIO).length));
      if (path === undefined) return undefined;
      if (production) this.addWatchFile(path);
      return `export default ${json(pack(await readOne(path)))};`;
    },
    configureServer(server) {
      server.watcher.add(root);
      server.watcher.on('change', (path) => {
        if (path.startsWith(root) && /scenario\.ya?ml$/.test(path)) void sendChange(server, path);
      });
    },
  };
}

/** Tells the page that an author has saved a scenario, or what is wrong with it. */
async function sendChange(server: ViteDevServer, path: string): Promise<void> {
  const { scenario, diagnostics } = parseScenario(await readFile(path, 'utf8'), path);
  if (scenario === undefined) {
    server.ws.send({ type: 'error', err: { message: diagnostics.map(describeDiagnostic).join('\n'), stack: '' } });
    return;
  }
  for (const id of [LIBRARY, `${SCENARIO}${scenario.id}`]) {
    const module = server.moduleGraph.getModuleById(resolved(id));
    if (module !== undefined) server.moduleGraph.invalidateModule(module);
  }
  server.ws.send({ type: 'update', updates: [] });
  server.ws.send('rapport:scenario', pack(scenario));
}

async function readOne(path: string): Promise<Scenario> {
  const { scenario, diagnostics } = parseScenario(await readFile(path, 'utf8'), path);
  if (scenario === undefined) throw new Error(`\n${diagnostics.map(describeDiagnostic).join('\n')}`);
  return scenario;
}

async function readLibrary(root: string): Promise<readonly { readonly path: string; readonly scenario: Scenario }[]> {
  const found = await readScenarios([root]);
  const scenarios = await Promise.all(found.map(async ({ path }) => ({ path, scenario: await readOne(path) })));
  const order = ({ scenario: { id, level, title } }: (typeof scenarios)[number]): string => `${id === FIRST ? 0 : 1} ${level} ${title}`;
  return scenarios.sort((a, b) => order(a).localeCompare(order(b)));
}

/** An expression for a value, as text: a string that is parsed, which browsers do faster than a literal. */
const json = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

/** Every scenario of the library, the first one first. */
export const libraryOf = async (folder = 'scenarios'): Promise<readonly Scenario[]> =>
  (await readLibrary(resolve(folder))).map(({ scenario }) => scenario);

function libraryModule(scenarios: readonly Scenario[]): string {
  const [first] = scenarios;
  if (first === undefined) throw new Error('The library has no scenario.');
  const { hash } = pack(first);
  return [
    `export const first = ${json({ hash, scenario: withoutLessons(first) })};`,
    `export const cards = ${json(scenarios.map(cardOf))};`,
    `export const load = {`,
    ...scenarios.map(({ id }) => `  ${JSON.stringify(id)}: async () => (await import('${SCENARIO}${id}')).default,`),
    `};`,
  ].join('\n');
}

async function programmesModule(root: string): Promise<string> {
  const read = programmeReader();
  const programmes = await Promise.all((await programmePaths([root])).map(read));
  const packed = programmes.map(({ programme, diagnostics }) => {
    if (programme === undefined) throw new Error(`\n${diagnostics.map(describeDiagnostic).join('\n')}`);
    return { hash: hashOf(programme), programme };
  });
  return `export const programmes = ${json(packed)};`;
}

/** A scenario with the hash that names exactly these words. */
export function pack(scenario: Scenario): Packed {
  return { hash: hashOf(scenario), scenario };
}
