/** A place in a text: `line` and `column` count from 1, `offset` from 0 in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface Range {
  readonly start: Place;
  readonly end: Place;
}

/** A mistake in a file, as a value: what, where, and what to do about it. Codes are permanent. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly file: string;
  readonly range: Range;
  readonly hint?: string;
}

/** `file:line:column  code  message  hint`, on one line or two. */
export function describeDiagnostic({ file, range, code, severity, message, hint }: Diagnostic): string {
  const head = `${file}:${range.start.line}:${range.start.column}  ${severity}  ${code}  ${message}`;
  return hint === undefined ? head : `${head}\n    ${hint}`;
}
