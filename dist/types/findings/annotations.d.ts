import type { Model } from '../model/model.js';
import type { Trouble } from '../model/subjects/suppression.js';
import type { Field } from '../yaml/node.js';
import type { Finding } from './finding.js';
import { type Silencer, type SilencerContext } from './silencer.js';
export declare const ignoreAnnotation = "sa-lint.dev/ignore";
/** The suppressions that annotations of objects and of pod templates hold. */
export interface AnnotationSilencers {
    readonly all: readonly Silencer[];
    readonly troubles: readonly Trouble[];
    /** The annotations that were read; any other one is at a place where it cannot apply. */
    readonly fields: ReadonlySet<Field>;
    onObject(finding: Finding): Silencer | undefined;
}
/**
 * Reads `sa-lint.dev/ignore` from `metadata.annotations` of every object and of every pod template. It acts on findings about
 * that object. When several objects of the run have the same kind, namespace and name (overlays), it acts only on findings that
 * stand in the object that carries it.
 */
export declare function annotationSilencers(model: Pick<Model, 'manifests' | 'workloads'>, context: SilencerContext): AnnotationSilencers;
