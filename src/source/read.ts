import { Defects } from '../defects.ts';
import { lineOf } from '../text/position.ts';
import type { Source, Span } from '../text/source.ts';
import { at, stringOf } from '../yaml/access.ts';
import { parseJson } from '../yaml/json.ts';
import type { Node } from '../yaml/node.ts';
import { type ParsedText, type ParseError, parseYaml } from '../yaml/parse.ts';
import { readPlain } from '../yaml/plain.ts';
import { type DocumentText, splitDocuments } from '../yaml/split.ts';
import type { Comment, DocumentProblem, Manifest, Reading, Skipped, SkipReason } from './document.ts';
import { isKustomizationFile } from './kustomize.ts';
import { objectsOf } from './objects.ts';
import { impliedObjects } from './operatorBundle.ts';
import { isDefinition, isMarked, relevance } from './relevance.ts';
import { isHelmTemplate, isUnfilledTemplate, mentionsTemplate, templateComments } from './template.ts';

export interface ReadContext {
  /**
   * Folders that hold a `Chart.yaml`, as paths like those of sources (`''` or `.` for the root). Undefined: not known, and the
   * text has to tell.
   */
  readonly charts?: ReadonlySet<string> | undefined;
  /** False: objects that cannot matter to a rule are kept too. */
  readonly passOver?: boolean;
}

/**
 * Reads one source as kubectl would. Never throws. A document that is not meant for Kubernetes is skipped; what kubectl would
 * refuse is a problem only when the file is meant for it: it holds an object, or broken text with `apiVersion` and `kind`.
 */
export function readSource(source: Source, { charts, passOver = true }: ReadContext = {}): Reading {
  if (isHelmTemplate(source.path, source.text, charts)) {
    return {
      source,
      manifests: [],
      problems: [],
      skipped: [{ path: source.path, reason: 'helm-template' }],
      objects: 0,
      comments: templateComments(source.text),
    };
  }
  const reader = new Reader(source, passOver);
  reader.read();
  return reader.reading();
}

class Reader {
  readonly #source: Source;
  readonly #passOver: boolean;
  readonly #manifests: Manifest[] = [];
  readonly #problems: DocumentProblem[] = [];
  /** Problems that count only if the file turns out to be meant for Kubernetes. */
  readonly #suspected: DocumentProblem[] = [];
  readonly #skipped: { readonly reason: SkipReason; readonly offset: number }[] = [];
  readonly #comments: Comment[] = [];
  readonly #roots: Node[] | undefined;
  readonly #mayHoldDefinitions: boolean;
  readonly #wantsComments: boolean;
  readonly #defects = new Defects();
  #objects = 0;
  #documents = 0;
  #hasContent = false;

  constructor(source: Source, passOver: boolean) {
    this.#source = source;
    this.#passOver = passOver;
    this.#roots = isKustomizationFile(source.path) ? [] : undefined;
    this.#wantsComments = source.text.includes('sa-lint');
    this.#mayHoldDefinitions = passOver && source.text.includes('CustomResourceDefinition');
  }

  read(): void {
    const { text } = this.#source;
    this.#guarded({ start: 0, end: text.length }, () => this.#readText(text));
  }

  #readText(text: string): void {
    this.#hasContent = contentStart(text, 0, text.length) !== undefined;
    if (/^\s*\{/.test(text)) this.#readJsonStream();
    else this.#readYamlStream(0);
  }

