import type { Defect } from '../defects.js';
import type { Source, Span } from '../text/source.js';
import type { MappingNode, Node } from '../yaml/node.js';
import type { Origins } from './origin.js';
/** Why a file, or a document of a file, was not judged. The reasons are part of the JSON report's contract. */
export type SkipReason = 'helm-template' | 'kustomize-patch' | 'template' | 'not-kubernetes' | 'empty' | 'too-large' | 'binary' | 'invalid-encoding' | 'unreadable' | 'ignored' | 'left-out' | 'unread-resource' | 'outside-root' | 'partial-object' | 'chart-elsewhere' | 'local-config';
/** Something that was seen and not judged. */
export interface Skipped {
    readonly path: string;
    readonly reason: SkipReason;
    /** 1-based line of the document's start; absent when the whole file was skipped. */
    readonly line?: number;
    /** What it is, where its name says more than its place. */
    readonly object?: {
        readonly apiVersion: string | null;
        readonly kind: string;
        readonly namespace: string | null;
        readonly name: string | null;
    };
}
/** What is wrong with the text of a document that is meant for Kubernetes. */
export interface DocumentProblem {
    readonly problem: 'syntax-error' | 'dropped-document';
    /** One sentence without a final period: what kubectl's parser would say, in plain words. */
    readonly detail: string;
    readonly span: Span;
}
/** An object as written: a mapping with `apiVersion` and `kind`. Lists are already expanded into their items. */
export interface Manifest {
    /**
     * What the tree was read from: the spans of its nodes are offsets into this text. Its path says where the object belongs. Where
     * something stands is asked of `placeOf`, never of this.
     */
    readonly source: Source;
    readonly root: MappingNode;
    readonly apiVersion: string;
    readonly kind: string;
    /** `metadata.name` when it is a string, else null (`generateName`, or a wrong type). */
    readonly name: string | null;
    /** `metadata.namespace` when it is a non-empty string, else null: "whatever the apply uses". */
    readonly namespace: string | null;
    /** The document that it came from: its span and its 0-based number in the file. */
    readonly document: DocumentInfo;
    /** Where its parts were written; absent for an object that stands in its source as it is. */
    readonly origins?: Origins;
    /** Which of several roots it belongs to that are made from the same files: `chart web with ci/prod-values.yaml`. Safe to print. */
    readonly madeFrom?: string;
    /** Its names as they were before an overlay changed them: what names its findings, so that these stay the same in all overlays. */
    readonly writtenAs?: {
        readonly name: string;
        readonly namespace: string | null;
    };
}
export interface DocumentInfo {
    readonly index: number;
    readonly span: Span;
}
/** A YAML comment, `#` included. Collected only from sources that mention `sa-lint`. */
export interface Comment {
    readonly span: Span;
    readonly text: string;
}
/** What one source holds. Reading never throws. */
export interface Reading {
    readonly source: Source;
    /** What the documents of a kustomization file hold, objects or not; absent for every other file. */
    readonly roots?: readonly Node[];
    readonly manifests: readonly Manifest[];
    /** Only for documents that are meant for Kubernetes. */
    readonly problems: readonly DocumentProblem[];
    readonly skipped: readonly Skipped[];
    /** Objects seen, judged or passed over unparsed because nothing in them can matter (see `outline.ts`). */
    readonly objects: number;
    /** Only filled for sources whose text contains `sa-lint`. */
    readonly comments: readonly Comment[];
    /** Mistakes of our own: the documents that they are about were not read. */
    readonly defects?: readonly Defect[];
}
