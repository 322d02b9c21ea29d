/**
 * Documents of a file by kubectl's rule, which is one of lines and not of YAML.
 * K: staging/src/k8s.io/apimachinery/pkg/util/yaml/decoder.go
 */

/** Where a document's text stands in the file; the separator line is not part of it. */
export interface DocumentText {
  readonly start: number;
  readonly end: number;
}

/** A line that starts with `---` and goes on with something else than a comment. kubectl refuses the file from there on. */
export interface BadSeparator {
  readonly start: number;
  readonly end: number;
}

export interface Split {
  readonly documents: readonly DocumentText[];
  readonly badSeparators: readonly BadSeparator[];
}

export function splitDocuments(text: string, from = 0): Split {
  const documents: DocumentText[] = [];
  const badSeparators: BadSeparator[] = [];
  let start = from;
  let at = text.startsWith('---', from) ? from : nextSeparator(text, from);
  while (at !== -1) {
    const newline = text.indexOf('\n', at);
    const lineEnd = newline === -1 ? text.length : newline;
    const rest = text.slice(at + 3, lineEnd).trim();
    if (rest === '' || rest.startsWith('#')) {
      documents.push({ start, end: at });
      start = newline === -1 ? text.length : newline + 1;
    } else {
      badSeparators.push({ start: at, end: at + 3 + text.slice(at + 3, lineEnd).trimEnd().length });
    }
    at =
      newline === -1 ? -1 : text.startsWith('---', newline + 1) ? newline + 1 : nextSeparator(text, newline);
  }
  documents.push({ start, end: text.length });
  return { documents, badSeparators };
}

function nextSeparator(text: string, from: number): number {
  const found = text.indexOf('\n---', from);
  return found === -1 ? -1 : found + 1;
}
