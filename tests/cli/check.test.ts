import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { spawnSync } from 'node:child_process';
import { BAD, rapport } from './rapport';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('check', () => {
  test('ends with 0 where there is no mistake', () => {
    expect(rapport(['check', 'tests/corpus/good', '--format-only'])).toEqual({
      status: 0,
      stdout: '1 scenario checked, 0 mistakes, 0 warnings.\n',
      stderr: '',
    });
  });

  test('ends with 1 where there are some, each with its line under it, what to do, and a page to read', () => {
    const { status, stdout } = rapport(['check', BAD]);
    expect(status).toBe(1);
    expect(stdout).toContain(
      [
        `${BAD}:3:5  error  id/malformed`,
        '  Unexpected id `Bad`, expected lower-case letters, digits and hyphens, beginning with a letter.',
        '  3 | id: Bad',
        '    |     ^^^',
        '  More: scenarios/rules.md#idmalformed',
      ].join('\n'),
    );
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^1 scenario checked, \d+ mistakes, 0 warnings\.$/);
  });

  test('writes JSON for programs', () => {
    const { status, stdout } = rapport(['check', BAD, '--format', 'json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toContainEqual(
      expect.objectContaining({
        code: 'shape/unknown-word',
        severity: 'error',
        message: 'Unexpected `2` for `format`, expected 1.',
        file: BAD,
        range: expect.objectContaining({ start: expect.objectContaining({ line: 2, column: 9 }) }),
      }),
    );
  });

  test('writes annotations for pull requests', () => {
    expect(rapport(['check', BAD, '--format', 'github']).stdout).toContain(
      `::error file=${BAD},line=2,endLine=2,col=9,title=shape/unknown-word::Unexpected \`2\` for \`format\`, expected 1.\n`,
    );
  });

  test.each([
    ['a colon in speech', 'says: Look: the kettle is mine.', 'yaml/block-as-implicit-key'],
    ['a sharp in speech', 'says: Room #4 is cold.', 'source/comment-cuts-text'],
    ['a quotation mark in front', 'says: "Another one," she says.', 'yaml/unexpected-token'],
    ['a dash in front', 'says: - Another one.', 'yaml/unexpected-token'],
    ['a number for text', 'says: 014', 'shape/wrong-type'],
    ['a tab', '\tsays: Another one.', 'yaml/tab-as-indent'],
    ['a lost indent', '\nsays: Another one.', 'yaml/'],
  ])("%s is one of YAML's traps, and is said in words with a way out", (name, line, code) => {
    const good = readFileSync('tests/corpus/good/tea-round/scenario.yaml', 'utf8');
    const path = join(folder, `${name.replaceAll(' ', '-')}.yaml`);
    writeFileSync(
      path,
      good.replace(/^ {4}says: Another one made for me.*$/m, line.startsWith('\t') || line.startsWith('\n') ? line : `    ${line}`),
    );
    const { status, stdout } = rapport(['check', path, '--format', 'json']);
    expect(status).toBe(1);
    const [found] = JSON.parse(stdout) as { code: string; hint?: string }[];
    expect(found?.code.startsWith(code)).toBe(true);
    expect(found?.hint).not.toBeUndefined();
  });
});

describe('what cannot be read ends with 2 and one sentence', () => {
  test.each([
    ['a file that is not there', () => 'nowhere.yaml', /^There is no file or folder called nowhere\.yaml\.\n$/],
    [
      'a folder without scenarios',
      () => {
        mkdirSync(join(folder, 'empty'), { recursive: true });
        return join(folder, 'empty');
      },
      /^There is no scenario\.yaml in .*empty\.\n$/,
    ],
    [
      'a file that is no text',
      () => {
        writeFileSync(join(folder, 'binary.yaml'), Buffer.from([0xff, 0xfe, 0x00, 0xd8]));
        return join(folder, 'binary.yaml');
      },
      /binary\.yaml is not UTF-8 text\. Save it as UTF-8 and try again\.\n$/,
    ],
    [
      'fifty megabytes',
      () => {
        writeFileSync(join(folder, 'huge.yaml'), Buffer.alloc(50_000_000, 'a'));
        return join(folder, 'huge.yaml');
      },
      /huge\.yaml has 50000000 bytes\. A scenario has at most a million characters: split it into two\.\n$/,
    ],
  ])('%s', (_name, make, sentence) => {
    const { status, stdout, stderr } = rapport(['check', make()]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
  });

  test('an unknown format', () => {
    expect(rapport(['check', BAD, '--format', 'xml'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'Unexpected format xml, expected one of text, json, github.\n',
    });
  });

  test('an unknown command, with the list of those that there are', () => {
    const { status, stderr, stdout } = rapport(['chekc']);
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'There is no command called chekc.\n\n' });
    expect(stdout).toContain('check <file or folder>…');
  });
});

test('an alias bomb is a mistake like any other', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefghi'
      .split('')
      .map((name, index) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefgh'[index]}`).join(', ')}]`),
  ].join('\n');
  const path = join(folder, 'bomb.yaml');
  writeFileSync(path, `${bomb}\n`);
  const { status, stdout } = rapport(['check', path]);
  expect(status).toBe(1);
  expect(stdout).toContain('source/anchor');
});

