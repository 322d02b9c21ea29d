import type { Manifest } from '../../source/document.js';
import type { Place } from '../../text/source.js';
import type { Model, Workload } from '../model.js';
import type { Facts, Places } from './generated/types.js';
/** What a rule may be about. Each has a JSON Schema in `src/model/subjects/<type>.schema.json`. */
export type SubjectType = keyof Facts;
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
/**
 * One edit that removes what rules say of a subject, and with it what they say of every subject that names an edit of the same key.
 * Everything in it is safe to print.
 */
export interface SubjectEdit {
    /** Unique within a run. */
    readonly key: string;
    /** What is edited: `the account 'default' of the namespace 'shop'`. */
    readonly about: string;
    /** Where; absent where the object is not in the input yet, or where the finding stands. */
    readonly place?: Place;
    /** It is made in the pods themselves, so that others may need the same. */
    readonly isPod?: true;
}
/** A flat, documented view of one thing in the model: what rules are matched against. */
export interface Subject {
    readonly type: SubjectType;
    readonly facts: SubjectFacts;
    /** By name; the schema of the subject lists the names. An absent place is an absent key; several places are a list. */
    readonly places: Readonly<Record<string, NamedPlace | readonly NamedPlace[] | undefined>>;
    /** How many places a list of that name has beside those that are carried; absent for what is whole. */
    readonly more?: Readonly<Record<string, number>>;
    /** By name; the schema of the subject lists the names under `x-edits`. An edit that would not help is an absent key. */
    readonly edits?: Readonly<Record<string, SubjectEdit | undefined>>;
    /** What the token that it is about is worth at the API server; 0 is the worst. Absent: not known, or nothing. */
    readonly worth?: number;
    readonly object: ObjectReference | null;
    /** The object itself; absent for what is about a place in a file. */
    readonly manifest?: Manifest;
    /** Which of the pods of the object it is about, where that is known. */
    readonly pod?: Workload;
    /**
     * What tells this subject from others of the same type in the same object, without any line or path: a container and volume
     * name, a field path. Part of the fingerprint.
     */
    readonly identity: string;
}
/** A subject of one type, with the facts and places that its schema lists. */
export interface SubjectOf<T extends SubjectType> extends Subject {
    readonly type: T;
    readonly facts: Facts[T];
    readonly places: Readonly<Partial<Record<Places[T], NamedPlace | readonly NamedPlace[] | undefined>>>;
}
/** Makes subjects item by item, so that a mistake of ours about one item costs no other its subjects. */
export type Each = <I, S extends Subject>(items: readonly I[], 
/** The object that an item is about. */
of: (item: I) => Manifest, make: (item: I) => readonly S[]) => S[];
/**
 * A view of the model: all subjects of one type. The file `<type>.ts` beside `<type>.schema.json` exports it as `view`. Every fact
 * of the schema is there, and every text in it is safe to print.
 */
export type View<T extends SubjectType> = (model: Model, each: Each) => readonly SubjectOf<T>[];
