import { hashOf, type Scenario } from '../../scenario';

export const PACKAGE_KINDS = ['scorm12', 'scorm2004', 'cmi5'] as const;
export type PackageKind = (typeof PACKAGE_KINDS)[number];

/** The score from which an attempt passes, unless somebody says otherwise: where the label *capable* begins. */
export const PASS_MARK = 65;

/** What is packed, and how. */
export interface PackageOf {
  readonly kind: PackageKind;
  /** The id of what is packed: it names the place where its learners' things are kept, and must stay the same. */
  readonly id: string;
  /** The address in the app at which it opens, after the `#`. */
  readonly opens: string;
  readonly scenario: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** From 0 to 100. */
  readonly mark: number;
  /** The beginning of every name that is an IRI, from an organisation with a domain; without one they are names of their own kind. */
  readonly iri?: string | undefined;
}

const HEX = 16;

/** A UUID that is always the same for the same content: the layout of version 5 over SHA-256. */
export function uuidOf(...content: readonly (string | number)[]): string {
  const digits = hashOf(content);
  const variant = (((Number.parseInt(digits[16] ?? '0', HEX) & 3) | 8) >>> 0).toString(HEX);
  return [digits.slice(0, 8), digits.slice(8, 12), `5${digits.slice(13, 16)}`, variant + digits.slice(17, 20), digits.slice(20, 32)].join(
    '-',
  );
}

/**
 * The IRI of a thing. The project owns no domain, and a name must not claim one: without a domain of the organisation's own it is a UUID
 * made from what it names, which is the same in every package and every year.
 */
export function iriOf(base: string | undefined, ...names: readonly string[]): string {
  const [first = '', ...more] = names;
  if (base !== undefined && base !== '') return [base.replace(/[/#]+$/, ''), ...names.map(encodeURIComponent)].join('/');
  const inside = more.map(encodeURIComponent).join('/');
  return `urn:uuid:${uuidOf('rapport', first)}${inside === '' ? '' : `#${inside}`}`;
}

/** A scenario as a package. */
export function scenarioPackage(
  scenario: Pick<Scenario, 'id' | 'title' | 'situation' | 'language'>,
  kind: PackageKind,
  mark = PASS_MARK,
  iri?: string,
): PackageOf {
  const { id, title, situation, language } = scenario;
  return { kind, id, opens: `/people/${id}`, scenario: id, title, description: situation, language, mark, iri };
}
