import type { Source, Span } from '../text/source.ts';
import type { Field, MappingNode, Node, ScalarNode } from './node.ts';
import { isShared } from './sharing.ts';

/** How a collection is written. */
export interface Layout {
  readonly style: 'block' | 'flow';
  /** What stands before each of its keys or dashes on a line of its own: spaces. Null where a new one could not be lined up. */
  readonly indent: string | null;
  /** How the lines around it end. */
  readonly lineEnd: '\n' | '\r\n';
  /** Keys and texts need double quotes. */
  readonly json: boolean;
}

/** How a mapping or list is written. */
export function layoutOf(source: Source, { span, ...node }: Exclude<Node, ScalarNode>): Layout {
  const { text } = source;
  const isFlow = text[span.start] === (node.type === 'mapping' ? '{' : '[');
  const before = text.slice(lineStart(text, span.start), span.start);
  // Dashes of lists around it, and nothing else.
  const lines = isFlow ? /^ */.exec(before)![0] : /^ *(?:- +)*$/.test(before) ? before : null;
  return {
    style: isFlow ? 'flow' : 'block',
    indent: lines === null ? null : ' '.repeat(lines.length),
    lineEnd: lineEndAt(text, span.start),
    json: /^\s*[[{]\s*["}\]]/.test(text),
  };
}

export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isBreak(text, at - 1)) at--;
  return at;
}

/** Where the text of a line ends, before what ends the line. */
export function lineStop(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isBreak(text, at)) at++;
  return at;
}

/** Where the next line starts. */
export function nextLine(text: string, offset: number): number {
  const stop = lineStop(text, offset);
  return stop + (text.startsWith('\r\n', stop) ? 2 : stop < text.length ? 1 : 0);
}

function isBreak(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r';
}

function lineEndAt(text: string, offset: number): Layout['lineEnd'] {
  const stop = lineStop(text, offset);
  const at = stop < text.length ? stop : Math.max(0, lineStart(text, offset) - 2);
  return text.startsWith('\r\n', at) ? '\r\n' : '\n';
}

const written = /[ \t]*:(?:[ \t]|\r?\n)+(?:&[^\s,[\]{}]+(?:[ \t]|\r?\n)+)?\*[^\s,[\]{}]+/y;

/** Where the text of a field ends: behind its value, or behind the alias that stands for it. */
export function fieldEnd({ text }: Source, { keySpan, value }: Field): number {
  if (!isShared(value)) return value.span.end;
  written.lastIndex = keySpan.end;
  return written.test(text) ? written.lastIndex : value.span.end;
}

/** The keys that are written in a mapping, in the order of writing; those that a `<<` brought are not among them. */
export function writtenFields({ fields, duplicates, span }: MappingNode): Field[] {
  const inside = ({ keySpan }: Field) => contains(span, keySpan);
  const own = [...fields.values(), ...duplicates].filter(inside);
  own.sort((a, b) => a.keySpan.start - b.keySpan.start);
  // A merged field may stand in a value of the same mapping.
  let end = -1;
  return own.filter((field) => {
    if (field.keySpan.start < end) return false;
    end = contains(span, field.value.span) ? Math.max(end, field.value.span.end) : end;
    return true;
  });
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
