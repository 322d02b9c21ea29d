import type { Source, Span } from '../text/source.ts';
import { blockField, type EditValue, flowField, type Quotes, scalarText } from './editText.ts';
import { fieldEnd, layoutOf, lineStart, lineStop, nextLine, writtenFields } from './layout.ts';
import type { Field, MappingNode, Node, ScalarNode } from './node.ts';
import { isShared } from './sharing.ts';

/** Text to put in the place of a span; everything else of the source stays as it is, byte by byte. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/**
 * An edit, or why there is none: in one clause, for people. What is shared through an alias or a merge is never edited. The functions
 * here know the node that they are given; whether something above it is shared, `isSharedAt` tells.
 */
export type Edit = TextEdit | { readonly refused: string };

const sharedRefusal: Edit = { refused: 'an alias uses the same text elsewhere' };

/** Where a field is added, and what is written behind it. */
export interface Insertion {
  /** In block style: behind this field where it stands on one line, else before the first one. Absent: behind the last one. */
  readonly after?: string;
  /** Written behind the value, with the blanks before it. Only block style has a place for it. */
  readonly comment?: string;
}

/** Adds a field to a mapping, in its style. */
export function insertField(
  source: Source,
  mapping: MappingNode,
  key: string,
  value: EditValue,
  { after, comment = '' }: Insertion = {},
): Edit {
  if (isShared(mapping)) return sharedRefusal;
  const fields = writtenFields(mapping);
  if (fields.some((field) => field.key === key)) return { refused: `'${key}' is there already` };
  const { style, indent, lineEnd, json } = layoutOf(source, mapping);
  const { text } = source;
  if (style === 'flow') {
    if (comment !== '') return { refused: 'a comment would be lost' };
    return insertInFlow(source, mapping, flowField(key, value, json ? 'double' : 'plain'));
  }
  if (indent === null) return { refused: 'the mapping does not begin on a line of its own' };
  const written = blockField(key, value);
  written[0] += comment;
  const early = after === undefined ? undefined : earlyPlace(source, mapping, fields, after);
  if (early !== undefined)
    return early.isAbove
      ? { span: early.span, text: written.map((line) => `${line}${lineEnd}${indent}`).join('') }
      : { span: early.span, text: written.map((line) => `${lineEnd}${indent}${line}`).join('') };
  const last = lastScalar(mapping);
  const at = lineStop(text, mapping.span.end);
  if (last !== undefined && isBlock(last)) {
    const header = text.slice(last.span.start, lineStop(text, last.span.start));
    if (/^[|>]\d?\+/.test(header) || (at === text.length && !/^[|>]\d?-/.test(header)))
      return { refused: 'what ends the mapping would lose or win a line end' };
  }
  const lines = written.map((line) => `${lineEnd}${indent}${line}`);
  return { span: { start: at, end: at }, text: lines.join('') };
}

/** Behind a field on one line, or before the first one where no comment stands above it. */
function earlyPlace(
  source: Source,
  mapping: MappingNode,
  fields: readonly Field[],
  after: string,
): { readonly span: Span; readonly isAbove: boolean } | undefined {
  const { text } = source;
  const before = fields.find(({ key }) => key === after);
  if (before !== undefined) {
    const { value } = before;
    const end = fieldEnd(source, before);
    const isLine = value.type === 'scalar' && !isBlock(value) && lineStop(text, before.keySpan.start) >= end;
    const at = lineStop(text, end);
    return isLine ? { span: { start: at, end: at }, isAbove: false } : undefined;
  }
  const [first] = fields;
  if (first === undefined || first.keySpan.start !== mapping.span.start) return undefined;
  const start = first.keySpan.start;
  const line = lineStart(text, start);
  const above = line === 0 ? '' : text.slice(previousLine(text, line), line);
  return /^\s*#/.test(above) ? undefined : { span: { start, end: start }, isAbove: true };
}

