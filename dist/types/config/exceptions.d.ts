import type { ObjectReference } from '../model/subjects/subject.js';
import type { Place } from '../text/source.js';
/** What an exception asks of a finding. */
export interface Excepted extends Place {
    readonly rule: string;
    readonly object: ObjectReference | null;
}
/** Rules that the configuration turns off for some files or objects. */
export interface Exception extends Place {
    /** An id, or `<category>/*`. */
    readonly written: string;
    /** Full ids. */
    readonly rules: readonly string[];
    readonly reason: string;
}
/** The exceptions of a configuration. */
export interface Exceptions {
    /** Those to be told when nothing needs them. */
    readonly toBeUsed: readonly Exception[];
    for(finding: Excepted): Exception | undefined;
}
