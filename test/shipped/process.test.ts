import { spawn, spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scratch } from '../cli/harness.ts';
import { tokenless, tokenSecret, tokenSecretRule } from '../cli/manifests.ts';
import { built, cli, runScript, shippedSaLint } from './built.ts';

const many = Array.from({ length: 2000 }, (_, i) => tokenSecret(`secret-${i}`)).join('---\n');

test('a reader that leaves early is no error', () => {
  const folder = scratch({ 'many.yaml': many });
  const script = `"${process.execPath}" "${cli}" --format=json . | head -c 10; echo " \${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toMatch(/ 1\n$/);
});

test('Ctrl-C ends the program at once', async () => {
  const child = spawn(process.execPath, [cli, '-'], { cwd: scratch(), stdio: ['pipe', 'ignore', 'ignore'] });
  // It has been started when it takes what we write.
  await new Promise((resolve) => child.stdin.write('a: b\n', resolve));
  const ended = new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)));
  child.kill('SIGINT');
  expect(await ended).toBe('SIGINT');
});

describe('a defect', () => {
  /** A copy of the program in which the JSON report is broken. */
  function broken(): string {
    const folder = scratch();
    cpSync(join(built, 'dist'), folder, { recursive: true });
    writeFileSync(join(folder, 'lazy/report-json.js'), "throw new Error('boom');\n");
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    return join(folder, 'cli.js');
  }

  test('is told in short, and what was found is still printed', () => {
    const cwd = scratch({ 'a.yaml': tokenSecret('a') });
    const ended = runScript(broken(), ['--format=json=a.json', '--format=compact', '.'], { cwd });
    expect(ended.code).toBe(3);
    expect(ended.stdout).toContain(tokenSecretRule);
    expect(ended.stderr).toMatch(
      /^sa-lint: a defect of sa-lint itself, in writing the report 'json': boom\n/,
    );
    expect(ended.stderr).not.toMatch(/\n\s+at /);
  });

  test('comes with its place when asked for', () => {
    const cwd = scratch({ 'a.yaml': tokenless('a') });
    const ended = runScript(broken(), ['--format=json', '.'], { cwd, env: { SA_LINT_DEBUG: '1' } });
    expect(ended.code).toBe(3);
    expect(ended.stderr).toMatch(/\n\s+at /);
  });
});

describe('paths from the root of the repository', () => {
  test.each([
    ['sarif', 'deploy/a.yaml'],
    ['github', 'deploy/a.yaml'],
    ['gitlab', 'deploy/a.yaml'],
    ['rdjson', 'deploy/a.yaml'],
    ['compact', 'a.yaml'],
  ])('%s', (format, path) => {
    const folder = scratch({ 'deploy/a.yaml': tokenSecret('a'), '.git/HEAD': '' });
    const { stdout } = shippedSaLint(join(folder, 'deploy'), [`--format=${format}`, '.']);
    expect(stdout).toMatch(new RegExp(`(^|["=])${path.replace('.', '\\.')}`));
  });
});

// `script` of util-linux gives a program a terminal.
const terminal = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;

describe.runIf(terminal)('on a terminal', () => {
  function inTerminal(cwd: string, args: string, env: Record<string, string> = {}): string {
    const { PATH = '' } = process.env;
    const command = `stty cols 120 2>/dev/null; "${process.execPath}" "${cli}" ${args}`;
    return spawnSync('script', ['-qec', command, '/dev/null'], {
      cwd,
      encoding: 'utf8',
      env: { PATH, TERM: 'xterm', ...env },
    }).stdout;
  }

  test('there are colours, unless NO_COLOR says otherwise', () => {
    const folder = scratch({ 'a.yaml': tokenSecret('a') });
    expect(inTerminal(folder, '.')).toContain('\x1b[');
    expect(inTerminal(folder, '.', { NO_COLOR: '1' })).not.toContain('\x1b[');
  });

  test('the whole width is used', () => {
    const folder = scratch({ 'a.yaml': tokenSecret('a') });
    const lines = inTerminal(folder, '--no-color .').split('\r\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeGreaterThan(80);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  test('a short run shows no progress', () => {
    const folder = scratch({ 'a.yaml': tokenless('a') });
    expect(inTerminal(folder, '--no-color .')).not.toContain('\r\x1b[2K');
  });
});
