import { nearest } from './nearest.ts';
import type { Rule } from './rule.ts';

/** What a name that somebody wrote stands for. */
export type Named =
  | { readonly rule: Rule }
  | { readonly problem: 'unknown'; readonly suggestion: string | null }
  | { readonly problem: 'ambiguous'; readonly ids: readonly string[] };

/** The rules of a run under every name that users may write. */
export interface RuleNames {
  /** Finds a rule by `<category>/<id>`, by a former id, or by the bare `<id>` when only one category has it. */
  find(name: string): Named;
  /** The rules of a category, or undefined when there is no such category. */
  category(name: string): readonly Rule[] | undefined;
  readonly categories: readonly string[];
}

// A file with thousands of mistyped names gets no more suggestions than anybody reads.
const mostSuggestions = 200;

export function ruleNames(rules: Iterable<Rule>): RuleNames {
  const full = new Map<string, Rule>();
  const bare = new Map<string, Rule[]>();
  const categories = new Map<string, Rule[]>();
  const suggestions = new Map<string, string | null>();

  const listed = [...rules];
  for (const rule of listed) {
    full.set(rule.id, rule);
    append(bare, bareId(rule.id), rule);
    append(categories, rule.id.slice(0, rule.id.indexOf('/')), rule);
  }
  // A living id wins over the same name in another rule's past.
  for (const rule of listed) for (const alias of rule.aliases) if (!full.has(alias)) full.set(alias, rule);

  const ids = listed.map((rule) => rule.id);
  const suggest = (name: string): string | null => {
    let suggestion = suggestions.get(name);
    if (suggestion === undefined) {
      if (suggestions.size >= mostSuggestions) return null;
      const near = nearest(name, name.includes('/') ? ids : bare.keys());
      suggestion = near === null ? null : (bare.get(near)?.[0]?.id ?? near);
      suggestions.set(name, suggestion);
    }
    return suggestion;
  };

  return {
    find(name) {
      const rule = full.get(name);
      if (rule !== undefined) return { rule };
      const sameBare = bare.get(name) ?? [];
      if (sameBare.length === 1) return { rule: sameBare[0]! };
      if (sameBare.length > 1) return { problem: 'ambiguous', ids: sameBare.map(({ id }) => id).sort() };
      return { problem: 'unknown', suggestion: suggest(name) };
    },
    category: (name) => categories.get(name),
    categories: [...categories.keys()].sort(),
  };
}

/** The part of an id after its category. */
export function bareId(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

function append(map: Map<string, Rule[]>, key: string, rule: Rule): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [rule]);
  else list.push(rule);
}
