import { realpathSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { checkoutAround } from '../files/checkout.ts';
import { readText } from '../files/discoverRead.ts';
import { slashed } from '../files/slashed.ts';
import { readSource } from '../source/read.ts';
import { standsAlone } from '../source/relevance.ts';

/** So many files of a repository are read when nobody asked for it: a second or two. */
export const mostContextFiles = 10_000;

/**
 * The folder that files are judged with when the user named nothing but files, and none to judge them with: the root of the repository
 * that all of them are in, relative to `cwd`. Undefined where there is none, and when nothing in the files depends on other objects, so
 * that nothing has to be read.
 */
export function contextOf(cwd: string, paths: readonly string[]): string | undefined {
  const roots = new Set<string | null>();
  for (const path of paths) {
    const file = path === '-' ? null : fileAt(resolve(cwd, path));
    roots.add(file && checkoutAround(dirname(file)));
  }
  const [root] = roots;
  if (roots.size !== 1 || root === null || root === undefined) return undefined;
  if (!paths.some((path) => dependsOnOthers(resolve(cwd, path)))) return undefined;
  return slashed(relative(realpathSync(cwd), root)) || '.';
}

/** The nearest of the paths by folders, all as reports show them: those that are named, then those beside them, then those further off. */
export function nearestPaths(
  paths: readonly string[],
  named: readonly string[],
  most: number,
): ReadonlySet<string> {
  const folders = [...new Set(named.map((path) => path.split('/').slice(0, -1).join('/')))].map((folder) =>
    folder.split('/'),
  );
  const isNamed = new Set(named);
  const ranked = paths.map((path) => ({
    path,
    steps: isNamed.has(path) ? -1 : Math.min(...folders.map((folder) => stepsBetween(folder, path))),
  }));
  // Sorting keeps the order of equals, so that the same files give the same choice.
  return new Set(
    ranked
      .sort((one, other) => one.steps - other.steps)
      .slice(0, most)
      .map(({ path }) => path),
  );
}

function stepsBetween(folder: readonly string[], path: string): number {
  const other = path.split('/').slice(0, -1);
  let shared = 0;
  while (shared < folder.length && shared < other.length && folder[shared] === other[shared]) shared += 1;
  return folder.length - shared + (other.length - shared);
}

/** The real path of a regular file; null for everything else. */
function fileAt(path: string): string | null {
  try {
    return statSync(path).isFile() ? realpathSync(path) : null;
  } catch {
    return null;
  }
}

function dependsOnOthers(path: string): boolean {
  const read = readText(path);
  if (!('text' in read)) return false;
  const { manifests, skipped } = readSource({ path, text: read.text });
  return (
    manifests.some((manifest) => !standsAlone(manifest)) ||
    // What comes of a template, the rest of its chart says.
    skipped.some(({ reason }) => reason === 'helm-template')
  );
}
