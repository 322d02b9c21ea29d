import type { Place } from '../../text/source.js';
/** The views of the model that a rule may be about. Each has a JSON Schema in `src/model/subjects/<type>.schema.json`. */
export type SubjectType = 'workload' | 'token' | 'tokenMount' | 'serviceAccount' | 'secret' | 'secretProblem' | 'secretUse' | 'accountSecret' | 'committedToken' | 'heldToken' | 'grant' | 'boundSubject' | 'binding' | 'inertRule' | 'field' | 'command' | 'controlPlane' | 'encryption' | 'credentialProvider' | 'document' | 'suppression';
/** What a finding is about. Every part is null when the text does not say it. */
export interface ObjectReference {
    readonly apiVersion: string | null;
    readonly kind: string | null;
    readonly namespace: string | null;
    readonly name: string | null;
    /** `metadata.generateName` of an object without a name. */
    readonly generateName?: string;
}
/** Facts are plain JSON. Every fact of a subject's schema is always there: `null` when absent, `"unknown"` when undecidable. */
export type Fact = string | number | boolean | null | readonly Fact[] | {
    readonly [name: string]: Fact;
};
export type SubjectFacts = Readonly<Record<string, Fact>>;
/** A place with the phrase that a report shows for it when it is related. */
export interface NamedPlace extends Place {
    readonly message: string;
}
/** A flat, documented view of one thing in the model: what rules are matched against. */
export interface Subject {
    readonly type: SubjectType;
    readonly facts: SubjectFacts;
    /** By name; the schema of the subject lists the names. An absent place is an absent key; several places are a list. */
    readonly places: Readonly<Record<string, NamedPlace | readonly NamedPlace[] | undefined>>;
    readonly object: ObjectReference | null;
    /**
     * What tells this subject from others of the same type in the same object, without any line or path: a container and volume
     * name, a field path. Part of the fingerprint.
     */
    readonly identity: string;
}
