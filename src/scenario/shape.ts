import type { z } from 'zod';
import { list, record } from './outline';
import type { Report } from './report';
import type { Path } from './source';
import { suggestion } from './spelling';

type Issue = z.core.$ZodIssue;

/** The shape that a kind of file has. */
export interface Shape<Value> {
  /** What such a file is called: `scenario`. */
  readonly noun: string;
  readonly schema: z.ZodType<Value>;
  readonly jsonSchema: () => Record<string, unknown>;
}

/** Holds data against a shape and says, in an author's words, what does not fit. */
export function checkShape<Value>(shape: Shape<Value>, data: unknown, report: Report): Value | undefined {
  const result = shape.schema.safeParse(data);
  if (result.success) return result.data;
  for (const issue of result.error.issues) describe(shape, issue, [], data, report);
  return undefined;
}

/** Unknown keys that are told of one place. */
const UNKNOWN_TOLD = 50;

const AREAS: readonly (readonly [key: string, area: string])[] = [
  ['rates', 'rating'],
  ['mood', 'mood'],
  ['portrait', 'portrait'],
  ['language', 'language'],
  ['version', 'version'],
  ['sets', 'id'],
  ['id', 'id'],
  ['who', 'id'],
  ['answer-by', 'id'],
  ['goto', 'id'],
  ['start', 'id'],
  ['meet', 'id'],
  ['after', 'id'],
  ['required', 'id'],
];

const areaOf = (path: Path): string => AREAS.find(([key]) => path.includes(key))?.[1] ?? 'shape';

function describe(shape: Shape<unknown>, issue: Issue, prefix: Path, data: unknown, report: Report): void {
  const path: Path = [...prefix, ...issue.path.filter((part) => typeof part !== 'symbol')];
  const value = valueIn(data, path);
  const area = areaOf(path);
  const name = String(path.at(-1) ?? 'file');
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const key of issue.keys.slice(0, UNKNOWN_TOLD)) {
        const known = keysAt(shape, path);
        report.key(
          'shape/unknown-key',
          `Unexpected key \`${key}\`, expected one of ${brief(known)}.`,
          [...path, key],
          suggestion(key, known),
        );
      }
      return;
    case 'invalid_type':
      if (value === undefined) {
        report.missing(
          'shape/missing-key',
          `Unexpected end of ${path.length > 1 ? `\`${owner(path)}\`` : `the ${shape.noun}`}, expected the key \`${name}\`.`,
          path.slice(0, -1),
          hintFor(shape, path),
        );
      } else if (typeof value === 'number' && Number.isNaN(value)) {
        report.value(`${area}/not-a-number`, `Unexpected value of \`${name}\`, expected a number.`, path);
      } else if (typeof value === 'number' && (issue.expected === 'int' || issue.expected === 'number')) {
        report.value(`${area}/not-whole`, `Unexpected ${value}, expected a whole number.`, path);
      } else {
        report.value(
          `${area}/wrong-type`,
          `Unexpected ${kindOf(value)} for \`${name}\`, expected ${expectedKind(issue.expected)}.`,
          path,
          typeof value === 'string' && /^(int|number)$/.test(issue.expected)
            ? 'Write the number without quotation marks.'
            : issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')
              ? 'Put it in quotation marks to keep it as text.'
              : undefined,
        );
      }
      return;
    case 'invalid_value': {
      if (value === undefined) {
        report.missing(
          'shape/missing-key',
          `Unexpected end of ${path.length > 1 ? `\`${owner(path)}\`` : `the ${shape.noun}`}, expected the key \`${name}\`.`,
          path.slice(0, -1),
        );
        return;
      }
      const words = issue.values.map(String);
      report.value(
        `${area}/unknown-word`,
        `Unexpected ${shown(value)} for \`${nameOf(path)}\`, expected ${brief(words)}.`,
        path,
        typeof value === 'string' ? suggestion(value, words) : undefined,
      );
      return;
    }
    case 'too_big':
    case 'too_small':
      report.value(...sizeWords(issue, area, name, value), path);
      return;
    case 'invalid_format':
      report.value(...formatWords(area, name, String(value)), path);
      return;
    case 'invalid_union': {
      const inner = issue.errors.at(-1) ?? [];
      const words = issue.errors.flatMap((errors) => errors.flatMap((one) => (one.code === 'invalid_value' ? one.values.map(String) : [])));
      if (typeof value === 'object' && value !== null) for (const one of inner) describe(shape, one, path, data, report);
      else if (value === undefined)
        report.missing('shape/missing-key', `Unexpected end of \`${owner(path)}\`, expected the key \`${name}\`.`, path.slice(0, -1));
      else
        report.value(
          `${area}/unknown-word`,
          `Unexpected ${shown(value)} for \`${name}\`, expected ${brief(words)}.`,
          path,
          typeof value === 'string' ? suggestion(value, words) : undefined,
        );
      return;
    }
    default:
      report.value(`${area}/malformed`, `Unexpected value of \`${name}\`: ${issue.message}.`, path);
  }
}

