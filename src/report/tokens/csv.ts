import type { TokenRow } from './rows.ts';
import { accountOf, at, audienceOf, kindOf, mayText, nameOf } from './words.ts';

const titles = [
  'apiVersion',
  'kind',
  'namespace',
  'name',
  'pods',
  'containers',
  'token',
  'held',
  'account',
  'audience',
  'apiServer',
  'lifetimeSeconds',
  'files',
  'mode',
  'decidedBy',
  'decidedAt',
  'power',
  'family',
  'reach',
  'severity',
  'place',
];

/** RFC 4180, with a line of titles. A cell that a spreadsheet would run as a formula begins with an apostrophe. */
export function csvOf(rows: readonly TokenRow[]): string {
  return [titles, ...rows.map(cellsOf)].map((row) => row.map(cell).join(',')).join('\r\n');
}

function cellsOf(row: TokenRow): string[] {
  const { object, may } = row;
  return [
    object.apiVersion,
    object.kind,
    object.namespace ?? '',
    nameOf(object) ?? '',
    row.pods,
    row.containers.join(' '),
    kindOf(row),
    String(row.held),
    accountOf(row),
    audienceOf(row),
    String(row.apiServer),
    row.lifetimeSeconds === null ? '' : String(row.lifetimeSeconds),
    row.files.join(' '),
    row.mode ?? '',
    row.decidedBy,
    at(row.decidedAt),
    may.power === null && may.known ? 'none' : mayText(row),
    may.family ?? '',
    may.reach ?? '',
    may.severity ?? '',
    at(row),
  ];
}

function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
