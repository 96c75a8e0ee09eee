import type { Diagnostic } from './diagnostic';
import { unfitIn } from './letters';
import { checkLinks, isTooLarge } from './links';
import { checkIds, checkMeaning } from './meaning';
import { outlineOf, type Outline } from './outline';
import { Report } from './report';
import { scenarioJsonSchema, scenarioSchema, type Scenario } from './schema';
import { checkShape, type Shape } from './shape';
import { readSource, type Source } from './source';

export interface ParseResult {
  /** The scenario, only where the file has no mistakes. */
  readonly scenario?: Scenario;
  /** All mistakes at once, in the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
  /** The bare graph, even of a half-written file. */
  readonly outline?: Outline;
  /** Where everything in the file stands, unless it is no YAML at all. */
  readonly source?: Source;
}

/**
 * Reads a scenario file. Never throws: every mistake is returned with its code, line and column.
 * With `storedVersion`, a file whose version is lower than it is a mistake too.
 */
export function parseScenario(text: string, file: string, storedVersion?: string): ParseResult {
  const { source, diagnostics } = readSource(text, file);
  if (source === undefined) return { diagnostics };
  return checked(source, storedVersion);
}

/** Holds data that is not YAML, such as a kept scenario, against the same rules. Its mistakes have codes and sentences, and no places. */
export function readScenario(data: unknown, file: string): ParseResult {
  const { source, diagnostics } = placeless(data, file);
  return diagnostics.length > 0 ? { diagnostics, source } : checked(source);
}

/** Data that is not YAML as a source, all of which stands at the beginning of the file; and what of it no text could hold. */
export function placeless(data: unknown, file: string): { readonly source: Source; readonly diagnostics: readonly Diagnostic[] } {
  const start = { line: 1, column: 1, offset: 0 };
  const whole = { start, end: start };
  const source: Source = { file, data, valueAt: () => whole, keyAt: () => whole };
  const unfit = unfitIn(data, 0);
  const diagnostics: readonly Diagnostic[] =
    unfit === undefined ? [] : [{ code: unfit.code, severity: 'error', message: unfit.message, file, range: whole }];
  return { source, diagnostics };
}

const SHAPE: Shape<Scenario> = { noun: 'scenario', schema: scenarioSchema, jsonSchema: scenarioJsonSchema };

function checked(source: Source, storedVersion?: string): ParseResult {
  const report = new Report(source);
  const outline = outlineOf(source.data);
  if (isTooLarge(outline, report)) return { diagnostics: report.diagnostics, outline, source };
  checkIds(source.data, report);
  checkLinks(outline, report);
  const scenario = checkShape(SHAPE, source.data, report);
  if (scenario !== undefined) {
    checkMeaning(scenario, report);
    if (storedVersion !== undefined && isLower(scenario.version, storedVersion)) {
      report.value(
        'version/lower-than-stored',
        `Unexpected version ${scenario.version}, expected ${storedVersion} or higher: that one is stored already.`,
        ['version'],
      );
    }
  }
  const found = withoutEchoes(report.diagnostics);
  return scenario !== undefined && found.length === 0
    ? { scenario, diagnostics: [], outline, source }
    : { diagnostics: found, outline, source };
}

function isLower(version: string, than: string): boolean {
  const [parts, others] = [version, than].map((one) => one.split('.').map(Number));
  for (let index = 0; index < 3; index++) {
    const difference = (parts?.[index] ?? 0) - (others?.[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** One mistake is said once: of two with the same place and code, the first stays; then in the order of the text. */
export function withoutEchoes(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics
    .filter(({ code, range }) => {
      const key = `${code}@${range.start.offset}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .sort((a, b) => a.range.start.offset - b.range.start.offset);
}
