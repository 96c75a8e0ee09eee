import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

function rapport(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('a clean file ends with 0', () => {
  expect(rapport('check', 'tests/corpus/good')).toEqual({ status: 0, stdout: '1 scenario checked, 0 mistakes.\n', stderr: '' });
});

test('mistakes end with 1, each with file, line and column', () => {
  const { status, stdout } = rapport('check', 'tests/corpus/bad/scenario.yaml');
  expect(status).toBe(1);
  expect(stdout.split('\n')).toEqual(
    expect.arrayContaining([
      'tests/corpus/bad/scenario.yaml:2:9  error  shape/unknown-word  Unexpected `2` for `format`, expected 1.',
      'tests/corpus/bad/scenario.yaml:3:5  error  id/malformed  Unexpected id `Bad`, expected lower-case letters, digits and hyphens, beginning with a letter.',
      expect.stringMatching(/^1 scenario checked, \d+ mistakes\.$/),
    ]),
  );
});

test('a file that is not there ends with 2 and a sentence', () => {
  expect(rapport('check', 'nowhere.yaml')).toEqual({ status: 2, stdout: '', stderr: 'There is no file or folder called nowhere.yaml.\n' });
});

test('an unknown command ends with 2 and the list of commands', () => {
  const { status, stderr, stdout } = rapport('chekc');
  expect({ status, stderr }).toEqual({ status: 2, stderr: 'There is no command called chekc.\n\n' });
  expect(stdout).toContain('check <file or folder>…');
});
