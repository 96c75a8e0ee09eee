import type { ScormCall, ScormVersion } from '../../records';
import { LmsFault } from './lms';
import type { ScormApi } from './find';

/** A run-time by plain names, whose every answer is looked at and whose throws come as faults. */
export interface Runtime {
  readonly initialize: () => void;
  readonly get: (element: string) => string;
  /**
   * Does everything in order; throws a fault after the last where something that matters was not taken. A session that could not be saved is
   * not ended, unless it ends anyway.
   */
  readonly perform: (calls: readonly ScormCall[], anyway?: boolean) => void;
}

/** A run-time may do without these; everything else it must take. */
const OPTIONAL = /^(?:cmi\.(?:interactions|objectives)\.|cmi\.progress_measure$|adl\.nav\.)/;
/** What 2004 answers when the session was ended before. */
const OVER: ReadonlySet<string> = new Set(['104', '113', '123', '133', '143']);

export function runtime(version: ScormVersion, api: ScormApi): Runtime {
  const prefix = version === '1.2' ? 'LMS' : '';
  const call = (name: string, ...given: readonly string[]): string => {
    const found = api[`${prefix}${name}`];
    if (typeof found !== 'function') throw new LmsFault('missing', `There is no ${name}.`);
    try {
      const answer: unknown = Reflect.apply(found, api, given);
      return typeof answer === 'string' || typeof answer === 'number' || typeof answer === 'boolean' ? String(answer) : '';
    } catch (error) {
      throw new LmsFault('unsaved', error instanceof Error ? error.message : name);
    }
  };
  const lastError = (): string => {
    try {
      return call('GetLastError');
    } catch {
      return '';
    }
  };
  const get = (element: string): string => {
    try {
      return call('GetValue', element);
    } catch {
      return '';
    }
  };
  const faulty = (one: ScormCall): string | undefined => {
    try {
      const answer =
        one.do === 'set'
          ? call('SetValue', one.element, one.value)
          : call(one.do === 'commit' ? 'Commit' : version === '1.2' ? 'Finish' : 'Terminate', '');
      return answer === 'true' ? undefined : lastError();
    } catch (error) {
      return error instanceof Error ? error.message : one.do;
    }
  };
  return {
    get,
    initialize() {
      const begin = (): string => {
        try {
          return call('Initialize', '');
        } catch (error) {
          throw error instanceof LmsFault && error.reason === 'missing' ? error : new LmsFault('refused', 'It threw.');
        }
      };
      if (begin() === 'true') return;
      const code = lastError();
      // After a reload the run-time may still be in the session that it began for the page before.
      get(version === '1.2' ? 'cmi.core.lesson_status' : 'cmi.completion_status');
      if (lastError() !== '0') throw new LmsFault('refused', code);
    },
    perform(calls, anyway = false) {
      let fault: string | undefined;
      for (const one of calls) {
        if (one.do === 'finish' && fault !== undefined && !anyway) break;
        const code = faulty(one);
        if (code !== undefined && !(one.do === 'set' && OPTIONAL.test(one.element))) fault ??= code;
      }
      if (fault !== undefined) throw new LmsFault(OVER.has(fault) ? 'over' : 'unsaved', fault);
    },
  };
}
