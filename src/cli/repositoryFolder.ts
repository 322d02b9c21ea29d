import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** The folder relative to the root of the repository around it, as code hosts show paths; empty outside of repositories. */
export function folderInRepository(folder: string): string {
  for (let here = folder; ; here = dirname(here)) {
    if (existsSync(join(here, '.git'))) return relative(here, folder).split(sep).join('/');
    if (dirname(here) === here) return '';
  }
}
