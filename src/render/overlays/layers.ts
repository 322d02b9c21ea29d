import type { Place, Span } from '../../text/source.ts';
import { at, itemsOf, stringOf } from '../../yaml/access.ts';
import type { Node } from '../../yaml/node.ts';
import type { Path } from '../../yaml/value.ts';
import { follow, isSame, type Part } from './follow.ts';

/** A text that a built object is made from: its base, or a patch. */
export interface Layer {
  /** What it has where a path leads in the built object; undefined where that is nothing, or not certain. */
  find(path: Path): Part | undefined;
  /** Whether it may have moved the items of the list at a path. */
  reaches(list: Path): boolean;
  place(span: Span): Place;
}

/** The object as it was before anything changed it. */
export function baseLayer(
  built: Node,
  base: Node,
  place: (span: Span) => Place,
  patches: readonly Layer[],
): Layer {
  const isUntouched = (list: Path) => !patches.some((patch) => patch.reaches(list));
  return { find: (path) => follow(built, base, path, isUntouched), reaches: () => true, place };
}

/** An object that is merged by the keys of its lists. */
export function strategicLayer(built: Node, patch: Node, place: (span: Span) => Place): Layer {
  const find = (path: Path) => follow(built, patch, path);
  return { find, reaches: (list) => find(list) !== undefined, place };
}

/** A list of operations (RFC 6902). */
export function jsonLayer(built: Node, patch: Node, place: (span: Span) => Place): Layer {
  const operations = itemsOf(patch).flatMap((item) => {
    const pointer = at(item, 'path');
    const path = stringOf(pointer);
    if (pointer === undefined || path?.startsWith('/') !== true) return [];
    const op = stringOf(at(item, 'op'));
    const value = op === 'add' || op === 'replace' ? at(item, 'value') : undefined;
    const steps = path
      .slice(1)
      .split('/')
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
    return [{ steps, pointer, value }];
  });
  return {
    place,
    reaches: (list) =>
      operations.some(({ steps }) => steps.every((step, at) => at >= list.length || meets(step, list[at]!))),
    find: (path) => {
      for (const { steps, pointer, value } of [...operations].reverse()) {
        if (value === undefined || steps.length > path.length) continue;
        if (!steps.every((step, index) => meets(step, path[index]!))) continue;
        const head = path.slice(0, steps.length);
        const there = at(built, ...head);
        if (there === undefined) continue;
        // A number tells an item of the list as it was then.
        const isItem = head.some((step) => typeof step === 'number');
        if (isItem && !isThat(built, head, steps, value)) continue;
        const found = follow(there, value, path.slice(steps.length));
        if (found !== undefined)
          return path.length === steps.length ? { ...found, key: pointer.span } : found;
      }
      return undefined;
    },
  };
}

function meets(step: string, wanted: string | number): boolean {
  return typeof wanted === 'string' ? step === wanted : step === '-' || /^\d+$/.test(step);
}

/** Whether an operation on an item of a list is about this one: the number says so, or there is no other such item. */
function isThat(built: Node, head: Path, steps: readonly string[], value: Node): boolean {
  const there = at(built, ...head)!;
  const isExact = head.every((step, index) => typeof step === 'string' || steps[index] === `${step}`);
  if (isExact) return there.type !== 'mapping' || isSame(there, value);
  if (!isSame(there, value)) return false;
  const last = head.findLastIndex((step) => typeof step === 'number');
  const list = at(built, ...head.slice(0, last));
  const rest = head.slice(last + 1);
  const like = itemsOf(list).filter((item) => {
    const node = at(item, ...rest);
    return node !== undefined && isSame(node, value);
  });
  return like.length === 1;
}
