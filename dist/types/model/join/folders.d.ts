/** The path itself and every folder above it, the root (`''`) last. */
export declare function upward(path: string): Generator<string>;
/** Tells the projects of a run apart, as far as folders can. */
export interface Projects {
    /** The folder of a file's project: the first one below the folder that all files are in; empty for a file that lies in that. */
    readonly of: (path: string) => string;
    /**
     * The folder that a declaration may be meant for: the one above its own, so that `rbac/` serves its neighbours, but not one that
     * holds several projects. Files that lie above the projects are meant for all.
     */
    readonly reach: (declaration: string) => string;
    /**
     * Whether a file and a declaration may be meant for one `kubectl apply`: the file is within the declaration's reach, or lies above
     * the projects. An absent namespace means the one of the apply, and every namespace has its own account `default`: in a repository
     * of many projects the `default` of one must not be taken for that of another.
     */
    readonly mayBeAppliedTogether: (path: string, declaration: string) => boolean;
}
export declare function projectsOf(paths: Iterable<string>): Projects;
