import { execFileSync, spawnSync } from 'node:child_process';

/** A file of a commit, as `git ls-tree` lists it. Symbolic links and submodules are left out. */
export interface TreeFile {
  /** Relative to the root of the repository, with `/`. */
  readonly path: string;
  readonly oid: string;
  /** Bytes. */
  readonly size: number;
}

/** What `git` could not do, in its own words or ours. */
export class GitError extends Error {}

/**
 * Reads a repository through the `git` program. Only plumbing commands that run no hook, no filter and no text conversion are
 * used, the network is switched off, and variables that a surrounding git (a hook) left in the environment are ignored.
 */
export class Repository {
  /** Absolute path of the work tree's root. */
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  /** The repository around a folder; undefined when there is none or when git is not installed. Throws GitError for other trouble. */
  static around(folder: string): Repository | undefined {
    const { status, stdout, stderr, error } = git(folder, ['rev-parse', '--show-toplevel']);
    if (error !== undefined) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw new GitError(error.message);
    }
    if (status === 0) return new Repository(stdout.replace(/\r?\n$/, ''));
    if (/not a git repository|must be run in a work tree/.test(stderr)) return undefined;
    throw new GitError(firstLine(stderr));
  }

  /** The commit that a ref, a tag or an abbreviated id names; undefined when this clone does not have it. */
  commit(ref: string): string | undefined {
    if (ref === '' || ref.startsWith('-') || ref.includes('\0')) return undefined;
    const { status, stdout } = git(this.root, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
    return status === 0 ? stdout.trim() : undefined;
  }

  /** True when history was cut off, as `actions/checkout` does by default. */
  get shallow(): boolean {
    return git(this.root, ['rev-parse', '--is-shallow-repository']).stdout.trim() === 'true';
  }

  /** The parents of a commit that are in this clone. */
  parents(commit: string): string[] {
    const { status, stdout } = git(this.root, ['rev-list', '--parents', '--max-count=1', commit]);
    return status === 0 ? stdout.trim().split(' ').slice(1) : [];
  }

  /** The best common ancestor of two commits; undefined when this clone knows none. */
  mergeBase(one: string, other: string): string | undefined {
    const { status, stdout } = git(this.root, ['merge-base', one, other]);
    return status === 0 ? firstLine(stdout) : undefined;
  }

  /** All regular files of a commit, in git's order. */
  files(commit: string): TreeFile[] {
    const { status, stdout, stderr } = git(this.root, ['ls-tree', '-r', '-l', '-z', '--full-tree', commit]);
    if (status !== 0) throw new GitError(firstLine(stderr));
    const files: TreeFile[] = [];
    for (const entry of stdout.split('\0')) {
      const [, mode, oid, size, path] = /^(\d+) \w+ (\w+) +(\S+)\t(.*)$/s.exec(entry) ?? [];
      if (path !== undefined && (mode === '100644' || mode === '100755')) {
        files.push({ path, oid: oid!, size: Number(size) });
      }
    }
    return files;
  }

  /** The contents of files, one after the other in the order given; about 16 MiB are held at a time. */
  *contents(files: Iterable<TreeFile>): Generator<readonly [TreeFile, Buffer]> {
    let batch: TreeFile[] = [];
    let bytes = 0;
    for (const file of files) {
      if (batch.length > 0 && bytes + file.size > 16 * 1024 * 1024) {
        yield* this.#batch(batch);
        batch = [];
        bytes = 0;
      }
      batch.push(file);
      bytes += file.size;
    }
    if (batch.length > 0) yield* this.#batch(batch);
  }

  *#batch(files: readonly TreeFile[]): Generator<readonly [TreeFile, Buffer]> {
    const output = execFileSync('git', [...switches, 'cat-file', '--batch'], {
      cwd: this.root,
      env: environment(),
      input: files.map(({ oid }) => `${oid}\n`).join(''),
      maxBuffer: Number.POSITIVE_INFINITY,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    let at = 0;
    for (const file of files) {
      // `<oid> blob <size>\n<contents>\n`, or `<oid> missing\n` in a partial clone.
      const header = output.toString('latin1', at, output.indexOf(10, at));
      at += header.length + 1;
      const size = / blob (\d+)$/.exec(header)?.[1];
      if (size === undefined) throw new GitError(`the contents of ${file.path} are not in this clone`);
      yield [file, output.subarray(at, at + Number(size))];
      at += Number(size) + 1;
    }
  }
}

const switches = [
  '--no-replace-objects',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'protocol.allow=never',
];

function git(cwd: string, args: readonly string[]) {
  return spawnSync('git', [...switches, ...args], {
    cwd,
    env: environment(),
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
  });
}

function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return {
    ...Object.fromEntries(kept),
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!.trim();
}
