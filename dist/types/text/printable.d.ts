/** Text from the input made safe to show: control characters become visible escapes, and token values are cut out. */
export declare function printable(text: string): string;
/** Control and other invisible characters as escapes such as `\u{1b}`; everything else stays. Enough for paths. */
export declare function visible(text: string): string;
/** Whole lines for a terminal or the log of a CI system: none of them is a command to that system. Their line ends and colours stay. */
export declare function logText(text: string): string;
/** Text without the marks that a CI system obeys in the middle of a line. */
export declare function unmarked(text: string): string;
/** Lines that were put together from names of the input, as `logText`; what is invisible in them becomes a visible escape. */
export declare function logLines(text: string): string;
/** Cuts token values out of a text, all but what every token begins with; everything else stays, control characters too. */
export declare function redact(text: string): string;
/** A name for a message: printable and at most 120 characters long. */
export declare function printableName(name: string): string;
/** The same for what may be absent. */
export declare function printableOrNull(name: string | null): string | null;
