import type { Field, Node } from './node.ts';
import type { Path } from './value.ts';

/** A node on the way through a tree. The start has no parent, and its step says nothing. */
export class Visit<S = undefined> {
  readonly node: Node;
  readonly step: string | number;
  /** The field whose value it is; null for the start and for items of lists. */
  readonly field: Field | null;
  readonly parent: Visit<S> | null;
  /** What the walk knows of this place. */
  readonly state: S;
  #skipped = false;

  constructor(node: Node, state: S, parent: Visit<S> | null, step: string | number, field: Field | null) {
    this.node = node;
    this.state = state;
    this.parent = parent;
    this.step = step;
    this.field = field;
  }

  /** Leaves out what is below. */
  skip(): void {
    this.#skipped = true;
  }

  get skipped(): boolean {
    return this.#skipped;
  }
}

export interface WalkOptions<S> {
  /** What the walk knows of a child; undefined leaves the child out. Default: the same as of its parent. */
  readonly enter?: (
    parent: Visit<S>,
    step: string | number,
    child: Node,
    field: Field | null,
  ) => S | undefined;
  /**
   * False for a visit that is not to be made, because the node was seen before. Default: every node once, however many aliases lead
   * to it. Whoever lets nodes be visited again must bound how often (see `Uses`).
   */
  readonly isNew?: (visit: Visit<S>) => boolean;
  /** True: values that a later field of the same key overrode are visited too. */
  readonly overridden?: boolean;
}

/**
 * All nodes below a node, itself first, in the order of writing, parents before children. Without recursion: the input decides how
 * deep it is. What `skip()` is called on is not gone into; breaking off the loop ends the walk.
 */
export function* walk<S>(root: Node, state: S, options: WalkOptions<S> = {}): Generator<Visit<S>> {
  const { enter, isNew = once(), overridden = false } = options;
  const open = [new Visit(root, state, null, '', null)];
  for (let visit = open.pop(); visit !== undefined; visit = open.pop()) {
    if (!isNew(visit)) continue;
    yield visit;
    const { node } = visit;
    if (visit.skipped || node.type === 'scalar') continue;
    const first = open.length;
    const add = (step: string | number, child: Node, field: Field | null) => {
      const known = enter === undefined ? visit!.state : enter(visit!, step, child, field);
      if (known !== undefined || enter === undefined)
        open.push(new Visit<S>(child, known as S, visit!, step, field));
    };
    if (node.type === 'sequence') {
      for (const [index, item] of node.items.entries()) add(index, item, null);
    } else {
      for (const field of node.fields.values()) add(field.key, field.value, field);
      if (overridden) for (const field of node.duplicates) add(field.key, field.value, field);
    }
    reverse(open, first);
  }
}

/** The steps from the start of a walk to a visit. */
export function pathOf<S>(visit: Visit<S>): Path {
  const steps: (string | number)[] = [];
  for (let here = visit; here.parent !== null; here = here.parent) steps.push(here.step);
  return steps.reverse();
}

function once(): (visit: { readonly node: Node }) => boolean {
  const seen = new Set<Node>();
  return ({ node }) => {
    const size = seen.size;
    return seen.add(node).size > size;
  };
}

/** The last to be pushed is the first to be visited. */
function reverse<T>(list: T[], from: number): void {
  for (let low = from, high = list.length - 1; low < high; low++, high--)
    [list[low], list[high]] = [list[high]!, list[low]!];
}
