import type { Manifest } from '../source/document.js';
import type { Place } from '../text/source.js';
import type { Field, MappingNode, Node } from '../yaml/node.js';
import type { Path } from '../yaml/value.js';
/** A fact that the input leaves open: a value from a template, an object that the input does not hold. No name, and no other value. */
export declare const unknown: unique symbol;
export type Unknown = typeof unknown;
/** What all manifests of a run mean together. Every join, default and inheritance is decided here, once. */
export interface Model {
    readonly manifests: readonly Manifest[];
    readonly workloads: readonly Workload[];
    readonly serviceAccounts: readonly ServiceAccount[];
    readonly secrets: readonly Secret[];
    readonly bindings: readonly Binding[];
    readonly csiDrivers: readonly CsiDriver[];
    /** Objects of kinds that make pods, without containers or images: patches and fragments. They are not judged. */
    readonly partial: readonly Manifest[];
}
/**
 * One set of pods that the input makes: a Pod, a pod template, or a custom resource that a controller turns into pods.
 * An object may hold several (an Argo Workflow with templates of their own account, a RayCluster's worker groups).
 */
export interface Workload {
    readonly manifest: Manifest;
    /** Field path of the pod spec in its object, such as `spec.template.spec`; unique within the object. */
    readonly podSpecPath: string;
    /** The same as steps: a key may hold a dot. */
    readonly podSpecSteps: Path;
    /** The mapping that holds the pod fields. */
    readonly podSpec: MappingNode;
    /** The key of that mapping (`spec:`), where an absent field is reported. */
    readonly podSpecKey: Place;
    /** The pod's own metadata (labels, annotations), null when the kind has none. */
    readonly podMetadata: MappingNode | null;
    readonly builtIn: boolean;
    /** A static or mirror pod: it has no account and never holds a token. */
    readonly isStatic: boolean;
    /** No pods of its own: a controller, or a container of other pods, acts as the account. */
    readonly impersonates: boolean;
    readonly programs: Programs;
    /** False where the kind has no place for `automountServiceAccountToken` in the pod's fields. */
    readonly automountSettable: boolean;
    readonly account: WorkloadAccount;
    /** All workloads of this account, this one among them, each object once; empty where the account is not known. */
    readonly sharers: readonly Workload[];
    readonly automount: Automount;
    readonly containers: readonly Container[];
    readonly volumes: readonly Volume[];
    /** Projected tokens, one per `serviceAccountToken` source. */
    readonly projectedTokens: readonly ProjectedToken[];
    readonly secretUses: readonly SecretUse[];
    /** Every token that the workload holds, however it comes by it: the automatic one, projected ones, those of CSI drivers, Secrets. */
    readonly tokens: readonly HeldToken[];
}
/** What the programs of a pod are known to do with its token, by their images, arguments, environment and configuration. */
export interface Programs {
    /** Software that is known to break without the token. */
    readonly software: string | null;
    /** A container reads the token's path, or the controller adds a program that works through the API. */
    readonly usesToken: boolean;
    /** What a container sends the token to, beside the API server: `Vault`. */
    readonly receiver: string | null;
    /** Names of the containers that read the token's path or run software that needs it, as far as one can tell. */
    readonly users: readonly string[];
    /** Where the object itself reads the token's path. */
    readonly reads: readonly Place[];
}
/** The account that a name means, as a workload or a Secret refers to it. Whoever means the same object hears the same of it. */
export interface MeantAccount {
    readonly name: string | Unknown;
    /** Null: whatever the apply uses. */
    readonly namespace: string | null;
    /** The ServiceAccount objects of the input that may be meant: one, or several that files equally near declare. */
    readonly objects: readonly ServiceAccount[];
    /** The object whose word counts; null when there is none, or when those that may be meant contradict each other. */
    readonly object: ServiceAccount | null;
    /** What the objects say about automount: null when they say nothing, unknown when they contradict each other. */
    readonly automount: boolean | Unknown | null;
    /** Bindings of the input whose subject is this account, by name or through the groups of accounts that it is in. */
    readonly bindings: readonly BindingSubject[];
    /** Those of them that belong to what is asked from: `default` and groups are in every project of a run. */
    readonly related: readonly BindingSubject[];
    /** Whether there are such bindings; unknown where it depends on a namespace that is left open. */
    readonly bound: boolean | Unknown;
    /** The input has a ServiceAccount of this name, which cannot be meant: it is of another namespace. */
    readonly namesake: boolean;
}
/** The service account that a workload's pods run as. */
export interface WorkloadAccount extends MeantAccount {
    /** The field that decided; null when nothing was written and `default` is taken. */
    readonly writtenAs: 'serviceAccountName' | 'serviceAccount' | null;
    readonly serviceAccountName: Field | null;
    readonly serviceAccount: Field | null;
    /** The controller makes the account and gives it its name. */
    readonly made: boolean;
    /** Path from the root of the object where the account's name belongs. */
    readonly path: string;
    /** The input declares accounts of other names for the namespace of the pods. */
    readonly othersDeclared: boolean;
}
/** Whether the pods get the automatic token. */
export interface Automount {
    readonly value: boolean | Unknown;
    readonly decidedBy: 'pod' | 'serviceAccount' | 'default' | Unknown;
    /** As written on the pod; null when absent or null. */
    readonly pod: boolean | Unknown | null;
    readonly podField: Field | null;
    /** Path from the root of the object where the pod's field belongs; null when the kind has no place for it. */
    readonly path: string | null;
    /** As written on the account's object. */
    readonly serviceAccount: boolean | Unknown | null;
    /** The volume of the pod that admission takes for the token instead of adding one: the token is what this holds. */
    readonly reused: Volume | null;
    /** Names of the containers that receive it where it is on: those that do not mask the mount path. */
    readonly receivers: readonly string[];
    /** Names of the containers that really receive it: those that do not mask the mount path. Empty when `value` is false. */
    readonly containers: readonly string[];
}
export interface Container {
    readonly name: string;
    readonly kind: 'init' | 'regular' | 'ephemeral';
    readonly node: MappingNode;
    readonly image: string | null;
    readonly mounts: readonly Mount[];
}
export interface Mount {
    readonly container: string;
    readonly volume: string;
    readonly mountPath: string | null;
    readonly subPath: Field | null;
    readonly node: MappingNode;
}
export interface Volume {
    readonly name: string;
    readonly node: MappingNode;
    readonly mounts: readonly Mount[];
}
export interface ProjectedToken {
    readonly volume: Volume;
    /** The `serviceAccountToken` field of the source. */
    readonly field: Field;
    /** Path of the field from the pod spec, such as `volumes[0].projected.sources[1].serviceAccountToken`. */
    readonly fieldPath: string;
    readonly audience: string | Unknown | null;
    readonly expirationSeconds: number | Unknown | null;
    /** Seconds that the token really lives on an API server with default flags: 3607 with the API's audience means a year. */
    readonly lifetimeSeconds: number | Unknown;
    readonly path: string | Unknown | null;
    /** Octal with a leading zero, as the kubelet writes the file. */
    readonly fileMode: string | Unknown;
}
/** A token that a workload holds. */
export interface HeldToken {
    readonly how: 'automatic' | 'projected' | 'csi' | 'secret';
    /** Unknown: whether it is held depends on what the input leaves open. */
    readonly held: true | Unknown;
    readonly account: MeantAccount;
    /** The containers that have it, by name; none where nothing mounts it, or where only a driver or the kubelet gets it. */
    readonly containers: readonly string[];
    /** Null: the API server's own. */
    readonly audience: string | Unknown | null;
    /** The API server accepts it. */
    readonly reachesApi: boolean | Unknown;
    /** Seconds that it really lives on an API server with default flags; null: for ever. */
    readonly lifetimeSeconds: number | Unknown | null;
    /** Where containers find it: absolute paths of files, environment variables as `$NAME`, each once. */
    readonly files: readonly (string | Unknown)[];
    /** Octal with a leading zero, as the kubelet writes the file; null where it is no file. */
    readonly mode: string | Unknown | null;
    /** What gives it: the field, or the pod where nothing was written. */
    readonly place: Place;
    /** Who decided that it is there. */
    readonly decidedBy: Automount['decidedBy'];
    /** Where that was decided: the account's field where the account decided, else `place`. */
    readonly decidedAt: Place;
    /** The source that asks for it, of a projected one. */
    readonly projected: ProjectedToken | null;
    /** The use that reads it, of one in a Secret. */
    readonly use: SecretUse | null;
}
/** A workload reading a Secret. Only uses of token Secrets become subjects. */
export interface SecretUse {
    /** The name of the Secret. */
    readonly secret: string;
    /** The Secret of the input that is meant. */
    readonly object: Secret | null;
    readonly via: 'volume' | 'projected volume' | 'env' | 'envFrom' | 'csi' | 'imagePullSecrets';
    readonly container: string | null;
    /** The keys that it reads; null when it reads all of them. */
    readonly keys: readonly string[] | null;
    /** Where the key `token` goes: the file in the volume, or `$NAME` of the variable; null when it goes nowhere. */
    readonly file: string | null;
    /** The volume that holds it; null where it is none. */
    readonly volume: Volume | null;
    /** The node that names the Secret. */
    readonly node: Node;
    /** Field path from the pod spec. */
    readonly fieldPath: string;
}
export interface ServiceAccount {
    readonly manifest: Manifest;
    readonly name: string;
    readonly namespace: string | null;
    readonly automount: boolean | Unknown | null;
    readonly automountField: Field | null;
    readonly cloudIdentity: {
        readonly provider: 'aws' | 'google' | 'azure';
        readonly place: Place;
    } | null;
    /** Bindings of the input whose subject is this account, by name or through the groups of accounts that it is in. */
    readonly bindings: readonly BindingSubject[];
    /** Those of them that belong to its project: `default` and groups are in every project of a run. */
    readonly related: readonly BindingSubject[];
    readonly bound: boolean | Unknown;
    /** Where its file declares it first: the same manifest, unless the file declares it twice. */
    readonly first: Manifest;
    /** What stands in its `secrets`. */
    readonly secrets: readonly ListedSecret[];
}
/** An entry of a ServiceAccount's `secrets`. */
export interface ListedSecret {
    readonly name: string;
    /** The node that names it. */
    readonly node: Node;
    /** The Secret of the input that is meant. */
    readonly object: Secret | null;
}
export interface Secret {
    readonly manifest: Manifest;
    readonly name: string | null;
    readonly namespace: string | null;
    readonly type: string | null;
    /** `type: kubernetes.io/service-account-token`. */
    readonly isTokenSecret: boolean;
    /** The annotation `kubernetes.io/service-account.name`; null when absent. */
    readonly account: string | Unknown | null;
    /** The account that this name means; null when none is named, or an unknown one. */
    readonly owner: MeantAccount | null;
}
/** A RoleBinding or ClusterRoleBinding. */
export interface Binding {
    readonly manifest: Manifest;
    readonly kind: 'RoleBinding' | 'ClusterRoleBinding';
    readonly roleRef: {
        readonly kind: string;
        readonly name: string;
        readonly place: Place;
    } | null;
    readonly subjects: readonly BindingSubject[];
}
/** A subject in any of its spellings, understood. */
export interface BindingSubject {
    readonly binding: Binding;
    readonly place: Place;
    readonly who: {
        readonly type: 'account';
        readonly name: string;
        readonly namespace: string | null;
    } | {
        readonly type: 'accounts-of-namespace';
        readonly namespace: string;
    } | {
        readonly type: 'all-accounts';
    } | {
        readonly type: 'everyone';
        readonly authenticated: boolean;
    } | {
        readonly type: 'other';
    };
}
export interface CsiDriver {
    readonly manifest: Manifest;
    readonly name: string;
    /** The tokens that it gets for each pod which it mounts a volume in. */
    readonly tokenRequests: readonly TokenRequest[];
}
/** A token that somebody asks for. An absent audience is the API server's. */
export interface TokenRequest {
    readonly audience: string | Unknown | null;
    /** As written. */
    readonly expirationSeconds: number | Unknown | null;
    /** Seconds that it really lives on an API server with default flags. */
    readonly lifetimeSeconds: number | Unknown;
}
