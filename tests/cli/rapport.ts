import { spawnSync } from 'node:child_process';

export const TEA_ROUND = 'tests/corpus/good/tea-round/scenario.yaml';
export const BAD = 'tests/corpus/bad/scenario.yaml';

/** Runs the author's command line, with lines for its standard input. */
export function rapport(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    encoding: 'utf8',
    input,
  });
  return { status, stdout, stderr };
}
