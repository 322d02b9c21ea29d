/**
 * Custom resources whose controllers have tokens of service accounts made (TokenRequest), and show them to somebody else. Paths
 * are those of `PodPlace`: `[]` behind a step means each item of the list.
 */
export interface TokenMaker {
    readonly group: string;
    readonly kinds: readonly string[];
    readonly product: string;
    /** Who is shown the token, for messages. */
    readonly receiver: string;
    /** The mapping that asks for it, from the root of the object. */
    readonly at: string;
    /** From that mapping to the account's name; null where it is the account of the pods that use the object. */
    readonly account: string | null;
    /** From that mapping to lists of audiences, or to one audience. None: nobody can name one. */
    readonly audiences: readonly string[];
    /** The product asks for an audience of its own, whatever is written. */
    readonly addsAudience?: true;
    /** Where no account is named and none of these fields is there, the controller shows the token of its own pod. */
    readonly ownTokenUnless?: readonly string[];
    /** Only where the field at this path from the root has this value. */
    readonly when?: {
        readonly path: string;
        readonly value: string;
    };
    /** The receiver is the API server at this path from the root; without it, that of the cluster. */
    readonly server?: string;
}
export declare const tokenMakers: readonly TokenMaker[];
/** The rows of an object's kind, whatever its version. */
export declare function tokenMakersOf(apiVersion: string, kind: string): readonly TokenMaker[];
/** Names of the API server from within the cluster (K: pkg/controlplane/controller/kubernetesservice). */
export declare const ownServer: RegExp;
