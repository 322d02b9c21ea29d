import { isPlaceholder } from '../../kubernetes/names.ts';

/** A namespace as written; null: whatever the apply uses. */
export type Namespace = string | null;

/** The namespace among the declared ones that a reference from a namespace means; undefined when none fits. */
export type NamespaceJoin = (from: Namespace) => Namespace | undefined;

/** Whether the namespace is left open: absent, or a placeholder that somebody has yet to fill in. */
export function isOpen(namespace: Namespace): boolean {
  return namespace === null || isPlaceholder(namespace);
}

/**
 * Joins references of one name to declarations of that name. The same namespace fits, an open one being its own. Else open and
 * stated meet only where nothing else can be meant: an open reference takes the only stated declaration; a stated reference takes
 * the open declaration when it is the only stated namespace without a declaration and no reference is open.
 */
export function namespaceJoin(
  declared: ReadonlySet<Namespace>,
  references: ReadonlySet<Namespace>,
): NamespaceJoin {
  const stated = [...declared].filter((namespace) => !isOpen(namespace));
  const [open, ...others] = declared.has(null) ? [null] : [...declared].filter(isOpen);
  const onlyOpen = others.length === 0 ? open : undefined;
  const homeless = [...references].some(isOpen)
    ? []
    : [...references].filter((namespace) => !declared.has(namespace));
  const forStated = homeless.length === 1 ? homeless[0] : undefined;
  return (from) => {
    if (declared.has(from)) return from;
    if (!isOpen(from)) return from === forStated ? onlyOpen : undefined;
    if (open !== undefined) return onlyOpen;
    return stated.length === 1 ? stated[0] : undefined;
  };
}

/** Sets of namespaces by name. */
export class NamespacesByName {
  readonly #sets = new Map<string, Set<Namespace>>();

  add(name: string, namespace: Namespace): void {
    const set = this.#sets.get(name);
    if (set === undefined) this.#sets.set(name, new Set([namespace]));
    else set.add(namespace);
  }

  of(name: string): ReadonlySet<Namespace> {
    return this.#sets.get(name) ?? new Set();
  }
}

/** One join for each name, made when it is first asked for. */
export function joinsByName(
  declared: NamespacesByName,
  references: NamespacesByName,
): (name: string, from: Namespace) => Namespace | undefined {
  const joins = new Map<string, NamespaceJoin>();
  return (name, from) => {
    let join = joins.get(name);
    if (join === undefined) {
      join = namespaceJoin(declared.of(name), references.of(name));
      joins.set(name, join);
    }
    return join(from);
  };
}

/** One string for an object: namespaces and names of the API hold no slash, and an absent namespace differs from all. */
export function objectKey(name: string, namespace: Namespace): string {
  return namespace === null ? `/${name}` : `${namespace.length}:${namespace}/${name}`;
}
