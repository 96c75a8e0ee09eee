import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { packageZip, scenarioPackage, type PackageFiles, type PackageKind } from '../../src/records';
import { runs } from '../runs';

const schemasOf = (kind: PackageKind): readonly string[] => (kind === 'cmi5' ? [] : readdirSync(join('public/lms', kind)).sort());

/** Joins the schemas that a manifest of each kind is written in, so that all of its parts are checked and none is let pass. */
const MAIN: Readonly<Record<PackageKind, readonly (readonly [namespace: string, file: string])[]>> = {
  scorm12: [
    ['http://www.imsproject.org/xsd/imscp_rootv1p1p2', 'imscp_rootv1p1p2.xsd'],
    ['http://www.adlnet.org/xsd/adlcp_rootv1p2', 'adlcp_rootv1p2.xsd'],
  ],
  scorm2004: [
    ['http://www.imsglobal.org/xsd/imscp_v1p1', 'imscp_v1p1.xsd'],
    ['http://www.adlnet.org/xsd/adlcp_v1p3', 'adlcp_v1p3.xsd'],
    ['http://www.adlnet.org/xsd/adlseq_v1p3', 'adlseq_v1p3.xsd'],
    ['http://www.adlnet.org/xsd/adlnav_v1p3', 'adlnav_v1p3.xsd'],
    ['http://www.imsglobal.org/xsd/imsss', 'imsss_v1p0.xsd'],
  ],
  cmi5: [],
};

async function troubleIn(kind: PackageKind, xml: string): Promise<readonly string[]> {
  const imports = MAIN[kind].map(([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`).join('');
  const main =
    kind === 'cmi5'
      ? readFileSync('tests/schemas/cmi5.xsd', 'utf8')
      : `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports}</xs:schema>`;
  const preload = schemasOf(kind).map((name) => ({ fileName: name, contents: readFileSync(join('public/lms', kind, name), 'utf8') }));
  const { errors } = await validateXML({
    xml: [{ fileName: 'manifest.xml', contents: xml }],
    schema: [{ fileName: 'main.xsd', contents: main }],
    preload,
    disableFileNameValidation: true,
  });
  return errors.map(({ message }) => message);
}

const PAGE =
  '<!doctype html>\n<html lang="en">\n  <head>\n    <meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; connect-src &#39;self&#39;; form-action &#39;none&#39;">\n    <meta charset="utf-8" />\n    <link rel="manifest" href="./manifest.webmanifest" />\n  </head>\n</html>';
const filesOf = (kind: PackageKind): PackageFiles => ({
  app: ['assets/one two&<three>"é.js', 'index.html'],
  schemas: { [kind]: schemasOf(kind) },
  scenarios: [],
});
const scenario = { id: 'a-cup-of-tea', title: `Tea & <biscuits> "for" two's`, situation: 'They wait.\u0007 \uD800 & more', language: 'en' };
const read = async (path: string): Promise<Uint8Array> =>
  path === 'index.html' ? strToU8(PAGE) : path.startsWith('lms/') ? readFileSync(join('public', path)) : strToU8(path);

async function packed(kind: PackageKind, given = scenario, mark?: number) {
  const zip = await packageZip(scenarioPackage(given, kind, mark), filesOf(kind), read);
  const files = unzipSync(zip);
  const manifest = strFromU8(files[kind === 'cmi5' ? 'cmi5.xml' : 'imsmanifest.xml'] ?? new Uint8Array());
  return { zip, files, manifest, page: strFromU8(files['index.html'] ?? new Uint8Array()) };
}

const hrefs = (manifest: string): readonly string[] =>
  [...manifest.matchAll(/<file href="([^"]*)"/g)].map(([, href = '']) => decodeURIComponent(href));

for (const kind of ['scorm12', 'scorm2004'] as const) {
  test(`R-PKG 1: the manifest of ${kind} stands at the root, in forward slashes and UTF-8`, async () => {
    const { files, manifest } = await packed(kind);
    expect(Object.keys(files)[0]).toBe('imsmanifest.xml');
    expect(Object.keys(files).filter((name) => name.includes('\\') || name.startsWith('/'))).toEqual([]);
    expect(manifest.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n')).toBe(true);
  });

  test(`R-PKG 4: ${kind} has one organization, one item and one SCO, both with the title`, async () => {
    const { manifest } = await packed(kind);
    const count = (start: string): number => manifest.split(start).length - 1;
    const titles = [...manifest.matchAll(/<title>(.*)<\/title>/g)].map(([, title]) => title);
    expect([count('<organization '), count('<item '), count('<resource ')]).toEqual([1, 1, 1]);
    expect(titles).toEqual(Array.from({ length: 2 }, () => 'Tea &amp; &lt;biscuits&gt; &quot;for&quot; two&apos;s'));
  });

  test(`R-PKG 5: the schemas of ${kind} stand at the root`, async () => {
    const { files } = await packed(kind);
    expect(Object.keys(files)).toEqual(expect.arrayContaining([...schemasOf(kind)]));
    expect(schemasOf(kind).length).toBeGreaterThan(3);
  });

  test(`R-PKG 6: the manifest of ${kind} lists every other file by a percent-encoded address, and no more`, async () => {
    const { files, manifest } = await packed(kind);
    expect([...hrefs(manifest)].sort()).toEqual(
      Object.keys(files)
        .filter((name) => name !== 'imsmanifest.xml')
        .sort(),
    );
    expect(manifest).toContain('href="assets/one%20two%26%3Cthree%3E%22%C3%A9.js"');
  });

  test(`the manifest of ${kind} is valid by the schemas, and a wrong one is not`, async () => {
    const { manifest } = await packed(kind);
    expect(await troubleIn(kind, manifest)).toEqual([]);
    expect(await troubleIn(kind, manifest.replace('<title>', '<titel>').replace('</title>', '</titel>'))).not.toEqual([]);
  });
}

test('R-PKG 2: SCORM 1.2 has its names, its spelling of the type, and a whole pass mark', async () => {
  const { manifest } = await packed('scorm12', scenario, 72);
  for (const part of [
    'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"',
    'xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"',
    '<schema>ADL SCORM</schema>',
    '<schemaversion>1.2</schemaversion>',
    ' adlcp:scormtype="sco"',
    '<adlcp:masteryscore>72</adlcp:masteryscore>',
  ])
    expect(manifest).toContain(part);
});

test('R-PKG 3 R-PKG 7: SCORM 2004 has its names, its edition, its spelling of the type, and five objectives', async () => {
  const { manifest } = await packed('scorm2004', scenario, 72);
  for (const part of [
    'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"',
    '<schemaversion>2004 4th Edition</schemaversion>',
    ' adlcp:scormType="sco"',
    'satisfiedByMeasure="true"',
    '<imsss:minNormalizedMeasure>0.72</imsss:minNormalizedMeasure>',
    '<imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>',
    '<adlnav:hideLMSUI>previous</adlnav:hideLMSUI>',
    '<adlnav:hideLMSUI>continue</adlnav:hideLMSUI>',
  ])
    expect(manifest).toContain(part);
  expect([...manifest.matchAll(/<imsss:objective objectiveID="([^"]*)"/g)].map(([, id]) => id)).toEqual([
    'patience',
    'people_skills',
    'communication',
    'problem_solving',
    'empathy',
  ]);
});

test('R-PKG 8: the page says what it is a package of, is not installed, and sends to no other host unless it is for cmi5', async () => {
  const pages = await Promise.all((['scorm12', 'scorm2004', 'cmi5'] as const).map(async (kind) => (await packed(kind)).page));
  for (const page of pages) {
    expect(page).toContain('<html data-first="hidden" lang="en">');
    expect(page).toContain('<meta name="rapport-package" content="a-cup-of-tea" data-kind=');
    expect(page).not.toContain('manifest');
  }
  expect(pages.map((page) => /connect-src [^"]*/.exec(page)?.[0])).toEqual([
    'connect-src &#39;self&#39;; form-action &#39;none&#39;',
    'connect-src &#39;self&#39;; form-action &#39;none&#39;',
    'connect-src &#39;self&#39; https:; form-action &#39;none&#39;',
  ]);
});

test('R-PKG 9: whatever a title holds, the manifests stay valid and the page keeps its parts', async () => {
  const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }).map((text) => `x${text}`);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom<PackageKind>('scorm12', 'scorm2004', 'cmi5'), words, words, async (kind, title, situation) => {
      const { manifest, page } = await packed(kind, { ...scenario, title, situation });
      expect(await troubleIn(kind, manifest)).toEqual([]);
      expect(page.match(/<meta /g)).toHaveLength(3);
    }),
    { numRuns: runs(40) },
  );
});

