import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { IgnoreRules } from './discoverIgnore.ts';

/** Folders that never hold a project's own manifests. */
export const neverEntered: ReadonlySet<string> = new Set([
  '.git',
  '.hg',
  '.svn',
  '.terraform',
  'node_modules',
]);

/** What kubectl reads from a folder. */
export const manifestName = /\.(?:ya?ml|json)$/i;

export interface FolderVisitor {
  /** A regular file with a manifest's name. */
  file(path: string): void;
  /** A symbolic link. */
  link(path: string): void;
  /** A folder that cannot be listed, or a pipe, device or socket with a manifest's name. */
  unreadable(path: string): void;
  /** Whether the user excludes this path. */
  excludes(path: string, isFolder: boolean): boolean;
}

/** Walks a folder. Symbolic links are not followed here, so that the walk ends. */
export function walkFolder(folder: string, respectGitignore: boolean, visitor: FolderVisitor): void {
  const pending = [{ folder, rules: respectGitignore ? IgnoreRules.for(folder) : IgnoreRules.none }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { rules } = next;
    for (const entry of entriesOf(next.folder, visitor)) {
      const path = join(next.folder, entry.name);
      const isFolder = entry.isDirectory();
      const wanted = isFolder
        ? !neverEntered.has(entry.name)
        : entry.isSymbolicLink() || manifestName.test(entry.name);
      if (!wanted || rules.ignores(path, isFolder) || visitor.excludes(path, isFolder)) continue;
      if (isFolder) pending.push({ folder: path, rules: respectGitignore ? rules.into(path) : rules });
      else if (entry.isSymbolicLink()) visitor.link(path);
      else if (entry.isFile()) visitor.file(path);
      else visitor.unreadable(path);
    }
  }
}

function entriesOf(folder: string, visitor: FolderVisitor): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    visitor.unreadable(folder);
    return [];
  }
}
