import { type GraphNode, graphOf, groupsOf } from './graph.ts';
import type { TokenRow } from './rows.ts';
import { audienceOf, decidedOf, lifetimeOf } from './words.ts';

/** Mermaid, for pages that draw it. */
export function mermaidOf(rows: readonly TokenRow[]): string {
  const graph = graphOf(rows, tokenDetails);
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
export function dotOf(rows: readonly TokenRow[]): string {
  const graph = graphOf(rows, tokenDetails);
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

function textOf({ label, path, line, details = [] }: GraphNode): string {
  return [label, ...details, ...(path === undefined ? [] : [`${path}:${line}`])].join('\n');
}

function tokenDetails(row: TokenRow): string[] {
  return [
    row.containers.length === 0 ? '' : `in ${row.containers.join(', ')}`,
    [...row.files, row.mode ?? ''].filter(Boolean).join(' '),
    `for ${audienceOf(row)}, ${lifetimeOf(row)}`,
    decidedOf(row),
  ].filter(Boolean);
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
