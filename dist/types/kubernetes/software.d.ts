/**
 * Software that is known to stop working without its token. The names are for the text of a fix: "turning the token off breaks
 * <name>". Being listed excuses nothing; it only says what may break.
 */
export interface KnownSoftware {
    readonly name: string;
    /** Why it needs the token. */
    readonly reason: string;
    /** The last segment of an image's repository, without tag and digest; matched as a whole. */
    readonly image?: RegExp;
    /** Group and kind of a custom resource whose pods run it. */
    readonly kinds?: readonly string[];
    /** Annotation of the pod and the values that switch it on. */
    readonly annotation?: {
        readonly key: string;
        readonly values: readonly string[];
    };
}
/** The first row that fits is taken: closer names stand before general ones. */
export declare const knownSoftware: readonly KnownSoftware[];
/** The last segment of an image's repository: `bitnami/kubectl:1.30@sha256:…` gives `kubectl`. */
export declare function imageName(image: string): string;
