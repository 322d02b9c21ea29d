import type { Trouble } from '../model/subjects/suppression.js';
import type { Manifest } from '../source/document.js';
import type { Field } from '../yaml/node.js';
/**
 * Suppressions where they can never apply: a directive inside a string or block scalar, which is text and no comment, and the
 * annotation anywhere but on an object or on a pod template. Each node is visited once, however often aliases repeat it.
 */
export declare function misplacedSuppressions(manifests: Iterable<Manifest>, read: ReadonlySet<Field>): Trouble[];
