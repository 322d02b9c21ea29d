/** A kind whose objects hold whole objects, which somebody makes of them. */
export interface Carrier {
    readonly group: string;
    readonly kinds: readonly string[];
    /** Where the list of them stands. */
    readonly path: readonly string[];
    /** The namespaces that they state are dropped unless a parameter fills them in. */
    readonly dropsNamespaces?: true;
}
/** The row of a kind; undefined for kinds that hold no objects. `v1` is how an OpenShift Template was written before OpenShift 4. */
export declare function carrierOf(apiVersion: string, kind: string): Carrier | undefined;
