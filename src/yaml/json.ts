import type { Span } from '../text/source.ts';
import type { Field, MappingNode, Node, ScalarNode } from './node.ts';

export interface JsonError {
  /** One sentence without a final period. */
  readonly detail: string;
  readonly span: Span;
}

export type ParsedJson = { readonly node: Node; readonly end: number } | { readonly error: JsonError };

interface Frame {
  readonly start: number;
  /** Of an array. */
  readonly items: Node[] | undefined;
  /** Of an object. */
  readonly fields: Map<string, Field> | undefined;
  duplicates: Field[] | undefined;
  key: { readonly text: string; readonly span: Span } | undefined;
}

/** As Go's encoding/json bounds it. */
const maximumDepth = 10_000;

const blanks = /[ \t\r\n]*/y;
const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;
const word = /true|false|null/y;

/**
 * Reads one JSON value from an offset on, strictly, as Go's encoding/json does. Never throws, and takes no stack. Text after the
 * value is left alone: `end` says where it starts.
 */
export function parseJson(text: string, start: number): ParsedJson {
  const frames: Frame[] = [];
  let at = start;
  for (;;) {
    at = skip(text, at);
    const top = frames.at(-1);
    if (top?.fields !== undefined && top.key === undefined) {
      const key = stringAt(text, at);
      if (key === undefined) return failure(text, at, 'a key in double quotes');
      top.key = { text: key.value as string, span: key.span };
      const { end } = key.span;
      at = skip(text, end);
      if (text[at] !== ':') return failure(text, at, "':'");
      at = skip(text, at + 1);
    }

    let done: Node;
    const character = text[at];
    if (character === '{' || character === '[') {
      const isObject = character === '{';
      const frame: Frame = {
        start: at,
        items: isObject ? undefined : [],
        fields: isObject ? new Map() : undefined,
        duplicates: undefined,
        key: undefined,
      };
      at = skip(text, at + 1);
      if (text[at] !== closing(frame)) {
        frames.push(frame);
        if (frames.length > maximumDepth) {
          return {
            error: {
              detail: `the nesting is deeper than ${maximumDepth} levels`,
              span: { start: at, end: at + 1 },
            },
          };
        }
        continue;
      }
      at += 1;
      done = complete(frame, at);
    } else {
      const scalar = scalarAt(text, at);
      if (scalar === undefined) return failure(text, at, 'a value');
      at = scalar.span.end;
      done = scalar;
    }

    for (;;) {
      const frame = frames.at(-1);
      if (frame === undefined) return { node: done, end: at };
      add(frame, done);
      at = skip(text, at);
      if (text[at] === ',') {
        at += 1;
        break;
      }
      if (text[at] !== closing(frame)) return failure(text, at, `',' or '${closing(frame)}'`);
      at += 1;
      frames.pop();
      done = complete(frame, at);
    }
  }
}

function closing(frame: Frame): string {
  return frame.fields === undefined ? ']' : '}';
}

function add(frame: Frame, value: Node): void {
  if (frame.fields === undefined) {
    frame.items!.push(value);
    return;
  }
  const { text, span } = frame.key!;
  frame.key = undefined;
  const earlier = frame.fields.get(text);
  if (earlier !== undefined) {
    frame.duplicates ??= [];
    frame.duplicates.push(earlier);
  }
  frame.fields.set(text, { key: text, keySpan: span, value });
}

const none: MappingNode['duplicates'] = [];

function complete(frame: Frame, end: number): Node {
  const span = { start: frame.start, end };
  if (frame.fields === undefined) return { type: 'sequence', items: frame.items!, span };
  return { type: 'mapping', fields: frame.fields, duplicates: frame.duplicates ?? none, span };
}

function scalarAt(text: string, at: number): ScalarNode | undefined {
  if (text[at] === '"') return stringAt(text, at);
  const end = Math.max(match(number, text, at), match(word, text, at));
  if (end === at) return undefined;
  const value = JSON.parse(text.slice(at, end)) as number | boolean | null;
  if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) return undefined;
  return { type: 'scalar', value, span: { start: at, end }, style: 'plain' };
}

function stringAt(text: string, at: number): ScalarNode | undefined {
  if (text[at] !== '"') return undefined;
  let end = at + 1;
  for (let code = text.charCodeAt(end); code !== 0x22; code = text.charCodeAt(end)) {
    if (end >= text.length) return undefined;
    end += code === 0x5c ? 2 : 1;
  }
  end += 1;
  try {
    const value = JSON.parse(text.slice(at, end)) as string;
    return { type: 'scalar', value, span: { start: at, end }, style: 'double-quoted' };
  } catch {
    return undefined;
  }
}

/** Where a sticky pattern that matches at an offset ends; the offset itself when it does not match. */
function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function skip(text: string, at: number): number {
  return match(blanks, text, at);
}

function failure(text: string, at: number, expected: string): ParsedJson {
  if (at >= text.length)
    return { error: { detail: `the text ends where ${expected} must follow`, span: { start: at, end: at } } };
  return { error: { detail: `JSON needs ${expected} here`, span: { start: at, end: at + 1 } } };
}
