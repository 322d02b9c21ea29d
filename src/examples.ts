import { settingsOf } from './config/settings.ts';
import type { Finding } from './findings/finding.ts';
import { fix } from './fix/fix.ts';
import { lint, understand } from './lint.ts';
import { subjectsOf } from './model/subjects/subjects.ts';
import { compileRule } from './rules/compile.ts';
import { fill, placeholdersOf } from './rules/message.ts';
import type { RuleDocument, RuleExample, RuleSample, RunnableRule } from './rules/rule.ts';
import type { RuleSettings } from './rules/ruleSettings.ts';
import { readSource } from './source/read.ts';
import { lineOf } from './text/position.ts';

/** A line of an example that must be reported ends in it. */
const mark = /[ \t]*# <-[ \t]*$/gm;

/** An example that does not show what it says. */
export interface ExampleProblem {
  /** 0-based number of the example in its rule. */
  readonly example: number;
  readonly which: 'bad' | 'good';
  /** 1-based line in the example's text; null when it is about the example as a whole. */
  readonly line: number | null;
  readonly message: string;
}

/**
 * Runs the examples of a rule: a bad one must be reported on the lines that end in `# <-` and on no other, a good one nowhere.
 * `rules` are all rules of the run, with this one among them. Returns what is wrong, in the order of the examples.
 */
export function exampleProblems(
  rule: RuleDocument,
  rules: readonly RunnableRule[],
  today: string,
): ExampleProblem[] {
  return rule.examples.flatMap((example, index) => [
    ...badProblems(rule, rules, today, example, index),
    ...fixProblems(rule, rules, today, example, index),
    ...goodProblems(rule, rules, today, example, index),
  ]);
}

