import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Ended } from '../cli/harness.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder with `package.json` and `dist/`, made from the sources when the run began. */
    readonly built: string;
  }
}

/** What users get, made from the sources as they are now. */
export const built = inject('built');
export const cli = join(built, 'dist/cli.cjs');

export interface Surroundings {
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
    env: { PATH, HOME, XDG_CACHE_HOME: join(built, 'cache'), ...env },
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (ended.error !== undefined) throw ended.error;
  return { code: ended.status, stdout: ended.stdout, stderr: ended.stderr };
}

/** `sa-lint <args>` in a folder, in a process of its own. */
export function shippedSaLint(
  cwd: string,
  args: readonly string[],
  more: Omit<Surroundings, 'cwd'> = {},
): Ended {
  return runScript(cli, args, { cwd, ...more });
}