test('R-C5: a course has an id, a unit with all that it needs, and the five principles as objectives; a wrong rule is refused', async () => {
  const { files, manifest } = await packed('cmi5', scenario, 72);
  expect(Object.keys(files)[0]).toBe('cmi5.xml');
  expect(await troubleIn('cmi5', manifest)).toEqual([]);
  expect(await troubleIn('cmi5', manifest.replace('CompletedOrPassed', 'Whatever'))).not.toEqual([]);
  expect(manifest).toMatch(
    /<au id="urn:uuid:[0-9a-f-]{36}" moveOn="CompletedOrPassed" masteryScore="0.72" launchMethod="AnyWindow" activityType="http/,
  );
  expect(manifest.match(/<objective idref="urn:uuid:[0-9a-f-]{36}#[a-z-]+"\/>/g)).toHaveLength(5);
  expect(manifest).toContain('<url>index.html</url>');
});

test('R-C5: names are the same in every package, and stand at the domain of an organisation that gives one', async () => {
  const [once, again] = [await packed('cmi5'), await packed('cmi5', { ...scenario, title: 'Another title' })];
  const ids = (manifest: string): readonly string[] => [...manifest.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
  expect(ids(once.manifest)).toEqual(ids(again.manifest));
  const own = await packageZip(scenarioPackage(scenario, 'cmi5', 65, 'https://trust.example/rapport/'), filesOf('cmi5'), read);
  const manifest = strFromU8(unzipSync(own)['cmi5.xml'] ?? new Uint8Array());
  expect(ids(manifest).every((id) => id.startsWith('https://trust.example/rapport/'))).toBe(true);
});

test('the same build gives the same bytes', async () => {
  const [one, other] = [await packed('scorm12'), await packed('scorm12')];
  expect(Buffer.from(one.zip).equals(Buffer.from(other.zip))).toBe(true);
});
