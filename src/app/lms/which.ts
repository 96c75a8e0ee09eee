import { PASS_MARK } from '../../records';
import type { Lms } from './lms';

const clock = { now: (): string => new Date().toISOString(), ms: (): number => performance.now() };

/** The learning management system that a package is made for. */
export async function lmsOf({ kind, mark }: DOMStringMap): Promise<Lms> {
  const { scormLms } = await import('./scorm');
  const own = Number(mark ?? PASS_MARK);
  return scormLms(window, kind === 'scorm12' ? '1.2' : '2004', own, clock);
}
