import { accessSync, constants, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Skipped, SkipReason } from '../source/document.ts';
import type { Source } from '../text/source.ts';
import { isCheckout } from './checkout.ts';
import { decode } from './decode.ts';
import { readText } from './discoverRead.ts';
import { type Ignored, ignoredIn, nothingIgnored } from './ignored.ts';
import type { IgnorePatterns } from './ignorePatterns.ts';
import { mayHoldObject } from './largeFile.ts';
import { slashed } from './slashed.ts';

export { absoluteFileSize, maximumFileSize } from './discoverRead.ts';

export interface DiscoverOptions {
  /** The folder that paths are relative to, in the arguments and in reports; absolute. */
  readonly root: string;
  /** What was read from the standard input; for the path `-`. */
  readonly stdin?: Uint8Array | undefined;
  /** How reports call the standard input; a path as theirs. What comes there stands for the file of that name. Default: `<stdin>`. */
  readonly stdinFilename?: string | undefined;
  /** Patterns as in a `.gitignore` at the root. They hold for files that are named explicitly, too. */
  readonly exclude?: readonly string[] | undefined;
  /** More that is left out, in the same way: judges paths of files and folders as reports show them. */
  readonly excludes?: ((path: string) => boolean) | undefined;
  /** Default: true. Files that git tracks or that are named explicitly are read whatever a `.gitignore` says. */
  readonly respectGitignore?: boolean | undefined;
}

/** A path that cannot be what the user meant. */
export interface DiscoverProblem {
  readonly path: string;
  readonly problem: 'missing' | 'no-match' | 'unreadable';
  /** One sentence for people, with a final period. */
  readonly message: string;
}

export interface Discovery {
  /** Paths of the files for reports, sorted by code units, each once. */
  readonly paths: readonly string[];
  /** Reads the files one by one, as they are asked for. What cannot be read is left out and told by `skipped`. */
  readonly sources: Iterable<Source>;
  /** The same for some of the files. */
  read(only: ReadonlySet<string>): Iterable<Source>;
  /** What was passed over: while looking, and, once `sources` was read through, while reading. Sorted by path. */
  skipped(): readonly Skipped[];
  /** Of those, what kubectl would read and may find objects in. Complete when `skipped` is. */
  unread(): readonly string[];
  readonly problems: readonly DiscoverProblem[];
  /** Explicitly named files that `exclude` or `excludes` leaves out. */
  readonly excluded: readonly string[];
  /** Things to say beside the report, full sentences. */
  readonly remarks: readonly string[];
  /** Folders that hold a `Chart.yaml` with a name, of those whose `templates/` hold one of the files; `''` for the root. */
  readonly charts: ReadonlySet<string>;
}

/**
 * Finds the files that paths stand for: files whatever they are called, folders (every `.yaml`, `.yml` and `.json` below), globs,
 * and `-`. A path that exists is never read as a glob. In folders, what git ignores is left out and told by `skipped`, and so are
 * `.hg`, `.svn`, `.terraform` and `node_modules`; `.git` is not even told.
 *
 * Symbolic links are read under the path that they lead to, and not at all when they leave the root. A path outside of the root
 * that is named as such is read; links in a folder outside of it are not read when they leave that folder.
 */
export async function discover(paths: readonly string[], options: DiscoverOptions): Promise<Discovery> {
  const search = new Search(options);
  if (options.exclude !== undefined && options.exclude.length > 0) {
    const { IgnorePatterns: Patterns } = await import('./ignorePatterns.ts');
    search.exclude = new Patterns(options.exclude);
  }
  // The standard input first: it stands for the file of its name.
  if (paths.includes('-')) search.addStandardInput();
  for (const path of paths) if (path !== '-') await search.add(path);
  return search.result();
}

/** A file to read: where it is. Undefined: the standard input. */
type Place = string | undefined;

const globCharacters = /[*?[\]{}!]/;

class Search {
  exclude: IgnorePatterns | undefined;
  readonly #options: DiscoverOptions;
  readonly #root: string;
  /** By report path. */
  readonly #files = new Map<string, Place>();
  readonly #skipped = new Map<string, SkipReason>();
  readonly #problems: DiscoverProblem[] = [];
  readonly #excluded = new Set<string>();
  /** Real paths of folders that a link led to. */
  readonly #followed = new Set<string>();
  /** What is left out of folders that globs lead into; null for a folder that is left out itself. */
  readonly #ignored = new Map<string, Ignored | null>();
  /** Why git could not be asked what it ignores. */
  #trouble: string | null = null;

  constructor(options: DiscoverOptions) {
    this.#options = options;
    this.#root = realPath(options.root) ?? resolve(options.root);
  }

