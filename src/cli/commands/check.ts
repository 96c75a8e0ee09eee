import { describeDiagnostic, parseScenario } from '../../scenario';
import { readScenarios } from '../files';

export const help = 'check <file or folder>…   say every mistake in scenario files, with its place';

/** Exit code 0 clean, 1 mistakes. */
export async function run(paths: readonly string[], print: (line: string) => void): Promise<number> {
  const files = await readScenarios(paths.length > 0 ? paths : ['scenarios']);
  let mistakes = 0;
  for (const { name, text } of files) {
    const { diagnostics } = parseScenario(text, name);
    for (const diagnostic of diagnostics) print(describeDiagnostic(diagnostic));
    mistakes += diagnostics.length;
  }
  print(
    `${files.length} ${files.length === 1 ? 'scenario' : 'scenarios'} checked, ${mistakes} ${mistakes === 1 ? 'mistake' : 'mistakes'}.`,
  );
  return mistakes > 0 ? 1 : 0;
}
