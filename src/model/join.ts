/** Something that has a name in a namespace. Null: whatever the apply uses, or no name that is known. */
export interface Named {
  readonly name: string | null;
  readonly namespace: string | null;
}

/** Finds what a reference means. All that fit are returned: the same object may stand in several overlays. */
export type Join<T> = (name: string, namespace: string | null) => readonly T[];

/**
 * Joins by name within a namespace. The same namespace wins, an absent one counting as its own. Else an absent namespace joins a
 * stated one when exactly one namespace fits, and a stated one joins the absent.
 */
export function joinByName<T extends Named>(all: Iterable<T>): Join<T> {
  const index = new Map<string, Map<string | null, T[]>>();
  for (const each of all) {
    if (each.name === null) continue;
    const byNamespace = index.get(each.name) ?? new Map<string | null, T[]>();
    index.set(each.name, byNamespace);
    const same = byNamespace.get(each.namespace) ?? [];
    byNamespace.set(each.namespace, same);
    same.push(each);
  }
  return (name, namespace) => {
    const byNamespace = index.get(name);
    const same = byNamespace?.get(namespace);
    if (byNamespace === undefined || same !== undefined) return same ?? [];
    if (namespace !== null) return byNamespace.get(null) ?? [];
    const [only] = byNamespace.values();
    return only !== undefined && byNamespace.size === 1 ? only : [];
  };
}
