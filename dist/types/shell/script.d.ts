/** A word of a script. Offsets are UTF-16, from the start of the script. */
export interface ShellWord {
    /** Without quotes; expansions (`$TOKEN`, `$(cat …)`) stand as they are written. */
    readonly value: string;
    readonly start: number;
    readonly end: number;
}
/** `NAME=value`, before a command, alone, or as a word of `export`. */
export interface ShellAssignment {
    readonly name: string;
    readonly value: ShellWord;
    readonly start: number;
    readonly end: number;
    /** Other programs see it: it stands behind `export`, or before a command. */
    readonly exported: boolean;
}
/** One simple command of a script, wherever it stands: in pipelines, loops, functions and substitutions. */
export interface ShellCommand {
    /** The program and its arguments; empty for assignments alone. */
    readonly words: readonly ShellWord[];
    readonly assignments: readonly ShellAssignment[];
    /** Files that its output goes to (`>`, `>>`). */
    readonly outputs: readonly ShellWord[];
    /** Files and texts that its input comes from (`<`, `<<<`, here-documents). */
    readonly inputs: readonly ShellWord[];
    /** Which pipeline it is in, and where in it; commands of no pipeline have one of their own. */
    readonly pipeline: number;
    readonly start: number;
    readonly end: number;
}
/** Longer scripts are read up to here: nobody writes one into a manifest. In UTF-16 units. */
export declare const longestScript = 40000;
/**
 * The simple commands of a script of bash or POSIX sh, in the order in which they stand. What does not parse is read as far as it
 * makes sense; never throws.
 */
export declare function commandsOf(script: string): ShellCommand[];