  /** A document that we fail at costs no other. */
  #guarded(span: Span, work: () => void): void {
    const place = () => ({ source: this.#source, span });
    this.#defects.guard('reading a document', place, undefined, work);
  }

  reading(): Reading {
    const source = this.#source;
    const { path } = source;
    const isMeant = this.#objects > 0 || this.#problems.length > 0;
    const problems = isMeant ? [...this.#problems, ...this.#suspected] : [];
    problems.sort((a, b) => a.span.start - b.span.start);
    let skipped: Skipped[] = this.#skipped.map(({ reason, offset }) => ({
      path,
      reason,
      line: lineOf(source, offset),
    }));
    if (!isMeant) {
      const isTemplate = this.#skipped.some(({ reason }) => reason === 'template');
      skipped = [{ path, reason: isTemplate ? 'template' : this.#noObject() }];
    }
    return {
      source,
      manifests: this.#manifests,
      problems,
      skipped,
      objects: this.#objects,
      comments: this.#comments,
      ...(this.#roots !== undefined && { roots: this.#roots }),
      ...(this.#defects.found.length > 0 && { defects: this.#defects.found }),
    };
  }

  #noObject(): SkipReason {
    const { text, damage } = this.#source;
    if (text.includes('\0')) return 'binary';
    if (damage !== undefined) return 'invalid-encoding';
    return this.#hasContent ? 'not-kubernetes' : 'empty';
  }

  /**
   * JSON objects one after the other. Where the text is no JSON, kubectl 1.33 and later go on with YAML, so that KYAML and JSON
   * with YAML behind it are read; in a file named `.json` that would hide a mistake, unless a `---` announces it.
   * K: staging/src/k8s.io/apimachinery/pkg/util/yaml/decoder.go (YAMLOrJSONDecoder)
   */
  #readJsonStream(): void {
    const { text, path } = this.#source;
    let count = 0;
    let end = 0;
    for (;;) {
      const start = end + text.slice(end).search(/[^ \t\r\n]|$/);
      if (start === text.length) return;
      const parsed = parseJson(text, start);
      if ('error' in parsed) {
        const isYaml = text.startsWith('---', start) || !path.endsWith('.json');
        if (count <= 1 && isYaml)
          this.#readYamlStream(Math.max(end, text.lastIndexOf('\n', start) + 1), parsed.error);
        else this.#refuse(parsed.error, { start, end: text.length });
        return;
      }
      end = parsed.end;
      count += 1;
      this.#guarded({ start, end }, () => this.#accept(parsed.node, { start, end }));
    }
  }

  #readYamlStream(from: number, jsonError?: ParseError): void {
    const { text } = this.#source;
    const { documents, badSeparators } = splitDocuments(text, from);
    for (const document of documents)
      this.#guarded(document, () =>
        this.#readYaml(document, document.start === from ? jsonError : undefined),
      );
    for (const span of badSeparators) {
      if (mentionsTemplate(text.slice(span.start, span.end))) continue;
      const detail = "a line that starts with '---' holds more than a comment";
      this.#suspected.push({ problem: 'syntax-error', detail, span });
    }
  }

  #readYaml(document: DocumentText, jsonError: ParseError | undefined): void {
    const { text, damage } = this.#source;
    const { start, end } = document;
    if (damage !== undefined && damage >= start && damage < end) {
      this.#refuse({ detail: 'a byte here is no UTF-8', span: { start: damage, end: damage + 1 } }, document);
      return;
    }
    if (this.#passesOver(document)) return;
    const options = this.#wantsComments ? { onComment: this.#onComment } : {};
    if (options.onComment !== undefined) this.#readSeparatorComment(document);
    const parsed = parseYaml(text, start, end, options);
    if ('error' in parsed) {
      const isJson = jsonError !== undefined && /^\s*\{\s*"/.test(text);
      this.#refuse(isJson ? jsonError : parsed.error, document);
      return;
    }
    if (parsed.node !== undefined) this.#accept(parsed.node, document);
    else this.#documents += 1;
    this.#reportDropped(parsed, document);
  }

  /** Counts a CustomResourceDefinition without parsing it, if it is plain enough to know that it would parse. */
  #passesOver({ start, end }: Span): boolean {
    const { text } = this.#source;
    if (!this.#mayHoldDefinitions) return false;
    const part = text.slice(start, end);
    if (!/^kind: *["']?CustomResourceDefinition/m.test(part) || isMarked(part)) return false;
    const root = readPlain(text, start, end, 1);
    if (!isDefinition(stringOf(at(root, 'apiVersion')), stringOf(at(root, 'kind')))) return false;
    this.#documents += 1;
    this.#objects += 1;
    return true;
  }

  readonly #onComment = (span: Span): void => {
    this.#comments.push({ span, text: this.#source.text.slice(span.start, span.end) });
  };

  /** A comment behind `---` belongs to no document's text. */
  #readSeparatorComment({ separator }: DocumentText): void {
    if (separator === undefined) return;
    const hash = this.#source.text.slice(separator.start, separator.end).indexOf('#');
    if (hash !== -1) this.#onComment({ start: separator.start + hash, end: separator.end });
  }

  #accept(root: Node, span: Span): void {
    const index = this.#documents;
    this.#documents += 1;
    this.#roots?.push(root);
    if (root.type === 'scalar' && root.value === null) return;
    const { start, end } = span;
    const found = objectsOf(this.#source, root, { index, span: { start, end } });
    if (found === undefined) {
      this.#acceptOther(root);
      return;
    }
    this.#objects += found.manifests.length;
    for (const problem of found.problems) this.#problems.push(problem);
    // A list without items is an object that holds nothing.
    if (found.manifests.length === 0 && found.problems.length === 0) this.#objects += 1;
    const applied = found.manifests.filter((manifest) => this.#isApplied(manifest));
    const kept = this.#passOver ? applied.filter(relevance(this.#source.text.slice(start, end))) : applied;
    for (const manifest of kept) this.#manifests.push(manifest, ...impliedObjects(manifest));
  }

  /** False for an input of kustomize or kpt (kubernetes-sigs/kustomize: api/konfig, IgnoredByKustomizeAnnotation). */
  #isApplied({ root }: Manifest): boolean {
    const local = stringOf(at(root, 'metadata', 'annotations', 'config.kubernetes.io/local-config'));
    if (local !== 'true') return true;
    this.#skipped.push({ reason: 'local-config', offset: root.span.start });
    return false;
  }

  /** A value that is no object. kubectl refuses a text or a list where it expects one. */
  #acceptOther(root: Node): void {
    if (root.type === 'mapping') {
      this.#skipped.push({ reason: 'not-kubernetes', offset: root.span.start });
      return;
    }
    const isList = root.type === 'sequence';
    const problem: DocumentProblem = {
      problem: 'syntax-error',
      detail: isList
        ? 'the document is a list, and kubectl reads only objects'
        : 'the document is no object, only a value',
      span: { start: root.span.start, end: firstLineEnd(this.#source.text, root.span) },
    };
    const holdsObjects =
      isList && root.items.some((item) => objectsOf(this.#source, item, { index: 0, span: item.span }));
    (holdsObjects ? this.#problems : this.#suspected).push(problem);
    this.#skipped.push({ reason: 'not-kubernetes', offset: root.span.start });
  }

  /** Text that is no YAML or JSON. */
  #refuse(error: ParseError, { start, end }: Span): void {
    this.#documents += 1;
    const text = this.#source.text.slice(start, end);
    if (isUnfilledTemplate(text)) {
      const isMeant = isMeantForKubernetes(text);
      const offset = contentStart(this.#source.text, start, end) ?? start;
      this.#skipped.push({ reason: isMeant ? 'template' : 'not-kubernetes', offset });
      return;
    }
    const problem: DocumentProblem = { problem: 'syntax-error', detail: error.detail, span: error.span };
    (isMeantForKubernetes(text) ? this.#problems : this.#suspected).push(problem);
  }

  #reportDropped({ stop }: ParsedText, { end }: Span): void {
    if (stop === undefined) return;
    const { text } = this.#source;
    const isMark = text.startsWith('...', stop);
    const start = contentStart(text, isMark ? stop + 3 : stop, end);
    if (start === undefined) return;
    const problem: DocumentProblem = {
      problem: 'dropped-document',
      detail: isMark
        ? "kubectl stops at the line '...' and never reads this"
        : 'the document is complete before this line, so kubectl never reads it',
      span: { start, end: firstLineEnd(text, { start, end }) },
    };
    (isMeantForKubernetes(text.slice(start, end)) ? this.#problems : this.#suspected).push(problem);
  }
}

/** Offset of the first text that is neither blank, comment nor a line `---` or `...`. */
function contentStart(text: string, start: number, end: number): number | undefined {
  const content = /[ \t]*(?:(?:---|\.\.\.)(?=\s|$)[ \t]*)?(?:#[^\r\n]*)?(?:\r\n?|\n|$)/y;
  let at = start;
  while (at < end) {
    content.lastIndex = at;
    const match = content.exec(text);
    if (match === null) return at + text.slice(at, end).search(/[^ \t]/);
    at += match[0].length;
  }
  return undefined;
}

function firstLineEnd(text: string, { start, end }: Span): number {
  const newline = text.slice(start, end).search(/[\r\n]/);
  return newline === -1 ? end : start + newline;
}

/** Whether text that does not parse was to be an object: `apiVersion` and `kind` at the top, as YAML or as JSON. */
function isMeantForKubernetes(text: string): boolean {
  const indent = /^ *(?=[^\s#])/m.exec(text)?.[0] ?? '';
  const hasKey = (key: string) => new RegExp(`^${indent}["']?${key}["']?[ \\t]*:`, 'm').test(text);
  if (hasKey('apiVersion') && hasKey('kind')) return true;
  return /^\s*[{[]/.test(text) && /\bapiVersion["']?\s*:/.test(text) && /\bkind["']?\s*:/.test(text);
}
