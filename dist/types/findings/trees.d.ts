import type { Place, Source, Span } from '../text/source.js';
import { type Located } from '../yaml/locate.js';
import type { Node } from '../yaml/node.js';
import { type DocumentText } from '../yaml/split.js';
interface Document {
    readonly root: Node;
    readonly span: Span;
    /** Null for JSON. */
    readonly document: DocumentText | null;
}
/** The document of a source that a span lies in. Throws Unwritable where it cannot be read as it stands. */
export declare function documentAt(source: Source, span: Span): Document;
/** What stands at a place. Throws Unwritable where that is not to be told apart from what is around it, or is used elsewhere too. */
export declare function partAt({ source, span }: Place): Located & {
    readonly source: Source;
};
export {};
