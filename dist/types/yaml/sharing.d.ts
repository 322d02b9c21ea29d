import type { Field, Node } from './node.js';
import type { Path } from './value.js';
/** For the readers: an alias or a merge uses this. */
export declare function markShared(part: Node | Field): void;
/** Whether an alias or a merge uses this very node or field, so that changing it changes another place too. */
export declare function isShared(part: Node | Field): boolean;
/** Whether anything on the way from a node down to a value is shared: then so is the value. */
export declare function isSharedAt(root: Node, path: Path): boolean;
