import type { Role } from './role.js';
/**
 * Which roles' written rules a ClusterRole has in the end. A role with an `aggregationRule` has the rules of those that its
 * selectors match, and of those that these aggregate, instead of its own; where they have none at all, its own stay
 * (K: pkg/controller/clusterroleaggregation/clusterroleaggregation_controller.go, an apply without rules changes none).
 */
export declare class Aggregation {
    #private;
    /** `roles`: all ClusterRoles of the cluster, those included that every API server makes. */
    constructor(roles: readonly Role[]);
    /** The roles whose written rules count for this one; null when so many select each other that it is not worth knowing. */
    partsOf(role: Role): readonly Role[] | null;
}
