/** What Kubernetes says about projected tokens. Durations are in seconds. */
/** K: pkg/apis/core/v1/defaults.go, SetDefaults_ServiceAccountTokenProjection. */
export declare const defaultExpiration = 3600;
/** K: pkg/apis/core/validation/validation.go, validateProjectionSources. Both bounds are allowed values. */
export declare const minExpiration = 600;
export declare const maxExpiration: number;
/**
 * A token for the API server's audience that is asked for with exactly this expiration lives `extendedLifetime`, so that old
 * clients of the automatic token keep working (K: pkg/registry/core/serviceaccount/storage/token.go, WarnOnlyBoundTokenExpirationPeriod).
 */
export declare const extendedExpiration = 3607;
export declare const extendedLifetime: number;
/** Mode of the files of a projected volume that says none (API: core/v1/types.go, ProjectedVolumeSourceDefaultMode). */
export declare const defaultFileMode = 420;
/** True for an audience that is well known to be an API server's. The empty one, which means the same, is not asked here. */
export declare function isApiAudience(audience: string): boolean;
