/** JSON with an indentation of two and a final line end, in which no character is invisible or moves a cursor. Values stay exact. */
export declare function jsonText(value: unknown): string;
