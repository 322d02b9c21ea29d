/** The path itself and every folder above it, the root (`''`) last. */
export declare function upward(path: string): Generator<string>;
/** Tells the projects of a run apart, as far as folders can. */
export interface Projects {
    /** The folder of a file's project: the first one below the folder that all files are in; empty for a file that lies in that. */
    readonly of: (path: string) => string;
    /**
     * Whether two files may be meant for one `kubectl apply`: they are of one project, or one of them lies above the projects. An
     * absent namespace means the one of the apply, and every namespace has its own account `default`: in a repository of many
     * projects the `default` of one must not be taken for that of another.
     */
    readonly mayBeAppliedTogether: (path: string, other: string) => boolean;
}
export declare function projectsOf(paths: Iterable<string>): Projects;
