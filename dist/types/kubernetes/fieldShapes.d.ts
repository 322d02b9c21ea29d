/** The types that fields are judged by; `mapping` and `sequence` are what the API calls objects and arrays. */
export type FieldType = 'boolean' | 'string' | 'integer' | 'mapping' | 'sequence';
/** DNS-1123: a `subdomain` may have dots in it, a `label` none. */
export type NameForm = 'subdomain' | 'label';
/**
 * The parts of objects in which fields are judged. `between` is everything from the root of a workload down to its pod spec, `other`
 * every mapping of a known schema in which none of our fields belongs.
 */
export type ShapeName = 'account' | 'accountMetadata' | 'annotations' | 'binding' | 'container' | 'env' | 'envSource' | 'metadata' | 'mount' | 'object' | 'other' | 'pod' | 'between' | 'projected' | 'reference' | 'secretVolume' | 'source' | 'subject' | 'token' | 'valueFrom' | 'volume';
export interface Shape {
    /** The fields that we judge, or join by. */
    readonly types: ReadonlyMap<string, FieldType>;
    /** Fields of these that hold a name which the API server checks. */
    readonly names: ReadonlyMap<string, NameForm>;
    /** What stands below a field: the shape of its mapping, or of each item of its list. */
    readonly children: ReadonlyMap<string, ShapeName>;
    /** Every field that Kubernetes has here; empty where keys are not compared with it. */
    readonly known: ReadonlySet<string>;
}
/** Fields as in API: core/v1/types.go and rbac/v1/types.go, Kubernetes 1.36 with the alpha fields of 1.37. */
export declare const shapes: Readonly<Record<ShapeName, Shape>>;
/** Fields whose keys are the user's own: what stands in them is never a field. */
export declare const freeForm: ReadonlySet<string>;
/** Fields of a pod spec that decide about its account and token. */
export declare const podFields: ReadonlySet<string>;
/** Fields that mean something in exactly one place of a pod spec. `path` is too common to be one of them. */
export declare const tokenFields: ReadonlySet<string>;
/** Names that are not a slip of the pen and yet plainly meant for one of our fields: in small letters, with that field. */
export declare const synonyms: ReadonlyMap<string, string>;
/** Kinds of Kubernetes without pods whose `metadata` and `spec` hold none of our fields, as `<group>/<kind>`. */
export declare const plainKinds: ReadonlySet<string>;
