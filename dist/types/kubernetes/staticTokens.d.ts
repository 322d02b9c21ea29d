/**
 * Where custom resources are given a token that somebody made and stored, although their controllers can have short ones made for an
 * account. Paths are those of `PodPlace`.
 */
export interface StaticTokenField {
    readonly group: string;
    readonly kinds: readonly string[];
    readonly product: string;
    /** The field, from the root of the object: a reference to a Secret, its bare name, or the token itself. */
    readonly at: string;
    readonly form: 'reference' | 'name' | 'text';
    /**
     * `token`: a service-account token, whatever the Secret is. `any`: it may be something else, unless the input shows a token
     * Secret. `kubeconfig`: it may hold a token, and does where the input shows it.
     */
    readonly holds: 'token' | 'any' | 'kubeconfig';
    /** The field beside it that names an account instead, which wins. */
    readonly instead: string;
    /** Only where this field from the root is absent or names the API server of the cluster: another one knows no account of here. */
    readonly server?: string;
}
export declare const staticTokenFields: readonly StaticTokenField[];
/** The rows of an object's kind, whatever its version. */
export declare function staticTokenFieldsOf(apiVersion: string, kind: string): readonly StaticTokenField[];
/**
 * A Secret with this label tells Argo CD of a cluster; its `config` is JSON with the token that Argo CD logs in with
 * (argoproj/argo-cd: docs/operator-manual/declarative-setup.md).
 */
export declare const argoCluster: {
    readonly label: "argocd.argoproj.io/secret-type";
    readonly value: "cluster";
    readonly config: "config";
    readonly token: "bearerToken";
};
/** A kubeconfig with a token of its own (CG: tools/clientcmd/api/v1/types.go), in YAML or JSON. */
export declare function hasTokenOfUser(kubeconfig: string): boolean;