function sizeWords(
  issue: Extract<Issue, { code: 'too_big' | 'too_small' }>,
  area: string,
  name: string,
  value: unknown,
): [code: string, message: string] {
  const tooBig = issue.code === 'too_big';
  const limit = tooBig ? issue.maximum : issue.minimum;
  if (issue.origin === 'string') {
    return tooBig
      ? [`${area}/too-long`, `Unexpected length of \`${name}\` (${String(value).length} characters), expected at most ${limit}.`]
      : [`${area}/empty`, `Unexpected empty \`${name}\`, expected words.`];
  }
  if (issue.origin === 'array') {
    const count = list(value).length;
    return tooBig
      ? [`${area}/too-many`, `Unexpected ${count} entries in \`${name}\`, expected at most ${limit}.`]
      : [`${area}/too-few`, `Unexpected ${count} ${count === 1 ? 'entry' : 'entries'} in \`${name}\`, expected at least ${limit}.`];
  }
  return [`${area}/out-of-range`, `Unexpected ${shown(value)} for \`${name}\`, expected at ${tooBig ? 'most' : 'least'} ${limit}.`];
}

function formatWords(area: string, name: string, value: string): [code: string, message: string] {
  if (area === 'language')
    return ['language/malformed', `Unexpected language \`${excerpt(value)}\`, expected a code such as en, pl or pt-BR.`];
  if (area === 'version') return ['version/malformed', `Unexpected version \`${excerpt(value)}\`, expected three numbers such as 1.0.0.`];
  if (area === 'id') return idWords(value);
  return ['shape/malformed', `Unexpected \`${excerpt(value)}\` for \`${name}\`, expected another form.`];
}

/** What is wrong with the letters of an id. */
export function idWords(value: string): [code: string, message: string] {
  if (value === '') return ['id/empty', 'Unexpected empty id, expected lower-case letters, digits and hyphens.'];
  if (value.length > 64) return ['id/too-long', `Unexpected id of ${value.length} characters, expected at most 64.`];
  return ['id/malformed', `Unexpected id \`${excerpt(value)}\`, expected lower-case letters, digits and hyphens, beginning with a letter.`];
}

function valueIn(data: unknown, path: Path): unknown {
  let value: unknown = data;
  for (const part of path) value = typeof part === 'number' ? list(value)[part] : record(value)[part];
  return value;
}

const LONG_LIST = 10;
const brief = (words: readonly string[]): string =>
  words.length <= LONG_LIST ? words.join(', ') : `${words.slice(0, LONG_LIST).join(', ')} …`;
const excerpt = (value: string): string => (value.length <= 40 ? value : `${value.slice(0, 39)}…`);
const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? `\`${excerpt(String(value))}\`` : kindOf(value);
const nameOf = (path: Path): string =>
  [...path]
    .reverse()
    .find((part) => typeof part === 'string')
    ?.toString() ?? 'file';

function owner(path: Path): string {
  return path.slice(0, -1).map(String).join(' › ');
}

function kindOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'map of keys';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return `\`${String(value)}\``;
  return typeof value === 'number' ? `number ${String(value)}` : typeof value;
}

function expectedKind(expected: string): string {
  const kinds: Record<string, string> = {
    string: 'text',
    int: 'a whole number',
    number: 'a number',
    array: 'a list',
    object: 'keys under it',
    record: 'ids under it',
    boolean: 'true or false',
  };
  return kinds[expected] ?? expected;
}

function hintFor(shape: Shape<unknown>, path: Path): string | undefined {
  const description = record(schemaAt(shape, path))['description'];
  return typeof description === 'string' ? description : undefined;
}

const jsonSchemas = new WeakMap<Shape<unknown>, Record<string, unknown>>();

function schemaAt(shape: Shape<unknown>, path: Path): unknown {
  const whole = jsonSchemas.get(shape) ?? shape.jsonSchema();
  jsonSchemas.set(shape, whole);
  let schema: unknown = whole;
  for (const part of path) {
    const { properties, additionalProperties, items, anyOf } = record(schema);
    const options = list(anyOf);
    const inner = options.map((option) => record(record(option)['properties'])[String(part)]).find((found) => found !== undefined);
    schema = typeof part === 'number' ? items : (record(properties)[part] ?? inner ?? additionalProperties);
  }
  return schema;
}

function keysAt(shape: Shape<unknown>, path: Path): string[] {
  const schema = record(schemaAt(shape, path));
  return [
    ...Object.keys(record(schema['properties'])),
    ...list(schema['anyOf']).flatMap((option) => Object.keys(record(record(option)['properties']))),
  ];
}
