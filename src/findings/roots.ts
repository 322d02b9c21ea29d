import type { Finding } from './finding.ts';

const mostNamed = 10;

/**
 * Findings that several roots have at the same places (a chart with one values file and with another) are one finding, which names
 * those roots. Of several that one root has there, each meets its like in the others. In the order given.
 */
export function mergedByRoot(findings: readonly Finding[]): readonly Finding[] {
  if (findings.every(({ roots }) => roots === undefined)) return findings;
  const merged = new Map<string, Finding>();
  const seen = new Map<string, number>();
  for (const [index, finding] of findings.entries()) {
    const [root] = finding.roots ?? [];
    if (root === undefined) {
      merged.set(`${index}`, finding);
      continue;
    }
    const here = `${keyOf(finding)} ${root}`;
    const number = seen.get(here) ?? 0;
    seen.set(here, number + 1);
    const key = `${keyOf(finding)} #${number}`;
    const first = merged.get(key);
    merged.set(key, first === undefined ? finding : { ...first, roots: [...first.roots!, root] });
  }
  return Array.from(merged.values(), named);
}

function keyOf({ rule, severity, object, source, span, via = [] }: Finding): string {
  const places = [{ source, span }, ...via].map(
    ({ source, span }) => `${source.path}:${span.start}-${span.end}`,
  );
  return JSON.stringify([rule, severity, object?.kind, places]);
}

function named(finding: Finding): Finding {
  const { roots, message } = finding;
  if (roots === undefined) return finding;
  const more = roots.length - mostNamed;
  const names = more > 0 ? [...roots.slice(0, mostNamed), `${more} more`] : roots;
  const last = names.at(-1)!;
  const list = names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
  return { ...finding, message: `${message} In ${list}.` };
}
