/** A namespace as written; null: whatever the apply uses. */
export type Namespace = string | null;
/** The namespace among the declared ones that a reference from a namespace means; undefined when none fits. */
export type NamespaceJoin = (from: Namespace) => Namespace | undefined;
/** Whether the namespace is left open: absent, or a placeholder that somebody has yet to fill in. */
export declare function isOpen(namespace: Namespace): boolean;
/**
 * Joins references of one name to declarations of that name. The same namespace fits, an open one being its own. Else open and
 * stated meet only where nothing else can be meant: an open reference takes the only stated declaration; a stated reference takes
 * the open declaration when it is the only stated namespace without a declaration and no reference is open.
 */
export declare function namespaceJoin(declared: ReadonlySet<Namespace>, references: ReadonlySet<Namespace>): NamespaceJoin;
/** Sets of namespaces by name. */
export declare class NamespacesByName {
    #private;
    add(name: string, namespace: Namespace): void;
    of(name: string): ReadonlySet<Namespace>;
}
/** One join for each name, made when it is first asked for. */
export declare function joinsByName(declared: NamespacesByName, references: NamespacesByName): (name: string, from: Namespace) => Namespace | undefined;
/** One string for an object: namespaces and names of the API hold no slash, and an absent namespace differs from all. */
export declare function objectKey(name: string, namespace: Namespace): string;
