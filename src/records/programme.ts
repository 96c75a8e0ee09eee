import { attemptedOf, readProgramme, standingOf, type Programme, type StepState } from '../programme';
import { hashOf } from '../scenario';
import type { Origin, Played } from './play';
import type { RecordedProgramme } from './schema';

/** How far somebody was with a programme, worked out from the conversations in the record. */
export type ProgrammeTold =
  | { readonly kind: 'unplayed'; /** It was changed, or has mistakes. */ readonly why: 'changed' | 'mistakes' }
  | {
      readonly kind: 'played';
      readonly id: string;
      readonly title: string;
      readonly version: string;
      readonly language: string;
      readonly origin: Origin;
      readonly start: string;
      readonly done: number;
      readonly of: number;
      /** The day on which it was passed; nothing before. */
      readonly passed: string | undefined;
      readonly renewal: string | undefined;
      readonly steps: readonly {
        readonly id: string;
        readonly title: string;
        readonly state: StepState['kind'];
        /** The day on which it was done. */
        readonly day: string | undefined;
        readonly due: string | undefined;
      }[];
      /** What the trainee wrote to its questions, where they chose to give it. */
      readonly reflections: readonly { readonly step: string; readonly text: string }[];
    };

/** What a recorded programme shows. The marks of reading and reflection are the trainee's own word; all else is worked out. */
export function programmeTold(
  { programme: data, hash, start, before, marks, reflections = {} }: RecordedProgramme,
  played: readonly Played[],
  made: string,
  origin: (id: string, hash: string) => Origin,
): ProgrammeTold {
  if (hashOf(data) !== hash) return { kind: 'unplayed', why: 'changed' };
  const { programme } = readProgramme(data, 'record');
  if (programme === undefined) return { kind: 'unplayed', why: 'mistakes' };
  const standing = standingOf(programme, { start, today: made.slice(0, 10), before }, played.map(attemptedIn), marks);
  const titleOf = titles(played);
  return {
    kind: 'played',
    id: programme.id,
    title: programme.title,
    version: programme.version,
    language: programme.language,
    origin: origin(programme.id, hash),
    start,
    done: standing.done,
    of: standing.of,
    passed: standing.passed,
    renewal: standing.renewal,
    steps: standing.steps.map(({ step, state, due }) => ({
      id: step.id,
      title: titleOf(step),
      state: state.kind,
      day: state.kind === 'done' ? state.day : undefined,
      due: due?.day,
    })),
    reflections: programme.steps.flatMap((step) => {
      const text = Object.hasOwn(reflections, step.id) ? reflections[step.id] : undefined;
      return text === undefined ? [] : [{ step: titleOf(step), text }];
    }),
  };
}

/** What a step is called: as the programme says, or as the client whom it is about, where there is a conversation. */
const titles =
  (played: readonly Played[]) =>
  ({ id, title, meet }: Programme['steps'][number]): string =>
    title ?? played.find(({ scenario }) => scenario.id === meet)?.scenario.name ?? meet ?? id;

const DAY_MS = 86_400_000;

/** A conversation as a programme looks at it. The day that the record says is taken where some place on earth had it at that time. */
function attemptedIn({ id, scenario, mode, dial, parent, day, saved, session }: Played) {
  const own = saved.slice(0, 10);
  const near = Math.abs(Date.parse(day) - Date.parse(own)) <= DAY_MS;
  const head = { id, scenario: scenario.id, hash: scenario.hash, mode, dial, parent, day: near ? day : own, time: saved };
  return attemptedOf(head, session);
}
