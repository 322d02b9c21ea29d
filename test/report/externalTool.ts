import { spawnSync } from 'node:child_process';
import { describe } from 'vitest';

/** True when a program can be found on PATH. */
export function hasProgram(name: string): boolean {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/**
 * A group of tests that need a program which npm does not install. Without it they are shown as skipped, with what to install; where
 * everything must run (`CI` is set, as in `.ci/run`) that is a failure.
 */
export function describeWith(found: boolean, install: string, name: string, tests: () => void): void {
  if (found) describe(name, tests);
  else if (process.env.CI) {
    describe(name, () => {
      throw new Error(`These tests need a program that is not here: ${install}`);
    });
  } else describe.skip(`${name} (needs: ${install})`, tests);
}
