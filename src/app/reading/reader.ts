import { lint } from '../../lint';
import { hashOf, parseScenario, textOf, type Diagnostic } from '../../scenario';
import { checkBackup } from '../backup/check';
import type { Answer, Asked, ScenarioRead } from './asked';

const TOLD = 50;

const refused = (mistakes: readonly Diagnostic[]): ScenarioRead => ({
  mistakes: mistakes.slice(0, TOLD),
  more: Math.max(0, mistakes.length - TOLD),
});

/** Reads what a file holds and answers piece by piece. Whatever the bytes are, it does not throw. */
export function read(asked: Asked, answer: (answer: Answer) => void): void {
  const bytes = new Uint8Array(asked.bytes);
  if (asked.kind === 'backup') {
    answer({ kind: 'backup', checked: checkBackup(bytes) });
    return;
  }
  const taken = textOf(bytes, asked.file);
  if ('diagnostic' in taken) {
    answer({ kind: 'scenario', read: refused([taken.diagnostic]) });
    return;
  }
  const { scenario, source, diagnostics } = parseScenario(taken.text, asked.file);
  if (scenario === undefined || source === undefined) {
    answer({ kind: 'scenario', read: refused(diagnostics) });
    return;
  }
  answer({ kind: 'scenario', read: { scenario, hash: hashOf(scenario) } });
  answer({ kind: 'warnings', warnings: lint(scenario, source).slice(0, TOLD) });
}
