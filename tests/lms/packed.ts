import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageZip, scenarioPackage, type PackageFiles, type PackageKind } from '../../src/records';

const BUILD = 'dist';

export const buildFiles = (): PackageFiles => JSON.parse(readFileSync(join(BUILD, 'lms/files.json'), 'utf8')) as PackageFiles;

/** A package of one of the scenarios of the build. */
export async function packedScenario(id: string, kind: PackageKind, elsewhere?: string): Promise<Uint8Array> {
  const files = buildFiles();
  const scenario = files.scenarios.find((one) => one.id === id);
  if (scenario === undefined) throw new Error(`The build has no ${id}.`);
  return packageZip(scenarioPackage(scenario, kind), files, async (path) => readFileSync(join(BUILD, path)), undefined, { elsewhere });
}
