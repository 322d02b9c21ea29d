import type { Place, Source } from '../text/source.js';
import type { Field, Node, ScalarNode } from '../yaml/node.js';
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
/**
 * The name of a folder that exists nowhere, for objects of one of several roots that are made from the same files: a chart with
 * other values, an overlay over the same base. No file has such a name.
 */
export declare function worldFolder(number: number | ''): string;
/** Where a value of an object was written. */
export declare function placeOf({ source, origins }: Manifest, node: Node): Place;
/** Where the key of a field of an object was written. */
export declare function keyPlaceOf({ source, origins }: Manifest, field: Field): Place;
/**
 * Where a part of a text of an object was written, from one UTF-16 offset of the value to another. Where the value came from another
 * file, the part is looked for there as it stands; if it is not in it, the place is that of the whole value.
 */
export declare function placeIn(manifest: Manifest, scalar: ScalarNode, from: number, to: number): Place;