function badProblems(
  rule: RuleDocument,
  rules: readonly RunnableRule[],
  today: string,
  example: RuleExample,
  index: number,
): ExampleProblem[] {
  if (example.bad === undefined) return [];
  const lines = example.bad.split(/\r?\n/);
  const marked = lines.flatMap((line, number) => (/# <-\s*$/.test(line) ? [number + 1] : []));
  const reported = reportedLines(rule, rules, today, example.bad, example.options);
  const problem = (line: number | null, message: string): ExampleProblem => ({
    example: index,
    which: 'bad',
    line,
    message,
  });
  if (marked.length === 0)
    return [problem(null, "no line ends in '# <-', so nothing is expected to be reported")];
  return [
    ...marked.filter((line) => !reported.has(line)).map((line) => problem(line, 'is not reported')),
    ...[...reported].filter((line) => !marked.includes(line)).map((line) => problem(line, 'is reported')),
  ].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function fixProblems(
  rule: RuleDocument,
  rules: readonly RunnableRule[],
  today: string,
  example: RuleExample,
  index: number,
): ExampleProblem[] {
  if (example.fixed === undefined && example.unfixed === undefined) return [];
  const { text, reasons } = fixedExample(rule, rules, today, example);
  const problem = (line: number | null, message: string): ExampleProblem[] => [
    { example: index, which: 'bad', line, message },
  ];
  const expected = example.fixed ?? example.bad!.replace(mark, '');
  if (text !== expected) {
    const lines = text.split('\n');
    const line = expected.split('\n').findIndex((one, number) => one !== lines[number]);
    return problem(null, `is not fixed as expected; line ${line + 1} becomes: ${lines[line] ?? ''}`);
  }
  const told = reasons.join('; ');
  if (example.unfixed !== undefined && told !== example.unfixed)
    return problem(null, `the reason for no fix is: ${told}`);
  return [];
}

/** What `--fix --unsafe` makes of a bad example, as far as this rule writes it, and why it does not write more. */
export function fixedExample(
  rule: RuleDocument,
  rules: readonly RunnableRule[],
  today: string,
  { bad = '', options = {} }: RuleExample,
): { readonly text: string; readonly reasons: readonly string[] } {
  const [strict, recommended] = [settingsOf(null, { profile: 'strict' }), settingsOf(null)];
  const settings: RuleSettings = {
    severityFor: (other, ...rest) =>
      (other.id === rule.id ? strict : recommended).severityFor(other, ...rest),
    optionsFor: (other) => ({ ...strict.optionsFor(other), ...(other.id === rule.id ? options : {}) }),
  };
  const path = 'example.yaml';
  const before = bad.replace(mark, '');
  const judge = (texts: ReadonlyMap<string, string>) =>
    lint([{ path, text: texts.get(path) ?? before }], {
      rules,
      settings: { ...strict, ...settings },
      today,
      inline: true,
      charts: new Set(),
    });
  const first = judge(new Map());
  const wanted = first.findings.filter((finding) => finding.rule === rule.id);
  const { files, refused } = fix(first, { unsafe: true, judge, wanted, refusal: () => null });
  return { text: files[0]?.text ?? before, reasons: [...new Set(refused.map(({ reason }) => reason))] };
}

function goodProblems(
  rule: RuleDocument,
  rules: readonly RunnableRule[],
  today: string,
  example: RuleExample,
  index: number,
): ExampleProblem[] {
  if (example.good === undefined) return [];
  return [...reportedLines(rule, rules, today, example.good, example.options)].map((line) => ({
    example: index,
    which: 'good',
    line,
    message: 'is reported',
  }));
}

/**
 * Message and fix of a rule as they read for its first bad example that no case of the rule describes: with what is there for every
 * fact that they name. As written where no example has such facts. `rules` are all rules of the run, with this one among them.
 */
export function sampleOf(rule: RuleDocument, rules: readonly RunnableRule[], today: string): RuleSample {
  const { message, fix } = rule;
  if (placeholdersOf(`${message} ${fix}`).length === 0) return { message, fix };
  const { matches, cases } = compileRule(rule);
  const facts = rule.examples.flatMap(({ bad, options }) => {
    if (bad === undefined) return [];
    const { model } = understand([readSource({ path: 'example.yaml', text: bad })]);
    return subjectsOf(model)
      .filter(({ type }) => type === rule.subject)
      .map(
        (subject): Readonly<Record<string, unknown>> => ({
          ...subject.facts,
          options: { ...rule.options, ...options },
        }),
      )
      .filter(matches);
  });
  // A case may have texts of its own; the rule's are for the rest.
  const shown = facts.find((data) => !cases.some((one) => one(data))) ?? facts[0];
  if (shown !== undefined) {
    const closer = rule.cases[cases.findIndex((one) => one(shown))];
    return { message: fill(closer?.message ?? message, shown), fix: fill(closer?.fix ?? fix, shown) };
  }
  // About documents and suppressions: no subjects of the model.
  for (const { bad, options } of rule.examples) {
    const [finding] = bad === undefined ? [] : reported(rule, rules, today, bad, options);
    if (finding !== undefined) return { message: finding.message, fix: finding.fix };
  }
  return { message, fix };
}

/** The lines on which the rule reports something; the profile and the severity do not matter. */
function reportedLines(
  rule: RuleDocument,
  rules: readonly RunnableRule[],
  today: string,
  text: string,
  options: Readonly<Record<string, unknown>> = {},
): ReadonlySet<number> {
  const findings = reported(rule, rules, today, text, options);
  return new Set(findings.map(({ source, span }) => lineOf(source, span.start)));
}

function reported(
  rule: RuleDocument,
  rules: readonly RunnableRule[],
  today: string,
  text: string,
  options: Readonly<Record<string, unknown>> = {},
): readonly Finding[] {
  const settings = settingsOf(null, { profile: 'strict' });
  const { findings } = lint([{ path: 'example.yaml', text }], {
    rules,
    settings: {
      ...settings,
      optionsFor: (other) => ({ ...settings.optionsFor(other), ...(other.id === rule.id ? options : {}) }),
    },
    today,
    inline: true,
    charts: new Set(),
  });
  return findings.filter((finding) => finding.rule === rule.id);
}
