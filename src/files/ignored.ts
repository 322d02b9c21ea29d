import { relative } from 'node:path';
import { checkoutAround } from './checkout.ts';
import { slashed } from './slashed.ts';

/** What is left out of a folder and of everything below it. */
export interface Ignored {
  ignores(path: string, isFolder: boolean): boolean;
  /** The same for a folder inside. */
  into(folder: string): Ignored;
}

export interface IgnoredFolder {
  readonly ignored: Ignored;
  /** Why git could not be asked; null when it was, and where there is no repository. */
  readonly trouble: string | null;
}

/** Nothing is left out. */
export const nothingIgnored: Ignored = { ignores: () => false, into: () => nothingIgnored };

/**
 * What git leaves out of a folder: nothing that it tracks, whatever a `.gitignore` says, since a commit can add both. In a repository
 * git itself is asked, so that its own excludes and those of its user count as they do everywhere. Outside of one, and where git
 * cannot be asked, the `.gitignore` files alone decide.
 *
 * A folder that is ignored itself, and named all the same, is read; then only what its own `.gitignore` files say counts.
 */
export async function ignoredIn(folder: string): Promise<IgnoredFolder> {
  const checkout = checkoutAround(folder);
  const asked = checkout === null ? { trouble: null } : await askGit(checkout, folder);
  if ('ignored' in asked) return { ignored: asked.ignored, trouble: null };
  const { IgnoreRules } = await import('./discoverIgnore.ts');
  return { ignored: IgnoreRules.for(folder), trouble: asked.trouble };
}

async function askGit(
  checkout: string,
  folder: string,
): Promise<{ readonly ignored: Ignored } | { readonly trouble: string | null }> {
  const [{ Repository }, { GitError, gitProgram }] = await Promise.all([
    import('./git.ts'),
    import('./gitProgram.ts'),
  ]);
  try {
    if (gitProgram(checkout) === null) return { trouble: 'there is no git' };
    const repository = Repository.around(checkout);
    if (repository === undefined) return { trouble: null };
    const asked = slashed(relative(checkout, folder)) || '.';
    const paths = new Set(repository.ignored(asked));
    // A folder that is ignored as a whole comes back in place of what it holds.
    const isIgnored = [...paths].some((path) => path.endsWith('/') && `${asked}/`.startsWith(path));
    return isIgnored ? { trouble: null } : { ignored: new IgnoredByGit(checkout, paths) };
  } catch (error) {
    if (error instanceof GitError) return { trouble: error.message };
    throw error;
  }
}

class IgnoredByGit implements Ignored {
  readonly #checkout: string;
  readonly #paths: ReadonlySet<string>;

  constructor(checkout: string, paths: ReadonlySet<string>) {
    this.#checkout = checkout;
    this.#paths = paths;
  }

  ignores(path: string, isFolder: boolean): boolean {
    const inside = slashed(relative(this.#checkout, path));
    return this.#paths.has(isFolder ? `${inside}/` : inside);
  }

  into(): Ignored {
    return this;
  }
}
