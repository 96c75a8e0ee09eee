/** A number with three figures that count. */
export function figure(value: number): string {
  return value.toLocaleString('en', value >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 });
}

export const ratio = (value: number): string => `${figure(value)} ×`;
export const kib = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`;

/** Rows as columns of plain text: the first to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, cell.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Prints a part of the report. */
export function section(title: string, ...paragraphs: readonly string[]): void {
  console.log([`${title}\n${'-'.repeat(title.length)}`, ...paragraphs].join('\n\n') + '\n');
}

/** Says on standard error what is going on. */
export const progress = (what: string): void => console.error(`… ${what}`);
