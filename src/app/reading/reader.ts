import { lint } from '../../lint';
import { parseProgramme } from '../../programme';
import { recordOf, verifier, type Verdict } from '../../records';
import { hashOf, parseScenario, textOf, type Diagnostic } from '../../scenario';
import { checkBackup, textIn } from '../backup/check';
import type { Answer, Asked, ScenarioRead } from './asked';

const TOLD = 50;

const refused = (mistakes: readonly Diagnostic[]): ScenarioRead => ({
  mistakes: mistakes.slice(0, TOLD),
  more: Math.max(0, mistakes.length - TOLD),
});

/** Reads what a file holds and answers piece by piece. Whatever the bytes are, it does not throw. */
export function read(asked: Asked, answer: (answer: Answer) => void): void {
  if (asked.kind === 'make') {
    answer({ kind: 'made', made: recordOf(asked.contents) });
    return;
  }
  const bytes = new Uint8Array(asked.bytes);
  if (asked.kind === 'backup') {
    answer({ kind: 'backup', checked: checkBackup(bytes) });
    return;
  }
  if (asked.kind === 'record') {
    answer({ kind: 'record', verdict: verdictOf(bytes, asked) });
    return;
  }
  const taken = textOf(bytes, asked.file);
  if ('diagnostic' in taken) {
    answer({ kind: 'scenario', read: refused([taken.diagnostic]) });
    return;
  }
  const { scenario, source, diagnostics } = parseScenario(taken.text, asked.file);
  if (isProgramme(source?.data)) {
    const ids = asked.people.map((id) => ({ id }));
    const { programme, diagnostics: mistakes } = parseProgramme(taken.text, asked.file, ids);
    if (programme === undefined) answer({ kind: 'scenario', read: refused(mistakes) });
    else answer({ kind: 'programme', programme, hash: hashOf(programme) });
    return;
  }
  if (scenario === undefined || source === undefined) {
    answer({ kind: 'scenario', read: refused(diagnostics) });
    return;
  }
  answer({ kind: 'scenario', read: { scenario, hash: hashOf(scenario) } });
  answer({ kind: 'warnings', warnings: lint(scenario, source).slice(0, TOLD) });
}

/** A file with steps and no moments is meant as a programme. */
const isProgramme = (data: unknown): boolean => typeof data === 'object' && data !== null && 'steps' in data && !('moments' in data);

let verify: ReturnType<typeof verifier> | undefined;

/** Verifies a record. What was met in one is known in the next. */
function verdictOf(bytes: Uint8Array, { ours, now }: Extract<Asked, { readonly kind: 'record' }>): Verdict {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { kind: 'unread', trouble: 'record/zip' };
  const text = textIn(bytes);
  if (text === undefined) return { kind: 'unread', trouble: 'record/not-text' };
  verify ??= verifier(ours);
  return verify(text, now);
}
