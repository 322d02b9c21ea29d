import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { saLint } from './cli/harness.ts';

const root = resolve(import.meta.dirname, '..');
const fixtures = readdirSync(join(root, 'fixtures'));

/** Runs the program in a fixture's folder, as a user would. */
const run = (fixture: string, ...args: string[]) =>
  saLint(join(root, 'fixtures', fixture), ['--no-config', ...args, 'input']);

// `npx vitest run test/fixtures.test.ts -u` writes the expected output anew; read the difference before committing it.
describe.each(fixtures)('%s', (fixture) => {
  test('text report', async () => {
    const { stdout, stderr, code } = await run(fixture);
    expect(stderr).toBe('');
    await expect(`${stdout}exit code ${code}\n`).toMatchFileSnapshot(
      join(root, 'fixtures', fixture, 'expected.txt'),
    );
  });

  test('strict profile', async () => {
    const { stdout } = await run(fixture, '--profile', 'strict', '--format', 'compact');
    await expect(stdout).toMatchFileSnapshot(join(root, 'fixtures', fixture, 'expected-strict.txt'));
  });

  test('JSON report', async () => {
    const { stdout } = await run(fixture, '--format', 'json');
    await expect(stdout).toMatchFileSnapshot(join(root, 'fixtures', fixture, 'expected.json'));
  });
});

test('every file of a fixture is in git, so that what is expected is what others get', () => {
  const ignored = execFileSync('git', ['ls-files', '--others', 'fixtures'], { cwd: root, encoding: 'utf8' });
  expect(ignored).toBe('');
});

test('the sample in the README is what the program prints', async () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const sample = /<!-- sample:start -->\n```text\n([\s\S]*?)\n```\n<!-- sample:end -->/.exec(readme)?.[1];
  expect(sample).toBeDefined();
  const command = /^node dist\/cli\.cjs (\S+)/m.exec(readme)?.slice(1);
  expect(command).toBeDefined();
  const { stdout } = await saLint(root, command!);
  expect(stdout).toContain(sample);
});
