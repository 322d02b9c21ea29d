import type { Finding } from './finding.js';
import type { Repair } from './repair.js';
/** The edit that reports show for a finding; undefined where there is none, or none that may be shown. */
export declare function shownRepair({ repair }: Finding): Repair | undefined;
/** What an edit changes as lines of a diff that begin with `+ ` and `- `, without the blanks that all of them have. Safe to print. */
export declare function diffLines({ changes }: Repair): readonly string[];
/**
 * The same for readers: the key that holds a new line stands before it, as `  spec:`, so that they see where to type it, and which of two
 * equal lines of a move is which.
 */
export declare function shownLines({ changes }: Repair): readonly string[];
