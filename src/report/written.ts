import type { Group } from '../findings/cause.ts';
import type { Finding } from '../findings/finding.ts';
import { shownLines, shownRepair } from '../findings/repairLines.ts';

export interface Written {
  /** What writes it. */
  readonly says: string;
  /** Of a diff. */
  readonly lines: readonly string[];
  /** What it may break; empty for a safe one. */
  readonly caution: string;
}

/** How many findings `--fix` removes, and how many more with `--unsafe`; null where it removes none. */
export function fixableText(findings: readonly Finding[]): string | null {
  const repairs = findings.flatMap((finding) => shownRepair(finding) ?? []);
  const safe = repairs.filter((repair) => repair.safe).length;
  const unsafe = repairs.length - safe;
  if (safe === 0 && unsafe === 0) return null;
  if (unsafe === 0) return `${safe} can be fixed with --fix.`;
  const more = `${unsafe} ${safe === 0 ? '' : 'more '}with --fix --unsafe (--diff --unsafe shows it first)`;
  return safe === 0
    ? `${more.replace(' with', ' can be fixed with')}.`
    : `${safe} can be fixed with --fix, ${more}.`;
}

/** What to write for a group: the edit of its cause, else of what speaks for it. */
export function writtenFor(lead: Finding, group?: Group): Written | null {
  const { edit = null, findings = [] } = group ?? {};
  const own = edit === null ? undefined : findings.find(({ cause }) => cause?.key === edit.key);
  const repair = shownRepair(own ?? lead);
  if (repair === undefined) return null;
  const lines = shownLines(repair);
  return {
    says: repair.safe ? '`--fix` writes' : '`--fix --unsafe` writes',
    lines,
    caution: repair.caution ?? '',
  };
}
