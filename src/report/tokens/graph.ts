import type { Step, TokenRow } from './rows.ts';

/** What of a token is drawn. */
export type LinkedRow = Pick<TokenRow, 'object' | 'may' | 'chain' | 'account'>;

export interface GraphNode extends Step {
  readonly id: string;
  /** The namespace that it is drawn in; empty for what is in none, or in that of the apply. */
  readonly group: string;
  /** The worst of the tokens that lead through it. */
  readonly severity: string | null;
  /** More lines about a token. */
  readonly details?: readonly string[];
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  /** Pairs of ids, each once. */
  readonly edges: readonly (readonly [from: string, to: string])[];
}

/** The chains of tokens as one graph: what is the same for several tokens is one node. */
export function graphOf<T extends LinkedRow>(
  rows: readonly T[],
  detailsOf: (row: T) => readonly string[] = () => [],
): Graph {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, readonly [string, string]>();
  for (const row of rows) {
    let before: string | null = null;
    for (const step of row.chain) {
      const key = nodeKey(row, step);
      let node = nodes.get(key);
      if (node === undefined) {
        const group = step.type === 'role' || step.type === 'power' ? '' : (row.object.namespace ?? '');
        node = { ...step, id: `n${nodes.size}`, group, severity: row.may.severity };
        if (step.type === 'token') node = { ...node, details: detailsOf(row) };
        nodes.set(key, node);
      }
      if (before !== null) edges.set(`${before} ${node.id}`, [before, node.id]);
      before = node.id;
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

/** Tokens and workloads are where they stand; accounts, bindings, roles and powers are what they are called. */
export function nodeKey(row: LinkedRow, { type, label, path, line, column }: Step): string {
  const place = `${path ?? ''}:${line ?? ''}:${column ?? ''}`;
  if (type === 'workload') return `${type} ${label} ${place}`;
  if (type === 'token') return `${type} ${label} ${place} ${row.object.name ?? ''} ${row.account.name ?? ''}`;
  return type === 'power' ? `${type} ${label}` : `${type} ${label} ${place}`;
}

/** Nodes by namespace, in the order in which they come. */
export function groupsOf({ nodes }: Graph): ReadonlyMap<string, readonly GraphNode[]> {
  const groups = new Map<string, GraphNode[]>();
  for (const node of nodes) {
    const same = groups.get(node.group);
    if (same === undefined) groups.set(node.group, [node]);
    else same.push(node);
  }
  return groups;
}
