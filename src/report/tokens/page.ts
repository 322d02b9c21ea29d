import { createHash } from 'node:crypto';
import { type Group, grouped } from '../../findings/cause.ts';
import type { Finding } from '../../findings/finding.ts';
import { printable, visible } from '../../text/printable.ts';
import type { Place } from '../../text/source.ts';
import { causeText, isSpreadOut, leadOf, maxLines, shortFix } from '../cause.ts';
import { pageScript, pageStyle } from '../generated/page.ts';
import { located, messageOf } from '../located.ts';
import { count, labelOf } from '../words.ts';
import { writtenFor } from '../written.ts';
import type { LinkedRow } from './graph.ts';
import type { TokenList, TokenRow } from './rows.ts';
import { accountOf, audienceOf, decidedOf, kindOf, lifetimeOf, mayText, workloadOf } from './words.ts';

/** A row as the page shows it. */
export interface PageRow extends LinkedRow {
  /** Under the titles. */
  readonly cells: readonly string[];
  readonly decision: string;
}

/** What one edit removes, or what stands at one place. */
export interface PageBlock {
  readonly severity: string;
  /** Their ids, the worst first. */
  readonly rules: readonly string[];
  readonly message: string;
  /** What to write: in a sentence, and as lines of a diff. */
  readonly fix: string;
  readonly diff: readonly string[];
  /** `path:line:column` */
  readonly place: string;
  /** The other places that it is about, with what is there. */
  readonly places: readonly string[];
  /** How many of those are not listed. */
  readonly left: number;
  readonly namespaces: readonly string[];
}

/** What the program of the page reads. */
export interface PageData {
  readonly titles: readonly string[];
  readonly rows: readonly PageRow[];
  /** The worst first. */
  readonly blocks: readonly PageBlock[];
  /** Whether the rules were asked. */
  readonly judged: boolean;
}

const titles = [
  'May',
  'Workload',
  'Containers',
  'Token',
  'Account',
  'Accepted by',
  'Lives',
  'At',
  'Mode',
  'Decided by',
];

/** One page with everything in it: it loads nothing, and its policy lets nothing but its own program and style run. */
export function pageOf(list: TokenList, findings: readonly Finding[] | null): string {
  const data: PageData = {
    titles,
    rows: list.rows.map(rowOf),
    blocks: findings === null ? [] : grouped(findings, 'cause').map(blockOf),
    judged: findings !== null,
  };
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(pageScript)}'`,
    `style-src '${hashOf(pageStyle)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const summary = `${count(list.rows.length, 'token')}, ${count(list.workloads, 'workload')}${findings === null ? '' : `, ${count(findings.length, 'finding')}`}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Service-account tokens</title>
<style>${pageStyle}</style>
</head>
<body>
<header><h1>Service-account tokens</h1><p>${summary}, by sa-lint</p><button type="button" id="theme">Light or dark</button></header>
<noscript><p>This page draws its data with a script of its own.</p></noscript>
<div class="tools" role="search">
<input id="search" type="search" placeholder="Filter: words" aria-label="Filter">
<label>Namespace <select id="namespace"><option value="*">all</option></select></label>
<label>Worth <select id="severity"><option value="*">all</option><option>error</option><option>warning</option><option>note</option><option>none</option></select></label>
<span id="count" role="status"></span>
</div>
<div class="beside">
<section aria-label="Map">
<h2>From workloads to what their tokens are worth</h2>
<svg id="canvas" tabindex="0" aria-label="Map: arrows move, plus and minus zoom, 0 shows all"></svg>
<p class="tools zoom"><button type="button" id="zoom-in" aria-label="Zoom in">+</button><button type="button" id="zoom-out" aria-label="Zoom out">−</button><button type="button" id="zoom-fit">Fit</button><button type="button" class="more" id="more-chains" hidden></button></p>
</section>
<section aria-label="Chain"><h2>Chain</h2><div id="details" role="status"></div></section>
</div>
<div class="beside">
<section aria-label="Tokens"><h2>Tokens</h2>
<div class="scroll"><table><thead><tr id="head"></tr></thead><tbody id="rows"></tbody></table></div>
<p><button type="button" class="more" id="more-rows" hidden></button></p>
</section>
<section aria-label="Findings" id="findings-part"><h2>Findings <small id="findings-count"></small></h2><ul id="findings"></ul>
<p><button type="button" class="more" id="more-findings" hidden></button></p>
</section>
</div>
<script type="application/json" id="data">${embedded(data)}</script>
<script>${pageScript}</script>
</body>
</html>
`;
}

function rowOf(row: TokenRow): PageRow {
  const { object, may, chain, account } = row;
  const cells = [
    mayText(row),
    workloadOf(row),
    row.containers.join(', '),
    row.held === 'unknown' ? `perhaps the ${kindOf(row)}` : kindOf(row),
    accountOf(row),
    audienceOf(row),
    lifetimeOf(row),
    row.files.join(', '),
    row.mode ?? '',
    `${decidedOf(row).replace(/ \([^()]*\)$/, '')}, ${row.decidedAt.path}:${row.decidedAt.line}`,
  ];
  return { object, may, chain, account, cells, decision: cells.at(-1)! };
}

function blockOf(group: Group): PageBlock {
  const { severity, rules, place, lines, findings } = group;
  const lead = leadOf(group);
  const spread = isSpreadOut(group);
  const written = writtenFor(lead, group);
  const listed = spread ? lines.slice(0, maxLines) : [];
  return {
    severity,
    rules: rules.map((rule) => printable(rule)),
    message: `${spread ? `${printable(causeText(group))} ` : ''}${messageOf(lead)}`,
    fix:
      written === null
        ? shortFix(lead)
        : printable(`${written.says.replaceAll('`', '')}: ${written.caution}`),
    diff: (written?.lines ?? []).map((line) => printable(line)),
    place: placeText(place),
    places: listed.map((one) => `${placeText(one)} ${labelOf(one)}`),
    left: (spread ? lines.length : 0) - listed.length,
    namespaces: [...new Set(findings.map(({ object }) => printable(object?.namespace ?? '')))],
  };
}

function placeText(place: Place): string {
  const { path, line, column } = located(place);
  return `${visible(path)}:${line}:${column}`;
}

/** JSON that ends no element and no statement, and that a CI system takes for no command (`##[group]`) where the page is printed. */
function embedded(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&#\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}
