import { RANDOM_LIMITS, runBots, runRandom } from '../../lint';
import { dialled, parseScenario } from '../../scenario';
import type { Command, Options } from '../command';
import { DIAL_HELP, dialOf } from '../dial';
import { readScenarioFile, scenarioPaths } from '../files';
import { formatOf, inText } from '../report';

async function run(args: readonly string[], print: (line: string) => void, options: Options): Promise<number> {
  const format = formatOf(options.get('format'));
  const dial = dialOf(options.get('dial'));
  const paths = await scenarioPaths(args.length > 0 ? args : ['scenarios']);
  const all: unknown[] = [];
  let code = 0;
  for (const path of paths) {
    const { name, text } = await readScenarioFile(path);
    const { scenario: written, diagnostics } = parseScenario(text, name);
    if (written === undefined) {
      for (const diagnostic of diagnostics) print(inText(diagnostic, text));
      code = 1;
      continue;
    }
    const scenario = dialled(written, dial);
    const results = runBots(scenario);
    const random = runRandom(scenario);
    if (random.trouble !== undefined || results.some(({ trouble }) => trouble !== undefined)) code = 1;
    if (format === 'json') {
      all.push({ file: name, bots: results, random });
      continue;
    }
    print(`${name}\n`);
    print(`${'player'.padEnd(26)}${'score'.padStart(6)}${'at most'.padStart(9)}  ending`);
    for (const { bot, limit, overall, ending, turns, safe, trouble } of results) {
      print(
        `${bot.padEnd(26)}${String(Math.round(overall)).padStart(6)}${String(limit).padStart(9)}  ${ending} after ${turns} turns${safe ? '' : ', unsafe'}${trouble === undefined ? '' : `   ← ${trouble}`}`,
      );
    }
    print(
      `${`presses anything, ${random.plays} plays`.padEnd(26)}${String(Math.round(random.overall)).padStart(6)}${String(RANDOM_LIMITS.overall).padStart(9)}  best ending in ${(random.bestShare * 100).toFixed(1)} %${random.trouble === undefined ? '' : `   ← ${random.trouble}`}\n`,
    );
  }
  if (format === 'json') print(JSON.stringify(all, null, 2));
  return code;
}

export const bots: Command = {
  help: 'bots <file or folder>…    what naive players score; a scenario that one of them passes is given away',
  details: [
    'Each player follows one rule and understands nothing. It may not score above its limit, and may not reach the best ending.',
    '  --format text|json',
    DIAL_HELP,
  ].join('\n'),
  values: ['format', 'dial'],
  run,
};
