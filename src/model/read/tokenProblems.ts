import { maxExpiration, minExpiration } from '../../kubernetes/tokens.ts';
import { at, itemsOf, stringOf } from '../../yaml/access.ts';
import type { Node } from '../../yaml/node.ts';
import { type ProjectedToken, unknown } from '../model.ts';

export type PathProblem = 'missing' | 'empty' | 'absolute' | 'parent' | 'duplicate';
export type ExpirationProblem = 'too-short' | 'too-long' | 'fractional';

/**
 * Why the API server refuses the path (K: pkg/apis/core/validation/validation.go, validateLocalNonReservedPath), or why a file
 * of the volume is lost: of two sources that write one path the later one wins (K: pkg/volume/projected/projected.go).
 */
export function pathProblem({ path }: ProjectedToken, otherPath: Node | undefined): PathProblem | null {
  if (path === null) return 'missing';
  if (path === unknown) return null;
  if (path === '') return 'empty';
  if (path.startsWith('/')) return 'absolute';
  if (path.startsWith('..') || path.split('/').includes('..')) return 'parent';
  return otherPath === undefined ? null : 'duplicate';
}

/** Why the API server refuses the number (K: pkg/apis/core/validation/validation.go, validateProjectionSources). */
export function expirationProblem({ expirationSeconds }: ProjectedToken): ExpirationProblem | null {
  if (expirationSeconds === null || expirationSeconds === unknown) return null;
  if (!Number.isInteger(expirationSeconds)) return 'fractional';
  if (expirationSeconds < minExpiration) return 'too-short';
  return expirationSeconds > maxExpiration ? 'too-long' : null;
}

/**
 * For each token the node of another source of its volume that writes the same path. Of two tokens only the later one is said to
 * clash, so that one clash is one problem.
 */
export function clashingPaths(tokens: readonly ProjectedToken[]): ReadonlyMap<ProjectedToken, Node> {
  const clashes = new Map<ProjectedToken, Node>();
  const written = new Map<Node, Map<string, Node>>();
  for (const token of tokens) {
    const node = at(token.field.value, 'path');
    if (node === undefined || !token.path || token.path === unknown) continue;
    let paths = written.get(token.volume.node);
    if (paths === undefined) {
      paths = pathsOfOthers(token.volume.node);
      written.set(token.volume.node, paths);
    }
    const path = cleaned(token.path);
    const other = paths.get(path);
    if (other === undefined) paths.set(path, node);
    else clashes.set(token, other);
  }
  return clashes;
}

/** Paths that sources other than tokens write. What a Secret or ConfigMap without `items` writes is left open. */
function pathsOfOthers(volume: Node): Map<string, Node> {
  const paths = new Map<string, Node>();
  const add = (node: Node | undefined) => {
    const path = stringOf(node);
    if (node !== undefined && path) paths.set(cleaned(path), node);
  };
  const seen = new Set<Node>();
  for (const source of itemsOf(at(volume, 'projected', 'sources'))) {
    for (const kind of ['secret', 'configMap', 'downwardAPI']) {
      const items = at(source, kind, 'items');
      if (items === undefined || seen.has(items)) continue;
      seen.add(items);
      for (const item of itemsOf(items)) add(at(item, 'path'));
    }
    add(at(source, 'clusterTrustBundle', 'path'));
    for (const file of ['credentialBundlePath', 'keyPath', 'certificateChainPath']) {
      add(at(source, 'podCertificate', file));
    }
  }
  return paths;
}

/** `./a//b` is `a/b`. */
function cleaned(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}
