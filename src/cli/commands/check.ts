import { describeDiagnostic, parseScenario } from '../../scenario';
import type { Command } from '../command';
import { readScenarios } from '../files';

/** Exit code 0 clean, 1 mistakes. */
async function run(paths: readonly string[], print: (line: string) => void): Promise<number> {
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

export const check: Command = { help: 'check <file or folder>…   say every mistake in scenario files, with its place', run };
