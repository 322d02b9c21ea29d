import type { Manifest } from '../../source/document.ts';
import type { Source } from '../../text/source.ts';
import { accountKey } from './bindings.ts';
import { joinsByName, type Namespace, NamespacesByName } from './namespaceJoin.ts';

/** Something that has a name in a namespace, or refers to it. A name of null is not known. */
export interface Named {
  readonly name: string | null;
  readonly namespace: Namespace;
}

/** The objects of one name and namespace: the same object may stand in several overlays. */
export interface Group<T> {
  /** The one that came first. */
  readonly first: T;
  /** The one that stands first in each source. */
  readonly firstIn: ReadonlyMap<Source, T>;
}

/** Finds what a reference means; undefined when the input does not hold it. */
export type Join<T> = (name: string, namespace: Namespace) => Group<T> | undefined;

/** Joins objects and references of one kind by name, within the namespaces that `namespaceJoin` pairs. */
export function joinObjects<T extends Named & { readonly manifest: Manifest }>(
  objects: Iterable<T>,
  references: Iterable<Named>,
): Join<T> {
  const groups = new Map<string, { first: T; firstIn: Map<Source, T> }>();
  const declared = new NamespacesByName();
  for (const object of objects) {
    if (object.name === null) continue;
    declared.add(object.name, object.namespace);
    const key = accountKey(object.name, object.namespace);
    const group = groups.get(key) ?? { first: object, firstIn: new Map() };
    groups.set(key, group);
    const { source, root } = object.manifest;
    const earlier = group.firstIn.get(source);
    if (earlier === undefined || root.span.start < earlier.manifest.root.span.start)
      group.firstIn.set(source, object);
  }
  const referred = new NamespacesByName();
  for (const { name, namespace } of references) if (name !== null) referred.add(name, namespace);

  const join = joinsByName(declared, referred);
  return (name, from) => {
    const namespace = join(name, from);
    return namespace === undefined ? undefined : groups.get(accountKey(name, namespace));
  };
}
