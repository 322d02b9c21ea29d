import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project, saLint, scratch, write } from './harness.ts';

const has = (shell: string) => spawnSync(shell, ['--version'], { stdio: 'ignore' }).status === 0;

const cases: readonly (readonly [line: readonly string[], offers: readonly string[]])[] = [
  [['--format', 'sar'], ['sarif']],
  [['explain', 'automounted'], ['automounted-token']],
  [
    ['rules', '--format', ''],
    ['json', 'table'],
  ],
  [
    ['completion', ''],
    ['bash', 'fish', 'zsh'],
  ],
];

async function scriptOf(shell: string): Promise<string> {
  const folder = scratch();
  write(folder, { script: (await saLint(folder, ['completion', shell])).stdout });
  return join(folder, 'script');
}

describe.each(cases)('%j', (line, offers) => {
  test('bash offers what fits', async () => {
    const drive = `source ${await scriptOf('bash')}; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _sa_lint; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout } = spawnSync('bash', ['-c', drive, 'bash', 'sa-lint', ...line], { encoding: 'utf8' });
    expect(stdout.trim().split('\n').sort()).toEqual(offers);
  });

  test.runIf(has('fish'))('fish offers what fits', async () => {
    const drive = `source ${await scriptOf('fish')}; complete -C 'sa-lint ${line.join(' ')}'`;
    const { stdout } = spawnSync('fish', ['-c', drive], { encoding: 'utf8' });
    expect(
      stdout
        .trim()
        .split('\n')
        .map((row) => row.split('\t')[0]),
    ).toEqual(offers);
  });
});

test.runIf(has('zsh'))('zsh reads its script', async () => {
  expect(spawnSync('zsh', ['-n', await scriptOf('zsh')]).status).toBe(0);
});

test('the manual page names every option and command of the help', async () => {
  const page = readFileSync(join(project, 'man/sa-lint.1'), 'utf8').replaceAll('\\-', '-');
  const { stdout } = await saLint(scratch(), ['--help']);
  for (const [option] of stdout.matchAll(/--[a-z][a-z-]+/g)) expect(page).toContain(option);
  expect(page).toContain('.SS "sa-lint who-can ');
});
