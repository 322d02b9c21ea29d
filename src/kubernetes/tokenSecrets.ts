/** Names around Secrets that hold service-account tokens (API: core/v1/types.go, annotation_key_constants.go). */

export const tokenSecretType = 'kubernetes.io/service-account-token';

/** Whose token the Secret holds. Required and non-empty (K: pkg/apis/core/validation/validation.go, ValidateSecret). */
export const accountNameAnnotation = 'kubernetes.io/service-account.name';

/** The token controller deletes the Secret when this is not the account's UID (K: pkg/controller/serviceaccount/tokens_controller.go). */
export const accountUidAnnotation = 'kubernetes.io/service-account.uid';

/** While present, the token is refused (K: pkg/serviceaccount/legacy.go). */
export const invalidSinceLabel = 'kubernetes.io/legacy-token-invalid-since';
