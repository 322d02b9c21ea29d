/** Command lines that do something with a service-account token. */
/** The token file of the automatic mount, under either name of the folder (K: plugin/pkg/admission/serviceaccount/admission.go). */
export declare const tokenFile: RegExp;
/** The folder of the automatic mount as a whole: copying it copies the token. */
export declare const tokenFolder: RegExp;
/** A text in which nothing of this is worth looking for. */
export declare const mayMatter: RegExp;
/** Short options of curl that take a value, so that what follows in the same word is none (curl.1). */
export declare const curlValued = "AbcCdDeEFHKmoPQrtTuUwxXyYz";
/** What turns the check of certificates off in code, and how it is called. */
export declare const uncheckedCode: readonly {
    readonly text: RegExp;
    readonly what: string;
}[];
/** Shells whose `-c` takes a script. */
export declare const shells: ReadonlySet<string>;
/**
 * Seconds of a duration as kubectl takes it (`24h`, `1h30m`, `90s`); null for what is none
 * (Go: time.ParseDuration; CTL: pkg/cmd/create/create_token.go).
 */
export declare function secondsOf(duration: string): number | null;
