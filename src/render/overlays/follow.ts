import type { Span } from '../../text/source.ts';
import { at } from '../../yaml/access.ts';
import type { Field, Node, SequenceNode } from '../../yaml/node.ts';
import type { Path } from '../../yaml/value.ts';

/** A part of a tree, and where the key of its field stands; no key for items of lists. */
export interface Part {
  readonly node: Node;
  readonly key?: Span;
}

// kubernetes/kubernetes: patchMergeKey in staging/src/k8s.io/api/core/v1/types.go, and what tells items of other lists apart.
export const listKeys: readonly string[] = [
  'name',
  'mountPath',
  'containerPort',
  'port',
  'ip',
  'devicePath',
  'topologyKey',
  'uid',
];

/**
 * What stands in another tree where a path leads in a built object. Items of lists are told by their keys, or by being equal; where
 * neither says so, by their number, if `byNumber` allows that for the list at a path. Undefined where that is not certain.
 */
export function follow(
  built: Node,
  other: Node,
  path: Path,
  byNumber: (list: Path) => boolean = () => false,
): Part | undefined {
  let here: Node | undefined = built;
  let there: Part | undefined = { node: other };
  for (const [index, step] of path.entries()) {
    const node: Node = there.node;
    if (typeof step === 'string') {
      const field: Field | undefined = node.type === 'mapping' ? node.fields.get(step) : undefined;
      there = field && { node: field.value, key: field.keySpan };
    } else {
      const item: Node | undefined = at(here, step);
      if (item === undefined || node.type !== 'sequence' || here?.type !== 'sequence') return undefined;
      const isSameLength = node.items.length === here.items.length;
      const found: Node | undefined =
        itemLike(item, step, node) ??
        (isSameLength && byNumber(path.slice(0, index)) ? node.items[step] : undefined);
      there = found && { node: found };
    }
    if (there === undefined) return undefined;
    here = at(here, step);
  }
  return there;
}

/** The item of a list that is meant by one of another list, and only that. */
function itemLike(item: Node, number: number, { items }: SequenceNode): Node | undefined {
  const equal = items.filter((each) => isSame(each, item));
  if (equal.length === 1) return equal[0];
  if (equal.length > 1) return equal.find((each) => each === items[number]);
  for (const key of listKeys) {
    const value = at(item, key);
    if (value === undefined) continue;
    const found = items.filter((each) => {
      const own = at(each, key);
      return own !== undefined && isSame(own, value);
    });
    return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}

/** Whether two values are the same for Kubernetes; the order of keys does not matter. */
export function isSame(one: Node, other: Node): boolean {
  if (one.type === 'scalar') return other.type === 'scalar' && one.value === other.value;
  if (one.type === 'sequence')
    return (
      other.type === 'sequence' &&
      one.items.length === other.items.length &&
      one.items.every((item, index) => isSame(item, other.items[index]!))
    );
  if (other.type !== 'mapping' || one.fields.size !== other.fields.size) return false;
  for (const [key, { value }] of one.fields) {
    const like = other.fields.get(key);
    if (like === undefined || !isSame(value, like.value)) return false;
  }
  return true;
}
