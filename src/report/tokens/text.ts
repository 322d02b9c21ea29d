import { columns } from '../columns.ts';
import { count } from '../words.ts';
import type { TokenList, TokenRow } from './rows.ts';
import {
  accountOf,
  at,
  audienceOf,
  decidedOf,
  isUnread,
  kindOf,
  lifetimeOf,
  mayText,
  nameOf,
  workloadOf,
} from './words.ts';

/** One entry a token, with all that is known of it. */
export function textOf(list: TokenList): string {
  return [headline(list), ...list.rows.map(entry)].join('\n\n');
}

function headline({ rows, workloads }: TokenList): string {
  const held = rows.filter((row) => !isUnread(row));
  const unread = rows.length - held.length;
  const more = unread === 0 ? '' : `, and ${unread} in Secrets that no workload reads`;
  if (held.length === 0) return `no token in ${count(workloads, 'workload')}${more}`;
  const holders = new Set(
    held.map(({ chain: [{ path, line, column } = {}], pods }) => `${path}:${line}:${column} ${pods}`),
  );
  return `${count(held.length, 'token')} in ${holders.size} of ${count(workloads, 'workload')}${more}`;
}

function entry(row: TokenRow): string {
  const whose = row.account.known ? `'${accountOf(row)}'` : 'an undecided service account';
  const files =
    row.files.length === 0 && row.mode !== null && row.containers.length > 0
      ? 'unknown'
      : row.files.join(', ');
  const lines = [
    ['account', `${whose}${row.bound === true ? ', bound to a role' : ''}`],
    ['may', mayText(row)],
    ['accepted by', audienceOf(row)],
    ['lives', lifetimeOf(row)],
    ['containers', row.containers.join(', ') || (isUnread(row) ? '' : 'none')],
    ['at', files],
    ['mode', row.mode ?? ''],
    ['by', decidedOf(row)],
  ].filter(([, value]) => value !== '');
  const name = kindOf(row);
  return [
    `${workloadOf(row)}: ${row.held === 'unknown' ? `perhaps the ${name}` : name}  ${at(row)}`,
    ...lines.map(([title, value]) => `  ${title!.padEnd(11)}  ${value}`),
  ].join('\n');
}

const width = 80;
const titles = ['WORST POWER', 'WHERE', 'WORKLOAD', 'ACCOUNT', 'TOKEN', 'LIVES'];
/** No column is cut shorter; the first two are never cut. */
const shortest = [21, 10, 12, 8, 9, 6];

/** Two lines a token, of at most 80 columns each. Long names are cut: `--format text` has them whole. */
export function tableOf(list: TokenList): string {
  if (list.rows.length === 0) return headline(list);
  const cells = [titles, ...list.rows.map(cellsOf)];
  const widths = titles.map((_, index) => Math.max(...cells.map((row) => columns(row[index]!))));
  const gaps = 2 * (titles.length - 1);
  for (let sum = widths.reduce((a, b) => a + b, gaps); sum > width; sum--) {
    const spare = widths.map((size, index) => size - shortest[index]!);
    widths[spare.indexOf(Math.max(...spare))]! -= 1;
  }
  const below = [moreTitles, ...list.rows.map(moreOf)];
  const lines = cells.flatMap((row, index) => [
    row
      .map((cell, column) => fitted(cell, widths[column]!))
      .join('  ')
      .trimEnd(),
    secondLine(below[index]!),
  ]);
  return [...lines, '', headline(list)].join('\n');
}

const moreTitles = ['CONTAINERS', 'FILE AND MODE', 'ACCEPTED BY', 'DECIDED BY'];
/** Between what stands below. */
const separator = ' · ';

/** Who finds it where, who accepts it, who decided it. */
function moreOf(row: TokenRow): readonly string[] {
  const [file = '', ...others] = row.files;
  const more = others.length === 0 ? '' : `, ${others.length} more`;
  const { path, line } = row.decidedAt;
  return [
    row.containers.join(', ') || (isUnread(row) ? 'no workload' : 'no container'),
    [file + more, row.mode ?? ''].filter(Boolean).join(' ') || (row.via ?? 'no file'),
    row.audience.known && row.audience.name === null ? 'API server' : (row.audience.name ?? 'unknown'),
    `${deciders[row.decidedBy]}, ${path}:${line}`,
  ];
}

const deciders: Readonly<Record<TokenRow['decidedBy'], string>> = {
  pod: 'pod',
  serviceAccount: 'account',
  default: 'default',
  secret: 'Secret',
  unknown: 'undecided',
};

/** The longest are cut first; paths where they begin. */
function secondLine(parts: readonly string[]): string {
  const sizes = parts.map(columns);
  const most = width - 2 - columns(separator) * (parts.length - 1);
  for (let sum = sizes.reduce((a, b) => a + b, 0); sum > most; sum--) {
    sizes[sizes.indexOf(Math.max(...sizes))]! -= 1;
  }
  const cut = parts.map((part, index) => {
    const size = sizes[index]!;
    if (columns(part) <= size) return part;
    return part.includes('/') ? fittedAtEnd(part, size) : fitted(part, size).trimEnd();
  });
  return `  ${cut.join(separator)}`;
}

function fittedAtEnd(text: string, size: number): string {
  const reversed = (each: string) => [...each].reverse().join('');
  return reversed(fitted(reversed(text), size).trimEnd());
}

function cellsOf(row: TokenRow): string[] {
  const { family, reach, known } = row.may;
  const { object } = row;
  const { kind, namespace } = object;
  return [
    family === null ? (known ? 'none' : 'unknown') : `${family}${known ? '' : '?'}`,
    reach ?? '',
    `${isUnread(row) ? `${kind} ` : ''}${namespace === null ? '' : `${namespace}/`}${nameOf(object) ?? kind}`,
    accountOf(row),
    row.held === 'unknown' ? `${row.token}?` : row.token,
    shortLifetime(row),
  ];
}

function shortLifetime({ lifetimeSeconds: seconds }: TokenRow): string {
  if (seconds === null) return 'ever';
  if (seconds === 'unknown') return '?';
  if (seconds >= 2 * 86_400) return `${Math.round(seconds / 86_400)}d`;
  return seconds % 3_600 === 0 ? `${seconds / 3_600}h` : `${seconds}s`;
}

function fitted(text: string, size: number): string {
  if (columns(text) <= size) return text + ' '.repeat(size - columns(text));
  let cut = '';
  let used = 0;
  for (const character of text) {
    const more = columns(character);
    if (used + more > size - 1) break;
    cut += character;
    used += more;
  }
  return `${cut}…${' '.repeat(size - 1 - used)}`;
}
