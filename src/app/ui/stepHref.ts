import { taskOf, type StepStanding } from '../../programme';
import { meetingPath } from '../meeting';

/** Where a step is done, gone on with, or looked at; nothing while others come first. */
export function hrefOf(programme: string, { step, state, finished }: StepStanding): string | undefined {
  if (state.kind === 'waiting') return undefined;
  const task = taskOf(step);
  if (task.kind !== 'meet') return `/programme/${programme}/step/${step.id}`;
  if (state.kind === 'in-progress') return `/play/${state.attempt}`;
  const shown = state.kind === 'done' ? (state.by.at(-1) ?? finished[0]) : undefined;
  const { scenario, mode, dial } = task;
  return shown === undefined ? `/people/${scenario}${meetingPath({ mode, dial, seed: undefined })}` : `/debrief/${shown}`;
}
