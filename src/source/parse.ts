import type { Node } from './node.ts';
import type { Span } from './source.ts';
import { forbidden } from './yaml/characters.ts';
import { Composer } from './yaml/composer.ts';
import { Refusal } from './yaml/refusal.ts';
import { Scanner } from './yaml/scanner.ts';

/** Why kubectl would refuse a text. */
export interface ParseError {
  /** One sentence without a final period. */
  readonly detail: string;
  readonly span: Span;
}

export interface ParsedText {
  /** Undefined when the text holds nothing but comments. */
  readonly node: Node | undefined;
  /** Where kubectl stops reading although the text goes on: at a line `...`, or after a value that is complete. */
  readonly stop: number | undefined;
}

export interface ParseOptions {
  /** A `---` belongs to the text, so that it may be empty even before a line `...`. */
  readonly explicit?: boolean;
  readonly onComment?: (span: Span) => void;
}

/**
 * Reads the text between two offsets as one YAML document, exactly as kubectl does (go-yaml v2, YAML 1.1, then JSON). Never
 * throws; takes time and memory linear in the text, aliases or not, and no stack.
 */
export function parseYaml(
  text: string,
  start: number,
  end: number,
  options: ParseOptions = {},
): ParsedText | { readonly error: ParseError } {
  const control = forbidden.exec(text.slice(start, end));
  if (control !== null) {
    const at = start + control.index;
    return { error: { detail: 'the text holds a control character', span: { start: at, end: at + 1 } } };
  }
  const { explicit = false, onComment } = options;
  const from = !explicit && text.charCodeAt(start) === 0xfeff ? start + 1 : start;
  const scanner = new Scanner(text, Math.min(from, end), end, (from, to) =>
    onComment?.({ start: from, end: to }),
  );
  try {
    const { node, rest } = new Composer(scanner).compose(explicit);
    return { node, stop: rest.type === 'stream-end' ? undefined : rest.start };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { error: { detail: error.message, span: errorSpan(text, end, error) } };
  }
}

/** An error's span: as the parser says, or to the end of the line, and never empty as long as there is text. */
function errorSpan(text: string, end: number, { start, end: until }: Refusal): Span {
  if (until > start) return { start, end: Math.min(until, end) };
  const line = /[^\r\n]*/y;
  line.lastIndex = start;
  const rest = line.exec(text)![0].trimEnd();
  return { start, end: start + rest.length };
}
