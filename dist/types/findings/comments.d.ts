import type { Trouble } from '../model/subjects/suppression.js';
import type { Manifest, Reading } from '../source/document.js';
import type { Finding } from './finding.js';
import { type Silencer, type SilencerContext } from './silencer.js';
/** The suppressions that the comments of a run hold. */
export interface CommentSilencers {
    readonly all: readonly Silencer[];
    readonly troubles: readonly Trouble[];
    /** For the line on which the finding starts, else one that what stands there went through. */
    onLine(finding: Finding): Silencer | undefined;
    inFile(finding: Finding): Silencer | undefined;
}
/**
 * Reads the directives in the comments of all files that were judged: nothing is said about those in a template or in a patch,
 * unless objects of the run are made from it. `judged` are the manifests of the model. Of two directives for the same rule and
 * place the first one acts.
 */
export declare function commentSilencers(readings: Iterable<Reading>, judged: Iterable<Manifest>, context: SilencerContext): CommentSilencers;
