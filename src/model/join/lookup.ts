import type { Manifest } from '../../source/document.ts';
import { type Unknown, unknown } from '../model.ts';
import { isOpen, joinsByName, type Namespace, NamespacesByName, objectKey } from './namespaceJoin.ts';
import { Nearest } from './nearest.ts';

/** An object that may be referred to. A name of null is not known. */
export interface Named {
  readonly name: string | null;
  readonly namespace: Namespace;
}

/** What refers to an object by name, from a namespace and a file. */
export interface Reference {
  readonly name: string;
  readonly namespace: Namespace;
  readonly path: string;
}

/**
 * Decides which object a reference means, for every kind of object. The name must be the same; the namespaces must meet
 * (`namespaceJoin`), and a reference that leaves its namespace open may mean an object of each that is stated. Of several
 * declarations those count that are nearest to the reference (`Nearest`). What is left may all be meant: see `agreed`.
 */
export class Lookup<T extends Named & { readonly manifest: Manifest }> {
  readonly #byKey = new Map<string, Nearest<T>>();
  readonly #byName = new Map<string, T[]>();
  readonly #anywhere = new Map<string, Nearest<T>>();
  readonly #join: (name: string, from: Namespace) => Namespace | undefined;

  /** `references`: the namespaces of everything that refers to such objects; they decide where open and stated meet. */
  constructor(objects: Iterable<T>, references: NamespacesByName) {
    const declared = new NamespacesByName();
    for (const object of objects) {
      const { name, namespace } = object;
      if (name === null) continue;
      declared.add(name, namespace);
      entry(this.#byKey, objectKey(name, namespace), () => new Nearest<T>()).add(object);
      entry(this.#byName, name, (): T[] => []).push(object);
    }
    this.#join = joinsByName(declared, references);
  }

  /** The objects that may be meant; none when the input does not hold them. References that are answered alike get the same list. */
  find({ name, namespace: from, path }: Reference): readonly T[] {
    const namespace = this.#join(name, from);
    if (namespace !== undefined) return this.#byKey.get(objectKey(name, namespace))?.to(path) ?? [];
    return isOpen(from) ? this.#ofAnyNamespace(name).to(path) : [];
  }

  /** Whether there is an object of that name, in whatever namespace. */
  has(name: string): boolean {
    return this.#byName.has(name);
  }

  #ofAnyNamespace(name: string): Nearest<T> {
    return entry(this.#anywhere, name, () => {
      const nearest = new Nearest<T>();
      for (const object of this.#byName.get(name) ?? []) nearest.add(object);
      return nearest;
    });
  }
}

/** What all that may be meant say; unknown where they contradict each other. At least one must be there. */
export function agreed<T, V>(candidates: readonly T[], say: (candidate: T) => V): V | Unknown {
  const [first, ...rest] = candidates;
  const word = say(first!);
  return rest.every((each) => say(each) === word) ? word : unknown;
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
