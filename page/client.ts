/** The program of the page: draws what the page's data block holds. Everything of the input is put in as text, never as markup. */
import { type Graph, type GraphNode, graphOf, nodeKey } from '../src/report/tokens/graph.ts';
import type { PageBlock, PageData, PageRow } from '../src/report/tokens/page.ts';
import { bringIntoView, canvas, fit } from './canvas.ts';
import { byId, draw, make, onUse } from './dom.ts';
import { type Box, laidOut } from './layout.ts';

const data = JSON.parse(document.getElementById('data')!.textContent!) as PageData;
/** Chains that are drawn, and rows of a table that are made, at once: what takes a browser a moment. */
const step = { chains: 30, rows: 200, findings: 60 };
const search = byId('search') as HTMLInputElement;
const namespaces = byId('namespace') as HTMLSelectElement;
const worst = byId('severity') as HTMLSelectElement;
const details = byId('details');

let shown: readonly PageRow[] = data.rows;
let sort: { column: number; down: boolean } | null = null;
let chains = step.chains;
let rowsMade = step.rows;
let findingsMade = step.findings;
let chosen: ReadonlySet<PageRow> = new Set();
let first: PageRow | null = null;

const texts = new Map(data.rows.map((row) => [row, row.cells.join('\n').toLowerCase()]));

function filter(): void {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  shown = data.rows.filter(
    (row) =>
      (namespaces.value === '*' || (row.object.namespace ?? '') === namespaces.value) &&
      (worst.value === '*' || (row.may.severity ?? 'none') === worst.value) &&
      words.every((word) => texts.get(row)!.includes(word)),
  );
  if (sort !== null) {
    const { column, down } = sort;
    const compare = new Intl.Collator(undefined, { numeric: true }).compare;
    shown = [...shown].sort((a, b) => compare(a.cells[column]!, b.cells[column]!) * (down ? -1 : 1));
  }
  chains = step.chains;
  rowsMade = step.rows;
  findingsMade = step.findings;
  chosen = new Set();
  first = null;
  details.replaceChildren(make('p', {}, 'Click a node or a row to see its chain and its lines.'));
  show();
}

function show(): void {
  showTable();
  showGraph();
  showFindings();
  byId('count').textContent = `${shown.length} of ${data.rows.length} tokens`;
}

const head = byId('head');
const body = byId('rows');

function showHead(): void {
  head.replaceChildren(
    ...data.titles.map((title, column) => {
      const state = sort?.column === column ? (sort.down ? 'descending' : 'ascending') : 'none';
      const button = make('button', { type: 'button' }, title);
      button.addEventListener('click', () => {
        sort = { column, down: state === 'ascending' };
        filter();
        head.querySelectorAll('button')[column]?.focus();
      });
      return make('th', { scope: 'col', 'aria-sort': state }, button);
    }),
  );
}

function showTable(): void {
  showHead();
  body.replaceChildren(...shown.slice(0, rowsMade).map(tableRow));
  const rest = shown.length - rowsMade;
  const more = byId('more-rows');
  more.hidden = rest <= 0;
  more.textContent = `Show ${Math.min(rest, step.rows)} more of ${rest}`;
}

function tableRow(row: PageRow): HTMLElement {
  const cells = row.cells.map((cell, index) =>
    index === 0
      ? make('th', { scope: 'row', class: row.may.severity ?? 'none' }, cell)
      : make('td', {}, cell),
  );
  const line = make('tr', { tabindex: '0' }, ...cells);
  line.classList.toggle('chosen', chosen.has(row));
  const choose = () => {
    if (!shown.slice(0, chains).includes(row)) first = row;
    select(new Set([row]), null);
  };
  onUse(line, choose);
  return line;
}

