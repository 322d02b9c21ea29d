import type { Node } from '../../yaml/node.js';
import { type ProjectedToken } from '../model.js';
export type PathProblem = 'missing' | 'empty' | 'absolute' | 'parent' | 'duplicate';
export type ExpirationProblem = 'too-short' | 'too-long' | 'fractional';
/**
 * Why the API server refuses the path (K: pkg/apis/core/validation/validation.go, validateLocalNonReservedPath), or why a file
 * of the volume is lost: of two sources that write one path the later one wins (K: pkg/volume/projected/projected.go).
 */
export declare function pathProblem({ path }: ProjectedToken, otherPath: Node | undefined): PathProblem | null;
/** Why the API server refuses the number (K: pkg/apis/core/validation/validation.go, validateProjectionSources). */
export declare function expirationProblem({ expirationSeconds }: ProjectedToken): ExpirationProblem | null;
/**
 * For each token the node of another source of its volume that writes the same path. Of two tokens only the later one is said to
 * clash, so that one clash is one problem.
 */
export declare function clashingPaths(tokens: readonly ProjectedToken[]): ReadonlyMap<ProjectedToken, Node>;
