/**
 * Where one set of pods stands in an object. Steps of a path are separated by `.`; `[]` behind a step means each item of the
 * list. Paths start at the pod's own mapping (`at`), or with `/` at the root of the object. What is left out is as in a PodSpec.
 */
export interface PodPlace {
    /** The mapping that holds the pod's fields, from the root of the object. */
    readonly at: string;
    /** The pod's metadata. Left out: the `metadata` beside a mapping named `spec`, else none. */
    readonly metadata?: string;
    /** The account's name: the first of these that is not empty decides. Left out: `serviceAccountName`, with its alias. */
    readonly account?: readonly string[];
    /**
     * Where the namespace of the account stands, from `at`: the account of another namespace than the object's. It may be written before
     * the name instead, as `namespace:name`; a pattern leaves it open.
     */
    readonly accountNamespace?: string;
    /** What an account that is not named means: `default`, one that the controller makes, or one that stands elsewhere. */
    readonly accountUnset?: 'default' | 'unknown' | AccountMade;
    /** A reference which, when present, may fill in what is not written here. */
    readonly filledBy?: string;
    /** `automountServiceAccountToken`: the first of these that is set decides. Empty: the kind has no place for it. */
    readonly automount?: readonly string[];
    /** What the controller writes when the object says nothing. */
    readonly automountUnset?: boolean;
    /**
     * A program that the controller adds works through the API, and the controller binds the account for it or asks for the binding.
     * A path: only where the field there is `true`.
     */
    readonly needsToken?: true | string;
    readonly containers?: readonly string[];
    readonly initContainers?: readonly string[];
    readonly volumes?: readonly string[];
    /** The source of a projected volume that stands alone, and where the controller mounts it. */
    readonly projected?: {
        readonly at: string;
        readonly mountPath: string;
    };
    /**
     * The main container, where the controller adds it: such an object is complete without containers and images, and the
     * automatic token is said to reach this container. Mounts and environment that the pod's mapping holds are its own.
     */
    readonly container?: string;
    /** Lists of names of Secrets that the controller mounts into the main container. */
    readonly secrets?: readonly string[];
    /** No pods of its own: a controller, or a container of other pods, acts as the account. */
    readonly impersonates?: true;
    /** Pods of their own only where the account or automount is written right here; else they are like the others. */
    readonly onlyOverriding?: true;
}
/** An account that the controller makes for each object: it is called like the object, with a suffix. */
export interface AccountMade {
    readonly suffix: string;
    /** Names that come out longer are cut in the controller's own way. */
    readonly longest: number;
    /** A path from the root of the object: without `true` there, the account is `default`. */
    readonly where?: string;
}
/** A kind of object that makes pods. One row per group and kind; versions only where they differ in shape. */
export interface WorkloadKind {
    readonly group: string;
    readonly kind: string;
    readonly versions?: readonly string[];
    /** Empty: known to make no pods of its own, though it looks like it. */
    readonly pods: readonly PodPlace[];
    readonly builtIn: boolean;
}
export declare const workloadKinds: readonly WorkloadKind[];
/** The row of an object's kind; names are compared exactly, as the API server does. Undefined for a kind that is not known. */
export declare function workloadKind(apiVersion: string, kind: string): WorkloadKind | undefined;
/**
 * True for a kind whose objects make pods even when they say nothing of containers, accounts or tokens: their controller adds the
 * containers. Such an object matters whatever its text is, since its pods may run as `default` with the automatic token.
 */
export declare function makesPodsUnsaid(apiVersion: string, kind: string): boolean;
/** True for a custom resource of a kind that no row names, in which pod specs are worth looking for. */
export declare function mayHoldPods(apiVersion: string, kind: string): boolean;
