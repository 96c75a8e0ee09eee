import { packageZip, scenarioPackage, type PackageFiles, type PackageKind } from '../records';
import { download } from './ui/download';

/** Reads a file of this app from where the page itself came. */
async function own(path: string): Promise<Response> {
  const response = await fetch(path.split('/').map(encodeURIComponent).join('/'));
  if (!response.ok) throw new Error(`${path} is not there.`);
  return response;
}

/** Makes a package of a scenario in the browser, and offers it as a file. Throws where a part of it does not come or it cannot be offered. */
export async function downloadPackage(
  id: string,
  kind: PackageKind,
  mark: number,
  done: (count: number, of: number) => void,
): Promise<void> {
  const files = (await (await own('lms/files.json')).json()) as PackageFiles;
  const scenario = files.scenarios.find((one) => one.id === id);
  if (scenario === undefined) throw new Error(`This build has no ${id}.`);
  const read = async (path: string): Promise<Uint8Array> => new Uint8Array(await (await own(path)).arrayBuffer());
  const zip = await packageZip(scenarioPackage(scenario, kind, mark), files, read, done);
  if (!download(`rapport-${id}-${kind}.zip`, 'application/zip', new Uint8Array(zip)))
    throw new Error('The browser does not let it be kept.');
}
