import type { Source, Span } from '../../text/source.js';
import type { SubjectOf } from './subject.js';
export type SuppressionProblem = 'no-reason' | 'unknown-rule' | 'unused' | 'expired' | 'malformed' | 'misplaced';
/** What is wrong with a suppression, and where; the facts of a `suppression` subject. */
export interface Trouble {
    readonly problem: SuppressionProblem;
    readonly form: 'comment' | 'annotation' | 'config';
    readonly source: Source;
    readonly span: Span;
    /** One sentence without a final period. */
    readonly detail: string;
    readonly rule?: string | null;
    readonly suggestion?: string | null;
    readonly until?: string | null;
}
/** The subject that the rules about suppressions judge. It has no object: a suppression is about a place in a file. */
export declare function suppressionSubject(trouble: Trouble): SubjectOf<'suppression'>;
