import type { Place, Source, Span } from '../text/source.ts';
import { parseJson } from '../yaml/json.ts';
import { type Located, locate } from '../yaml/locate.ts';
import type { Node } from '../yaml/node.ts';
import { parseYaml } from '../yaml/parse.ts';
import { type DocumentText, splitDocuments } from '../yaml/split.ts';
import { Unwritable } from './editValue.ts';

interface Document {
  readonly root: Node;
  readonly span: Span;
  /** Null for JSON. */
  readonly document: DocumentText | null;
}

/** Of one source: the documents, read when an edit needs them. */
class Documents {
  readonly #source: Source;
  readonly #texts: readonly DocumentText[];
  readonly #json: readonly Document[];
  readonly #read = new Map<DocumentText, Document | null>();

  constructor(source: Source) {
    this.#source = source;
    this.#json = /^\s*\{/.test(source.text) ? jsonDocuments(source.text) : [];
    this.#texts = this.#json.length > 0 ? [] : splitDocuments(source.text).documents;
  }

  at({ start, end }: Span): Document | undefined {
    const holds = (span: Span) => span.start <= start && end <= span.end;
    const json = this.#json.find(({ span }) => holds(span));
    if (json !== undefined) return json;
    const text = this.#texts.find(holds);
    if (text === undefined) return undefined;
    let read = this.#read.get(text);
    if (read === undefined) {
      const parsed = parseYaml(this.#source.text, text.start, text.end);
      const root = 'error' in parsed || parsed.stop !== undefined ? undefined : parsed.node;
      read = root === undefined ? null : { root, span: text, document: text };
      this.#read.set(text, read);
    }
    return read ?? undefined;
  }
}

function jsonDocuments(text: string): Document[] {
  const documents: Document[] = [];
  let end = 0;
  for (;;) {
    const start = end + text.slice(end).search(/[^ \t\r\n]|$/);
    if (start === text.length) return documents;
    const parsed = parseJson(text, start);
    if ('error' in parsed) return [];
    end = parsed.end;
    documents.push({ root: parsed.node, span: { start, end }, document: null });
  }
}

const known = new WeakMap<Source, Documents>();

/** The document of a source that a span lies in. Throws Unwritable where it cannot be read as it stands. */
export function documentAt(source: Source, span: Span): Document {
  if (source.damage !== undefined) throw new Unwritable('the file is no text');
  if (source.template) throw new Unwritable('it is made by a template');
  const documents = known.get(source) ?? new Documents(source);
  known.set(source, documents);
  const document = documents.at(span);
  if (document === undefined) throw new Unwritable('it is made by a template');
  return document;
}

/** What stands at a place. Throws Unwritable where that is not to be told apart from what is around it, or is used elsewhere too. */
export function partAt({ source, span }: Place): Located & { readonly source: Source } {
  const part = locate(documentAt(source, span).root, span);
  if (part === undefined) throw new Unwritable('the place is put together from several');
  if (part.shared) throw new Unwritable('an alias uses the same text elsewhere');
  return { ...part, source };
}
