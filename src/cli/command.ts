/** What was asked for besides the arguments. */
export interface Options {
  /** Whether a switch such as `html` for `--html` was given. */
  readonly has: (name: string) => boolean;
  /** The value of an option such as `format` for `--format json`. */
  readonly get: (name: string) => string | undefined;
}

/** One command of the command line. */
export interface Command {
  /** How it is called and what it does, on one line. */
  readonly help: string;
  /** More for `--help`. */
  readonly details?: string;
  /** The switches that it knows, such as `html` for `--html`. */
  readonly switches?: readonly string[];
  /** The options with a value that it knows, such as `format` for `--format json`. */
  readonly values?: readonly string[];
  /** Resolves to the exit code: 0 clean, 1 mistakes. Throws a sentence where it could not run. */
  readonly run: (args: readonly string[], print: (line: string) => void, options: Options) => Promise<number>;
}
