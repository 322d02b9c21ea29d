import type { Binding } from '../model.js';
import { type Role } from './role.js';
/**
 * The roles that a binding may mean. Usually one; several where the input declares it in files that are equally near; none where it
 * is neither in the input nor made by every API server, so that nothing is known about it.
 */
export type RoleLookup = (binding: Binding) => readonly Role[];
/** `roles`: those of the input. Which of them a name means is decided as for any other object. */
export declare function roleLookup(roles: readonly Role[], bindings: readonly Binding[]): RoleLookup;
/** All ClusterRoles of a cluster that has these of the input: aggregation looks at every one. */
export declare function allClusterRoles(roles: readonly Role[]): readonly Role[];
