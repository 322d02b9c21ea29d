import type { Model } from '../model/model.js';
import type { Subject } from '../model/subjects/subject.js';
import type { Trouble } from '../model/subjects/suppression.js';
import type { Field } from '../yaml/node.js';
import { type Silencer, type SilencerContext } from './silencer.js';
export declare const ignoreAnnotation = "sa-lint.dev/ignore";
/** The suppressions that annotations of objects and of pod templates hold. */
export interface AnnotationSilencers {
    readonly all: readonly Silencer[];
    readonly troubles: readonly Trouble[];
    /** The annotations that were read; any other one is at a place where it cannot apply. */
    readonly fields: ReadonlySet<Field>;
    /** What silences a rule for a subject. */
    onObject(rule: string, subject: Subject): Silencer | undefined;
}
/**
 * Reads `sa-lint.dev/ignore` from `metadata.annotations` of every object and of every pod template. On an object it acts on all that
 * is found about that object, on a pod template on what is found about those pods; where an object makes only one set of pods, that
 * is the same.
 */
export declare function annotationSilencers(model: Pick<Model, 'manifests' | 'workloads'>, context: SilencerContext): AnnotationSilencers;
