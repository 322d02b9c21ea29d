import type { Span } from '../text/source.js';
/** The text of one document of a YAML file: from behind its separator line to the next one. */
export interface DocumentText extends Span {
    /** The separator line before it, without its line end; undefined for what stands before the first one. */
    readonly separator: Span | undefined;
    /** The YAML parser is handed the separator as well, so that it sees the document start. */
    readonly explicit: boolean;
}
export interface Split {
    readonly documents: readonly DocumentText[];
    /**
     * Lines that start with `---` and go on with something else than a comment. kubectl refuses the file there; here they separate
     * documents too, so that the rest can be looked at.
     */
    readonly badSeparators: readonly Span[];
}
/**
 * Cuts a YAML file into documents by kubectl's rule, which knows lines and not YAML: a line that starts with `---`, be it inside
 * a block scalar. Only LF ends a line here.
 * K: staging/src/k8s.io/apimachinery/pkg/util/yaml/decoder.go (YAMLReader)
 */
export declare function splitDocuments(text: string, from?: number): Split;
