import { Command } from 'commander';
import { expect, test } from 'vitest';
import { addCommands } from '../../src/cli/commands.ts';
import type { Io } from '../../src/cli/io.ts';
import { commandNames } from '../../src/cli/lintCommand.ts';
import { saLint, scratch } from './harness.ts';

test('every command is known by its name before it is loaded', () => {
  const program = new Command();
  addCommands(program, {} as Io, () => {});
  expect([...program.commands.map((command) => command.name()), 'help']).toEqual(commandNames);
});

test.each(['--help', '-h', 'help'])('%s lists all of them', async (flag) => {
  const { stdout, code } = await saLint(scratch(), [flag]);
  expect(code).toBe(0);
  for (const name of commandNames) expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
});

test('a folder with the name of a command is a folder when it is written as one', async () => {
  const folder = scratch({ 'rules/a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n' });
  expect((await saLint(folder, ['./rules'])).stdout).toContain('1 file, 1 object');
  expect((await saLint(folder, ['--exclude', 'tokens', './rules'])).stdout).toContain('1 file, 1 object');
});
