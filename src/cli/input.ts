import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { type Discovery, discover } from '../files/discover.ts';
import { slashed } from '../files/slashed.ts';
import { reasonOf } from '../report/words.ts';
import type { Skipped } from '../source/document.ts';
import type { Source } from '../text/source.ts';
import { UsageError } from './failure.ts';
import type { Preparation } from './prepare.ts';

/** Where to look for manifests, as users wrote it. Undefined: not said. */
export interface InputOptions {
  /** Absolute. Paths are relative to it, also in reports. */
  readonly cwd: string;
  readonly paths: readonly string[];
  /** A folder whose files join the model; only what stands in `paths` is reported. */
  readonly context?: string | undefined;
  /** So many files of the context at most, those that are nearest to the paths by folders. Default: all. */
  readonly contextLimit?: number | undefined;
  readonly exclude?: readonly string[] | undefined;
  readonly gitignore?: boolean | undefined;
  readonly stdinFilename?: string | undefined;
  /** Reads what stands for the path `-`; without it, there is nothing. */
  readonly stdin?: (() => Promise<Buffer>) | undefined;
}

/** What is judged together. */
export interface Input {
  /** Read one by one, as they are asked for. */
  readonly sources: Iterable<Source>;
  /** Of the files, for reports, sorted by code units. */
  readonly paths: readonly string[];
  readonly charts: ReadonlySet<string>;
  /** The path of standard input; undefined where it is not read. */
  readonly piped: string | undefined;
  /** What was passed over; complete when the sources were read. */
  skipped(): readonly Skipped[];
  /** Of those, what kubectl would read and may find objects in. */
  unread(): readonly string[];
  /** Whether findings in a file, or that it was passed over, are reported: false for what is only context. */
  reports(path: string): boolean;
  /** How many files are reported on; complete when the sources were read. */
  readonly reported: number;
  /** Things to say beside the report, full sentences. */
  readonly remarks: readonly string[];
  /** Whether a file of that path was read, or would have been if it were still there. */
  covers(path: string): boolean;
}

/** Finds the files. Throws UsageError for paths that do not exist, and when nothing matched. */
export async function readInput(options: InputOptions, { settings }: Preparation): Promise<Input> {
  const { cwd, paths, context, exclude, gitignore } = options;
  const search = {
    root: cwd,
    exclude,
    excludes: settings.excludes,
    respectGitignore: gitignore,
    stdin: paths.includes('-') ? await options.stdin?.() : undefined,
    stdinFilename: stdinPath(options),
  };
  const given = await discover(paths, search);
  const all =
    context === undefined || given.paths.length === 0 ? given : await discover([...paths, context], search);

  const problems = all.problems.map(({ message }) => message);
  if (problems.length > 0) throw new UsageError(problems);
  const reported = new Set([...given.paths, ...given.skipped().map(({ path }) => path)]);
  if (given.paths.length === 0 && !areAllExcluded(given, options)) {
    const where = paths.map((path) => `'${path}'`).join(', ');
    const skipped = given.skipped().map((one) => ` '${one.path}' is not read: ${reasonOf(one)}.`);
    throw new UsageError(
      `there is no .yaml, .yml or .json file to read in ${where}.${skipped.slice(0, 5).join('')}`,
    );
  }
  const near = await nearest(all.paths, given.paths, options);
  return {
    sources: near === null ? all.sources : all.read(near),
    paths: near === null ? all.paths : all.paths.filter((path) => near.has(path)),
    charts: all.charts,
    piped: paths.includes('-') ? (search.stdinFilename ?? '<stdin>') : undefined,
    skipped: all.skipped,
    unread: all.unread,
    remarks: near === null ? all.remarks : [...all.remarks, leftOutRemark(all.paths.length, options)],
    reports: (path) => reported.has(path),
    get reported() {
      const unread = new Set(all.skipped().map(({ path }) => path));
      return given.paths.filter((path) => !unread.has(path)).length;
    },
    covers: coverage(options, near ?? new Set(all.paths)),
  };
}

/** What is read of a context that is too large to be read unasked; null when all of it is. */
async function nearest(
  all: readonly string[],
  given: readonly string[],
  { contextLimit = Number.POSITIVE_INFINITY }: InputOptions,
): Promise<ReadonlySet<string> | null> {
  if (all.length <= given.length + contextLimit) return null;
  const { nearestPaths } = await import('./context.ts');
  return nearestPaths(all, given, given.length + contextLimit);
}

function leftOutRemark(files: number, { context, contextLimit }: InputOptions): string {
  return (
    `the repository has ${files} files, of which the ${contextLimit} nearest were read as context; ` +
    `--context ${context} reads them all.`
  );
}

function coverage({ cwd, paths, context }: InputOptions, known: ReadonlySet<string>) {
  const places = [...paths, ...(context === undefined ? [] : [context])];
  const roots = places.map((path) => slashed(relative(cwd, resolve(cwd, path))));
  return (path: string) =>
    known.has(path) ||
    (roots.some(
      (root) => (root === '' && !path.startsWith('../')) || path === root || path.startsWith(`${root}/`),
    ) &&
      !existsSync(resolve(cwd, path)));
}

/** Hooks name the files that changed. When those are files that nobody wants judged, there is nothing to complain about. */
function areAllExcluded({ excluded }: Discovery, { paths, cwd }: InputOptions): boolean {
  const named = new Set(paths.map((path) => slashed(relative(cwd, resolve(cwd, path)))));
  return excluded.length > 0 && excluded.length === named.size;
}

/** As reports show paths. */
function stdinPath({ cwd, stdinFilename }: InputOptions): string | undefined {
  if (stdinFilename === undefined) return undefined;
  return slashed(relative(cwd, resolve(cwd, stdinFilename))) || undefined;
}
