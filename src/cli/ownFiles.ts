import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type Result, withoutSkipped } from '../findings/result.ts';
import type { InputOptions } from './input.ts';
import type { Judge } from './judge.ts';

const ownNames: ReadonlySet<string> = new Set(['.sa-lint.yaml', '.sa-lint.yml', 'sa-lint-baseline.json']);
const misspelt = ['sa-lint.yaml', 'sa-lint.yml', '.sa-lint.json'];

/**
 * What sa-lint reads for itself, configuration, rules and baseline, is no manifest that was read or passed over. What holds an object
 * that kubectl would take from it is one, whatever its name.
 */
export function withoutOwnFiles(result: Result, { files }: Pick<Judge, 'files'>): Result {
  const own = new Set(files.map(({ path }) => path));
  return withoutSkipped(
    result,
    ({ path, reason }) =>
      reason === 'not-kubernetes' && (own.has(path) || ownNames.has(posix.basename(path))),
  );
}

/** A file that looks like a configuration and is none, where there is no configuration; full sentences. */
export function configurationHints(
  { cwd, config }: InputOptions & { readonly config?: string | false | undefined },
  { configurationPath }: Pick<Judge, 'configurationPath'>,
): string[] {
  if (config !== undefined || configurationPath !== null) return [];
  const found = misspelt.find((name) => existsSync(join(cwd, name)));
  return found === undefined ? [] : [`'${found}' is not read: the configuration is called '.sa-lint.yaml'.`];
}

export const emptyRemark =
  'standard input holds no Kubernetes object, so nothing was judged: the command before it may have failed. --allow-empty accepts that.';

/** Whether all there was to judge is a standard input that says nothing. */
export function isEmptyInput(
  { paths, context, allowEmpty }: InputOptions & { readonly allowEmpty?: boolean | undefined },
  { summary, findings }: Result,
): boolean {
  const isStdin = paths.length > 0 && context === undefined && paths.every((path) => path === '-');
  return isStdin && allowEmpty !== true && summary.objects === 0 && findings.length === 0;
}
