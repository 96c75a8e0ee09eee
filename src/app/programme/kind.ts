import { taskOf, type Step } from '../../programme';

/** What kind of thing a step is, as the list names it. */
export function kindOf(step: Step): 'meet' | 'check' | 'read' | 'reflect' {
  const task = taskOf(step);
  return task.kind === 'meet' && task.mode === 'check' ? 'check' : task.kind;
}
