import { castFindings, castMember, lint, type CastMember } from '../../lint';
import { parseScenario, type Diagnostic } from '../../scenario';
import type { Command, Options } from '../command';
import { readScenarioFile, scenarioPaths } from '../files';
import { isProgrammePath, programmePaths, programmeReader } from '../programmes';
import { progressBar } from '../progress';
import { formatOf, inGithub, inText } from '../report';

async function run(args: readonly string[], print: (line: string) => void, options: Options): Promise<number> {
  const format = formatOf(options.get('format'));
  const asked = args.length > 0 ? args : ['scenarios'];
  const others = asked.filter((path) => !isProgrammePath(path));
  const programmes = await programmePaths(asked);
  const paths = others.length === 0 && programmes.length > 0 ? [] : await scenarioPaths(others);
  const move = progressBar(paths.length + programmes.length);
  const all: Diagnostic[] = [];
  const cast: CastMember[] = [];
  let [mistakes, warnings] = [0, 0];
  const tell = (found: readonly Diagnostic[], text: string): void => {
    for (const diagnostic of found) {
      if (diagnostic.severity === 'error') mistakes++;
      else warnings++;
      if (format === 'text') print(inText(diagnostic, text));
      else if (format === 'github') print(inGithub(diagnostic));
      else all.push(diagnostic);
    }
  };
  for (const [index, path] of paths.entries()) {
    move(index, path);
    const { name, text } = await readScenarioFile(path);
    const { scenario, source, diagnostics } = parseScenario(text, name);
    const found = scenario !== undefined && source !== undefined && !options.has('format-only') ? lint(scenario, source) : diagnostics;
    if (scenario !== undefined) cast.push(castMember(scenario.id, scenario.client));
    move(index + 1, path);
    tell(found, text);
  }
  const read = programmeReader();
  for (const [index, path] of programmes.entries()) {
    move(paths.length + index, path);
    const { diagnostics, text } = await read(path);
    move(paths.length + index + 1, path);
    tell(diagnostics, text);
  }
  const links = castFindings(cast);
  warnings += links.length;
  if (format !== 'json')
    for (const { message } of links)
      print(format === 'github' ? `::warning title=lint/cast::${message}` : `lint/cast  warning\n  ${message}\n`);
  if (format === 'json') print(JSON.stringify(all, null, 2));
  const counts = [
    ...(paths.length > 0 || programmes.length === 0 ? [many(paths.length, 'scenario')] : []),
    ...(programmes.length > 0 ? [many(programmes.length, 'programme')] : []),
  ];
  if (format === 'text') print(`${counts.join(' and ')} checked, ${many(mistakes, 'mistake')}, ${many(warnings, 'warning')}.`);
  return mistakes > 0 ? 1 : 0;
}

const many = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const check: Command = {
  help: 'check <file or folder>…   say every mistake in scenario and programme files, with its place',
  details: [
    'Reads the format, and then what every play of the scenario can do.',
    'A YAML file in a folder called `programmes` is a programme, held against the scenarios beside that folder.',
    '  --format text|json|github   for people, for programs, or as annotations of a pull request',
    '  --format-only               leave the lint out',
  ].join('\n'),
  switches: ['format-only'],
  values: ['format'],
  run,
};
