/** Names around Secrets that hold service-account tokens (API: core/v1/types.go, annotation_key_constants.go). */
export declare const tokenSecretType = "kubernetes.io/service-account-token";
/** The key of the token (API: core/v1/types.go, ServiceAccountTokenKey). */
export declare const tokenKey = "token";
/** Whose token the Secret holds. Required and non-empty (K: pkg/apis/core/validation/validation.go, ValidateSecret). */
export declare const accountNameAnnotation = "kubernetes.io/service-account.name";
/** The token controller deletes the Secret when this is not the account's UID (K: pkg/controller/serviceaccount/tokens_controller.go). */
export declare const accountUidAnnotation = "kubernetes.io/service-account.uid";
/** While present, the token is refused (K: pkg/serviceaccount/legacy.go). */
export declare const invalidSinceLabel = "kubernetes.io/legacy-token-invalid-since";
/**
 * Keys of a token Secret that hold no token: the certificates and the namespace
 * (K: pkg/controller/serviceaccount/tokens_controller.go; `service-ca.crt` is OpenShift's).
 */
export declare const publicKeys: ReadonlySet<string>;
/**
 * The name that the token controller gave to the Secrets which it made before Kubernetes 1.24: `<account>-token-` and five
 * characters of the alphabet of generated names (AM: pkg/util/rand/rand.go).
 */
export declare function isGeneratedTokenName(secret: string, account: string): boolean;
