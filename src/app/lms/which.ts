import { PASS_MARK } from '../../records';
import type { Lms } from './lms';

const clock = { now: (): string => new Date().toISOString(), ms: (): number => performance.now() };

/** The learning management system that a package is made for. */
export async function lmsOf({ kind, mark, unit = '', iri }: DOMStringMap): Promise<Lms> {
  const ownMark = Number(mark ?? PASS_MARK);
  if (kind === 'cmi5') return (await import('./xapi')).xapiLms({ search: window.location.search, ownMark, unit, iri, ...clock });
  return (await import('./scorm')).scormLms(window, kind === 'scorm12' ? '1.2' : '2004', ownMark, clock);
}
