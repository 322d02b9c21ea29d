import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The root of this repository. */
export const project = resolve(fileURLToPath(import.meta.url), '../../..');

/** What is tested is what is shipped: the committed bundle. */
export const cli = join(project, 'dist/cli.js');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Surroundings {
  readonly cwd: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The program that runs the script; this Node by default. */
  readonly node?: string;
}

/** Runs a script of `dist/` in a process of its own, without colours and with nothing of a surrounding CI in its environment. */
export function runScript(script: string, args: readonly string[], surroundings: Surroundings): Ended {
  const { cwd, input = '', env = {}, node = process.execPath } = surroundings;
  const { PATH = '', HOME = '' } = process.env;
  const ended = spawnSync(node, [script, ...args], {
    cwd,
    input,
    env: { PATH, HOME, ...env },
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (ended.error !== undefined) throw ended.error;
  return { code: ended.status, stdout: ended.stdout, stderr: ended.stderr };
}

/** `sa-lint <args>` in a folder. */
export function saLint(cwd: string, args: readonly string[], more: Omit<Surroundings, 'cwd'> = {}): Ended {
  return runScript(cli, args, { cwd, ...more });
}

/** A new folder with these files; it is removed after the test. */
export function scratch(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sa-lint-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  write(folder, files);
  return folder;
}

/** Writes files below a folder. */
export function write(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Runs git with an identity of its own and nothing of the user's configuration. */
export function git(cwd: string, ...args: readonly string[]): string {
  const { PATH = '' } = process.env;
  return execFileSync('git', args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH,
      HOME: cwd,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@example.org',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@example.org',
    },
  }).trim();
}

/** A new repository with one commit on `main` that holds these files. */
export function repository(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = scratch(files);
  git(folder, 'init', '--quiet', '--initial-branch=main');
  commit(folder, 'first');
  return folder;
}

/** Commits everything in the work tree; the new commit's id. */
export function commit(folder: string, message: string): string {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', `--message=${message}`);
  return git(folder, 'rev-parse', 'HEAD');
}
