import type { Step, TokenRow } from './rows.ts';

/** What of a token is drawn. */
export type LinkedRow = Pick<TokenRow, 'object' | 'may' | 'chain' | 'account'>;

export interface GraphNode extends Step {
  readonly id: string;
  /** The namespace that it is drawn in; empty for what is in none, or in that of the apply. */
  readonly group: string;
  /** The worst of the tokens that lead through it. */
  readonly severity: string | null;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  /** Pairs of ids, each once. */
  readonly edges: readonly (readonly [from: string, to: string])[];
}

/** The chains of tokens as one graph: what is the same for several tokens is one node. */
export function graphOf(rows: readonly LinkedRow[]): Graph {
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

/** Mermaid, for pages that draw it. */
export function mermaidOf(rows: readonly LinkedRow[]): string {
  const graph = graphOf(rows);
  const lines = ['flowchart LR'];
  let index = 0;
  for (const [group, nodes] of groupsOf(graph)) {
    if (group !== '') lines.push(`  subgraph g${index++}["${mermaidText(group)}"]`);
    for (const node of nodes)
      lines.push(`  ${group === '' ? '' : '  '}${node.id}["${mermaidText(textOf(node))}"]`);
    if (group !== '') lines.push('  end');
  }
  for (const [from, to] of graph.edges) lines.push(`  ${from} --> ${to}`);
  const worst = graph.nodes.filter(({ type, severity }) => type === 'power' && severity === 'error');
  if (worst.length > 0) {
    lines.push('  classDef error stroke:#c62828,stroke-width:2px');
    lines.push(`  class ${worst.map(({ id }) => id).join(',')} error`);
  }
  return lines.join('\n');
}

/** Graphviz. */
export function dotOf(rows: readonly LinkedRow[]): string {
  const graph = graphOf(rows);
  const lines = ['digraph tokens {', '  rankdir=LR;', '  node [shape=box, style=rounded];'];
  let index = 0;
  for (const [group, nodes] of groupsOf(graph)) {
    if (group !== '') lines.push(`  subgraph cluster_${index++} {`, `    label=${dotText(group)};`);
    for (const node of nodes) {
      const color = node.type === 'power' && node.severity === 'error' ? ', color=red' : '';
      lines.push(`    ${node.id} [label=${dotText(textOf(node))}${color}];`);
    }
    if (group !== '') lines.push('  }');
  }
  for (const [from, to] of graph.edges) lines.push(`  ${from} -> ${to};`);
  return [...lines, '}'].join('\n');
}

function textOf({ label, path, line }: Step): string {
  return path === undefined ? label : `${label}\n${path}:${line}`;
}

/** Everything but letters, digits and a few marks as entity codes of Mermaid: nothing of a name is markup. */
function mermaidText(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[^\p{L}\p{N} '/:._()-]/gu, (character) => `#${character.codePointAt(0)};`))
    .join('<br/>');
}

function dotText(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
  return `"${escaped}"`;
}
