import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Skipped } from '../source/document.ts';
import type { Source } from '../source/source.ts';
import { UsageError } from './failure.ts';
import type { Preparation } from './prepare.ts';

export interface InputOptions {
  readonly cwd: string;
  readonly paths: readonly string[];
  /** A folder whose files join the model; only what stands in `paths` is reported. */
  readonly context?: string | undefined;
  readonly exclude?: readonly string[] | undefined;
  readonly gitignore?: boolean | undefined;
  readonly stdinFilename?: string | undefined;
}

/** What is judged together. */
export interface Input {
  readonly sources: Iterable<Source>;
  readonly charts: ReadonlySet<string>;
  /** What was passed over while the sources were read. */
  skipped(): readonly Skipped[];
  /** Whether findings in a file are reported: false for files that are only context. */
  reports(path: string): boolean;
}

// PROVISIONAL until src/source/discover.ts is there.
export async function readInput(options: InputOptions, _preparation: Preparation): Promise<Input> {
  const files: string[] = [];
  const walk = (path: string) => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) walk(join(path, name));
    else if (/\.(ya?ml|json)$/.test(path)) files.push(path);
  };
  for (const path of [...options.paths, ...(options.context === undefined ? [] : [options.context])]) {
    try {
      walk(resolve(options.cwd, path));
    } catch {
      throw new UsageError(`there is no file or folder '${path}'.`);
    }
  }
  const sources = [...new Set(files)].map((file) => ({
    path: relative(options.cwd, file).split(sep).join('/'),
    text: readFileSync(file, 'utf8'),
  }));
  return { sources, charts: new Set(), skipped: () => [], reports: () => true };
}
