import type { Manifest } from '../../source/document.js';
import type { Source } from '../../text/source.js';
import { type Namespace } from './namespaceJoin.js';
/** Something that has a name in a namespace, or refers to it. A name of null is not known. */
export interface Named {
    readonly name: string | null;
    readonly namespace: Namespace;
}
/** The objects of one name and namespace: the same object may stand in several overlays. */
export interface Group<T> {
    /** The one that came first. */
    readonly first: T;
    /** The one that stands first in each source. */
    readonly firstIn: ReadonlyMap<Source, T>;
}
/** Finds what a reference means; undefined when the input does not hold it. */
export type Join<T> = (name: string, namespace: Namespace) => Group<T> | undefined;
/** Joins objects and references of one kind by name, within the namespaces that `namespaceJoin` pairs. */
export declare function joinObjects<T extends Named & {
    readonly manifest: Manifest;
}>(objects: Iterable<T>, references: Iterable<Named>): Join<T>;
