import { posix, relative, resolve } from 'node:path';
import { readRegularFile } from '../files/regularFile.ts';
import { slashed } from '../files/slashed.ts';
import { type Baseline, parseBaseline, withPaths, writeBaseline } from '../findings/baseline.ts';
import type { Source } from '../text/source.ts';
import { UsageError } from './failure.ts';
import { writeOutput } from './outputs.ts';
import { problemText } from './problems.ts';
import { folderInRepository } from './repositoryFolder.ts';

/** A million findings take about 200 MB. In bytes. */
const largestBaseline = 256 * 1024 * 1024;

// In the file, paths are those of the repository, wherever in it a run starts; everywhere else they are relative to `cwd`.

/** The baseline in a file that the user named. Throws UsageError. */
export function readBaseline(cwd: string, file: string): Baseline {
  return readBaselineFile(cwd, file).baseline;
}

/** The same, and the file itself. */
export function readBaselineFile(cwd: string, file: string): { baseline: Baseline; source: Source } {
  const read = readRegularFile(resolve(cwd, file), { largest: largestBaseline });
  if ('problem' in read) {
    throw new UsageError(
      read.code === 'ENOENT'
        ? `there is no baseline '${file}'. --write-baseline makes it.`
        : `the baseline '${file}' ${read.problem}.`,
    );
  }
  const text = read.bytes.toString('utf8');
  const path = slashed(relative(cwd, resolve(cwd, file)));
  const source = { path, text: text.replace(/^\ufeff/, '') };
  const parsed = parseBaseline(source);
  if ('problem' in parsed) throw new UsageError(problemText(parsed.problem));
  const folder = folderInRepository(cwd);
  return { baseline: withPaths(parsed.baseline, (path) => posix.relative(folder, path)), source };
}

/** Writes it to a file that the user named. Throws UsageError. */
export function writeBaselineFile(cwd: string, file: string, baseline: Baseline): void {
  const folder = folderInRepository(cwd);
  writeOutput(cwd, file, writeBaseline(withPaths(baseline, (path) => posix.join(folder, path))));
}