/** Makes a mapping of a value that is empty or null, with one field in it. */
export function fillField(
  source: Source,
  mapping: MappingNode,
  field: Field,
  key: string,
  value: EditValue,
): Edit {
  if (isShared(mapping) || isShared(field) || isShared(field.value)) return sharedRefusal;
  const { text } = source;
  const { start, end } = field.value.span;
  const { style, indent, lineEnd, json } = layoutOf(source, mapping);
  if (start === end && text[start - 1] !== ':') return { refused: 'the value is empty and has an anchor' };
  const gap = start === end ? ' ' : '';
  if (style === 'flow' || indent === null)
    return { span: { start, end }, text: `${gap}{${flowField(key, value, json ? 'double' : 'plain')}}` };
  const lines = blockField(key, value).map((line) => `${lineEnd}${indent}  ${line}`);
  if (start === end) {
    // A comment behind the key stays there.
    const at = lineStop(text, end);
    return { span: { start: at, end: at }, text: lines.join('') };
  }
  if (text.slice(end, lineStop(text, end)).trim() !== '')
    return { span: { start, end }, text: `{${flowField(key, value, 'plain')}}` };
  const from = field.keySpan.end + text.slice(field.keySpan.end, start).indexOf(':') + 1;
  return { span: { start: from, end }, text: lines.join('') };
}

function insertInFlow(source: Source, mapping: MappingNode, written: string): Edit {
  const { text } = source;
  const { start, end } = mapping.span;
  const close = end - 1;
  const last = writtenFields(mapping).at(-1);
  if (text.slice(start + 1, close).trim() === '')
    return { span: { start: start + 1, end: start + 1 }, text: written };
  const lastEnd = last === undefined ? -1 : fieldEnd(source, last);
  if (last !== undefined && lastEnd >= last.keySpan.end && onlyRest.test(text.slice(lastEnd, close))) {
    const line = lineStart(text, last.keySpan.start);
    const before = text.slice(line, last.keySpan.start);
    const isOwnLine = line > start && before.trim() === '';
    const gap = isOwnLine ? `${layoutOf(source, mapping).lineEnd}${before}` : ' ';
    return { span: { start: lastEnd, end: lastEnd }, text: `,${gap}${written}` };
  }
  let at = close;
  while (/\s/.test(text[at - 1]!)) at--;
  // Perhaps no comment; then a `#` in a text.
  if (text.slice(lineStart(text, at), at).includes('#'))
    return { refused: 'a comment may stand before the closing bracket' };
  return { span: { start: at, end: at }, text: text[at - 1] === ',' ? ` ${written}` : `, ${written}` };
}

