import { strFromU8, strToU8, zipSync, type Zippable } from 'fflate';
import type { Scenario } from '../../scenario';
import { courseStructure, type MoveOn } from '../cmi5/structure';
import { manifest12, manifest2004 } from '../scorm/manifests';
import type { PackageKind, PackageOf } from './package';
import { packagePage } from './page';

/** What a build has for packages, as `lms/files.json` says it. */
export interface PackageFiles {
  /** The paths of the app's own files, `index.html` among them. */
  readonly app: readonly string[];
  /** The schemas of each standard, by their names at the root of a package. */
  readonly schemas: Readonly<Partial<Record<PackageKind, readonly string[]>>>;
  /** What the scenarios in it are called. */
  readonly scenarios: readonly Pick<Scenario, 'id' | 'title' | 'situation' | 'language'>[];
}

/** Reads one file of a build by its path. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

const PAGE = 'index.html';
/** The first hour that a zip can tell, by the clock on the wall, so that the same content gives the same bytes everywhere. */
const ALWAYS = new Date(1980, 0, 1);

/** A package, as the bytes of a zip file: the same bytes for the same build and description. Calls back after each file. */
export async function packageZip(
  packed: PackageOf,
  files: PackageFiles,
  read: ReadFile,
  done: (count: number, of: number) => void = () => undefined,
  { moveOn, elsewhere }: { readonly moveOn?: MoveOn | undefined; readonly elsewhere?: string | undefined } = {},
): Promise<Uint8Array> {
  const schemas = files.schemas[packed.kind] ?? [];
  const sources = [
    ...files.app.map((path) => [path, path] as const),
    ...schemas.map((name) => [name, `lms/${packed.kind}/${name}`] as const),
  ];
  const content: Record<string, Uint8Array> = {};
  for (const [name, source] of sources) {
    content[name] = await read(source);
    done(Object.keys(content).length, sources.length);
  }
  const page = content[PAGE];
  if (page === undefined) throw new Error('The build has no page.');
  content[PAGE] = strToU8(packagePage(strFromU8(page), packed, elsewhere));
  const names = Object.keys(content).sort();
  const [manifest, text] =
    packed.kind === 'cmi5'
      ? (['cmi5.xml', courseStructure(packed, moveOn)] as const)
      : (['imsmanifest.xml', (packed.kind === 'scorm12' ? manifest12 : manifest2004)(packed, names)] as const);
  const zippable: Zippable = { [manifest]: strToU8(text) };
  for (const name of names) zippable[name] = content[name] ?? new Uint8Array();
  return zipSync(zippable, { level: 9, mtime: ALWAYS });
}
