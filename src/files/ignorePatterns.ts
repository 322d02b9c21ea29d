import { compileGlob, type Glob } from '../text/glob.ts';

/** What the patterns of one file say about a path. Both are false when none speaks of it. */
export interface Verdict {
  readonly ignored: boolean;
  /** By a pattern with `!`. */
  readonly unignored: boolean;
}

interface Pattern {
  readonly glob: Glob;
  readonly negated: boolean;
  /** It ended in `/`. */
  readonly foldersOnly: boolean;
  /** It holds no `/` but that: it is about names, in every folder. */
  readonly anyFolder: boolean;
}

// Far more than anybody writes. What is above them ignores nothing, so that nothing is hidden.
const mostPatterns = 5_000;
const longestPattern = 1_000;

const dialect = { braces: false, escapes: true, folderItself: false, ignoreCase: true } as const;

const silent: Verdict = { ignored: false, unignored: false };

/**
 * Patterns as a `.gitignore` has them (`man gitignore`): the last one that speaks of a path decides, and what lies in an ignored folder
 * is ignored. Capitals and small letters are the same. A judgement takes time proportional to the patterns and the length of the path.
 */
export class IgnorePatterns {
  readonly #patterns: readonly Pattern[];
  readonly #folders = new Map<string, Verdict>();

  constructor(lines: readonly string[]) {
    this.#patterns = lines.slice(0, mostPatterns).flatMap(patternOf).reverse();
  }

  static of(text: string): IgnorePatterns {
    return new IgnorePatterns(text.replace(/^\ufeff/, '').split(/\r?\n/));
  }

  /** Judges a path relative to the folder of the patterns; that of a folder ends in `/`. */
  test(path: string): Verdict {
    for (let at = path.indexOf('/'); at !== -1 && at < path.length - 1; at = path.indexOf('/', at + 1)) {
      const above = this.#folder(path.slice(0, at));
      if (above.ignored) return above;
    }
    return path.endsWith('/') ? this.#folder(path.slice(0, -1)) : this.#own(path, false);
  }

  ignores(path: string): boolean {
    return this.test(path).ignored;
  }

  #folder(path: string): Verdict {
    let verdict = this.#folders.get(path);
    if (verdict === undefined) {
      verdict = this.#own(path, true);
      this.#folders.set(path, verdict);
    }
    return verdict;
  }

  #own(path: string, isFolder: boolean): Verdict {
    const name = path.slice(path.lastIndexOf('/') + 1);
    for (const { glob, negated, foldersOnly, anyFolder } of this.#patterns) {
      if ((isFolder || !foldersOnly) && glob.matches(anyFolder ? name : path))
        return { ignored: !negated, unignored: negated };
    }
    return silent;
  }
}

function patternOf(line: string): Pattern[] {
  if (line.startsWith('#') || line.length > longestPattern) return [];
  const negated = line.startsWith('!');
  const text = withoutTrailingBlanks(negated ? line.slice(1) : line);
  const foldersOnly = text.endsWith('/');
  const path = foldersOnly ? text.slice(0, -1) : text;
  if (path === '') return [];
  const anyFolder = !path.includes('/');
  return [{ glob: compileGlob(path.replace(/^\//, ''), dialect), negated, foldersOnly, anyFolder }];
}

/** A blank behind a backslash stays. */
function withoutTrailingBlanks(text: string): string {
  const kept = text.replace(/ +$/, '');
  if (kept.length === text.length) return text;
  const escapes = /\\*$/.exec(kept)![0].length;
  return escapes % 2 === 1 ? `${kept} ` : kept;
}
