/** What the texts of a container (arguments, environment, configuration) say about the token that it is given. */
/** The file of the automatic token, or its folder, from where a program reads it; not the certificate and namespace beside it. */
export declare const tokenPath: RegExp;
/** Programs that log in to something else than the API server with the token. The first row that fits is taken. */
export declare const tokenReceivers: readonly {
    readonly name: string;
    readonly login: RegExp;
    /** What tells it from a relative: in the texts too, or in the image. */
    readonly mark?: RegExp;
}[];
