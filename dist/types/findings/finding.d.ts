import type { ObjectReference, SubjectEdit } from '../model/subjects/subject.js';
import type { Severity } from '../rules/severity.js';
import type { Place, ViaPlace } from '../text/source.js';
import type { NoRepair, Repair } from './repair.js';
export type RelatedPlace = ViaPlace;
/** Every other place that a report shows: what the value went through, then what is related. */
export declare function otherPlaces({ via, related }: Finding): readonly RelatedPlace[];
/** One thing that we report. Everything in it is safe to print: names are escaped, token values never appear. */
export interface Finding extends Place {
    /** `<category>/<id>`. */
    readonly rule: string;
    readonly severity: Severity;
    /** Full sentences. The first one stands alone. */
    readonly message: string;
    /** What to write instead, and what may break. */
    readonly fix: string;
    readonly object: ObjectReference | null;
    /** The places that explain the finding, each once. */
    readonly related: readonly RelatedPlace[];
    /** How many more there are, where hundreds of objects explain each other; absent: none. */
    readonly moreRelated?: number;
    /** The charts and overlays that it is in, where several are made from the same files; absent: the one that the place says. */
    readonly roots?: readonly string[];
    /** The steps that lead to the finding, in their order; absent where the rule names none. */
    readonly chain?: readonly RelatedPlace[];
    /** What `--fix` would write, or why nothing; absent where the rule knows no edit. */
    readonly repair?: Repair | NoRepair;
    /** The edit that would remove it, where that is another one than at its place; findings of one cause share its key. */
    readonly cause?: SubjectEdit;
    /** What the token that it is about is worth at the API server; 0 is the worst. */
    readonly worth?: number;
    /**
     * Hexadecimal, 32 characters. Stable under line moves, reordering, and renames of the file while the object stays.
     * Equal findings of equal objects (the same Deployment in two overlays) share one; a baseline counts them.
     */
    readonly fingerprint: string;
}
/** A finding that somebody silenced, and how. */
export interface SuppressedFinding {
    readonly finding: Finding;
    /** `base`: it was there already in the commit that the run compares with (`--since`). */
    readonly by: 'comment' | 'annotation' | 'config' | 'baseline' | 'base';
    readonly reason: string;
}
