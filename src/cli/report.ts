import { anchorOf } from '../lint';
import type { Diagnostic } from '../scenario';

export const FORMATS = ['text', 'json', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** The format asked for; throws a sentence for one that there is not. */
export function formatOf(asked: string | undefined): Format {
  const format = FORMATS.find((one) => one === (asked ?? 'text'));
  if (format === undefined) throw new Error(`Unexpected format ${asked}, expected one of ${FORMATS.join(', ')}.`);
  return format;
}

/** A diagnostic with the line it is about and where in the guide it is explained. */
export function inText({ file, range: { start, end }, severity, code, message, hint }: Diagnostic, text: string): string {
  const line = text.split(/\r\n|\n|\r/)[start.line - 1] ?? '';
  const until = end.line === start.line ? end.column : line.length + 1;
  const width = Math.max(1, Math.min(until, line.length + 1) - start.column);
  const number = String(start.line);
  return [
    `${file}:${number}:${start.column}  ${severity}  ${code}`,
    `  ${message}`,
    `  ${number} | ${line}`,
    `  ${' '.repeat(number.length)} | ${' '.repeat(start.column - 1)}${'^'.repeat(width)}`,
    ...(hint === undefined ? [] : [`  ${hint}`]),
    `  More: scenarios/rules.md#${anchorOf(code)}`,
    '',
  ].join('\n');
}

const escaped = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapedProperty = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** A diagnostic as an annotation of a pull request. */
export function inGithub({ file, range: { start, end }, severity, code, message, hint }: Diagnostic): string {
  const place = `file=${escapedProperty(file)},line=${start.line},endLine=${end.line},col=${start.column}`;
  return `::${severity} ${place},title=${escapedProperty(code)}::${escaped(hint === undefined ? message : `${message} ${hint}`)}`;
}
