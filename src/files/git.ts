import { realpathSync } from 'node:fs';
import { checkoutAround, gitFolderOf } from './checkout.ts';
import { GitError, gitProgram, runGit } from './gitProgram.ts';

export { GitError } from './gitProgram.ts';

/** A file of a commit, as `git ls-tree` lists it. Symbolic links and submodules are left out. */
export interface TreeFile {
  /** Relative to the root of the repository, with `/`. */
  readonly path: string;
  readonly oid: string;
  /** Bytes; 0 in a partial clone, where it is not known. */
  readonly size: number;
  /** False where a partial clone lacks the contents. */
  readonly isHere: boolean;
}

/** Files whose contents are asked for at once, at most. */
const batchFiles = 1000;
const batchBytes = 16 * 1024 * 1024;

/**
 * Reads a repository through the `git` program, by plumbing commands only. What a partial clone lacks is not fetched: the contents
 * are asked for only where they are known to be there.
 */
export class Repository {
  /** Absolute path of the work tree's root. */
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  /**
   * The repository around a folder; undefined when there is none or when git is not installed. Its git folder is that of the
   * checkout, never a bare repository that lies in it. Throws GitError for other trouble.
   */
  static around(folder: string): Repository | undefined {
    const checkout = checkoutAround(folder);
    if (checkout === null || gitProgram(checkout) === null) return undefined;
    const asked = ['rev-parse', '--show-toplevel', '--absolute-git-dir'];
    const { status, stdout, stderr } = git(checkout, asked);
    if (status !== 0) {
      if (/not a git repository|must be run in a work tree/.test(stderr)) return undefined;
      throw new GitError(firstLine(stderr));
    }
    const [tree = '', gitFolder = ''] = stdout.split(/\r?\n/);
    const root = realpathSync(checkout);
    if (realpathSync(tree) !== root || realpathSync(gitFolder) !== gitFolderOf(root))
      throw new GitError(`'${root}' is not the work tree of the git folder that git finds for it`);
    return new Repository(root);
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

  /**
   * What git neither tracks nor looks at below a path, relative to the root; a folder that is ignored as a whole stands for all that
   * it holds and ends in `/`.
   */
  ignored(path: string): string[] {
    const asked = ['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--directory'];
    const { status, stdout, stderr } = git(this.root, [...asked, '--', path]);
    if (status !== 0) throw new GitError(firstLine(stderr));
    return stdout.split('\0').filter((each) => each !== '');
  }

  /** All regular files of a commit, in git's order. Throws GitError when this clone does not have its folders. */
  files(commit: string): TreeFile[] {
    const isPartial = this.#isPartial();
    if (isPartial && this.#missing(commit, ['--filter=blob:none']).size > 0)
      throw new GitError('this partial clone does not have the folders of that commit');
    const missing = isPartial ? this.#missing(commit, []) : new Set<string>();
    // For its size, git would fetch what is missing.
    const sizes = isPartial ? [] : ['-l'];
    const { status, stdout, stderr } = git(this.root, [
      'ls-tree',
      '-r',
      ...sizes,
      '-z',
      '--full-tree',
      commit,
    ]);
    if (status !== 0) throw new GitError(firstLine(stderr));
    const files: TreeFile[] = [];
    for (const entry of stdout.split('\0')) {
      const [, mode, oid, size, path] = /^(\d+) \w+ (\w+)(?: +(\S+))?\t(.*)$/s.exec(entry) ?? [];
      if (path !== undefined && (mode === '100644' || mode === '100755')) {
        files.push({ path, oid: oid!, size: Number(size ?? 0), isHere: !missing.has(oid!) });
      }
    }
    return files;
  }

  /** Whether objects may be missing here and are to be had from elsewhere. */
  #isPartial(): boolean {
    const keys = '^(extensions\\.partialclone|remote\\..*\\.(promisor|partialclonefilter))$';
    return git(this.root, ['config', '--name-only', '--get-regexp', keys]).status === 0;
  }

  /** The objects of a commit that are not in this clone. Asking does not fetch them. */
  #missing(commit: string, filter: readonly string[]): Set<string> {
    const asked = ['rev-list', '--objects', '--no-walk', '--missing=print', ...filter, commit];
    const { status, stdout, stderr } = git(this.root, asked);
    if (status !== 0) throw new GitError(firstLine(stderr));
    return new Set(stdout.split('\n').flatMap((line) => (line.startsWith('?') ? [line.slice(1)] : [])));
  }

  /**
   * The contents of files, one after the other in the order given; about 16 MiB are held at a time. Throws GitError for what this
   * clone does not have.
   */
  *contents(files: Iterable<TreeFile>): Generator<readonly [TreeFile, Buffer]> {
    let batch: TreeFile[] = [];
    let bytes = 0;
    for (const file of files) {
      if (!file.isHere) throw new GitError(`the contents of ${file.path} are not in this clone`);
      if (batch.length > 0 && (bytes + file.size > batchBytes || batch.length === batchFiles)) {
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
    const names = files.map(({ oid }) => `${oid}\n`).join('');
    const { status, stdout: output, stderr } = runGit(this.root, ['cat-file', '--batch'], names);
    if (status !== 0) throw new GitError(firstLine(stderr.toString()));
    let at = 0;
    for (const file of files) {
      // `<oid> blob <size>\n<contents>\n`, or `<oid> missing\n` in a damaged clone.
      const header = output.toString('latin1', at, output.indexOf(10, at));
      at += header.length + 1;
      const size = / blob (\d+)$/.exec(header)?.[1];
      if (size === undefined) throw new GitError(`the contents of ${file.path} are not in this clone`);
      yield [file, output.subarray(at, at + Number(size))];
      at += Number(size) + 1;
    }
  }
}

function git(checkout: string, args: readonly string[]) {
  const { status, stdout, stderr } = runGit(checkout, args);
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!.trim();
}
