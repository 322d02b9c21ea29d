/** What lies on a node and lets its reader act as others. */
export interface NodeSecret {
    /** The nearest path that holds it. */
    readonly path: string;
    /** Reads well behind "through it a container reaches". On `/` and `/var` the first of the table stands for all. */
    readonly holds: string;
    /** `detour`: not the tokens themselves, but a known way to them. */
    readonly kind: 'pods' | 'node' | 'cluster' | 'detour';
    /** Only with the process namespace of the node. */
    readonly withHostProcesses?: true;
}
/** A path of a node as the kernel walks it: doubled and trailing slashes and `..` are gone, `/var/run` is `/run`. */
export declare function normalNodePath(path: string): string;
/**
 * The worst that whoever sees a folder or file of the node reaches; null for a path that leads to nothing of the kind.
 *
 * @param path absolute and normal: see `normalNodePath`
 */
export declare function nodeSecretAt(path: string, hostProcesses: boolean): NodeSecret | null;
/** Software that looks at nodes, and the narrower path that it needs. */
export interface NodeAgent {
    readonly name: string;
    /** The last segment of an image's repository; matched as a whole. */
    readonly image: RegExp;
    /** A sentence for the fix. */
    readonly needs: string;
    /** It cannot work without the folder of the pods. */
    readonly needsPods?: true;
}
/** The first that fits any image of the pod is taken. */
export declare const nodeAgents: readonly NodeAgent[];
