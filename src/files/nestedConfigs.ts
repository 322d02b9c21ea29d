import { lstatSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';

/** What a configuration may be called. */
export const configNames = ['.sa-lint.yaml', '.sa-lint.yml'] as const;

/** The files in a folder that are called like a configuration; a link that leads nowhere is one that cannot be read. */
export function configsIn(folder: string): string[] {
  return configNames
    .map((name) => join(folder, name))
    .filter((file) => lstatSync(file, { throwIfNoEntry: false }) !== undefined);
}

/**
 * The folders above some paths that hold a configuration and are not above `root`, those further up first. Paths and folders are
 * relative to `root`, with `/`. Folders outside of `boundary` are not looked into.
 */
export function nestedFolders(root: string, paths: readonly string[], boundary: string): string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    if (isAbsolute(path)) continue;
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end);
      if (folders.has(folder) || /^\.\.(?:\/\.\.)*$/.test(folder)) break;
      folders.add(folder);
    }
  }
  return [...folders]
    .filter((folder) => {
      const full = resolve(root, folder);
      const way = folder.startsWith('..') ? relative(boundary, full) : '';
      return way !== '..' && !way.startsWith(`..${sep}`) && configsIn(full).length > 0;
    })
    .sort((one, other) => one.length - other.length || (one < other ? -1 : 1));
}
