import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** The rules of one `.gitignore` file. */
interface Rules {
  readonly folder: string;
  readonly rules: Ignore;
}

/**
 * What `.gitignore` files say about the content of one folder: its own, and those of the folders above it up to the root of its
 * repository. Neither `.git/info/exclude` nor a user's global excludes count, so that every machine sees the same files.
 */
export class IgnoreRules {
  readonly #chain: readonly Rules[];

  private constructor(chain: readonly Rules[]) {
    this.#chain = chain;
  }

  /** Rules that ignore nothing and never will. */
  static readonly none = new IgnoreRules([]);

  /** For the content of a folder that was come upon. */
  static above(folder: string): IgnoreRules {
    let rules: IgnoreRules = IgnoreRules.none;
    for (const one of upToRepository(folder).reverse()) rules = rules.#and(one);
    return rules;
  }

  /** For a folder that the user names. If it is ignored itself, naming it overrules that: then only what is below it counts. */
  static for(folder: string): IgnoreRules {
    const rules = IgnoreRules.above(folder);
    return rules.ignores(folder, true) ? IgnoreRules.none.#and(folder) : rules;
  }

  /** For a folder inside the one that these rules are for. */
  into(folder: string): IgnoreRules {
    return this.#and(folder);
  }

  /** The later rule wins, and the deeper file over the higher one. */
  ignores(path: string, isFolder: boolean): boolean {
    let ignored = false;
    for (const { folder, rules } of this.#chain) {
      const inside = relative(folder, path).split(sep).join('/');
      if (inside === '') continue;
      const verdict = rules.test(isFolder ? `${inside}/` : inside);
      if (verdict.ignored) ignored = true;
      else if (verdict.unignored) ignored = false;
    }
    return ignored;
  }

  #and(folder: string): IgnoreRules {
    const rules = rulesIn(folder);
    return new IgnoreRules(rules === undefined ? this.#chain : [...this.#chain, rules]);
  }
}

function rulesIn(folder: string): Rules | undefined {
  try {
    return { folder, rules: ignore().add(readFileSync(join(folder, '.gitignore'), 'utf8')) };
  } catch {
    return undefined;
  }
}

/** The folder and those above it, up to the one with `.git`; only the folder itself where there is no repository. */
function upToRepository(folder: string): string[] {
  const folders = [folder];
  for (let here = folder; !existsSync(join(here, '.git')); folders.push(here)) {
    const above = dirname(here);
    if (above === here) return [folder];
    here = above;
  }
  return folders;
}
