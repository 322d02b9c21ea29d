import type { Manifest } from '../../source/document.js';
import type { Field, Node } from '../../yaml/node.js';
import type { BindingSubject, Mount, Secret, Workload } from '../model.js';
import type { NamedPlace } from './subject.js';
/** Where a value stands. Absent values have no place. */
export declare function valuePlace(manifest: Manifest, node: Node | undefined, message: string): NamedPlace | undefined;
/** Where a part of a text stands, from one UTF-16 offset to another; without a part, where the value does. */
export declare function partPlace(manifest: Manifest, node: Node, part: {
    readonly from: number;
    readonly to: number;
} | undefined, message: string): NamedPlace;
/** Where the key of a field stands. */
export declare function keyPlace(manifest: Manifest, field: Field | undefined, message: string): NamedPlace | undefined;
/** Where a container mounts a volume. */
export declare function mountPlace({ manifest }: Workload, { node, container }: Mount): NamedPlace | undefined;
/**
 * How many places of a list each of so many subjects carries. All workloads of an account may be listed with each of them, so what
 * they carry together has a bound: a list is whole while there are at most 700 of them, and never has less than 100.
 */
export declare function placesFor(subjects: number): number;
/** Where bindings name the account, so many of them at most. */
export declare function bindingPlaces(bindings: readonly BindingSubject[], account: string, most: number): NamedPlace[];
/** The value of the annotation that names the account of a token Secret, with the account's name. */
export declare function accountNamePlace({ manifest, account }: Secret): NamedPlace | undefined;
/** Where an object is named: at its name, or at its kind when it has none. */
export declare function namePlace(manifest: Manifest, message?: string): NamedPlace | undefined;
