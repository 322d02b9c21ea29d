import type { YAMLError, Document as YamlDocument } from 'yaml';
import type { Span } from '../text/source.ts';
import { Conversion, Refusal } from './convert.ts';
import type { Node } from './node.ts';
import { readPlain } from './plain.ts';
import { type Yaml, yamlPackage } from './yamlPackage.ts';

/** Why kubectl would refuse a text. */
export interface ParseError {
  /** One sentence without a final period. */
  readonly detail: string;
  readonly span: Span;
}

export interface ParsedText {
  /** Undefined when the text holds nothing but comments. */
  readonly node: Node | undefined;
  /** The line `...` at which kubectl stops reading although the text goes on. */
  readonly stop: number | undefined;
}

export interface ParseOptions {
  readonly onComment?: (span: Span) => void;
}

// What YAML's reader lets through; everything else refuses the text. K: vendor/sigs.k8s.io/yaml/goyaml.v2/readerc.go
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;

const rareBreak = /[\u0085\u2028\u2029]|\r(?!\n)/g;

// No group may repeat over lines: a file of nothing but line ends would overflow the engine's stack.
const content = /^ *[^ #\r\n]/m;
const firstLine = /^[ \t]*[^\s#].*/m;

/**
 * Reads the text between two offsets as one YAML document, as kubectl does (go-yaml v2, YAML 1.1, then JSON). The package `yaml`
 * finds the structure, `convert.ts` gives it go-yaml's meaning; the plain YAML of most manifests takes the faster way of
 * `plain.ts`, to the same nodes. Never throws.
 */
export function parseYaml(
  text: string,
  start: number,
  end: number,
  options: ParseOptions = {},
): ParsedText | { readonly error: ParseError } {
  const { onComment } = options;
  const plain = readPlain(text, start, end);
  if (plain !== undefined && onComment === undefined) return { node: plain, stop: undefined };
  // Line breaks to YAML 1.1 that look like none in an editor. Whoever hides a field behind one is read as kubectl reads it.
  const part = text.slice(start, end).replace(rareBreak, '\n');
  const control = forbidden.exec(part);
  if (control !== null) {
    const at = start + control.index;
    return { error: { detail: 'the text holds a control character', span: { start: at, end: at + 1 } } };
  }
  if (onComment !== undefined) eachComment(part, start, onComment);
  if (plain !== undefined) return { node: plain, stop: undefined };
  if (!content.test(part)) return { node: undefined, stop: undefined };
  const first = firstLine.exec(part);
  if (first?.[0].startsWith('%')) {
    const at = start + first.index;
    const detail = "kubectl splits the file at '---', so that a directive has no document to direct";
    return { error: { detail, span: { start: at, end: at + first[0].length } } };
  }
  return parseWithPackage(part, start);
}

function parseWithPackage(part: string, start: number): ParsedText | { readonly error: ParseError } {
  try {
    const yaml = yamlPackage();
    const document = firstDocument(yaml, part);
    if (document === undefined) return { node: undefined, stop: undefined };
    const error = document.errors.find(isMistake);
    if (error !== undefined) return { error: explained(yaml, error, part, start) };
    const stop = stopOf(part, document);
    return {
      node: document.contents === null ? undefined : new Conversion(yaml, part, start).document(document),
      stop: stop === undefined ? undefined : start + stop,
    };
  } catch (error) {
    if (error instanceof Refusal) return { error: { detail: error.message, span: error.span } };
    if (error instanceof RangeError) return { error: { detail: tooDeep, span: { start, end: start } } };
    throw error;
  }
}

const tooDeep = 'values are nested more deeply than sa-lint can read';

function firstDocument(yaml: Yaml, part: string): YamlDocument | undefined {
  const composer = new yaml.Composer({
    version: '1.1',
    // Every plain scalar stays the text that it is: `scalar.ts` resolves it.
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  return composer.compose(new yaml.Parser().parse(part), false, part.length).next().value as
    | YamlDocument
    | undefined;
}

/** Where a line `...` ends the document although text goes on. */
function stopOf(part: string, document: YamlDocument): number | undefined {
  const [, contentEnd, end] = document.range!;
  const nothing = /[ \t\r\n]+|#[^\n]*|\.\.\.(?=[ \t\r\n]|$)/y;
  let rest = end;
  for (nothing.lastIndex = rest; nothing.test(part); nothing.lastIndex = rest) rest = nothing.lastIndex;
  if (rest >= part.length) return undefined;
  const mark = part.indexOf('...', contentEnd);
  return mark !== -1 && mark < end ? mark : rest;
}

/** Mistakes of YAML 1.2 that are none in YAML 1.1 as kubectl reads it. */
function isMistake({ message }: YAMLError): boolean {
  return !message.startsWith('Comments must be separated');
}

/** An error in one sentence, with the span that it speaks of: never empty as long as there is text, and never over a line end. */
function explained(yaml: Yaml, { message, pos }: YAMLError, part: string, offset: number): ParseError {
  if (message.startsWith('Maximum call stack'))
    return { detail: tooDeep, span: { start: offset, end: offset } };
  const quote = message.startsWith('Missing closing') ? openQuote(yaml, part) : undefined;
  const line = /[^\r\n]*/y;
  const indent = /[ \t]*/y;
  indent.lastIndex = Math.min(quote ?? pos[0], part.length);
  indent.test(part);
  const from = indent.lastIndex;
  line.lastIndex = from;
  const rest = line.exec(part)![0].trimEnd().length;
  const length = quote === undefined ? Math.min(Math.max(pos[1] - pos[0], 1), Math.max(rest, 1)) : 1;
  return {
    detail: inPlainWords(message),
    span: { start: offset + from, end: offset + Math.min(from + length, part.length) },
  };
}

/** What the package says most often, for people who do not know YAML's grammar by heart. */
const plainWords: readonly (readonly [RegExp, string])[] = [
  [
    /^A (?:block )?sequence may not be used|^Nested mappings are not allowed/,
    "a value holds ': ' without quotes, or a key stands where none can",
  ],
  [/without - indicator|must start at the same column/, 'this line is indented like nothing above it'],
  [/^Missing closing (.)quote/, 'this quote is never closed'],
  [/^Implicit (?:map )?keys? need/, "this line is neither a key with its ':' nor part of a value above"],
  [/^Tabs are not allowed/, 'a tab stands where only spaces may indent'],
  [
    /must be sufficiently indented and end with a (.)$/,
    'this bracket is never closed, or its lines are not indented',
  ],
  [/^Plain value cannot start with reserved/, 'a value that starts with this character needs quotes'],
  [/^Unexpected/, 'this is not expected here'],
];

function inPlainWords(message: string): string {
  const known = plainWords.find(([pattern]) => pattern.test(message));
  return known?.[1] ?? `${message.charAt(0).toLowerCase()}${message.slice(1)}`.replace(/\.$/, '');
}

/** The quote that opens a text and that nothing closes. */
function openQuote(yaml: Yaml, part: string): number | undefined {
  for (const { text, at } of lexemes(yaml, part)) {
    const quote = text.charAt(0);
    if ((quote === '"' || quote === "'") && (text.length === 1 || !text.endsWith(quote))) return at;
  }
  return undefined;
}

function eachComment(part: string, offset: number, found: (span: Span) => void): void {
  for (const { text, at } of lexemes(yamlPackage(), part)) {
    if (text.startsWith('#')) found({ start: offset + at, end: offset + at + text.length });
  }
}

/** The tokens of a text that are neither plain nor block scalars, with their offsets. */
function* lexemes(yaml: Yaml, part: string): Generator<{ readonly text: string; readonly at: number }> {
  let at = 0;
  let isScalar = false;
  for (const text of new yaml.Lexer().lex(part)) {
    const kind = yaml.CST.tokenType(text);
    if (kind === 'doc-mode' || kind === 'flow-error-end') continue;
    if (kind === 'scalar') {
      isScalar = true;
      continue;
    }
    if (!isScalar) yield { text, at };
    isScalar = false;
    at += text.length;
  }
}
