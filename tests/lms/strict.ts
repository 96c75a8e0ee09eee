import type { ScormCall, ScormVersion } from '../../src/records';

const ID = /^[A-Za-z0-9][A-Za-z0-9_]{0,198}[A-Za-z0-9]$/;
const FORMATS: Readonly<Record<ScormVersion, readonly (readonly [element: RegExp, value: RegExp])[]>> = {
  '1.2': [
    [/^cmi\.core\.lesson_status$/, /^(?:passed|completed|failed|incomplete|browsed)$/],
    [/^cmi\.core\.lesson_location$/, /^[\x20-\x7E]{0,255}$/],
    [/^cmi\.core\.exit$/, /^(?:|suspend|logout|time-out)$/],
    [/^cmi\.core\.session_time$/, /^\d{4}:[0-5]\d:[0-5]\d(?:\.\d{1,2})?$/],
    [/^cmi\.core\.score\.(?:raw|min|max)$/, /^(?:\d{1,2}|100)$/],
    [/^cmi\.suspend_data$/, /^[\x20-\x7E]{0,4096}$/],
    [/^cmi\.objectives\.\d+\.score\.(?:raw|min|max)$/, /^(?:\d{1,2}|100)$/],
    [/^cmi\.objectives\.\d+\.status$/, /^(?:passed|completed|failed|incomplete|browsed|not attempted)$/],
    [/^cmi\.(?:interactions|objectives)\.\d+\.id$/, ID],
    [/^cmi\.interactions\.\d+\.objectives\.\d+\.id$/, ID],
    [/^cmi\.interactions\.\d+\.time$/, /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/],
    [/^cmi\.interactions\.\d+\.type$/, /^choice$/],
    [/^cmi\.interactions\.\d+\.correct_responses\.\d+\.pattern$/, /^[a-z0-9]$/],
    [/^cmi\.interactions\.\d+\.weighting$/, /^1$/],
    [/^cmi\.interactions\.\d+\.student_response$/, /^[a-z0-9]$/],
    [/^cmi\.interactions\.\d+\.result$/, /^(?:correct|wrong|unanticipated|neutral|0\.\d{1,2})$/],
  ],
  '2004': [
    [/^cmi\.completion_status$/, /^(?:completed|incomplete)$/],
    [/^cmi\.success_status$/, /^(?:passed|failed)$/],
    [/^cmi\.location$/, /^.{0,1000}$/su],
    [/^cmi\.exit$/, /^(?:suspend|normal)$/],
    [/^cmi\.session_time$/, /^PT\d+H\d+M\d+\.\d{2}S$/],
    [/^cmi\.progress_measure$/, /^1$/],
    [/^cmi\.(?:objectives\.\d+\.)?score\.(?:raw|min|max)$/, /^(?:\d{1,2}|100)$/],
    [/^cmi\.(?:objectives\.\d+\.)?score\.scaled$/, /^(?:0(?:\.\d{1,2})?|1)$/],
    [/^cmi\.suspend_data$/, /^[\x20-\x7E]{0,64000}$/],
    [/^cmi\.objectives\.\d+\.completion_status$/, /^completed$/],
    [/^cmi\.(?:interactions|objectives)\.\d+\.id$/, ID],
    [/^cmi\.interactions\.\d+\.objectives\.\d+\.id$/, ID],
    [/^cmi\.interactions\.\d+\.timestamp$/, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{2}Z$/],
    [/^cmi\.interactions\.\d+\.type$/, /^choice$/],
    [/^cmi\.interactions\.\d+\.correct_responses\.\d+\.pattern$/, ID],
    [/^cmi\.interactions\.\d+\.weighting$/, /^1$/],
    [/^cmi\.interactions\.\d+\.learner_response$/, ID],
    [/^cmi\.interactions\.\d+\.result$/, /^(?:correct|incorrect|unanticipated|neutral|0\.\d{1,2})$/],
    [/^cmi\.interactions\.\d+\.description$/, /^.{1,250}$/su],
    [/^adl\.nav\.request$/, /^(?:exitAll|suspendAll)$/],
  ],
};

const LISTED =
  /^(?<list>cmi\.(?:interactions|objectives|interactions\.\d+\.objectives|interactions\.\d+\.correct_responses))\.(?<index>\d+)\.(?<field>.*)$/;

/** A run-time that takes only what every one takes: the formats of both versions at their strictest, ids first, and no gaps in a list. */
export class StrictRuntime {
  readonly trouble: string[] = [];
  readonly commits: ReadonlyMap<string, string>[] = [];
  finished = false;
  /** From now on commits fail, as they do on a bad line; what was set stays. */
  failing = false;
  private readonly data: Map<string, string>;

  constructor(
    readonly version: ScormVersion,
    kept: ReadonlyMap<string, string> = new Map(),
  ) {
    this.data = new Map([...kept].filter(([element]) => !element.endsWith('session_time')));
  }

  get(element: string): string {
    const [, list] = /^(.*)\._count$/.exec(element) ?? [];
    if (list === undefined) return this.data.get(element) ?? '';
    return String(this.count(list));
  }

  /** Does what is asked, up to a commit that fails. Says whether all was done. */
  perform(calls: readonly ScormCall[]): boolean {
    for (const call of calls) {
      if (this.finished) this.trouble.push(`${call.do} after the end`);
      if (call.do === 'set') this.set(call.element, call.value);
      if (call.do === 'finish') this.finished = true;
      if (call.do !== 'commit') continue;
      if (this.failing) return false;
      this.commits.push(new Map(this.data));
    }
    return true;
  }

  kept(): ReadonlyMap<string, string> {
    return this.commits.at(-1) ?? new Map();
  }

  ids(list: string): readonly string[] {
    return Array.from({ length: this.count(list) }, (_, index) => this.data.get(`${list}.${index}.id`) ?? '');
  }

  private count(list: string): number {
    const indexes = [...this.data.keys()].flatMap((key) => {
      const rest = key.startsWith(`${list}.`) ? Number.parseInt(key.slice(list.length + 1), 10) : Number.NaN;
      return Number.isNaN(rest) ? [] : [rest];
    });
    return new Set(indexes).size;
  }

  private set(element: string, value: string): void {
    const [, format] = FORMATS[this.version].find(([one]) => one.test(element)) ?? [];
    if (format === undefined) this.trouble.push(`there is no ${element}`);
    else if (!format.test(value)) this.trouble.push(`${element} cannot be ${value}`);
    const { list, index, field } = LISTED.exec(element)?.groups ?? {};
    if (list !== undefined && index !== undefined) {
      const count = this.count(list);
      if (Number(index) > count) this.trouble.push(`${element} leaves a gap`);
      if (
        field !== 'id' &&
        field !== 'pattern' &&
        !this.data.has(`${list}.${index}.id`) &&
        !field?.includes('objectives') &&
        !field?.includes('correct')
      )
        this.trouble.push(`${element} comes before its id`);
      if (field === 'id' && /^cmi\.(?:interactions|objectives)$/.test(list)) {
        const other = this.ids(list).indexOf(value);
        if (other >= 0 && other !== Number(index)) this.trouble.push(`${value} is there twice`);
      }
    }
    this.data.set(element, value);
  }
}
