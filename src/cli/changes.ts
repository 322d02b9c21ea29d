import { baselineOf, subtract } from '../findings/baseline.ts';
import type { Finding, SuppressedFinding } from '../findings/finding.ts';
import type { Result } from '../lint.ts';
import { count, listed } from '../report/words.ts';
import { lineOf } from '../text/position.ts';
import { printable } from '../text/printable.ts';
import type { ConfigFrom } from './judge.ts';

/** More of them nobody reads in a line. */
const most = 10;

/** What a change does to those who judge it, as full sentences; empty when it does nothing. */
export function judgeRemark(
  paths: readonly string[],
  from: ConfigFrom,
  silenced: readonly Finding[],
): string | null {
  if (paths.length === 0) return null;
  const touched = some(paths.map((path) => `'${printable(path)}'`));
  const who =
    from === 'base'
      ? 'The base judges, so that this counts once it is merged.'
      : 'It counts already; --config-from base lets the base judge.';
  const what =
    silenced.length === 0
      ? 'It silences nothing here.'
      : `It silences ${count(silenced.length, 'finding')}: ${byRule(silenced)}.`;
  return `This change edits what judges it: ${touched}. ${who} ${what}`;
}

/** Comments and annotations that silence what the base does not silence. */
export function suppressionRemark(here: Result, base: Result | null): string | null {
  const inline = ({ suppressed }: Result) =>
    suppressed.filter(({ by }) => by === 'comment' || by === 'annotation');
  const own = new Map(inline(here).map((one) => [one.finding, one]));
  const known = baselineOf(base === null ? [] : inline(base).map(({ finding }) => finding));
  const added = subtract(own.keys(), known).fresh.map((finding) => own.get(finding)!);
  if (added.length === 0) return null;
  return `This change suppresses ${count(added.length, 'finding')}: ${some(added.map(suppressionText))}.`;
}

function suppressionText({ finding, reason }: SuppressedFinding): string {
  const place = `${printable(finding.source.path)}:${lineOf(finding.source, finding.span.start)}`;
  const why = printable(reason.trim().replace(/\s+/g, ' '));
  return `${finding.rule} at ${place} (${why === '' ? 'without a reason' : `"${why}"`})`;
}

/** `2 automount/automounted-token and 1 identity/default-service-account`, most first. */
function byRule(findings: readonly Finding[]): string {
  const numbers = new Map<string, number>();
  for (const { rule } of findings) numbers.set(rule, (numbers.get(rule) ?? 0) + 1);
  const rows = [...numbers].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return some(rows.map(([rule, number]) => `${number} ${rule}`));
}

function some(parts: readonly string[]): string {
  const shown = parts.slice(0, most);
  return listed(parts.length > most ? [...shown, `${parts.length - most} more`] : shown);
}
