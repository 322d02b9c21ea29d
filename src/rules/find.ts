import { nearest } from '../text/nearest.ts';
import type { Rule } from './rule.ts';

/** A rule by name; or what could be meant by a name that is none. */
export type FoundRule<R extends Rule> =
  | { readonly rule: R }
  /** Full ids that the name may stand for: the nearest one, or all rules that share a bare name. Empty when none is near. */
  | { readonly suggestions: readonly string[] };

/** A look-up over the given rules by id, by alias, and by the id without its category where only one rule has it. */
export function ruleFinder<R extends Rule>(rules: readonly R[]): (name: string) => FoundRule<R> {
  const byName = new Map<string, R>();
  const byBareName = new Map<string, R[]>();
  for (const rule of rules) {
    for (const alias of rule.aliases) if (!byName.has(alias)) byName.set(alias, rule);
    const bare = bareName(rule.id);
    byBareName.set(bare, [...(byBareName.get(bare) ?? []), rule]);
  }
  for (const rule of rules) byName.set(rule.id, rule);

  return (name) => {
    const exact = byName.get(name);
    if (exact !== undefined) return { rule: exact };
    const bare = byBareName.get(name) ?? [];
    if (bare.length === 1) return { rule: bare[0]! };
    if (bare.length > 1) return { suggestions: bare.map((rule) => rule.id).sort() };
    const near =
      nearest(name, byName.keys()) ?? byBareName.get(nearest(name, byBareName.keys()) ?? '')?.[0]?.id;
    return { suggestions: near === undefined ? [] : [byName.get(near)!.id] };
  };
}

function bareName(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