test('output that is closed early ends quietly', () => {
  const { status, stderr } = spawnSync(
    'bash',
    ['-c', `"${process.execPath}" --import tsx src/cli/main.ts check ${BAD} | head -n 1; exit \${PIPESTATUS[1]}`],
    { encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test.each(['new', 'check', 'xray', 'bots', 'walk', 'script', 'graph', 'chart', 'upgrade', 'schema', 'guide'])(
  '%s explains itself with --help',
  (name) => {
    const { status, stdout } = rapport([name, '--help']);
    expect(status).toBe(0);
    expect(stdout.startsWith(`rapport ${name} `)).toBe(true);
  },
);

describe('new', () => {
  test('writes a small scenario that passes check, and never touches one that is there', () => {
    const written = rapport(['new', 'first-try', folder]);
    expect(written.status).toBe(0);
    expect(rapport(['check', join(folder, 'first-try')])).toEqual({
      status: 0,
      stdout: '1 scenario checked, 0 mistakes, 0 warnings.\n',
      stderr: '',
    });
    expect(rapport(['new', 'first-try', folder])).toMatchObject({
      status: 1,
      stdout: `${join(folder, 'first-try', 'scenario.yaml')} is there already. Nothing was changed.\n`,
    });
  });

  test('refuses an id that cannot be one', () => {
    expect(rapport(['new', 'First Try', folder])).toEqual({
      status: 1,
      stdout: 'Unexpected id First Try, expected lower-case letters, digits and hyphens, beginning with a letter.\n',
      stderr: '',
    });
  });
});

describe('upgrade', () => {
  test('lifts a draft without a format, and keeps its comments', () => {
    const path = join(folder, 'draft.yaml');
    writeFileSync(path, '# A draft.\nid: draft # of mine\n');
    expect(rapport(['upgrade', path, '--write'])).toMatchObject({ status: 0 });
    expect(readFileSync(path, 'utf8')).toContain('id: draft # of mine');
    expect(readFileSync(path, 'utf8')).toMatch(/^format: 1$/m);
  });

  test('leaves a file of the present format byte for byte, and refuses a newer one', () => {
    const path = 'tests/corpus/good/tea-round/scenario.yaml';
    expect(rapport(['upgrade', path]).stdout).toBe(readFileSync(path, 'utf8'));
    const newer = join(folder, 'newer.yaml');
    writeFileSync(newer, 'format: 7\n');
    expect(rapport(['upgrade', newer])).toMatchObject({ status: 1, stdout: expect.stringContaining('this version reads up to 1') });
  });
});

test('xray says in words what every play can do, and ends with 0 where all can be reached', () => {
  const { status, stdout } = rapport(['xray', 'tests/corpus/good/tea-round/scenario.yaml']);
  expect(status).toBe(0);
  expect(stdout).toContain('Every moment, reply, variant and ending can be reached.');
  expect(stdout).toContain('Best walk: 2 turns to pours, overall 100');
});

test('bots fails a scenario that a naive player passes', () => {
  const { status, stdout } = rapport(['bots', 'tests/corpus/good/tea-round/scenario.yaml']);
  expect(status).toBe(1);
  expect(stdout).toContain('← ');
});

describe('check of programmes', () => {
  const PROGRAMME = [
    'format: 1',
    'id: tea',
    'title: Tea',
    'version: 1.0.0',
    'language: en',
    'for: Anybody',
    'intro: Tea.',
    'steps:',
    '  - id: bea',
    '    meet: tea-rond',
    'pass: all',
    'certificate: Had tea.',
    '',
  ].join('\n');

  test('holds a file in a folder of programmes against the scenarios beside that folder', () => {
    const home = join(folder, 'home');
    mkdirSync(join(home, 'programmes'), { recursive: true });
    mkdirSync(join(home, 'tea-round'));
    writeFileSync(join(home, 'tea-round', 'scenario.yaml'), readFileSync('tests/corpus/good/tea-round/scenario.yaml', 'utf8'));
    const path = join(home, 'programmes', 'tea.yaml');
    writeFileSync(path, PROGRAMME);
    const { status, stdout } = rapport(['check', path]);
    expect(status).toBe(1);
    expect(stdout).toContain(
      [
        ':10:11  error  programme/unknown-scenario',
        '  Unexpected `tea-rond`, expected the id of a scenario.',
        '  10 |     meet: tea-rond',
        '     |           ^^^^^^^^',
        '  Did you mean `tea-round`?',
        '  More: scenarios/rules.md#programmeunknown-scenario',
        '',
        '1 programme checked, 1 mistake, 0 warnings.',
      ].join('\n'),
    );
    writeFileSync(path, PROGRAMME.replace('rond', 'round'));
    expect(rapport(['check', home, '--format-only']).stdout).toBe('1 scenario and 1 programme checked, 0 mistakes, 0 warnings.\n');
  });
});
