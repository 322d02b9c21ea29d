import { fieldOf, itemsOf } from '../../yaml/access.ts';
import type { Field, Node } from '../../yaml/node.ts';
import { Uses } from '../../yaml/uses.ts';
import type { Path } from '../../yaml/value.ts';

/** What a path led to. */
export interface Found {
  readonly node: Node;
  /** The path as walked, with the number of each item. */
  readonly path: Path;
  /** The field whose value it is; null for an item of a list. */
  readonly field: Field | null;
  /** The mapping or list that holds it; null for the start. */
  readonly parent: Node | null;
}

interface Step {
  readonly key: string;
  readonly each: boolean;
}

const steps = new Map<string, readonly Step[]>();

function stepsOf(path: string): readonly Step[] {
  const known = steps.get(path);
  if (known !== undefined) return known;
  const parsed = path.split('.').map((part): Step => {
    const each = part.endsWith('[]');
    return { key: each ? part.slice(0, -2) : part, each };
  });
  steps.set(path, parsed);
  return parsed;
}

/**
 * Everything that a path of the tables in `src/kubernetes` leads to, from a node: `[]` behind a step means each item of the list.
 * A node that is reached several times, through aliases, is found for each holder (see `Uses`). Items of lists that are in `except`
 * are passed over.
 */
export function find(from: Node, path: string, except?: ReadonlySet<Node>): readonly Found[] {
  let here: Found[] = [{ node: from, path: [], field: null, parent: null }];
  for (const { key, each } of stepsOf(path)) {
    const next: Found[] = [];
    const uses = new Uses();
    for (const [holder, { node, path }] of here.entries()) {
      const add = (found: Found) => {
        if (uses.isNew(found.node, holder)) next.push(found);
      };
      const field = fieldOf(node, key);
      if (field === undefined) continue;
      const below = [...path, key];
      if (!each) add({ node: field.value, path: below, field, parent: node });
      else {
        itemsOf(field.value).forEach((item, index) => {
          if (except?.has(item) !== true)
            add({ node: item, path: [...below, index], field: null, parent: field.value });
        });
      }
    }
    if (next.length === 0) return next;
    here = next;
  }
  return here;
}

/** The field at the end of a path without `[]`; undefined when a step is not there. */
export function fieldAt(from: Node, path: string): Field | undefined {
  let field: Field | undefined;
  let node: Node | undefined = from;
  for (const { key } of stepsOf(path)) {
    field = fieldOf(node, key);
    if (field === undefined) return undefined;
    node = field.value;
  }
  return field;
}

/** The path from the root of a path of the tables: `/a.b` stands at the root, `a.b` below the pod's mapping. */
export function pathFromRoot(specPath: string, path: string): string {
  if (path.startsWith('/')) return path.slice(1);
  return specPath === '' ? path : `${specPath}.${path}`;
}