function select(rows: ReadonlySet<PageRow>, focus: string | null): void {
  chosen = rows;
  for (const [index, line] of [...body.children].entries())
    line.classList.toggle('chosen', rows.has(shown[index]!));
  const list = [...rows]
    .slice(0, 20)
    .map((row) =>
      make(
        'ol',
        {},
        ...row.chain.map(({ type, label, path, line, column }) =>
          make(
            'li',
            {},
            make('b', {}, type),
            ` ${label} `,
            make('code', {}, path === undefined ? '' : `${path}:${line}:${column}`),
          ),
        ),
        make('li', {}, make('b', {}, 'decided'), ` ${row.decision}`),
      ),
    );
  if (rows.size > 20) list.push(make('ol', {}, make('li', {}, `and ${rows.size - 20} more`)));
  details.replaceChildren(...list);
  if (first !== null) showGraph();
  mark();
  if (focus !== null) (document.getElementById(focus) as unknown as SVGElement | null)?.focus();
}

let drawn: {
  graph: Graph;
  rows: readonly PageRow[];
  nodes: Map<GraphNode, Element>;
  edges: Element[];
} | null = null;

function showGraph(): void {
  const rows = [...new Set([...(first === null ? [] : [first]), ...shown.slice(0, chains)])];
  const graph = graphOf(rows);
  const { boxes, groups: areas, lines, width, height } = laidOut(graph);
  const groups = areas.map(([group, { x, y, width, height }]) =>
    draw(
      'g',
      { class: 'group' },
      draw('rect', { x: x - width / 2, y: y - height / 2, width, height, rx: 8 }),
      draw('text', { x: x - width / 2 + 8, y: y - height / 2 + 14 }, group),
    ),
  );
  const edges = lines.map((points) =>
    draw('path', {
      class: 'edge',
      d: points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(''),
    }),
  );
  const nodes = new Map(graph.nodes.map((node) => [node, drawNode(node, boxes.get(node)!)]));
  drawn = { graph, rows, nodes, edges };
  canvas.replaceChildren(...groups, ...edges, ...nodes.values());
  const main = graph.nodes.find(({ type }) => type === 'account');
  fit({ width, height, start: main === undefined ? 0 : boxes.get(main)!.y });
  const rest = shown.length - chains;
  const more = byId('more-chains');
  more.hidden = rest <= 0;
  more.textContent = `Draw ${Math.min(rest, step.chains)} more of ${rest}`;
  mark();
}

function drawNode(node: GraphNode, { x, y, width, height }: Box): Element {
  const where = node.path === undefined ? node.type : `${node.path.split('/').at(-1)}:${node.line}`;
  const element = draw(
    'g',
    { id: node.id, class: `node ${node.type} ${node.severity ?? 'none'}`, tabindex: 0, role: 'button' },
    draw(
      'title',
      {},
      `${node.type}: ${node.label}${node.path === undefined ? '' : `\n${node.path}:${node.line}`}`,
    ),
    draw('rect', { x: x - width / 2, y: y - height / 2, width, height, rx: 6 }),
    draw('text', { x: x - width / 2 + 8, y: y - 3 }, cut(node.label, 27)),
    draw('text', { x: x - width / 2 + 8, y: y + 13, class: 'where' }, cut(where, 31)),
  );
  element.setAttribute('aria-label', `${node.type} ${node.label}`);
  element.addEventListener('focus', () => bringIntoView(x, y));
  onUse(element, () => select(new Set(drawn!.rows.filter((row) => passes(row, node))), node.id));
  return element;
}

