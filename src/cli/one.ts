import { describeDiagnostic, parseScenario, type Scenario } from '../scenario';
import { readScenarios } from './files';

/** The one scenario that a command is about. Prints its mistakes and gives nothing where it has some; throws a sentence where it is not one file. */
export async function readOne(path: string | undefined, print: (line: string) => void): Promise<Scenario | undefined> {
  if (path === undefined) throw new Error('Expected the path of a scenario file.');
  const [file, ...others] = await readScenarios([path]);
  if (file === undefined || others.length > 0) throw new Error(`Unexpected ${others.length + 1} scenarios in ${path}, expected one.`);
  const { scenario, diagnostics } = parseScenario(file.text, file.name);
  for (const diagnostic of diagnostics) print(describeDiagnostic(diagnostic));
  return scenario;
}
