import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scratch } from '../cli/harness.ts';
import { tokenSecret } from '../cli/manifests.ts';
import { built, cli, runScript } from './built.ts';

const runtimes = [
  { name: 'this Node', node: process.execPath as string | undefined },
  ...['22', '24', '26'].map((major) => ({ name: `Node ${major}`, node: process.env[`NODE${major}`] })),
];

describe.each(runtimes)('the code cache, on $name', ({ node }) => {
  const on = test.skipIf(!node);
  const files = () => scratch({ 'bad.yaml': tokenSecret('a') });
  const lint = (cwd: string, env: Record<string, string>) => runScript(cli, ['.'], { cwd, env, node: node! });

  on('is written once, and a run with it says the same', () => {
    const [cwd, home] = [files(), scratch({})];
    const first = lint(cwd, { XDG_CACHE_HOME: home });
    expect(first).toMatchObject({ code: 1, stderr: '' });
    const [entry, ...others] = readdirSync(join(home, 'sa-lint'));
    expect(others).toEqual([]);
    const { ino } = statSync(join(home, 'sa-lint', entry!));
    expect(lint(cwd, { XDG_CACHE_HOME: home })).toEqual(first);
    expect(statSync(join(home, 'sa-lint', entry!)).ino, 'the entry was taken').toBe(ino);
  });

  on('that is damaged is made anew', () => {
    const [cwd, home] = [files(), scratch({})];
    const first = lint(cwd, { XDG_CACHE_HOME: home });
    const path = join(home, 'sa-lint', readdirSync(join(home, 'sa-lint'))[0]!);
    const right = readFileSync(path);
    const wrong = Buffer.from(right);
    wrong[wrong.length >> 1]! ^= 0x55;
    writeFileSync(path, wrong);
    expect(lint(cwd, { XDG_CACHE_HOME: home })).toEqual(first);
    expect(readFileSync(path).equals(wrong)).toBe(false);
  });

  on('is not made in CI', () => {
    const home = scratch({});
    expect(lint(files(), { XDG_CACHE_HOME: home, CI: 'true' }).code).toBe(1);
    expect(readdirSync(home)).toEqual([]);
  });
});

test('the path that the command had first still works', () => {
  const ended = runScript(join(built, 'dist/cli.js'), ['--version'], { cwd: built });
  expect(ended).toMatchObject({ code: 0, stderr: '' });
});
