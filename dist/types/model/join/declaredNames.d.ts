import type { Named } from './lookup.js';
import type { Namespace } from './namespaceJoin.js';
import type { Standing } from './nearest.js';
/** Whether the input declares accounts for a namespace that have another name than one, as seen from a file. */
export type OthersDeclared = (namespace: Namespace, except: string, path: string) => boolean;
/**
 * An absent namespace means the one of the apply, so there only accounts count that lie in the folder of the asking file, in one
 * above it or below it.
 */
export declare function othersDeclared(accounts: readonly (Named & Standing)[]): OthersDeclared;
