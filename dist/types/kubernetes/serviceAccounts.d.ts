/** Names around service accounts and the automatic token. */
/** The account of a pod that names none (K: plugin/pkg/admission/serviceaccount/admission.go, DefaultServiceAccountName). */
export declare const defaultAccount = "default";
/**
 * Where the automatic token is mounted. A container is left out only when one of its mounts has exactly this path
 * (K: plugin/pkg/admission/serviceaccount/admission.go, DefaultAPITokenMountPath).
 */
export declare const defaultTokenPath = "/var/run/secrets/kubernetes.io/serviceaccount";
/** The file of the token below that path (API: core/v1/types.go, ServiceAccountTokenKey). */
export declare const tokenFile = "token";
/**
 * A volume of the pod whose name starts so is taken for the token volume, whatever its type: no other is added
 * (K: plugin/pkg/admission/serviceaccount/admission.go, ServiceAccountVolumeName). Pods exported from a cluster carry one.
 */
export declare const tokenVolumePrefix = "kube-api-access-";
/** Mirror pods of static pods (API: core/v1/annotation_key_constants.go, MirrorPodAnnotationKey). */
export declare const mirrorAnnotation = "kubernetes.io/config.mirror";
/** Where the kubelet has a pod from; `file` is a static pod (K: pkg/kubelet/types/pod_update.go, ConfigSourceAnnotationKey). */
export declare const configSourceAnnotation = "kubernetes.io/config.source";
/** K: plugin/pkg/admission/serviceaccount/admission.go, EnforceMountableSecretsAnnotation. */
export declare const enforceMountableSecretsAnnotation = "kubernetes.io/enforce-mountable-secrets";
/** What Go's `strconv.ParseBool` reads as true; annotations are parsed with it. */
export declare const goTrue: ReadonlySet<string>;
/**
 * The account that a user name means: `system:serviceaccount:<namespace>:<name>`; null for any other user
 * (AS: pkg/authentication/serviceaccount/util.go, SplitUsername).
 */
export declare function accountOfUser(user: string): {
    readonly namespace: string;
    readonly name: string;
} | null;
/** The group of all accounts; with `:` and a namespace behind it, of all accounts of that namespace. */
export declare const accountsGroup = "system:serviceaccounts";
/** Every account belongs to it (AS: pkg/authentication/user/user.go). */
export declare const authenticatedGroup = "system:authenticated";
/** No account belongs to it: it is for requests without credentials. */
export declare const unauthenticatedGroup = "system:unauthenticated";
/** The user of such requests (AS: pkg/authentication/user/user.go, Anonymous). */
export declare const anonymousUser = "system:anonymous";
/** Annotations that give an account the identity of a cloud, with the cloud. Each of them must have a value to count. */
export declare const cloudIdentityAnnotations: readonly {
    readonly annotation: string;
    readonly provider: 'aws' | 'google' | 'azure';
}[];
/** How long the token lives that the webhook of a cloud projects. Out of range, AWS takes the minimum and Azure refuses the pod. */
export interface CloudExpiration {
    readonly annotation: string;
    readonly provider: 'aws' | 'azure';
    /** Seconds. */
    readonly minimum: number;
    /** Seconds; null where the cloud takes any. */
    readonly maximum: number | null;
}
/** On accounts and on pods. */
export declare const cloudExpirations: readonly CloudExpiration[];
/** The label of a pod that asks for Azure's identity: anywhere else it does nothing (Azure/azure-workload-identity: pkg/webhook). */
export declare const azureUseLabel = "azure.workload.identity/use";
