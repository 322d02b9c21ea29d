import { parse } from 'yaml';
import type { RuleDocument } from '../../src/rules/rule.ts';

interface ActionFile {
  readonly inputs?: Readonly<Record<string, { description?: string; default?: string; required?: boolean }>>;
}

/** The rules as Markdown tables, one per category. `folder` leads to their pages, and ends in a slash if it is not empty. */
export function ruleTables(rules: readonly RuleDocument[], folder: string): string {
  const categories = [...new Set(rules.map(categoryOf))];
  return categories
    .map((category) =>
      [
        `### ${category}`,
        '',
        ...table(
          ['Rule', 'Finds', 'Severity', 'Profile'],
          rules
            .filter((rule) => categoryOf(rule) === category)
            .map((rule) => [
              `[\`${rule.id}\`](${folder}${rule.id}.md)`,
              rule.title,
              severities(rule),
              rule.profile,
            ]),
        ),
      ].join('\n'),
    )
    .join('\n\n');
}

/** The inputs of the GitHub Action as a Markdown table. */
export function inputsTable(actionYaml: string): string {
  const { inputs = {} } = parse(actionYaml) as ActionFile;
  return table(
    ['Input', 'What it is', 'Default'],
    Object.entries(inputs).map(([name, { description = '', default: preset = '' }]) => [
      `\`${name}\``,
      description,
      preset === '' ? '' : `\`${preset}\``,
    ]),
  ).join('\n');
}

/** A page with the text between `<!-- name:start -->` and `<!-- name:end -->` replaced; as it is when it has no such marks. */
export function withSection(page: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const from = page.indexOf(start);
  const to = page.indexOf(end, from);
  if (from === -1 || to === -1) return page;
  return `${page.slice(0, from + start.length)}\n${content}\n${page.slice(to)}`;
}

function categoryOf(rule: RuleDocument): string {
  return rule.id.split('/')[0]!;
}

function severities(rule: RuleDocument): string {
  const others = new Set(rule.cases.flatMap((one) => one.severity ?? []));
  others.delete(rule.severity);
  return [rule.severity, ...others].join(', ');
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)];
}

function cell(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replaceAll('|', '\\|');
}
