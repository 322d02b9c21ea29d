import { fieldOf } from './access.ts';
import type { Field, Node } from './node.ts';
import type { Path } from './value.ts';

/** For the readers: an alias or a merge uses this. */
export function markShared(part: Node | Field): void {
  (part as { shared?: true }).shared = true;
}

/** Whether an alias or a merge uses this very node or field, so that changing it changes another place too. */
export function isShared(part: Node | Field): boolean {
  return part.shared === true;
}

/** Whether anything on the way from a node down to a value is shared: then so is the value. */
export function isSharedAt(root: Node, path: Path): boolean {
  let node: Node | undefined = root;
  for (const step of path) {
    if (node === undefined) return false;
    if (isShared(node)) return true;
    if (typeof step === 'number') node = node.type === 'sequence' ? node.items[step] : undefined;
    else {
      const field = fieldOf(node, step);
      if (field !== undefined && isShared(field)) return true;
      node = field?.value;
    }
  }
  return node !== undefined && isShared(node);
}
