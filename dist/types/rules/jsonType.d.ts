/** Whether a JSON value is of a type of JSON Schema. */
export declare function hasType(value: unknown, type: unknown): boolean;
export declare function isObject(value: unknown): value is Readonly<Record<string, unknown>>;
