import type { CST, ErrorCode, YAMLError, Document as YamlDocument } from 'yaml';
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

const tooDeep = 'values are nested more deeply than sa-lint can read';

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
    const error = document.errors.find((each) => isMistake(each, part));
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

function firstDocument(yaml: Yaml, part: string): YamlDocument | undefined {
  const composer = new yaml.Composer({
    version: '1.1',
    // Every plain scalar stays the text that it is: `scalar.ts` resolves it.
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  return composer.compose(shallow(new yaml.Parser().parse(part)), false, part.length).next().value as
    | YamlDocument
    | undefined;
}

// The package composes what it has parsed by recursion. It would run out of stack, wherever it happens to be: V8 ends the whole
// process when that is in the middle of compiling a regular expression.
const deepest = 400;

/** Passes on what the package parsed, unless it is nested too deep: then it throws a RangeError. */
function* shallow(tokens: Iterable<CST.Token>): Generator<CST.Token> {
  for (const token of tokens) {
    const open: { readonly token: CST.Token; readonly depth: number }[] = [{ token, depth: 0 }];
    for (let here = open.pop(); here !== undefined; here = open.pop()) {
      const { depth } = here;
      if (depth > deepest) throw new RangeError(tooDeep);
      const add = (child: CST.Token | null | undefined) => {
        if (child) open.push({ token: child, depth: depth + 1 });
      };
      if ('value' in here.token) add(here.token.value);
      if (!('items' in here.token)) continue;
      for (const item of here.token.items) {
        add(item.key);
        add(item.value);
      }
    }
    yield token;
  }
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
function isMistake({ code, pos: [at] }: YAMLError, part: string): boolean {
  // A comment right behind a value or a quote.
  return !(code === 'MISSING_CHAR' && part[at] === '#' && at > 0 && /\S/.test(part[at - 1]!));
}

/** An error in one sentence, with the span that it speaks of: never empty as long as there is text, and never over a line end. */
function explained(yaml: Yaml, { code, pos }: YAMLError, part: string, offset: number): ParseError {
  if (code === 'RESOURCE_EXHAUSTION') return { detail: tooDeep, span: { start: offset, end: offset } };
  const quote = code === 'MISSING_CHAR' ? openQuote(yaml, part) : undefined;
  const line = /[^\r\n]*/y;
  const indent = /[ \t]*/y;
  indent.lastIndex = Math.min(quote ?? pos[0], part.length);
  indent.test(part);
  const from = indent.lastIndex;
  line.lastIndex = from;
  const written = line.exec(part)![0].trimEnd();
  const rest = written.length;
  const length = quote === undefined ? Math.min(Math.max(pos[1] - pos[0], 1), Math.max(rest, 1)) : 1;
  const detail =
    quote !== undefined
      ? 'this quote is never closed'
      : flowWords.has(code) && isInBrackets(yaml, part, pos[0])
        ? flowWords.get(code)!
        : plainWords[code === 'MISSING_CHAR' && isKey.test(written) ? 'BAD_INDENT' : code];
  return { detail, span: { start: offset + from, end: offset + Math.min(from + length, part.length) } };
}

/** What the package says by its closed list of codes, for people who do not know YAML's grammar by heart. */
const plainWords: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: 'an alias can have no anchor and no tag of its own',
  BAD_ALIAS: 'an anchor or alias needs a name that does not end in a colon',
  BAD_COLLECTION_TYPE: 'the tag is for another kind of value',
  BAD_DIRECTIVE: 'this directive is none of YAML',
  BAD_DQ_ESCAPE: 'double quotes know no such escape; a backslash itself is written twice',
  BAD_INDENT: 'this line is indented like nothing above it',
  BAD_PROP_ORDER: 'an anchor or tag stands before what it belongs behind',
  BAD_SCALAR_START: 'a value that starts with this character needs quotes',
  BLOCK_AS_IMPLICIT_KEY: "a value holds ': ' without quotes, or a key stands where none can",
  BLOCK_IN_FLOW: 'lists and mappings between brackets need brackets of their own',
  DUPLICATE_KEY: 'the key is there already',
  IMPOSSIBLE: 'this is not expected here',
  KEY_OVER_1024_CHARS: 'a key has at most 1024 characters before its colon',
  MISSING_CHAR: "this line is neither a key with its ':' nor part of a value above",
  MULTILINE_IMPLICIT_KEY: "this line is neither a key with its ':' nor part of a value above",
  MULTIPLE_ANCHORS: 'a value can have only one anchor',
  MULTIPLE_DOCS: 'this is not expected here',
  MULTIPLE_TAGS: 'a value can have only one tag',
  NON_STRING_KEY: 'this cannot be a key',
  RESOURCE_EXHAUSTION: tooDeep,
  TAB_AS_INDENT: 'a tab stands where only spaces may indent',
  TAG_RESOLVE_FAILED: 'the value does not fit its tag, or nobody knows the tag',
  UNEXPECTED_TOKEN: 'this is not expected here',
};

// A key can only miss a dash before it: that of the list that it is indented like.
const isKey = /^[^\s:]+[ \t]*:(?:\s|$)/;

/** The same where a bracket is open. */
const flowWords: ReadonlyMap<ErrorCode, string> = new Map([
  ['BAD_INDENT', 'this bracket is never closed, or its lines are not indented'],
  ['MISSING_CHAR', 'between brackets a comma, a colon or the bracket that closes them is missing'],
]);

function isInBrackets(yaml: Yaml, part: string, offset: number): boolean {
  let depth = 0;
  for (const { text, at } of lexemes(yaml, part)) {
    if (at >= offset) break;
    if (text === '[' || text === '{') depth += 1;
    else if (text === ']' || text === '}') depth -= 1;
  }
  return depth > 0;
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
