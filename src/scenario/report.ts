import type { Diagnostic, Range } from './diagnostic';
import type { Path, Source } from './source';

/** Collects mistakes with their places. */
export class Report {
  readonly diagnostics: Diagnostic[] = [];

  constructor(private readonly source: Source) {}

  /** A mistake at the value of a path. */
  value(code: string, message: string, path: Path, hint?: string): void {
    this.at(code, message, this.source.valueAt(path), hint);
  }

  /** A mistake at the key of a path. */
  key(code: string, message: string, path: Path, hint?: string): void {
    this.at(code, message, this.source.keyAt(path), hint);
  }

  /** A mistake at the place where something is missing: the key of its parent, or the beginning of its list item. */
  missing(code: string, message: string, parent: Path, hint?: string): void {
    const inList = typeof parent.at(-1) === 'number';
    this.at(code, message, inList ? this.source.valueAt(parent) : this.source.keyAt(parent), hint);
  }

  /** A mistake inside a one-line text, `from` and `to` counted from its first letter. */
  within(code: string, message: string, path: Path, from: number, to: number, text: string, hint?: string): void {
    const { start, end } = this.source.valueAt(path);
    const plain = start.line === end.line && end.offset - start.offset === text.length;
    const range = plain ? { start: shift(start, from), end: shift(start, Math.max(to, from + 1)) } : { start, end };
    this.at(code, message, range, hint);
  }

  private at(code: string, message: string, range: Range, hint: string | undefined): void {
    this.diagnostics.push({ code, severity: 'error', message, file: this.source.file, range, ...(hint === undefined ? {} : { hint }) });
  }
}

const shift = (place: Range['start'], by: number): Range['start'] => ({
  line: place.line,
  column: place.column + by,
  offset: place.offset + by,
});
