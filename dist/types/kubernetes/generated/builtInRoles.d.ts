/** The version of Kubernetes that serves these roles. */
export declare const builtInRolesVersion = "1.36.3";
/** By name, as JSON: see `PackedRole`. */
export declare const packedRoles: Readonly<Record<string, string>>;
