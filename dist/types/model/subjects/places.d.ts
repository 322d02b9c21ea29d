import type { Manifest } from '../../source/document.js';
import type { Field, Node } from '../../yaml/node.js';
import type { NamedPlace } from './subject.js';
/** Where a value stands. Absent values have no place. */
export declare function valuePlace(manifest: Manifest, node: Node | undefined, message: string): NamedPlace | undefined;
/** Where the key of a field stands. */
export declare function keyPlace(manifest: Manifest, field: Field | undefined, message: string): NamedPlace | undefined;
