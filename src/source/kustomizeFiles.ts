import { at, itemsOf, stringOf } from '../yaml/access.ts';
import type { Reading, Skipped } from './document.ts';
import { kustomizationsOf, resolved } from './kustomize.ts';

/**
 * Files that a kustomization lists as resources and that no folder walk reads, for want of a manifest's name: kustomize reads files
 * whatever they are called.
 */
export function kustomizeUnread(readings: readonly Reading[]): Skipped[] {
  const read = new Set(readings.map(({ source }) => source.path));
  const unread = new Set<string>();
  for (const reading of readings) {
    for (const root of kustomizationsOf(reading)) {
      for (const resource of itemsOf(at(root, 'resources'))) {
        const path = resolved(reading.source.path, stringOf(resource) ?? '');
        if (path !== undefined && isFileName(path) && !read.has(path)) unread.add(path);
      }
    }
  }
  // A folder can have a name with a dot, too.
  const folders = foldersOf(read);
  return [...unread]
    .filter((path) => !folders.has(path))
    .map((path) => ({ path, reason: 'unread-resource' as const }));
}

function foldersOf(paths: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}

/** A name with letters behind its last dot, but for those of manifests, which are read unless they are left out. */
function isFileName(path: string): boolean {
  return /\.[a-z]\w*$/i.test(path) && !/\.(?:ya?ml|json|git)$/i.test(path) && !/^[\w-]+\.\w+\//.test(path);
}
