/**
 * JSON with a final line end, in which no character is invisible or moves a cursor, and which commands no CI system. Values stay exact. Indented for people, unless
 * it is so long that only programs read it.
 */
export declare function jsonText(value: unknown, isLong?: boolean): string;
