import type { Source } from '../text/source.js';
import type { Node } from '../yaml/node.js';
import type { DocumentInfo, DocumentProblem, Manifest } from './document.js';
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
export declare function objectsOf(source: Source, root: Node, document: DocumentInfo): Objects | undefined;