function cut(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

function passes(row: PageRow, node: GraphNode): boolean {
  return keysOf(row).has(keyOfNode.get(node)!);
}

const keyOfNode = new WeakMap<GraphNode, string>();
const rowKeys = new WeakMap<PageRow, ReadonlySet<string>>();

function keysOf(row: PageRow): ReadonlySet<string> {
  let keys = rowKeys.get(row);
  if (keys === undefined) {
    keys = new Set(row.chain.map((each) => nodeKey(row, each)));
    rowKeys.set(row, keys);
  }
  return keys;
}

/** Marks the chains that are chosen. */
function mark(): void {
  if (drawn === null) return;
  const { graph, nodes, edges, rows } = drawn;
  const byKey = new Map<string, GraphNode>();
  const pairs = new Set<string>();
  for (const row of rows) for (const each of row.chain) byKey.set(nodeKey(row, each), null as never);
  let index = 0;
  for (const key of byKey.keys()) {
    const node = graph.nodes[index++]!;
    byKey.set(key, node);
    keyOfNode.set(node, key);
  }
  const on = new Set<GraphNode>();
  for (const row of chosen) {
    let before: GraphNode | undefined;
    for (const each of row.chain) {
      const node = byKey.get(nodeKey(row, each));
      if (node === undefined) continue;
      on.add(node);
      if (before !== undefined) pairs.add(`${before.id} ${node.id}`);
      before = node;
    }
  }
  canvas.classList.toggle('choosing', chosen.size > 0);
  for (const [node, element] of nodes) element.classList.toggle('on', on.has(node));
  for (const [at, [from, to]] of graph.edges.entries())
    edges[at]!.classList.toggle('on', pairs.has(`${from} ${to}`));
}

function showFindings(): void {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const all = data.blocks.filter(
    ({ severity, namespaces: ofBlock, message, rules, place, places }) =>
      (worst.value === '*' || severity === worst.value) &&
      (namespaces.value === '*' || ofBlock.includes(namespaces.value)) &&
      words.every((word) => [message, place, ...rules, ...places].join('\n').toLowerCase().includes(word)),
  );
  byId('findings-count').textContent = `${all.length} of ${data.blocks.length}`;
  byId('findings').replaceChildren(...all.slice(0, findingsMade).map(blockItem));
  const rest = all.length - findingsMade;
  const more = byId('more-findings');
  more.hidden = rest <= 0;
  more.textContent = `Show ${Math.min(rest, step.findings)} more of ${rest}`;
}

function blockItem({ severity, message, rules, place, places, left, fix, diff }: PageBlock): HTMLElement {
  const item = make(
    'li',
    {},
    make('p', {}, make('b', { class: severity }, severity), ` ${message}`),
    make('p', {}, make('code', {}, place), ' ', make('span', { class: 'rule' }, rules.join(', '))),
    make('p', { class: 'fix' }, fix),
  );
  if (diff.length > 0) item.append(make('pre', {}, ...diff.map(diffLine)));
  if (places.length > 0)
    item.append(
      make(
        'details',
        {},
        make('summary', {}, places.length + left === 1 ? '1 place' : `${places.length + left} places`),
        make('p', {}, [...places, ...(left > 0 ? [`and ${left} more`] : [])].join('\n')),
      ),
    );
  return item;
}

function diffLine(line: string): HTMLElement {
  const kind = line.startsWith('+') ? 'added' : line.startsWith('-') ? 'removed' : 'same';
  return make('span', { class: kind }, `${line}\n`);
}

for (const name of [...new Set(data.rows.map(({ object }) => object.namespace ?? ''))].sort())
  namespaces.append(make('option', { value: name }, name === '' ? 'of the apply' : name));
let waiting = 0;
search.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(filter, 120) as unknown as number;
});
namespaces.addEventListener('change', filter);
worst.addEventListener('change', filter);
byId('more-rows').addEventListener('click', () => {
  rowsMade += step.rows;
  showTable();
});
byId('more-chains').addEventListener('click', () => {
  chains += step.chains;
  showGraph();
});
byId('more-findings').addEventListener('click', () => {
  findingsMade += step.findings;
  showFindings();
});
byId('theme').addEventListener('click', () => {
  const root = document.documentElement;
  const isDark = root.dataset.theme
    ? root.dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = isDark ? 'light' : 'dark';
});
// On paper there is nothing to click.
addEventListener('beforeprint', () => {
  rowsMade = findingsMade = Number.POSITIVE_INFINITY;
  showTable();
  showFindings();
  for (const folded of document.querySelectorAll('details')) folded.open = true;
});
if (!data.judged) byId('findings-part').hidden = true;
filter();
