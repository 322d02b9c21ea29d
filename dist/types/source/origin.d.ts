import type { Place, Source } from '../text/source.js';
import type { Field, Node } from '../yaml/node.js';
import type { Manifest } from './document.js';
/**
 * Where the parts of an object were written that was made from other files: a rendered chart, a built kustomization. A `Map` of
 * nodes and fields will do; an engine may as well look places up when it is asked.
 */
export interface Origins {
    /**
     * Where a value (a node) or a key (a field) was written, with what it went through in `via`; undefined where it stands in the
     * object's own source, at its span.
     */
    get(part: Node | Field): Place | undefined;
    /** All sources that a place may be in: comments there act on what is made from them. */
    readonly sources: Iterable<Source>;
}
/** Where a value of an object was written. */
export declare function placeOf({ source, origins }: Manifest, node: Node): Place;
/** Where the key of a field of an object was written. */
export declare function keyPlaceOf({ source, origins }: Manifest, field: Field): Place;
