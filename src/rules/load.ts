import { Ajv2020 } from 'ajv/dist/2020.js';
import type { SubjectType } from '../model/subjects/subject.ts';
import { printable } from '../text/printable.ts';
import type { Source } from '../text/source.ts';
import { at, mappingOf, stringOf } from '../yaml/access.ts';
import type { MappingNode } from '../yaml/node.ts';
import { parseYaml } from '../yaml/parse.ts';
import { type Path, plainValue, spanAt } from '../yaml/value.ts';
import { meaningProblems } from './check.ts';
import { optionProblem } from './options.ts';
import schema from './rule.schema.json' with { type: 'json' };
import type { Profile, RuleCase, RuleDocument, RuleExample, RuleProblem, Schema } from './rule.ts';
import type { RuleEdit } from './ruleEdit.ts';
import type { Severity } from './severity.ts';
import { duplicateProblems, shapeProblems } from './shape.ts';
import { subjectSchemas } from './vocabulary.ts';

/** A rule file as written: what the schema guarantees. */
interface RuleFile {
  readonly title: string;
  readonly severity: Severity;
  readonly 'security-severity'?: number;
  readonly profile?: Profile;
  readonly subject: SubjectType;
  readonly when: Schema;
  readonly cases?: readonly RuleCase[];
  readonly at?: readonly string[];
  readonly related?: readonly string[];
  readonly chain?: readonly string[];
  readonly edit?: readonly RuleEdit[];
  readonly cause?: readonly string[];
  readonly message: string;
  readonly why: string;
  readonly breaks?: string;
  readonly fix: string;
  readonly references?: readonly string[];
  readonly maps?: readonly string[];
  readonly since?: string;
  readonly aliases?: readonly string[];
  readonly options?: Readonly<Record<string, { readonly default: unknown }>>;
  readonly examples?: readonly RuleExample[];
}

const ruleId = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/;
const longestFile = 256 * 1024;
const defaultSecuritySeverity: Readonly<Record<Severity, number>> = { error: 7, warning: 5, note: 2 };

// Loading this module costs tens of milliseconds (ajv), so only what really has rule files to read imports it.
const ajv = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true });
const hasShape = ajv.compile<RuleFile>({
  ...schema,
  properties: { ...schema.properties, subject: { enum: Object.keys(subjectSchemas) } },
});

/**
 * Reads one rule file. `id` is `<category>/<id>`, as its path says. All mistakes are returned at once, in the order of the text;
 * with a single one there is no rule. Never throws, and nothing from the file is run: conditions come from a closed list of
 * keywords, and patterns are matched in linear time.
 */
export function loadRule(
  source: Source,
  id: string,
): { rule?: RuleDocument; problems: readonly RuleProblem[] } {
  const problem = (message: string, span = { start: 0, end: 0 }) => ({
    problems: [{ message, place: { source, span } }],
  });
  if (!ruleId.test(id))
    return problem('A rule file is <category>/<id>.yaml, both in small letters, digits and hyphens.');
  if (source.text.length > longestFile) return problem(`A rule file has at most ${longestFile} characters.`);
  const parsed = parseYaml(source.text, 0, source.text.length);
  if ('error' in parsed) return problem(`This is no YAML: ${parsed.error.detail}.`, parsed.error.span);
  if (parsed.stop !== undefined)
    return problem('A rule file is one document: from here on nothing is read.', {
      start: parsed.stop,
      end: parsed.stop,
    });
  const root = mappingOf(parsed.node);
  if (root === undefined) return problem('A rule file is a mapping.', parsed.node?.span);
  const plain = plainValue(root);
  if ('problem' in plain) return problem(`The file cannot be used: ${plain.problem}.`);

  const file = plain.value;
  const shape = hasShape(file) ? [] : shapeProblems(source, root, hasShape.errors ?? []);
  const problems = [
    ...duplicateProblems(source, root),
    ...shape,
    ...meaningProblems(source, root, subjectSchemaOf(root)),
    ...(shape.length === 0 ? optionProblems(source, root, file as RuleFile) : []),
  ];
  if (problems.length > 0) return { problems: inOrder(problems) };
  return { rule: ruleOf(id, file as RuleFile), problems };
}

function subjectSchemaOf(root: MappingNode) {
  const name = stringOf(at(root, 'subject'));
  return name !== undefined && Object.hasOwn(subjectSchemas, name)
    ? subjectSchemas[name as SubjectType]
    : null;
}

/** Defaults and example values that their own option refuses. */
function optionProblems(source: Source, root: MappingNode, file: RuleFile): RuleProblem[] {
  const problems: RuleProblem[] = [];
  const check = (name: string, option: Schema, path: Path, value: unknown) => {
    const wrong = optionProblem(value, option);
    if (wrong === null) return;
    problems.push({ message: `A value of '${name}' ${wrong}.`, place: { source, span: spanAt(root, path) } });
  };
  for (const [name, option] of Object.entries(file.options ?? {})) {
    check(name, option, ['options', name, 'default'], option.default);
    for (const [index, example] of (file.examples ?? []).entries()) {
      if (example.options !== undefined && Object.hasOwn(example.options, name))
        check(name, option, ['examples', index, 'options', name], example.options[name]);
    }
  }
  return problems;
}

function inOrder(problems: readonly RuleProblem[]): RuleProblem[] {
  return problems
    .map(({ message, place }) => ({ message: printable(message), place }))
    .sort((one, other) => one.place.span.start - other.place.span.start);
}

function ruleOf(id: string, file: RuleFile): RuleDocument {
  const options = file.options ?? {};
  return {
    id,
    title: oneLine(file.title),
    severity: file.severity,
    securitySeverity: file['security-severity'] ?? defaultSecuritySeverity[file.severity],
    profile: file.profile ?? 'recommended',
    subject: file.subject,
    when: file.when,
    cases: (file.cases ?? []).map(({ message, fix, ...rest }) => ({
      ...rest,
      ...(message === undefined ? {} : { message: oneLine(message) }),
      ...(fix === undefined ? {} : { fix: oneLine(fix) }),
    })),
    at: file.at ?? ['self'],
    related: file.related ?? [],
    chain: file.chain ?? [],
    edit: (file.edit ?? []).map(({ unsafe, none, ...rest }) => ({
      ...rest,
      ...(unsafe === undefined ? {} : { unsafe: oneLine(unsafe) }),
      ...(none === undefined ? {} : { none: oneLine(none) }),
    })),
    cause: file.cause ?? [],
    message: oneLine(file.message),
    why: file.why.trim(),
    breaks: file.breaks?.trim() ?? '',
    fix: oneLine(file.fix),
    references: file.references ?? [],
    maps: file.maps ?? [],
    since: file.since ?? '',
    aliases: file.aliases ?? [],
    options: Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default])),
    optionSchemas: options,
    examples: file.examples ?? [],
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
