/** The resources of a group of Kubernetes itself; undefined for any other group. */
export declare function resourcesOfGroup(group: string): readonly string[] | undefined;
/** The groups of Kubernetes itself that serve a resource, the core group first. */
export declare function groupsOfResource(resource: string): readonly string[];
/** True for a resource that is known to be in no namespace. */
export declare function isOfCluster(group: string, resource: string): boolean;
