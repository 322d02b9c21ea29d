import type { Source } from '../text/source.ts';
import type { Edit } from './edit.ts';
import { blockItem, blockLines, type EditValue, flowText } from './editText.ts';
import { fieldEnd, layoutOf, lineStart, lineStop } from './layout.ts';
import type { Field, MappingNode, SequenceNode } from './node.ts';
import { isShared } from './sharing.ts';
import type { DocumentText } from './split.ts';

/** Adds an item behind the last one of a list, in its style. */
export function appendItem(source: Source, list: SequenceNode, value: EditValue): Edit {
  if (isShared(list)) return { refused: 'an alias uses the same text elsewhere' };
  const { style, indent, lineEnd, json } = layoutOf(source, list);
  const { text } = source;
  const last = list.items.at(-1);
  if (style === 'flow') {
    const written = flowText(value, json ? 'double' : 'plain');
    const { start, end } = list.span;
    if (text.slice(start + 1, end - 1).trim() === '')
      return { span: { start: start + 1, end: start + 1 }, text: written };
    let at = end - 1;
    while (/\s/.test(text[at - 1]!)) at--;
    if (text.slice(lineStart(text, at), at).includes('#'))
      return { refused: 'a comment may stand before the closing bracket' };
    const line = last === undefined ? 0 : lineStart(text, last.span.start);
    const before = last === undefined ? '' : text.slice(line, last.span.start);
    const gap = last !== undefined && line > start && before.trim() === '' ? `${lineEnd}${before}` : ' ';
    return {
      span: { start: at, end: at },
      text: text[at - 1] === ',' ? `${gap}${written}` : `,${gap}${written}`,
    };
  }
  if (indent === null || last === undefined)
    return { refused: 'the list does not begin on a line of its own' };
  const at = lineStop(text, list.span.end);
  if (endsInBlockScalar(text.slice(last.span.start, list.span.end), at === text.length))
    return { refused: 'what ends the list would lose or win a line end' };
  const lines = blockItem(value).map((line) => `${lineEnd}${indent}${line}`);
  return { span: { start: at, end: at }, text: lines.join('') };
}

/** Writes another field in the place of one, with all that it holds. */
export function replaceField(
  source: Source,
  mapping: MappingNode,
  field: Field,
  key: string,
  value: EditValue,
): Edit {
  if (isShared(mapping) || isShared(field) || isShared(field.value))
    return { refused: 'an alias uses the same text elsewhere' };
  if (key !== field.key && mapping.fields.has(key)) return { refused: `'${key}' is there already` };
  const { text } = source;
  const span = { start: field.keySpan.start, end: fieldEnd(source, field) };
  if (text.slice(span.start, span.end).includes('#')) return { refused: 'a comment in it would be lost' };
  const { style, indent, lineEnd, json } = layoutOf(source, mapping);
  if (style === 'flow') {
    const quotes = json ? 'double' : 'plain';
    return { span, text: `${flowText(key, quotes)}: ${flowText(value, quotes)}` };
  }
  if (indent === null) return { refused: 'the mapping does not begin on a line of its own' };
  return { span, text: blockLines({ [key]: value }).join(`${lineEnd}${indent}`) };
}

/** Adds a document behind another one of its file. */
export function insertDocument(source: Source, { start, end }: DocumentText, value: EditValue): Edit {
  const { text } = source;
  const document = text.slice(start, end);
  if (/^\s*\{/.test(text)) return { refused: 'the file is JSON' };
  if (/^\.\.\./m.test(document)) return { refused: 'the document ends with `...`' };
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const isClosed = end === 0 || text[end - 1] === '\n';
  if (!isClosed && endsInBlockScalar(document, true))
    return { refused: 'what ends the document would win a line end' };
  const lines = ['---', ...blockLines(value)].join(lineEnd);
  return {
    span: { start: end, end },
    text: isClosed ? `${lines}${lineEnd}` : `${lineEnd}${lines}`,
  };
}

/** Whether the last text of some YAML is one of whose line ends what follows decides. Perhaps it is not; then nothing is lost. */
function endsInBlockScalar(text: string, isLast: boolean): boolean {
  const headers = text.match(/[|>][-+\d]*[ \t]*(?:#.*)?\r?$/gm);
  const last = headers?.at(-1);
  return last !== undefined && (last.includes('+') || (isLast && !last.includes('-')));
}
