import type { RoleRule } from './role.js';
/** The answer where the input leaves it open. Answers are for programs that ask, too, so it is a text there. */
export type Unknown = 'unknown';
/** A request for a resource, in the words of a SubjectAccessReview: what is absent or empty is not stated. */
export interface ResourceRequest {
    readonly verb: string;
    /** The API group; empty for the core group. */
    readonly group?: string;
    /** The plural, such as `secrets`. */
    readonly resource: string;
    readonly subresource?: string;
    readonly name?: string;
    /** Not stated: a resource of the cluster, or those of all namespaces. */
    readonly namespace?: string;
}
/** A request for a path that is no resource, such as `/metrics`. */
export interface PathRequest {
    readonly verb: string;
    readonly path: string;
}
export type AccessRequest = ResourceRequest | PathRequest;
/**
 * Whether a rule allows a request (K: plugin/pkg/auth/authorizer/rbac/rbac.go, RuleAllows; pkg/apis/rbac/v1/evaluation_helpers.go).
 * Unknown where it would if a template were filled so.
 */
export declare function allows(rule: RoleRule, request: AccessRequest): boolean | Unknown;
