/** Names of namespaces are such labels (AM: pkg/util/validation/validation.go, IsDNS1123Label). */
export declare function isDnsLabel(name: string): boolean;
/** Names of accounts, Secrets and workloads are such subdomains (AM: pkg/util/validation/validation.go, IsDNS1123Subdomain). */
export declare function isDnsSubdomain(name: string): boolean;
/** True for a name that somebody has yet to fill in: Kubernetes could not accept it, and it looks like what templates and guides use. */
export declare function isPlaceholder(name: string): boolean;
