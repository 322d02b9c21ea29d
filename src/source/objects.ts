import { carrierOf } from '../kubernetes/carriers.ts';
import { k3sArguments, k3sConfiguration } from '../kubernetes/controlPlane.ts';
import type { Source } from '../text/source.ts';
import { at, stringOf } from '../yaml/access.ts';
import type { MappingNode, Node } from '../yaml/node.ts';
import type { DocumentInfo, DocumentProblem, Manifest } from './document.ts';

export interface Objects {
  readonly manifests: readonly Manifest[];
  readonly problems: readonly DocumentProblem[];
}

/**
 * The Kubernetes objects that a document's value holds: itself, or the items of a list; undefined when it is none. A list is
 * whatever kubectl takes for one: a kind that ends in `List` with `items`. Items of `PodList` and the like inherit apiVersion and
 * kind; items of a plain `List` need their own, and a list in a list is refused.
 * K: staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/unstructured/helpers.go
 * What an object carries that others make objects of, such as the `objects` of an OpenShift Template, are objects too.
 */
export function objectsOf(source: Source, root: Node, document: DocumentInfo): Objects | undefined {
  const apiVersion = stringOf(at(root, 'apiVersion'));
  const kind = stringOf(at(root, 'kind'));
  if (root.type !== 'mapping') return undefined;
  if (!apiVersion || !kind) return isK3sConfiguration(root) ? k3sObject(source, root, document) : undefined;
  const carrier = carrierOf(apiVersion, kind);
  const path = carrier?.path ?? ['items'];
  const items = at(root, ...path);
  if (!(carrier !== undefined || kind.endsWith('List')) || items === undefined) {
    return { manifests: [manifestOf(source, root, apiVersion, kind, document)], problems: [] };
  }
  const manifests: Manifest[] = [];
  const problems: DocumentProblem[] = [];
  if (items.type !== 'sequence') {
    const isNull = items.type === 'scalar' && items.value === null;
    if (!isNull) problems.push(problem(`\`${path.join('.')}\` of a ${kind} must be a list`, items));
    return { manifests, problems };
  }
  const itemKind = carrier === undefined ? kind.slice(0, -'List'.length) : '';
  const seen = new Set<Node>();
  for (const item of items.items) {
    // An alias may repeat an item; once is enough.
    if (seen.has(item)) continue;
    seen.add(item);
    const ownKind = stringOf(at(item, 'kind'));
    const inherits = itemKind !== '' && !ownKind;
    const itemApiVersion = inherits ? apiVersion : stringOf(at(item, 'apiVersion'));
    const itemKindHere = inherits ? itemKind : ownKind;
    if (item.type !== 'mapping') {
      const isNull = item.type === 'scalar' && item.value === null;
      if (!isNull) problems.push(problem(`an item of a ${kind} must be an object`, item));
    } else if (!itemApiVersion || !itemKindHere) {
      problems.push(problem(`an item of a ${kind} needs its own apiVersion and kind`, item));
    } else if (itemKindHere.endsWith('List') && at(item, 'items')?.type === 'sequence') {
      problems.push(problem('a list of objects cannot be an item of another list', item));
    } else {
      const manifest = manifestOf(source, item, itemApiVersion, itemKindHere, document);
      manifests.push(carrier?.dropsNamespaces ? inProject(manifest) : manifest);
    }
  }
  return { manifests, problems };
}

/** A configuration file of k3s or RKE2 that passes flags to the control plane; it says neither apiVersion nor kind. */
function isK3sConfiguration({ fields }: MappingNode): boolean {
  return (
    Object.keys(k3sArguments).some((key) => fields.has(key)) &&
    !fields.has('apiVersion') &&
    !fields.has('kind')
  );
}

function k3sObject(source: Source, root: MappingNode, document: DocumentInfo): Objects {
  const { apiVersion, kind } = k3sConfiguration;
  const manifest = manifestOf(source, root, apiVersion, kind, document);
  return {
    manifests: [{ ...manifest, name: source.path.slice(source.path.lastIndexOf('/') + 1) }],
    problems: [],
  };
}

function inProject(manifest: Manifest): Manifest {
  return manifest.namespace?.includes('${') ? manifest : { ...manifest, namespace: null };
}

function manifestOf(
  source: Source,
  root: MappingNode,
  apiVersion: string,
  kind: string,
  document: DocumentInfo,
): Manifest {
  const metadata = at(root, 'metadata');
  return {
    source,
    root,
    apiVersion,
    kind,
    name: stringOf(at(metadata, 'name')) ?? null,
    namespace: stringOf(at(metadata, 'namespace')) || null,
    document,
  };
}

function problem(detail: string, node: Node): DocumentProblem {
  return { problem: 'syntax-error', detail, span: node.span };
}
