import { rulePageMarkdown } from '../../src/rules/page.ts';
import type { RuleDocument } from '../../src/rules/rule.ts';
import { ruleTables } from './tables.ts';

const notice = '<!-- Generated from rules/ by `npm run generate`. Do not edit. -->';

/** A page for every rule, and one that lists them: path to text. */
export function rulePages(rules: readonly RuleDocument[]): Map<string, string> {
  const pages = new Map([['docs/rules/README.md', index(rules)]]);
  for (const rule of rules) pages.set(`docs/rules/${rule.id}.md`, page(rule));
  return pages;
}

function index(rules: readonly RuleDocument[]): string {
  return [
    notice,
    '# Rules',
    'Rules of the profile `recommended` are on by default; `--profile strict` adds the others. `sa-lint explain <rule>` prints the same ' +
      'pages without a network.',
    ruleTables(rules, ''),
    '',
  ].join('\n\n');
}

function page(rule: RuleDocument): string {
  const [category] = rule.id.split('/');
  const source = `[Rule file](../../../rules/${rule.id}.yaml) · [all rules](../README.md#${category})`;
  const silence = `Where it is meant: \`# sa-lint-disable-next-line ${rule.id} -- <reason>\`.`;
  return `${notice}\n\n${rulePageMarkdown(rule)}\n---\n\n${silence} ${source}\n`;
}
