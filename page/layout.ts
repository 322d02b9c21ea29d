/** Where the nodes of the map are drawn. */
import { graphlib, layout } from '@dagrejs/dagre';
import type { Graph, GraphNode } from '../src/report/tokens/graph.ts';

/** A rectangle around its middle. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<GraphNode, Box>;
  /** Around the nodes of a namespace. */
  readonly groups: readonly (readonly [name: string, box: Box])[];
  /** One for each edge, in their order. */
  readonly lines: readonly (readonly { readonly x: number; readonly y: number }[])[];
}

export function laidOut(graph: Graph): Layout {
  const g = new graphlib.Graph({ compound: true });
  // The library takes functions, too; its types do not say so.
  const ranker = inColumns(
    new Map(graph.nodes.map(({ id, type }) => [id, columns.indexOf(type)])),
  ) as unknown as 'longest-path';
  g.setGraph({ rankdir: 'LR', nodesep: 14, ranksep: 50, marginx: 12, marginy: 12, ranker });
  g.setDefaultEdgeLabel(() => ({}));
  for (const node of graph.nodes) {
    if (node.group !== '' && !g.hasNode(`group ${node.group}`))
      g.setNode(`group ${node.group}`, { width: 0, height: 0 });
    g.setNode(node.id, { width: 190, height: 42 });
    if (node.group !== '') g.setParent(node.id, `group ${node.group}`);
  }
  for (const [from, to] of graph.edges) g.setEdge(from, to);
  layout(g);
  const names = [...new Set(graph.nodes.map(({ group }) => group))].filter(Boolean);
  const { width = 0, height = 0 } = g.graph() as { width?: number; height?: number };
  return {
    width,
    height,
    boxes: new Map(graph.nodes.map((node) => [node, g.node(node.id) as Box])),
    groups: names.map((name) => [name, g.node(`group ${name}`) as Box]),
    lines: graph.edges.map(([from, to]) => (g.edge(from, to) as { points: Layout['lines'][number] }).points),
  };
}

const columns: readonly string[] = ['workload', 'token', 'account', 'binding', 'role', 'power'];

/** What a ranker is given by the library. */
interface Ranked {
  nodes(): string[];
  edges(): Edge[];
  node(id: string): { rank?: number };
  edge(edge: Edge): { readonly minlen: number };
  inEdges(id: string): Edge[] | undefined;
  outEdges(id: string): Edge[] | undefined;
}

interface Edge {
  readonly v: string;
  readonly w: string;
}

/** Puts the nodes of a type below each other, however long their chains are; and the borders of groups around what they hold. */
function inColumns(columnOf: ReadonlyMap<string, number>) {
  return (g: Ranked): void => {
    const distance = Math.max(1, ...g.edges().map((edge) => g.edge(edge).minlen));
    for (const [id, column] of columnOf) g.node(id).rank = (column + 1) * distance;
    for (const id of g.nodes()) {
      if (columnOf.has(id)) continue;
      const before = g.inEdges(id) ?? [];
      const after = g.outEdges(id) ?? [];
      const node = g.node(id);
      if (before.length === 0) node.rank = 0;
      else if (after.length > 0) node.rank = Math.min(...after.map(({ w }) => g.node(w).rank!)) - 1;
      else node.rank = Math.max(...before.map(({ v }) => g.node(v).rank!)) + 1;
    }
  };
}
