/**
 * Software that is known to stop working without its token. The names are for the text of a fix: "turning the token off breaks
 * <name>". Being listed excuses nothing; it only says what may break.
 */
export interface KnownSoftware {
    readonly name: string;
    /** Why it needs the token. */
    readonly reason: string;
    /** The last segment of an image's repository, without tag and digest; matched as a whole. */
    readonly image?: RegExp;
    /** Group and kind of a custom resource whose pods run it. */
    readonly kinds?: readonly string[];
    /**
     * Annotation of the pod and the values that switch it on; `unless` names another, with which the software brings what it needs.
     */
    readonly annotation?: {
        readonly key: string;
        readonly values: readonly string[];
        readonly unless?: string;
    };
    /** Software that works with and without the API. */
    readonly configured?: Configured;
}
/** How to tell from arguments, environment and configuration whether software works with the API. */
export interface Configured {
    /** What any of them holds when it does. */
    readonly says: RegExp;
    /** The file of a ConfigMap that holds the whole configuration. */
    readonly file: RegExp;
    /** Arguments that are the whole configuration. */
    readonly options?: RegExp;
}
/**
 * Names a volume with a projected token, which the Vault Agent then reads in place of the automatic one; the volume that no container
 * mounts is mounted for the agent (hashicorp/vault-k8s: agent-inject/agent/agent.go, serviceaccount).
 */
export declare const vaultTokenVolume = "vault.hashicorp.com/agent-service-account-token-volume-name";
/** The annotation that asks for the agent, and the values that Go's `strconv.ParseBool` takes for true. */
export declare const vaultInject: {
    key: string;
    values: string[];
};
/** Where the agent mounts it (hashicorp/vault-k8s: agent-inject/agent/agent.go, DefaultServiceAccountMount). */
export declare const vaultTokenMount = "/var/run/secrets/vault.hashicorp.com/serviceaccount";
/** The first row that fits is taken: closer names stand before general ones. */
export declare const knownSoftware: readonly KnownSoftware[];
/** The keys of ConfigMaps that may hold such a configuration, anywhere in a text. */
export declare const configurationKeys: RegExp;
/**
 * A program of GNU coreutils, BusyBox or tar that copies and prepares files. A container that runs one in place of its image's own
 * program uses no API, whatever the image is.
 */
export declare const fileTool: RegExp;
/** The last segment of an image's repository: `bitnami/kubectl:1.30@sha256:…` gives `kubectl`. */
export declare function imageName(image: string): string;
