/**
 * The meaning of a scalar as kubectl reads it: go-yaml v2 resolves YAML 1.1 without sexagesimals, and timestamps stay strings.
 * K: vendor/sigs.k8s.io/yaml/goyaml.v2/resolve.go
 */
export type ScalarValue = string | number | boolean | null;
/** The value of a plain scalar without a tag. */
export declare function resolvePlain(text: string): ScalarValue;
/**
 * The value of a scalar with an explicit tag, whatever its style; undefined when the text does not fit the tag, which kubectl
 * refuses. Tags of an application (`!Ref`) leave a string.
 */
export declare function resolveTagged(tag: string, text: string): ScalarValue | undefined;
/** A scalar as the key of a JSON object; undefined for null, which kubectl refuses as a key. */
export declare function keyText(value: ScalarValue): string | undefined;
