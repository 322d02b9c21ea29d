import { repository } from '../version.ts';
import { builtInRules } from './builtIn.ts';

const ids = new Set(builtInRules().map(({ rule }) => rule.id));

/** Where the page of a rule can be read; null for rules that are not ours, which have none. `docs/rules/` holds the pages. */
export function pageAddress(id: string): string | null {
  return ids.has(id) ? `${repository}/blob/main/docs/rules/${id}.md` : null;
}
