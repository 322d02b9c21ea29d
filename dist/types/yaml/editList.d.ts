import type { Source } from '../text/source.js';
import type { Edit } from './edit.js';
import { type EditValue } from './editText.js';
import type { Field, MappingNode, SequenceNode } from './node.js';
import type { DocumentText } from './split.js';
/** Adds an item behind the last one of a list, in its style. */
export declare function appendItem(source: Source, list: SequenceNode, value: EditValue): Edit;
/** Writes another field in the place of one, with all that it holds. */
export declare function replaceField(source: Source, mapping: MappingNode, field: Field, key: string, value: EditValue): Edit;
/** Adds a document behind another one of its file. */
export declare function insertDocument(source: Source, { start, end }: DocumentText, value: EditValue): Edit;
