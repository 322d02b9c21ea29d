import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Ignored } from './ignored.ts';

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
  /** A file with a manifest's name, or a folder that may hold one, that is ignored. */
  ignored(path: string, isFolder: boolean): void;
  /** A folder that is never entered, whatever it holds. */
  leftOut(path: string): void;
  /** Whether the user excludes this path. */
  excludes(path: string, isFolder: boolean): boolean;
  /** What is ignored in the root of a checkout that lies in another one. */
  checkout(path: string): Promise<Ignored>;
}

/** Walks a folder. Symbolic links are not followed here, so that the walk ends. */
export async function walkFolder(folder: string, ignored: Ignored, visitor: FolderVisitor): Promise<void> {
  const hidden = new Look();
  const pending = [{ folder, ignored }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const entries = entriesOf(next.folder);
    if (entries === undefined) {
      visitor.unreadable(next.folder);
      continue;
    }
    const isOther = next.folder !== folder && entries.some(({ name }) => name === '.git');
    const rules = isOther ? await visitor.checkout(next.folder) : next.ignored;
    for (const entry of entries) {
      const path = join(next.folder, entry.name);
      const isFolder = entry.isDirectory();
      if (entry.name === '.git' || !(isFolder || entry.isSymbolicLink() || manifestName.test(entry.name)))
        continue;
      if (visitor.excludes(path, isFolder)) continue;
      if (rules.ignores(path, isFolder)) {
        if (isFolder ? hidden.mayHoldManifest(path) : manifestName.test(path))
          visitor.ignored(path, isFolder);
      } else if (isFolder && neverEntered.has(entry.name)) visitor.leftOut(path);
      else if (isFolder) pending.push({ folder: path, ignored: rules.into(path) });
      else if (entry.isSymbolicLink()) visitor.link(path);
      else if (entry.isFile()) visitor.file(path);
      else visitor.unreadable(path);
    }
  }
}

/** A short look into folders that are not walked. */
class Look {
  /** How many entries are looked at in a run. Ignored folders can be as large as they like. */
  #patience = 1000;

  /** False for a folder that surely holds no manifest. */
  mayHoldManifest(folder: string): boolean {
    const pending = [folder];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (this.#patience <= 0) return true;
      const entries = entriesOf(next);
      if (entries === undefined) return true;
      this.#patience -= entries.length;
      for (const entry of entries) {
        if (entry.isDirectory()) pending.push(join(next, entry.name));
        else if (manifestName.test(entry.name)) return true;
      }
    }
    return false;
  }
}

function entriesOf(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}
