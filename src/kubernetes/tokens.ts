/** What Kubernetes says about projected tokens. Durations are in seconds. */

/** K: pkg/apis/core/v1/defaults.go, SetDefaults_ServiceAccountTokenProjection. */
export const defaultExpiration = 3600;

/** K: pkg/apis/core/validation/validation.go, validateProjectionSources. Both bounds are allowed values. */
export const minExpiration = 600;
export const maxExpiration = 2 ** 32;

/**
 * A token for the API server's audience that is asked for with exactly this expiration lives `extendedLifetime`, so that old
 * clients of the automatic token keep working (K: pkg/registry/core/serviceaccount/storage/token.go, WarnOnlyBoundTokenExpirationPeriod).
 */
export const extendedExpiration = 3607;
export const extendedLifetime = 365 * 24 * 60 * 60;

/** Mode of the files of a projected volume that says none (API: core/v1/types.go, ProjectedVolumeSourceDefaultMode). */
export const defaultFileMode = 0o644;

/** Audiences that API servers are known to accept, beside the absent one. */
const apiAudiences: readonly RegExp[] = [
  // The issuer of kubeadm, kind, minikube, k3s, EKS (`--api-audiences`) and OpenShift, with any cluster domain.
  /^(?:https:\/\/)?kubernetes(?:\.default(?:\.svc(?:\.[a-z0-9.-]+)?)?)?$/,
  // kops: pkg/model/components/apiserver.go
  /^kubernetes\.svc\.default$/,
  // k3s-io/k3s: pkg/daemons/control/server.go, and rke2 after it
  /^(?:k3s|rke2)$/,
  // The issuers of EKS, GKE and AKS: an API server accepts its issuer as audience unless told otherwise
  // (K: pkg/kubeapiserver/options/authentication.go).
  /^https:\/\/oidc\.eks\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?\/id\/[A-Za-z0-9]+$/,
  /^https:\/\/container\.googleapis\.com\/v1\/projects\/[^/]+\/(?:locations|zones)\/[^/]+\/clusters\/[^/]+$/,
  /^https:\/\/[a-z0-9.-]+\.oic\.prod-aks\.azure\.com\/.+$/,
  /^"?https:\/\/[a-z0-9.-]+\.hcp\.[a-z0-9-]+\.azmk8s\.io(?::443)?"?$/,
];

/** True for an audience that is well known to be an API server's. The empty one, which means the same, is not asked here. */
export function isApiAudience(audience: string): boolean {
  const bare = audience.endsWith('/') ? audience.slice(0, -1) : audience;
  return apiAudiences.some((known) => known.test(bare));
}
