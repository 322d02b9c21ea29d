import { dirname, join, relative } from 'node:path';
import { checkoutAround } from './checkout.ts';
import type { Ignored } from './ignored.ts';
import { IgnorePatterns } from './ignorePatterns.ts';
import { readRegularFile } from './regularFile.ts';
import { slashed } from './slashed.ts';

/** In bytes. */
const largestIgnoreFile = 1024 * 1024;

/** The rules of one `.gitignore` file. */
interface Rules {
  readonly folder: string;
  readonly rules: IgnorePatterns;
}

/**
 * What `.gitignore` files say about the content of one folder, where git cannot be asked: its own, and those of the folders above it
 * up to the root of its repository.
 */
export class IgnoreRules implements Ignored {
  readonly #chain: readonly Rules[];

  private constructor(chain: readonly Rules[]) {
    this.#chain = chain;
  }

  /** For a folder that the user names. If it is ignored itself, naming it overrules that: then only what is below it counts. */
  static for(folder: string): IgnoreRules {
    const none = new IgnoreRules([]);
    let rules = none;
    for (const one of upToRepository(folder).reverse()) rules = rules.#and(one);
    return rules.ignores(folder, true) ? none.#and(folder) : rules;
  }

  /** For a folder inside the one that these rules are for. */
  into(folder: string): IgnoreRules {
    return this.#and(folder);
  }

  /** The later rule wins, and the deeper file over the higher one. */
  ignores(path: string, isFolder: boolean): boolean {
    let ignored = false;
    for (const { folder, rules } of this.#chain) {
      const inside = slashed(relative(folder, path));
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
  // As git does it, a link is not followed. What cannot be read ignores nothing, so that nothing is hidden.
  const read = readRegularFile(join(folder, '.gitignore'), { largest: largestIgnoreFile, follow: false });
  if ('problem' in read) return undefined;
  return { folder, rules: IgnorePatterns.of(read.bytes.toString('utf8')) };
}

/** The folder and those above it, up to the root of the checkout; only the folder itself where there is none. */
function upToRepository(folder: string): string[] {
  const last = checkoutAround(folder) ?? folder;
  const folders = [folder];
  for (let here = folder; here !== last; folders.push(here)) here = dirname(here);
  return folders;
}
