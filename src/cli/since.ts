import { UsageError } from './failure.ts';
import type { GitError, Repository } from './git.ts';
import type { Input, InputOptions } from './input.ts';
import type { Preparation } from './prepare.ts';

export async function readBase(
  ref: string,
  options: InputOptions & { readonly strictSince: boolean },
  _preparation: Preparation,
): Promise<{ readonly input: Input } | { readonly remark: string }> {
  throw new UsageError(`not yet ${ref} ${options.cwd}`);
}
export type { GitError, Repository };
