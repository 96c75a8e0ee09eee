/** One command of the command line: a line of help, and what it does. */
export interface Command {
  readonly help: string;
  /** The switches that it knows, such as `html` for `--html`. */
  readonly switches?: readonly string[];
  /** Resolves to the exit code: 0 clean, 1 mistakes. Throws a sentence where it could not run. */
  readonly run: (args: readonly string[], print: (line: string) => void, switches: ReadonlySet<string>) => Promise<number>;
}
