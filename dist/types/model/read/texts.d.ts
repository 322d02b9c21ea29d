/** Texts that many ask about: each question is answered once, so that what is shared by many pods is not read for each of them. */
export declare class Texts {
    #private;
    constructor(files: readonly {
        readonly name: string;
        readonly text: string;
    }[]);
    /** Whether any of the texts fits. The pattern must be one that lives on, as those of tables do. */
    says(pattern: RegExp): boolean;
    /** Whether any of the names fits. */
    holds(name: RegExp): boolean;
}
