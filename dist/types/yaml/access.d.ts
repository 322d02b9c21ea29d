import type { Field, MappingNode, Node } from './node.js';
/** The field of a mapping; undefined when the node is no mapping or has no such key. A field that is `null` is returned. */
export declare function fieldOf(node: Node | undefined, key: string): Field | undefined;
/** Walks mapping keys and, for numbers, sequence items. Undefined as soon as a step is not there. */
export declare function at(node: Node | undefined, ...path: readonly (string | number)[]): Node | undefined;
/** The string that a node holds; undefined for every other type. */
export declare function stringOf(node: Node | undefined): string | undefined;
/** The boolean that a node holds; undefined for every other type. */
export declare function booleanOf(node: Node | undefined): boolean | undefined;
export declare function isNull(node: Node | undefined): boolean;
export declare function mappingOf(node: Node | undefined): MappingNode | undefined;
/** The items of a sequence, or none. */
export declare function itemsOf(node: Node | undefined): readonly Node[];
/** True for a string that a template engine has yet to fill: Helm, Argo, Tekton, Flux, kustomize variables. */
export declare function isTemplated(value: string): boolean;
