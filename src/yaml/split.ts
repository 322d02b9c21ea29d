import type { Span } from '../text/source.ts';

/** The text of one document of a YAML file: from behind its separator line to the next one. */
export interface DocumentText extends Span {
  /** The separator line before it, without its line end; undefined for what stands before the first one. */
  readonly separator: Span | undefined;
  /** The YAML parser is handed the separator as well, so that it sees the document start. */
  readonly explicit: boolean;
}

export interface Split {
  readonly documents: readonly DocumentText[];
  /**
   * Lines that start with `---` and go on with something else than a comment. kubectl refuses the file there; here they separate
   * documents too, so that the rest can be looked at.
   */
  readonly badSeparators: readonly Span[];
}

/**
 * Cuts a YAML file into documents by kubectl's rule, which knows lines and not YAML: a line that starts with `---`, be it inside
 * a block scalar. Only LF ends a line here.
 * K: staging/src/k8s.io/apimachinery/pkg/util/yaml/decoder.go (YAMLReader)
 */
export function splitDocuments(text: string, from = 0): Split {
  const documents: DocumentText[] = [];
  const badSeparators: Span[] = [];
  let start = from;
  let separator: Span | undefined;
  let explicit = false;
  for (let at = nextSeparator(text, from, from); at !== -1; at = nextSeparator(text, start, at + 3)) {
    const newline = text.indexOf('\n', at);
    const lineEnd = newline === -1 ? text.length : newline;
    const rest = text.slice(at + 3, lineEnd);
    const written = rest.trim();
    const line = { start: at, end: at + 3 + rest.trimEnd().length };
    const isBad = written !== '' && !written.startsWith('#');
    if (isBad) badSeparators.push(line);
    // With nothing in front of it, the line opens a document and closes none. The parser is handed it then, and finds text in
    // `---#`.
    const opens: boolean = start === at && !explicit && !isBad;
    if (opens && rest.startsWith('#')) continue;
    if (!opens) documents.push({ start, end: at, separator, explicit });
    separator = line;
    explicit = opens;
    start = newline === -1 ? text.length : newline + 1;
  }
  documents.push({ start, end: text.length, separator, explicit });
  return { documents, badSeparators };
}

/** The next line start with `---`, from an offset on that may itself be one. */
function nextSeparator(text: string, lineStart: number, from: number): number {
  if (from === lineStart && text.startsWith('---', from)) return from;
  const found = text.indexOf('\n---', Math.max(from - 1, 0));
  return found === -1 ? -1 : found + 1;
}
