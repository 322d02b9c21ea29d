import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository, scratch, write } from '../cli/harness.ts';
import { tokenless, tokenSecret } from '../cli/manifests.ts';
import { shippedSaLint as saLint } from '../shipped/built.ts';

// What git or an archive brings into a checkout, or a step before ours leaves there: links, and things that are no files.

const patient = 60_000;

describe('what is no regular file is not waited for', () => {
  test.each([
    ['.gitignore', [] as string[], 1, ''],
    ['.sa-lint.yaml', [], 2, '.sa-lint.yaml: The configuration is no regular file.'],
    ['baseline.json', ['--baseline=baseline.json'], 2, "the baseline 'baseline.json' is no regular file."],
    ['my.yaml', ['--config=my.yaml'], 2, 'my.yaml: The configuration is no regular file.'],
  ])(
    'a pipe called %s',
    (name, args, code, message) => {
      const folder = scratch({ 'a.yaml': tokenSecret('a') });
      execFileSync('mkfifo', [join(folder, name)]);
      const ended = saLint(folder, [...args, 'a.yaml']);
      expect(ended.stderr).toBe(message === '' ? '' : `sa-lint: ${message}\n`);
      expect(ended.code).toBe(code);
    },
    patient,
  );

  test.each(['/dev/zero', '/proc/self/environ', '/dev/stdin'])(
    'links to %s as ignore file, manifest and rule file',
    (target) => {
      const folder = repository({
        'a.yaml': tokenSecret('a'),
        '.sa-lint.yaml': 'ruleFolders: [my-rules]\n',
        'my-rules/own/README.md': '',
      });
      symlinkSync(target, join(folder, '.gitignore'));
      symlinkSync(target, join(folder, 'b.yaml'));
      expect(saLint(folder, ['--no-config', '--format=json', '.']).code).toBe(1);
      symlinkSync(target, join(folder, 'my-rules/own/rule.yaml'));
      const ended = saLint(folder, ['.']);
      expect(ended.stderr).toMatch(
        /^sa-lint: my-rules\/own\/rule\.yaml: The rule file leads out of the repository\.\n$/,
      );
      expect(ended.code).toBe(2);
    },
    patient,
  );

  test('an ignore file that is a link hides nothing', () => {
    const folder = scratch({ 'a.yaml': tokenSecret('a'), all: '*\n' });
    symlinkSync('all', join(folder, '.gitignore'));
    expect(saLint(folder, ['.']).code).toBe(1);
  });

  test(
    'a file is read no further than its limit, whatever size it claims',
    () => {
      const folder = scratch({ 'a.yaml': tokenless('a') });
      const ended = saLint(folder, ['--baseline=/dev/zero', '.']);
      expect(ended).toMatchObject({
        code: 2,
        stderr: "sa-lint: the baseline '/dev/zero' is no regular file.\n",
      });
    },
    patient,
  );
});

describe('nothing is written outside of the repository', () => {
  /** A repository, and a folder beside it that a link could lead to. */
  function places() {
    const outside = scratch({ 'victim.json': 'mine' });
    return { outside, folder: repository({ 'a.yaml': tokenSecret('a') }) };
  }

  const ways: [string, string[]][] = [
    ['a report', ['--format=json=out/report.json', '.']],
    ['a baseline', ['--baseline=out/report.json', '--write-baseline', '.']],
  ];

  test.each(ways)('%s, when its file is a link', (_, args) => {
    const { outside, folder } = places();
    write(folder, { 'out/keep': '' });
    symlinkSync(join(outside, 'victim.json'), join(folder, 'out/report.json'));
    const ended = saLint(folder, args);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toBe(
      "sa-lint: cannot write 'out/report.json': it is a link that leads out of the repository.\n",
    );
    expect(readFileSync(join(outside, 'victim.json'), 'utf8')).toBe('mine');
  });

  test.each(ways)('%s, when its folder is behind a link', (_, args) => {
    const { outside, folder } = places();
    symlinkSync(outside, join(folder, 'out'));
    const ended = saLint(folder, args);
    expect(ended.stderr).toBe(
      "sa-lint: cannot write 'out/report.json': it is behind a link that leads out of the repository.\n",
    );
    expect(ended.code).toBe(2);
    expect(readdirSync(outside)).toEqual(['victim.json']);
  });

  test('nor is a folder made there', () => {
    const { outside, folder } = places();
    symlinkSync(outside, join(folder, 'out'));
    expect(saLint(folder, ['--format=json=out/deep/er/report.json', '.']).code).toBe(2);
    expect(readdirSync(outside)).toEqual(['victim.json']);
  });

  test('init follows no link', () => {
    const { outside, folder } = places();
    symlinkSync(join(outside, 'new.yaml'), join(folder, '.sa-lint.yaml'));
    expect(saLint(folder, ['init']).code).toBe(2);
    expect(readdirSync(outside)).toEqual(['victim.json']);
  });

  test(
    'a link that leads nowhere, and a pipe',
    () => {
      const { folder } = places();
      symlinkSync('nothing.json', join(folder, 'dangling.json'));
      execFileSync('mkfifo', [join(folder, 'pipe.json')]);
      expect(saLint(folder, ['--format=json=dangling.json', '.']).stderr).toContain(
        'it is a link that leads nowhere',
      );
      expect(saLint(folder, ['--format=json=pipe.json', '.']).stderr).toContain('it is no regular file');
    },
    patient,
  );
});

describe('what is meant is written', () => {
  test('through a link that stays inside: the link stays one', () => {
    const folder = repository({ 'a.yaml': tokenSecret('a'), 'reports/old.json': 'old' });
    symlinkSync('reports/old.json', join(folder, 'latest.json'));
    expect(saLint(folder, ['--format=json=latest.json', '.']).code).toBe(1);
    expect(lstatSync(join(folder, 'latest.json')).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(join(folder, 'reports/old.json'), 'utf8'))).toMatchObject({ version: 1 });
  });

  test('to a path outside that is written as such, and to a device', () => {
    const folder = repository({ 'a.yaml': tokenSecret('a') });
    const outside = scratch();
    expect(saLint(folder, [`--format=json=${outside}/new/report.json`, '.']).code).toBe(1);
    expect(existsSync(join(outside, 'new/report.json'))).toBe(true);
    expect(saLint(folder, ['--format=json=/dev/null', '.']).code).toBe(1);
  });

  test('a file keeps its mode, and nothing else is left behind', () => {
    const folder = scratch({ 'a.yaml': tokenSecret('a'), 'out/report.json': 'old' });
    chmodSync(join(folder, 'out/report.json'), 0o640);
    expect(saLint(folder, ['--format=json=out/report.json', 'a.yaml']).code).toBe(1);
    expect(statSync(join(folder, 'out/report.json')).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(folder, 'out'))).toEqual(['report.json']);
  });
});
