import { relative, sep } from 'node:path';
import { repositoryRoot } from '../files/repositoryRoot.ts';

/** The folder relative to the root of the repository around it, as code hosts show paths; empty outside of repositories. */
export function folderInRepository(folder: string): string {
  const root = repositoryRoot(folder);
  return root === null ? '' : relative(root, folder).split(sep).join('/');
}
