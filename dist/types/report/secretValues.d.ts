import type { Source, Span } from '../text/source.js';
/**
 * Where the values of Secrets stand in a source (`data` and `stringData` of whatever says that it is one, wherever it lies, and what a
 * JSON patch writes there), in order and without overlaps; so do tokens and keys that stand in other objects. In a document that is
 * no YAML, everything from such a key on that is further in than it.
 */
export declare function secretValues(source: Source): readonly Span[];
