import { at, itemsOf, stringOf } from './access.ts';
import type { Comment, DocumentInfo, DocumentProblem, Manifest, Reading, Skipped } from './document.ts';
import type { MappingNode, Node } from './node.ts';
import { parseYaml } from './parse.ts';
import type { Source } from './source.ts';
import { splitDocuments } from './split.ts';

export interface ReadContext {
  /** Folders that hold a `Chart.yaml`, as paths like those of sources. */
  readonly charts?: ReadonlySet<string>;
}

/** Reads one source as kubectl would. Never throws. */
export function readSource(source: Source, _context: ReadContext = {}): Reading {
  const manifests: Manifest[] = [];
  const problems: DocumentProblem[] = [];
  const skipped: Skipped[] = [];
  const comments: Comment[] = [];
  splitDocuments(source.text).documents.forEach((span, index) => {
    const parsed = parseYaml(source.text, span.start, span.end);
    const line = source.text.slice(0, span.start).split('\n').length;
    if ('error' in parsed) {
      const text = source.text.slice(span.start, span.end);
      if (/^apiVersion:/m.test(text) && /^kind:/m.test(text))
        problems.push({ problem: 'syntax-error', ...parsed.error });
      else skipped.push({ path: source.path, reason: 'not-kubernetes', line });
      return;
    }
    const found = parsed.node === undefined ? [] : manifestsOf(source, parsed.node, { index, span });
    if (found.length === 0) skipped.push({ path: source.path, reason: 'not-kubernetes', line });
    manifests.push(...found);
  });
  return { source, manifests, problems, skipped, objects: manifests.length, comments };
}

function manifestsOf(source: Source, root: Node, document: DocumentInfo): Manifest[] {
  const apiVersion = stringOf(at(root, 'apiVersion'));
  const kind = stringOf(at(root, 'kind'));
  if (apiVersion === undefined || kind === undefined) return [];
  const items = at(root, 'items');
  if (kind.endsWith('List') && items?.type === 'sequence') {
    return itemsOf(items).flatMap((item) => manifestsOf(source, item, document));
  }
  const name = stringOf(at(root, 'metadata', 'name')) ?? null;
  const namespace = stringOf(at(root, 'metadata', 'namespace')) || null;
  return [{ source, root: root as MappingNode, apiVersion, kind, name, namespace, document }];
}
