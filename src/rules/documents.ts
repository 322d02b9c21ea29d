import { rules } from './generated/rules.ts';
import type { RuleDocument } from './rule.ts';

/** Everything about the rules of `builtInRules`, in their order. Only what explains rules needs it, so it is loaded on demand. */
export async function loadDocuments(): Promise<readonly RuleDocument[]> {
  const { documents } = await import('./generated/documents.ts');
  return rules.map((rule) => ({ ...rule, ...documents[rule.id]! }));
}
