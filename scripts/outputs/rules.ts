import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastGlob from 'fast-glob';
import { sampleOf } from '../../src/examples.ts';
import { compileRule } from '../../src/rules/compile.ts';
import { loadRule } from '../../src/rules/load.ts';
import type { Rule, RuleDocument } from '../../src/rules/rule.ts';
import { regionOf } from '../../src/text/position.ts';

/** No example depends on the day, and what is generated must not either. */
const dayOfExamples = '2026-01-01';

const notice = '// Generated from rules/ by `npm run generate`. Do not edit.\n';

/** The rule files of the project, in the order of their ids. Mistakes in them are thrown, all together. */
export function readRules(root: string): RuleDocument[] {
  const rules: RuleDocument[] = [];
  const mistakes: string[] = [];
  for (const path of fastGlob.sync('rules/**/*', { cwd: root }).sort()) {
    const source = { path, text: readFileSync(join(root, path), 'utf8') };
    const { rule, problems } = loadRule(source, path.replace(/^rules\//, '').replace(/\.yaml$/, ''));
    for (const { message, place } of problems) {
      const { line, column } = regionOf(source, place.span);
      mistakes.push(`${path}:${line}:${column}: ${message}`);
    }
    if (rule !== undefined) rules.push(rule);
  }
  if (mistakes.length > 0) throw new Error(`Rule files have mistakes:\n${mistakes.join('\n')}`);
  const sorted = rules.sort((one, other) => (one.id < other.id ? -1 : 1));
  const runnable = sorted.map(compileRule);
  return sorted.map((rule) => ({ ...rule, sample: sampleOf(rule, runnable, dayOfExamples) }));
}

const ruleKeys = [
  'id',
  'title',
  'severity',
  'profile',
  'subject',
  'when',
  'cases',
  'at',
  'related',
  'chain',
  'edit',
  'cause',
  'message',
  'fix',
  'options',
  'aliases',
] as const satisfies readonly (keyof Rule)[];

/** What matching needs of all rules. */
export function rulesModule(documents: readonly RuleDocument[]): string {
  const rules = documents.map((document) => Object.fromEntries(ruleKeys.map((key) => [key, document[key]])));
  return `${notice}import type { Rule } from '../rule.ts';\n\nexport const rules: readonly Rule[] = ${literal(rules)};\n`;
}

/** The rest of what the rule files say, by rule id. */
export function documentsModule(documents: readonly RuleDocument[]): string {
  const rest = documents.map((document) => [
    document.id,
    Object.fromEntries(
      Object.entries(document).filter(([key]) => !(ruleKeys as readonly string[]).includes(key)),
    ),
  ]);
  return (
    `${notice}import type { Rule, RuleDocument } from '../rule.ts';\n\n` +
    `export const documents: Readonly<Record<string, Omit<RuleDocument, keyof Rule>>> = ${literal(Object.fromEntries(rest))};\n`
  );
}

function literal(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
