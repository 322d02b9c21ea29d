import { lint, regionOf, settingsOf } from '../../src/index.ts';

const settings = settingsOf(null, { profile: 'strict' });

/** What a category reports in the strict profile: `rule:line`, in order. */
export function reported(category: string, ...texts: readonly string[]): string[] {
  const { findings } = lint(
    texts.map((text, index) => ({ path: `${index}.yaml`, text })),
    { settings },
  );
  return findings
    .filter(({ rule }) => rule.startsWith(`${category}/`))
    .map(({ rule, source, span }) => `${rule.slice(category.length + 1)}:${regionOf(source, span).line}`);
}
