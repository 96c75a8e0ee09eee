import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MOVE_ONS, PACKAGE_KINDS, packageZip, PASS_MARK, scenarioPackage, type PackageFiles } from '../../records';
import { suggestion } from '../../scenario';
import type { Command, Options } from '../command';
import { FILES } from '../packable';
import { progressBar } from '../progress';

const BUILD = 'dist';

async function run([id]: readonly string[], print: (line: string) => void, options: Options): Promise<number> {
  if (id === undefined) throw new Error('Expected the id of a scenario, such as splint-in-the-van.');
  const kind = oneOf(PACKAGE_KINDS, 'as', options.get('as'));
  if (kind === undefined) throw new Error(`Expected --as with one of ${PACKAGE_KINDS.join(', ')}.`);
  const moveOn = oneOf(MOVE_ONS, 'move-on', options.get('move-on'));
  const mark = markOf(options.get('pass'));
  const files = await buildFiles();
  const scenario = files.scenarios.find((one) => one.id === id);
  if (scenario === undefined) {
    const ids = files.scenarios.map((one) => one.id);
    const close = suggestion(id, ids);
    print(`The build has no scenario called ${id}. ${close === undefined ? `It has ${ids.join(', ')}.` : `Did you mean ${close}?`}`);
    return 1;
  }
  const out = options.get('out') ?? `rapport-${id}-${kind}.zip`;
  let bar: ReturnType<typeof progressBar> | undefined;
  const zip = await packageZip(
    scenarioPackage(scenario, kind, mark, options.get('iri')),
    files,
    async (path) => readFile(join(BUILD, path)),
    (count, of) => (bar ??= progressBar(of))(count, id),
    { moveOn },
  );
  await writeFile(out, zip);
  print(`${out} is written, ${Math.ceil(zip.length / 1024)} KiB. Upload it to your LMS as it is.`);
  return 0;
}

/** What the build in `dist` has for packages; throws a sentence where there is no build. */
async function buildFiles(): Promise<PackageFiles> {
  try {
    return JSON.parse(await readFile(join(BUILD, FILES), 'utf8')) as PackageFiles;
  } catch {
    throw new Error('There is no build in dist/. Run `npm run build` first.');
  }
}

function oneOf<Value extends string>(values: readonly Value[], option: string, given: string | undefined): Value | undefined {
  const found = values.find((one) => one === given);
  if (given !== undefined && found === undefined) throw new Error(`Unexpected --${option} ${given}, expected one of ${values.join(', ')}.`);
  return found;
}

function markOf(given: string | undefined): number {
  const mark = given === undefined ? PASS_MARK : /^\d{1,3}$/.test(given) ? Number(given) : Number.NaN;
  if (!(mark <= 100)) throw new Error(`Unexpected --pass ${given}, expected a whole number from 0 to 100.`);
  return mark;
}

export const pack: Command = {
  help: 'pack <id> --as <kind> [--out FILE]   a package for an LMS: scorm12, scorm2004 or cmi5',
  details: [
    'Makes a zip file of the build in dist/ with one scenario at its front. The same build gives the same bytes.',
    '',
    '  --as scorm12|scorm2004|cmi5   the standard; every LMS takes SCORM 1.2',
    '  --out FILE                    where to write it; rapport-<id>-<kind>.zip if left out',
    `  --pass N                      the score from 0 to 100 that passes, ${PASS_MARK} if left out; the LMS may set its own`,
    `  --move-on RULE                cmi5 alone: ${MOVE_ONS.join(', ')}`,
    "  --iri ADDRESS                 cmi5 alone: how names begin, at a domain of your organisation's own",
  ].join('\n'),
  values: ['as', 'out', 'pass', 'move-on', 'iri'],
  run,
};
