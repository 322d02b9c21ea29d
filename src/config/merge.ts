import type { Configuration, ConfiguredRule } from './configuration.ts';

/**
 * What holds in the folder of a configuration that lies below that of another one: what it says itself, and for the rest what the
 * other one says. Of overrides the nearer ones come last, so that they decide.
 */
export function merged(above: Configuration | null, own: Configuration): Configuration {
  if (above === null) return own;
  const rules = new Map<string, ConfiguredRule>(above.rules);
  for (const [id, { level, options }] of own.rules) {
    const other = above.rules.get(id);
    rules.set(id, {
      level: level ?? other?.level ?? null,
      options: new Map([...(other?.options ?? []), ...options]),
    });
  }
  return {
    root: own.root,
    render: renderOf(above, own),
    profile: own.profile ?? above.profile,
    failOn: own.failOn ?? above.failOn,
    rules,
    overrides: [...above.overrides, ...own.overrides],
    exclude: [...above.exclude, ...own.exclude],
    ruleFolders: [...above.ruleFolders, ...own.ruleFolders],
  };
}

function renderOf({ render: above }: Configuration, { render: own }: Configuration) {
  if (above === null || own === null) return own ?? above;
  return { when: own.when, charts: [...above.charts, ...own.charts] };
}