  addStandardInput(): void {
    const { stdinFilename } = this.#options;
    if (stdinFilename !== undefined && this.#excludes(resolve(this.#root, stdinFilename), false))
      this.#excluded.add(stdinFilename);
    else this.#files.set(stdinFilename ?? '<stdin>', undefined);
  }

  async add(path: string): Promise<void> {
    const full = resolve(this.#root, path);
    const stats = statsOf(full);
    if (stats?.isDirectory()) await this.#addFolder(full);
    else if (stats !== undefined) this.#addNamed(full);
    else if (globCharacters.test(path)) await this.#addGlob(path);
    else {
      const message = `There is no file or folder '${path}'.${await near(path, full)}`;
      this.#problems.push({ path, problem: 'missing', message });
    }
  }

  result(): Discovery {
    const files = new Map([...this.#files].sort(([a], [b]) => (a < b ? -1 : 1)));
    const skipped = this.#skipped;
    const unread: string[] = [];
    const { stdin } = this.#options;
    const sources = (only?: ReadonlySet<string>): Iterable<Source> => ({
      *[Symbol.iterator]() {
        for (const [path, place] of files) {
          if (only !== undefined && !only.has(path)) continue;
          const read = place === undefined ? decode(stdin ?? new Uint8Array()) : readText(place);
          if ('text' in read) yield { path, ...read };
          else skipped.set(path, read.skip);
          if ('skip' in read && read.skip === 'too-large' && mayHoldObject(place!)) unread.push(path);
        }
      },
    });
    return {
      paths: [...files.keys()],
      sources: sources(),
      read: sources,
      skipped: () =>
        [...skipped].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, reason]) => ({ path, reason })),
      unread: () => unread,
      problems: this.#problems,
      excluded: [...this.#excluded].sort(),
      remarks: this.#remarks(),
      charts: chartsOf(files),
    };
  }

  /** A file that is named explicitly. */
  #addNamed(path: string): void {
    const reported = this.#reported(path);
    const real = realPath(path);
    if (this.#excludes(path, false)) this.#excluded.add(reported);
    else if (real === undefined || !isReadable(real)) this.#refuse(path, 'cannot be read');
    else if (this.#leavesRoot(path, real)) this.#refuse(path, `is a link out of the folder, and not read`);
    else this.#put(real);
  }

  /** What is named and cannot be read is a mistake: else it would look as if nothing were wrong with it. */
  #refuse(path: string, why: string): void {
    const reported = this.#reported(path);
    const message = `'${reported}' ${why}.`;
    this.#problems.push({ path: reported, problem: 'unreadable', message });
  }

  /** A file under the path that it really has, unless a link led out of the root to it. */
  #addFile(path: string): void {
    const real = realPath(path);
    if (real === undefined) this.#skipped.set(this.#reported(path), 'unreadable');
    else if (this.#leavesRoot(path, real)) this.#skipped.set(this.#reported(path), 'outside-root');
    else this.#put(real);
  }

  async #addFolder(folder: string): Promise<void> {
    const real = realPath(folder);
    if (real === undefined || !isReadable(real)) this.#refuse(folder, 'cannot be read');
    else if (this.#leavesRoot(folder, real))
      this.#refuse(folder, `is a link out of the folder, and not read`);
    else {
      const { walkFolder, manifestName } = await import('./discoverFolder.ts');
      const linked = [real];
      for (let next = linked.pop(); next !== undefined; next = linked.pop()) {
        if (this.#followed.has(next)) continue;
        this.#followed.add(next);
        const ignored = await this.#ignoredFrom(next);
        await walkFolder(next, ignored, {
          file: (path) => this.#put(path),
          link: (path) => {
            const target = realPath(path);
            const stats = target === undefined ? undefined : statsOf(target);
            if (target === undefined || stats === undefined)
              this.#skipped.set(this.#reported(path), 'unreadable');
            else if (this.#leavesRoot(path, target) || !(this.#isInside(path) || isBelow(real, target)))
              this.#skipped.set(this.#reported(path), 'outside-root');
            else if (stats.isDirectory()) linked.push(target);
            else if (manifestName.test(path) && !this.#excludes(target, false)) this.#addFile(path);
          },
          unreadable: (path) => this.#skipped.set(this.#reported(path), 'unreadable'),
          ignored: (path, isFolder) => this.#ignore(path, isFolder),
          leftOut: (path) => this.#skipped.set(`${this.#reported(path)}/`, 'left-out'),
          excludes: (path, isFolder) => this.#excludes(path, isFolder),
          checkout: (path) => this.#ignoredFrom(path),
        });
      }
    }
  }

  async #addGlob(pattern: string): Promise<void> {
    const [{ default: glob }, { manifestName, neverEntered }] = await Promise.all([
      import('fast-glob'),
      import('./discoverFolder.ts'),
    ]);
    const found = glob.sync(sep === '\\' ? pattern.replaceAll('\\', '/') : pattern, {
      cwd: this.#root,
      dot: true,
      followSymbolicLinks: false,
      suppressErrors: true,
      absolute: true,
      ignore: [...neverEntered].map((name) => `**/${name}/**`),
    });
    // A pattern that spells out an extension means it.
    const anyName = /\.\w+$/.test(pattern);
    let matched = 0;
    for (const path of found) {
      if (!anyName && !manifestName.test(path)) continue;
      matched += 1;
      if (this.#excludes(path, false)) continue;
      const ignored = await this.#ignoredIn(dirname(path));
      if (ignored === null || ignored.ignores(path, false)) this.#ignore(path, false);
      else this.#addFile(path);
    }
    if (matched === 0) {
      const hint = sep === '/' && pattern.includes('\\') ? " Between folders stands '/'." : '';
      const message = `No file matches '${pattern}'.${hint}`;
      this.#problems.push({ path: pattern, problem: 'no-match', message });
    }
  }

  /** What is left out of a folder that is read whoever ignores it: one that was named, or the root of a checkout. */
  async #ignoredFrom(folder: string): Promise<Ignored> {
    if (this.#options.respectGitignore === false) return nothingIgnored;
    const { ignored, trouble } = await ignoredIn(folder);
    this.#trouble ??= trouble;
    return ignored;
  }

  /** What is left out of a folder that a glob leads into; null when it is left out itself. */
  async #ignoredIn(folder: string): Promise<Ignored | null> {
    let ignored = this.#ignored.get(folder);
    if (ignored === undefined) {
      if (folder === this.#root || !this.#isInside(folder) || isCheckout(folder)) {
        ignored = await this.#ignoredFrom(folder);
      } else {
        const above = await this.#ignoredIn(dirname(folder));
        ignored = above === null || above.ignores(folder, true) ? null : above.into(folder);
      }
      this.#ignored.set(folder, ignored);
    }
    return ignored;
  }

  #ignore(path: string, isFolder: boolean): void {
    const reported = this.#reported(path);
    if (!this.#files.has(reported)) this.#skipped.set(isFolder ? `${reported}/` : reported, 'ignored');
  }

  #remarks(): string[] {
    if (this.#trouble === null || ![...this.#skipped.values()].includes('ignored')) return [];
    return [
      `git could not be asked what it tracks (${this.#trouble}), so that what '.gitignore' files ignore is not judged even where ` +
        'git tracks it; --no-gitignore judges it.',
    ];
  }

  #excludes(path: string, isFolder: boolean): boolean {
    const { excludes } = this.#options;
    if (this.exclude === undefined && excludes === undefined) return false;
    const reported = this.#reported(path);
    // A `.gitignore` says nothing about what lies above it. A name without a folder is still meant for every file of that name.
    const below = reported.replace(/^[A-Za-z]:/, '').replace(/^\/+|^(?:\.\.(?:\/|$))+/, '');
    if (below === '') return false;
    return (
      (this.exclude?.ignores(isFolder ? `${below}/` : below) ?? false) || (excludes?.(reported) ?? false)
    );
  }

  /** True for a link inside the root that leads out of it. */
  #leavesRoot(path: string, real: string): boolean {
    return this.#isInside(path) && !this.#isInside(real);
  }

  #isInside(path: string): boolean {
    return isBelow(this.#root, path);
  }

  /** What comes by the standard input stands for the file of its name: an editor sends what it has not saved yet. */
  #put(path: string): void {
    const reported = this.#reported(path);
    if (this.#files.has(reported) && this.#files.get(reported) === undefined) return;
    if (this.#skipped.get(reported) === 'ignored') this.#skipped.delete(reported);
    this.#files.set(reported, path);
  }

  /** Relative to the root, with `/`. On another drive there is no such way: then absolute. */
  #reported(path: string): string {
    return slashed(relative(this.#root, path));
  }
}

/** What was probably meant by a path that does not exist, as ` Did you mean …?`: of the names in its folder. */
async function near(path: string, full: string): Promise<string> {
  const { didYouMeanPath } = await import('./nearPath.ts');
  return didYouMeanPath(path, full);
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`);
}

/** Folders with a `Chart.yaml` above each `templates` folder on the way to a file. */
function chartsOf(files: ReadonlyMap<string, Place>): Set<string> {
  const charts = new Set<string>();
  const seen = new Set<string>();
  for (const [reported, place] of files) {
    if (place === undefined) continue;
    const segments = reported.split('/');
    let folder = dirname(place);
    for (let index = segments.length - 2; index >= 0; index -= 1, folder = dirname(folder)) {
      if (segments[index] !== 'templates') continue;
      const above = dirname(folder);
      if (seen.has(above)) continue;
      seen.add(above);
      if (isChart(join(above, 'Chart.yaml'))) charts.add(segments.slice(0, index).join('/'));
    }
  }
  return charts;
}

/** Whether a file describes a chart: Helm refuses one without a name (helm: pkg/chart/metadata.go). An empty one hides nothing. */
function isChart(path: string): boolean {
  if (statsOf(path) === undefined) return false;
  const read = readText(path);
  if (!('text' in read)) return false;
  return (
    /^(?:name|"name"|'name')\s*:/m.test(read.text) ||
    (/^\s*\{/.test(read.text) && read.text.includes('"name"'))
  );
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** Whether a file or folder can be opened and has an end: a pipe or a device need not have one. */
function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    const stats = statSync(path);
    return stats.isFile() || stats.isDirectory();
  } catch {
    return false;
  }
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
