import { unitIri } from '../cmi5/structure';
import type { PackageOf } from './package';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * The page of a package, from the page of the app: it says what it is a package of, does not open with the first turn, cannot be installed,
 * and may send to other hosts only where its standard has results sent to one.
 */
export function packagePage(page: string, packed: PackageOf, elsewhere = 'https:'): string {
  const { id, kind, opens, scenario, mark, iri } = packed;
  const data = Object.entries({ kind, opens, scenario, mark: String(mark), iri, unit: unitIri(packed) })
    .flatMap(([name, value]) => (value === undefined ? [] : [` data-${name}="${escaped(value)}"`]))
    .join('');
  const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page) ?? [];
  if (policy === undefined || !page.includes('<html ')) throw new Error('The page is not one of a build.');
  const sending = kind === 'cmi5' ? policy.replace(/connect-src (?:&#39;|[^;&])*/, (rule) => `${rule} ${elsewhere}`) : policy;
  return page
    .replace(policy, () => sending)
    .replace('<html ', '<html data-first="hidden" ')
    .replace(/ *<link rel="(?:manifest|apple-touch-icon)"[^>]*>\n/g, '')
    .replace('<meta charset="utf-8" />', (charset) => `${charset}\n    <meta name="rapport-package" content="${escaped(id)}"${data}>`);
}
