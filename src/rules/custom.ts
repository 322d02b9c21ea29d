import type { Source } from '../text/source.ts';
import { compileRule } from './compile.ts';
import type { RuleDocument, RuleProblem, RunnableRule } from './rule.ts';

export interface RuleFileSource {
  readonly source: Source;
  /** `<category>/<id>`: the last folder and the file name without its extension. */
  readonly id: string;
}

export interface CustomRules {
  /** In the order of the files, without those that have a problem. */
  readonly rules: readonly RunnableRule[];
  readonly documents: readonly RuleDocument[];
  /** Every mistake of every file; also an id or alias that another rule has. */
  readonly problems: readonly RuleProblem[];
}

/** Reads users' rule files. `taken` are the rules that are there already, whose ids and aliases are not to be used again. */
export async function loadCustomRules(
  files: readonly RuleFileSource[],
  taken: readonly RunnableRule[],
): Promise<CustomRules> {
  const { loadRule } = await import('./load.ts');
  const names = new Set(taken.flatMap(({ rule }) => [rule.id, ...rule.aliases]));
  const documents: RuleDocument[] = [];
  const problems: RuleProblem[] = [];
  for (const { source, id } of files) {
    const { rule, problems: found } = loadRule(source, id);
    for (const problem of found) problems.push(problem);
    if (rule === undefined) continue;
    const own = [rule.id, ...rule.aliases];
    for (const name of own.filter((one) => names.has(one))) {
      const message = `There is already a rule '${name}'.`;
      problems.push({ message, place: { source, span: { start: 0, end: 0 } } });
    }
    if (own.some((name) => names.has(name))) continue;
    for (const name of own) names.add(name);
    documents.push(rule);
  }
  return { rules: documents.map(compileRule), documents, problems };
}
