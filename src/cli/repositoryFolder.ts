import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { slashed } from '../files/slashed.ts';

/** The folder relative to the root of the repository around it, as code hosts show paths; empty outside of repositories. */
export function folderInRepository(folder: string): string {
  for (let here = folder; ; here = dirname(here)) {
    if (existsSync(join(here, '.git'))) return slashed(relative(here, folder));
    if (dirname(here) === here) return '';
  }
}
