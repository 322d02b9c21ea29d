import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { GitError, Repository, type TreeFile } from '../files/git.ts';
import { slashed } from '../files/slashed.ts';
import { reasonOf, UsageError } from './failure.ts';
import type { InputOptions } from './input.ts';

/** What is read of a state: manifests, and what judges them. */
export interface BaseOptions extends InputOptions {
  readonly config?: string | false | undefined;
  readonly baseline?: string | undefined;
}

/** A state of a repository, as a folder to read. */
export interface Base {
  /** What to read, in place of the options for the work tree. What was not there is not named. */
  readonly options: BaseOptions;
  /** Removes the folder. */
  remove(): void;
}

/**
 * Puts the files of the merge base of `ref` and HEAD into a temporary folder, so that they are read by the very rules of the work
 * tree. Where there is no such state, a remark says why and everything is to be reported. Throws UsageError for a ref that does
 * not exist when `strict`.
 */
export function readBase(
  ref: string,
  options: BaseOptions,
  strict: boolean,
): { readonly base: Base } | { readonly remark: string } {
  try {
    const repository = Repository.around(options.cwd);
    if (repository === undefined) {
      return trouble(
        strict,
        `'${options.cwd}' is in no git repository, so nothing can be new since '${ref}'`,
      );
    }
    const commit = repository.commit(ref);
    if (commit === undefined) {
      return repository.shallow
        ? { remark: tooShallow(ref) }
        : trouble(strict, `there is no commit '${ref}' in this repository`);
    }
    const head = repository.commit('HEAD');
    const base = head === undefined ? undefined : repository.mergeBase(commit, head);
    if (base === undefined) {
      return { remark: repository.shallow ? tooShallow(ref) : unrelated(ref) };
    }
    return { base: checkOut(repository, base, options) };
  } catch (error) {
    if (error instanceof GitError) return trouble(strict, `git cannot read '${ref}': ${reasonOf(error)}`);
    throw error;
  }
}

function trouble(strict: boolean, message: string): { readonly remark: string } {
  if (strict) throw new UsageError(`${message}.`);
  return { remark: `${message}; everything is reported.` };
}

function tooShallow(ref: string): string {
  return (
    `this clone is too shallow to know what was there at '${ref}', so everything is reported. ` +
    "With actions/checkout, set 'fetch-depth: 0'."
  );
}

function unrelated(ref: string): string {
  return `HEAD and '${ref}' have no common ancestor; everything is reported.`;
}

/** What discovery looks at. */
const relevant = /\.(?:ya?ml|json)$/i;

function checkOut(repository: Repository, commit: string, options: BaseOptions): Base {
  const folder = mkdtempSync(join(tmpdir(), 'sa-lint-base-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    // The root of a repository is where `.git` is.
    mkdirSync(join(folder, '.git'));
    const own = realpathSync(options.cwd);
    const cwd = resolve(folder, relative(repository.root, own));
    mkdirSync(cwd, { recursive: true });
    const here = (path: string) => relative(own, resolve(own, path)) || '.';
    // What lies outside of the repository was never committed; from here, its paths would lead to who knows what.
    const isInside = (path: string) => !leadsOut(relative(folder, resolve(cwd, path)));
    const named = [options.config, options.baseline].flatMap((path) =>
      path ? [slashed(relative(repository.root, resolve(own, path)))] : [],
    );
    const tree = repository.files(commit);
    const isOfChart = ofCharts(tree);
    const wanted = ({ path }: TreeFile) =>
      (relevant.test(path) || named.includes(path) || isOfChart(path)) && isSafe(path);
    const files = tree.filter(wanted);
    for (const [file, bytes] of repository.contents(files)) put(folder, file, bytes);

    const exists = (path: string) => existsSync(resolve(cwd, path));
    // With a context everything in it counts, wherever it stood: files may have moved.
    const paths = [...options.paths, ...(options.context === undefined ? [] : [options.context])]
      .map(here)
      .filter((path) => isInside(path) && (isGlob(path) || exists(path)));
    /** A file that the user named, as it was then. */
    const file = (path: string) => {
      if (!isInside(here(path))) return resolve(own, path);
      return exists(here(path)) ? here(path) : undefined;
    };
    return {
      options: {
        ...options,
        cwd,
        paths,
        config: options.config && (file(options.config) ?? false),
        baseline: options.baseline && file(options.baseline),
        context: undefined,
        stdinFilename: undefined,
        // All of it was tracked, and what git tracks it does not ignore.
        gitignore: false,
      },
      remove,
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Tells what charts need besides manifests: helpers, ignore rules, packed dependencies, files that templates read. */
function ofCharts(tree: readonly TreeFile[]): (path: string) => boolean {
  const folders = new Set(
    tree.flatMap(({ path }) =>
      /(?:^|\/)Chart\.yaml$/.test(path) ? [path.slice(0, -'Chart.yaml'.length)] : [],
    ),
  );
  if (folders.size === 0) return () => false;
  return (path) => {
    for (let end = path.lastIndexOf('/') + 1; end > 0; end = path.lastIndexOf('/', end - 2) + 1)
      if (folders.has(path.slice(0, end))) return true;
    return folders.has('') && /^(?:[^/]+$|templates\/|charts\/)/.test(path);
  };
}

/** A tree can be made by hand and hold any path; none may lead out of our folder. */
function isSafe(path: string): boolean {
  return path
    .split('/')
    .every((part) => !['', '.', '..', '.git'].includes(part.toLowerCase()) && !part.includes('\\'));
}

function put(folder: string, { path }: TreeFile, bytes: Buffer): void {
  const target = join(folder, path);
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  } catch (error) {
    // A name that this file system does not take: the work tree does not have it either.
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENAMETOOLONG' && code !== 'EINVAL' && code !== 'EILSEQ') throw error;
  }
}

function leadsOut(path: string): boolean {
  return isAbsolute(path) || path === '..' || path.startsWith(`..${sep}`);
}

function isGlob(path: string): boolean {
  return /[*?[\]{}]/.test(path);
}
