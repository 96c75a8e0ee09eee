import { isDay, readProgramme } from '../../programme';
import { hashOf, isId } from '../../scenario';
import { mineId } from '../mine';
import type { Enrolment } from '../storage';
import { fieldsOf, isTime } from './shape';

const BEFORE_MAX = 100_000;
const WORDS_MAX = 4000;

/** A programme that was begun; nothing where it is none, or the hash is not that of the programme. */
export function enrolmentFrom(value: unknown): Enrolment | undefined {
  const { id, hash, programme: given, start, before, marks, reflections, begun } = fieldsOf(value);
  const { programme } = readProgramme(given, 'backup');
  if (programme === undefined || hashOf(given) !== hash || !isTime(begun)) return undefined;
  if (typeof id !== 'string' || (id !== programme.id && id !== mineId(hash))) return undefined;
  if (typeof start !== 'string' || !isDay(start)) return undefined;
  if (!Array.isArray(before) || before.length > BEFORE_MAX || !before.every((one) => typeof one === 'string' && one.length <= 64))
    return undefined;
  const [marked, written] = [byStep(marks, isDay), byStep(reflections, (text) => text.length <= WORDS_MAX)];
  if (marked === undefined || written === undefined) return undefined;
  return { id, hash, programme, start, before: [...before], marks: marked, reflections: written, begun };
}

function byStep(value: unknown, fits: (text: string) => boolean): Readonly<Record<string, string>> | undefined {
  const entries = Object.entries(fieldsOf(value));
  const sound = entries.flatMap(([id, text]) => (isId(id) && typeof text === 'string' && fits(text) ? [[id, text] as const] : []));
  return sound.length === entries.length ? Object.fromEntries(sound) : undefined;
}
