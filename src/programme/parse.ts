import { checkShape, placeless, readSource, Report, withoutEchoes, type Diagnostic, type Source } from '../scenario';
import { checkMeaning } from './meaning';
import type { Known } from './meetable';
import { PROGRAMME_SHAPE, type Programme } from './schema';

export interface ProgrammeResult {
  /** The programme, only where the file has no mistakes. */
  readonly programme?: Programme;
  /** All mistakes at once, in the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a programme file. Never throws. With the scenarios that there are, what it asks of them is checked too. */
export function parseProgramme(text: string, file: string, scenarios?: readonly Known[]): ProgrammeResult {
  const { source, diagnostics } = readSource(text, file, PROGRAMME_SHAPE.noun);
  return source === undefined ? { diagnostics } : checked(source, scenarios);
}

/** Holds data that is not YAML, such as a kept programme, against the same rules. Its mistakes have codes and sentences, and no places. */
export function readProgramme(data: unknown, file: string, scenarios?: readonly Known[]): ProgrammeResult {
  const { source, diagnostics } = placeless(data, file);
  return diagnostics.length > 0 ? { diagnostics } : checked(source, scenarios);
}

function checked(source: Source, scenarios: readonly Known[] | undefined): ProgrammeResult {
  const report = new Report(source);
  const programme = checkShape(PROGRAMME_SHAPE, source.data, report);
  if (programme !== undefined) checkMeaning(programme, scenarios, report);
  const diagnostics = withoutEchoes(report.diagnostics);
  return programme !== undefined && diagnostics.length === 0 ? { programme, diagnostics } : { diagnostics };
}
