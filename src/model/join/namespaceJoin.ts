/** A namespace as written; null: whatever the apply uses. */
export type Namespace = string | null;

/** The namespace among the declared ones that a reference from a namespace means; undefined when none fits. */
export type NamespaceJoin = (from: Namespace) => Namespace | undefined;

/**
 * Joins references of one name to declarations of that name. The same namespace fits, an absent one being its own. Else absent and
 * stated meet only where nothing else can be meant: an absent reference takes the only stated declaration; a stated reference takes
 * the absent declaration when it is the only stated namespace without a declaration and no reference is absent.
 */
export function namespaceJoin(
  declared: ReadonlySet<Namespace>,
  references: ReadonlySet<Namespace>,
): NamespaceJoin {
  const stated = [...declared].filter((namespace) => namespace !== null);
  const forAbsent = declared.has(null) ? null : stated.length === 1 ? stated[0] : undefined;
  const homeless = references.has(null)
    ? []
    : [...references].filter((namespace) => !declared.has(namespace));
  const forStated = declared.has(null) && homeless.length === 1 ? homeless[0] : undefined;
  return (from) => {
    if (declared.has(from)) return from;
    if (from === null) return forAbsent;
    return from === forStated ? null : undefined;
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
