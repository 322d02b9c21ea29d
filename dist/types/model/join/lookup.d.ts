import type { Manifest } from '../../source/document.js';
import { type Unknown } from '../model.js';
import { type Namespace, NamespacesByName } from './namespaceJoin.js';
/** An object that may be referred to. A name of null is not known. */
export interface Named {
    readonly name: string | null;
    readonly namespace: Namespace;
}
/** What refers to an object by name, from a namespace and a file. */
export interface Reference {
    readonly name: string;
    readonly namespace: Namespace;
    readonly path: string;
}
/**
 * Decides which object a reference means, for every kind of object. The name must be the same; the namespaces must meet
 * (`namespaceJoin`), and a reference that leaves its namespace open may mean an object of each that is stated. Of several
 * declarations those count that are nearest to the reference (`Nearest`). What is left may all be meant: see `agreed`.
 */
export declare class Lookup<T extends Named & {
    readonly manifest: Manifest;
}> {
    #private;
    /** `references`: the namespaces of everything that refers to such objects; they decide where open and stated meet. */
    constructor(objects: Iterable<T>, references: NamespacesByName);
    /** The objects that may be meant; none when the input does not hold them. References that are answered alike get the same list. */
    find({ name, namespace: from, path }: Reference): readonly T[];
    /** Whether there is an object of that name, in whatever namespace. */
    has(name: string): boolean;
}
/** What all that may be meant say; unknown where they contradict each other. At least one must be there. */
export declare function agreed<T, V>(candidates: readonly T[], say: (candidate: T) => V): V | Unknown;