const onlyRest = /^(?:[\s,]|(?<=\s)#[^\r\n]*)*$/;

/** Writes another value in the place of a scalar, in its quotes where they can say it. */
export function replaceScalar(
  source: Source,
  scalar: ScalarNode,
  value: string | number | boolean | null,
): Edit {
  if (isShared(scalar)) return sharedRefusal;
  const { text } = source;
  const { start, end } = scalar.span;
  if (/(?:^|[\s,[{])![^\s,[\]{}]*(?:\s+&[^\s,[\]{}]+)?\s*$/.test(text.slice(Math.max(0, start - 200), start)))
    return { refused: 'a tag says what the value is' };
  const isJson = /^\s*[[{]\s*"/.test(text);
  const written = scalarText(value, isJson ? 'double' : quotesOf(scalar));
  if (start === end) {
    if (text[start - 1] !== ':' && text[start - 1] !== '-')
      return { refused: 'the value is empty and has an anchor' };
    return { span: scalar.span, text: ` ${written}` };
  }
  const comment = isBlock(scalar)
    ? /^[|>][^\s#]*([ \t]+#[^\r\n]*)?/.exec(text.slice(start, end))?.[1]
    : undefined;
  return { span: scalar.span, text: written + (comment ?? '') };
}

/** Gives a field another key, in the quotes of the old one. */
export function renameKey(source: Source, mapping: MappingNode, field: Field, key: string): Edit {
  if (isShared(mapping) || isShared(field)) return sharedRefusal;
  if (mapping.fields.has(key)) return { refused: `'${key}' is there already` };
  const quote = source.text[field.keySpan.start];
  const quotes = quote === '"' ? 'double' : quote === "'" ? 'single' : 'plain';
  return { span: field.keySpan, text: scalarText(key, quotes) };
}

/**
 * Takes a field out, with the lines that only it stands on and the comments in them; comments on lines of their own above and below
 * it stay. A mapping that is left without fields is `{}`. Of a key that is written twice, this takes the one that is given.
 */
export function removeField(source: Source, mapping: MappingNode, field: Field): Edit {
  if (isShared(mapping) || isShared(field)) return sharedRefusal;
  const { text } = source;
  const { keySpan } = field;
  const end = fieldEnd(source, field);
  const { style, indent } = layoutOf(source, mapping);
  if (style === 'flow') return removeFromFlow(source, mapping, field, end);
  if (mapping.span.start === keySpan.start && mapping.span.end <= end)
    return { span: { start: keySpan.start, end }, text: '{}' };
  if (indent === null || text.startsWith('? ', mapping.span.start))
    return { refused: 'the mapping does not begin on a line of its own' };
  const line = lineStart(text, keySpan.start);
  if (text.slice(line, keySpan.start).trim() === '') {
    const next = nextLine(text, end);
    // Without a line end behind the last line, the one before it goes.
    const isLast = next === text.length && lineStop(text, end) === next;
    const start = isLast ? lineStop(text, previousLine(text, line)) : line;
    return { span: { start, end: next }, text: '' };
  }
  const following = writtenFields(mapping).find((other) => other.keySpan.start > end);
  if (following === undefined) return { refused: 'a merge stands next to it' };
  const between = text.slice(end, following.keySpan.start);
  // A comment stays behind the dash, and the rest of the mapping below it.
  const stop = between.includes('#') ? end : between.includes('<<') ? -1 : following.keySpan.start;
  if (stop === -1) return { refused: 'a merge stands next to it' };
  return { span: { start: keySpan.start, end: stop }, text: '' };
}

function removeFromFlow(source: Source, mapping: MappingNode, { keySpan }: Field, end: number): Edit {
  const { text } = source;
  const close = mapping.span.end - 1;
  const after = /\s*,[ \t]*/y;
  after.lastIndex = end;
  if (after.test(text) && after.lastIndex <= close) {
    const line = lineStart(text, keySpan.start);
    const isOwnLine = line > mapping.span.start && text.slice(line, keySpan.start).trim() === '';
    const stop = lineStop(text, after.lastIndex);
    return isOwnLine && stop === after.lastIndex && stop < close
      ? { span: { start: line, end: nextLine(text, stop) }, text: '' }
      : { span: { start: keySpan.start, end: after.lastIndex }, text: '' };
  }
  let start = keySpan.start;
  while (/\s/.test(text[start - 1]!)) start--;
  if (text[start - 1] === ',') return { span: { start: start - 1, end }, text: '' };
  if (start - 1 === mapping.span.start) return { span: { start: keySpan.start, end }, text: '' };
  return { refused: 'a comment stands before it' };
}

/** The text with the edits made; undefined where two of them overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string | undefined {
  const parts: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    if (edit.span.start < at) return undefined;
    parts.push(text.slice(at, edit.span.start), edit.text);
    at = edit.span.end;
  }
  return parts.join('') + text.slice(at);
}

function previousLine(text: string, line: number): number {
  return line === 0 ? 0 : lineStart(text, line - (text.startsWith('\r\n', line - 2) ? 2 : 1));
}

function quotesOf({ style }: ScalarNode): Quotes {
  return style === 'single-quoted' ? 'single' : style === 'double-quoted' ? 'double' : 'plain';
}

function isBlock({ style }: ScalarNode): boolean {
  return style === 'literal' || style === 'folded';
}

/** The scalar with which a mapping ends; undefined where it ends with an alias or a bracket. */
function lastScalar(mapping: MappingNode): ScalarNode | undefined {
  let node: Node | undefined = mapping;
  while (node !== undefined && node.type !== 'scalar') {
    const children: readonly Node[] =
      node.type === 'sequence' ? node.items : writtenFields(node).map(({ value }) => value);
    const last: Node | undefined = children.at(-1);
    node = last !== undefined && last.span.end === mapping.span.end ? last : undefined;
  }
  return node;
}
