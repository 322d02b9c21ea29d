import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The nearest folder with `.git`, which is a file in work trees and submodules; null outside of repositories. */
export function repositoryRoot(start: string): string | null {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return null;
  }
}
