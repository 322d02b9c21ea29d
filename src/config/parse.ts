import { ruleFinder } from '../rules/find.ts';
import { optionProblem } from '../rules/options.ts';
import type { RuleDocument, RuleProblem } from '../rules/rule.ts';
import { duplicateProblems } from '../rules/shape.ts';
import { didYouMean } from '../text/nearest.ts';
import { printable } from '../text/printable.ts';
import type { Place, Source, Span } from '../text/source.ts';
import { isNull } from '../yaml/access.ts';
import type { Field, MappingNode, Node } from '../yaml/node.ts';
import { parseYaml } from '../yaml/parse.ts';
import { splitDocuments } from '../yaml/split.ts';
import { plainValue } from '../yaml/value.ts';
import {
  type Configuration,
  type Configured,
  type ConfiguredRule,
  failOns,
  type Level,
  levels,
  type ObjectGlob,
  type OverriddenRule,
  type Override,
  type PathGlob,
  profiles,
  unconfigured,
} from './configuration.ts';
import { globProblem, objectMatcher, pathGlob, writtenName } from './globs.ts';
import { parseRender } from './renderSettings.ts';

const longestFile = 1024 * 1024;
const mostGlobs = 1_000;

/**
 * Reads the text of a `.sa-lint.yaml`. All mistakes are returned at once, in the order of the text; with a single one there is no
 * configuration: half a configuration would be another one than was meant. `locate` turns the path of a report into one relative
 * to the configuration's folder (null: outside), for globs. Never throws.
 */
export function parseConfig(
  source: Source,
  rules: readonly RuleDocument[],
  locate?: (path: string) => string | null,
): { readonly configuration?: Configuration; readonly problems: readonly RuleProblem[] } {
  const parser = new ConfigParser(source, rules, locate);
  const root = parser.root();
  const configuration = root === null ? unconfigured : parser.configuration(root);
  const problems = parser.problems.sort((a, b) => a.place.span.start - b.place.span.start);
  return problems.length > 0 ? { problems } : { configuration, problems };
}

/** The rule folders that a text names, whatever else is wrong with it: its own rules must be known before it can be checked. */
export function ruleFoldersOf(source: Source): readonly Configured<string>[] {
  const parser = new ConfigParser(source, []);
  const root = parser.root();
  return root === null ? [] : parser.strings(root.fields.get('ruleFolders'));
}

/** Whether a text says that no configuration above it counts, whatever is wrong with the rest. */
export function isRootConfig(source: Source): boolean {
  const field = new ConfigParser(source, []).root()?.fields.get('root');
  return field?.value.type === 'scalar' && field.value.value === true;
}

class ConfigParser {
  readonly problems: RuleProblem[] = [];
  readonly #source: Source;
  readonly #rules: readonly RuleDocument[];
  readonly #find: ReturnType<typeof ruleFinder<RuleDocument>>;
  /** How many globs there are that name more than one object or path. */
  #globs = 0;
  readonly #locate: ((path: string) => string | null) | undefined;

  constructor(source: Source, rules: readonly RuleDocument[], locate?: (path: string) => string | null) {
    this.#source = source;
    this.#rules = rules;
    this.#find = ruleFinder(rules);
    this.#locate = locate;
  }

  /** The mapping of the file; null when it is empty or no mapping. */
  root(): MappingNode | null {
    const { text } = this.#source;
    if (text.length > longestFile) {
      this.#report(`A configuration has at most ${longestFile} characters.`, { start: 0, end: 0 });
      return null;
    }
    let root: MappingNode | null = null;
    const { documents, badSeparators } = splitDocuments(text);
    for (const separator of badSeparators) this.#report('A configuration is one document.', separator);
    for (const { start, end } of documents) {
      const parsed = parseYaml(text, start, end);
      if ('error' in parsed) {
        this.#report(`This is no YAML: ${parsed.error.detail}.`, parsed.error.span);
        continue;
      }
      const { node, stop } = parsed;
      if (stop !== undefined) this.#report('Nothing is read from here on.', { start: stop, end: stop });
      if (node === undefined || isNull(node)) continue;
      if (node.type !== 'mapping') this.#report('A configuration is a mapping.', node.span);
      else if (root !== null) this.#report('A configuration is one document.', firstSpan(node));
      else root = node;
    }
    return root;
  }

  configuration(root: MappingNode): Configuration {
    for (const problem of duplicateProblems(this.#source, root)) this.problems.push(problem);
    const known = ['profile', 'failOn', 'rules', 'overrides', 'exclude', 'ruleFolders', 'render', 'root'];
    const fields = this.#fields(root, known, 'the configuration');
    return {
      root: this.#flag(fields.get('root')),
      profile: this.#choice(fields.get('profile'), profiles),
      failOn: this.#choice(fields.get('failOn'), failOns),
      rules: this.#ruleSettings(fields.get('rules')),
      overrides: this.#items(fields.get('overrides')).flatMap((item) => this.#override(item)),
      exclude: this.#pathGlobs(fields.get('exclude')),
      ruleFolders: this.strings(fields.get('ruleFolders')),
      render: parseRender(fields.get('render'), this.#source, (message, span) => this.#report(message, span)),
    };
  }

  #flag(field: Field | undefined): boolean {
    const value = field?.value.type === 'scalar' ? field.value.value : undefined;
    if (field !== undefined && typeof value !== 'boolean')
      this.#report(`'${field.key}' must be true or false.`, firstSpan(field.value, field.keySpan));
    return value === true;
  }

  #ruleSettings(field: Field | undefined): Map<string, ConfiguredRule> {
    const settings = new Map<string, ConfiguredRule>();
    for (const { key, value, rules } of this.#ruleFields(field)) {
      const { level, options } = this.#ruleSetting(value, rules, key);
      for (const { id } of rules)
        settings.set(id, { level: level ?? settings.get(id)?.level ?? null, options });
    }
    return settings;
  }

  #ruleSetting(value: Node, rules: readonly RuleDocument[], key: string): ConfiguredRule {
    const nothing: ConfiguredRule = { level: null, options: new Map() };
    if (value.type !== 'mapping') return { ...nothing, level: this.#level(value, key) };
    const [rule] = isCategory(key) ? [] : rules;
    const fields = this.#fields(value, isCategory(key) ? ['severity'] : ['severity', 'options'], `'${key}'`);
    const severity = fields.get('severity');
    return {
      level: severity === undefined ? null : this.#level(severity.value, 'severity'),
      options: rule === undefined ? nothing.options : this.#options(fields.get('options'), rule),
    };
  }

  #options(field: Field | undefined, rule: RuleDocument): Map<string, Configured<unknown>> {
    const options = new Map<string, Configured<unknown>>();
    const known = Object.keys(rule.optionSchemas);
    for (const [name, { value: node, keySpan }] of this.#mapping(field)?.fields ?? []) {
      if (!Object.hasOwn(rule.optionSchemas, name)) {
        const has = known.length === 0 ? ' It has none.' : ` It has: ${known.join(', ')}.`;
        this.#report(
          `The rule '${rule.id}' has no option '${name}'.${didYouMean(name, known) || has}`,
          keySpan,
        );
        continue;
      }
      const plain = plainValue(node);
      const problem =
        'problem' in plain ? 'is too large' : optionProblem(plain.value, rule.optionSchemas[name]!);
      if ('value' in plain && problem === null)
        options.set(name, { value: plain.value, place: this.#place(node.span) });
      else this.#report(`'${name}' ${problem}.`, firstSpan(node));
    }
    return options;
  }

  #override(node: Node): Override[] {
    if (node.type !== 'mapping') {
      this.#report("An override is a mapping with 'files' or 'objects', 'rules' and 'reason'.", node.span);
      return [];
    }
    const fields = this.#fields(node, ['files', 'objects', 'rules', 'reason'], 'an override');
    const span = firstSpan(node);
    if (!fields.has('files') && !fields.has('objects'))
      this.#report(
        "An override lacks 'files' or 'objects'. What is for everything stands under 'rules'.",
        span,
      );
    if (!fields.has('rules')) this.#report("An override lacks 'rules'.", span);
    const files = this.#pathGlobs(fields.get('files')).map(({ value }) => value);
    const objects = this.#items(fields.get('objects')).flatMap((item) => this.#objectGlob(item));
    for (const { key, keySpan, value } of [fields.get('files'), fields.get('objects')].filter(isField))
      if (value.type === 'sequence' && value.items.length === 0)
        this.#report(`'${key}' names nothing.`, keySpan);
    const matcher = objectMatcher(objects);
    return [
      {
        files,
        objects,
        names: matcher.names,
        reason: this.#reason(fields.get('reason'), span),
        rules: this.#overriddenRules(fields.get('rules')),
        appliesToPath: (path) => files.length === 0 || files.some((glob) => glob.matches(path)),
        appliesToObject: (object) => objects.length === 0 || (object !== null && matcher.matches(object)),
      },
    ];
  }

  #reason(field: Field | undefined, span: Span): string {
    const text = field === undefined ? null : textOf(field.value);
    if (text !== null && /[\p{L}\p{N}]/u.test(text)) return printable(text.replace(/\s+/g, ' ').trim());
    if (field === undefined) this.#report("An override lacks 'reason': say why it is right here.", span);
    else this.#report("'reason' says why the override is right, in words.", field.keySpan);
    return '';
  }

  #overriddenRules(field: Field | undefined): Map<string, OverriddenRule> {
    const overridden = new Map<string, OverriddenRule>();
    for (const { key, keySpan, value, rules } of this.#ruleFields(field)) {
      const level = this.#level(value, key);
      if (level === null) continue;
      const rule = { level: level.value, place: this.#place(keySpan), written: key };
      for (const { id } of rules) overridden.set(id, rule);
    }
    return overridden;
  }

  /**
   * The entries of a mapping by rule, with the rules that each names; what names none is reported. Categories come first: a rule
   * that is named wins over its category, wherever the two stand.
   */
  #ruleFields(field: Field | undefined): readonly (Field & { readonly rules: readonly RuleDocument[] })[] {
    const fields = [...(this.#mapping(field)?.fields.values() ?? [])];
    const entries = fields.map((entry) => ({ ...entry, rules: this.#named(entry) }));
    const categories = entries.filter(({ key }) => isCategory(key));
    const single = new Map<string, (typeof entries)[number]>();
    for (const entry of entries) {
      if (isCategory(entry.key)) continue;
      // What names no rule is kept, so that its value is checked too.
      const name = entry.rules[0]?.id ?? entry.key;
      if (single.has(name)) this.#report(`The rule '${name}' is set twice.`, entry.keySpan);
      else single.set(name, entry);
    }
    return [...categories, ...single.values()];
  }

  #named({ key, keySpan }: Field): readonly RuleDocument[] {
    if (isCategory(key)) {
      const category = key.slice(0, -1);
      const rules = this.#rules.filter(({ id }) => id.startsWith(category));
      if (rules.length > 0) return rules;
      const known = new Set(this.#rules.map(({ id }) => `${id.slice(0, id.indexOf('/'))}/*`));
      this.#report(`There is no category '${key}'.${didYouMean(key, known)}`, keySpan);
      return [];
    }
    const found = this.#find(key);
    if ('rule' in found) return [found.rule];
    const hint = found.suggestions.length === 0 ? '' : ` Did you mean '${found.suggestions.join("' or '")}'?`;
    this.#report(`There is no rule '${key}'.${hint}`, keySpan);
    return [];
  }

  #objectGlob(node: Node): ObjectGlob[] {
    if (node.type !== 'mapping') {
      this.#report("An object is given by 'kind', 'namespace' and 'name', or some of them.", node.span);
      return [];
    }
    const glob: { kind?: string; namespace?: string; name?: string } = {};
    for (const [key, { value }] of this.#fields(node, ['kind', 'namespace', 'name'], 'an object')) {
      const pattern = textOf(value);
      const problem = pattern === null ? 'must be a text; write it in quotes' : globProblem(pattern, 'name');
      if (pattern === null || problem !== null) this.#report(`'${key}' ${problem}.`, firstSpan(value));
      else glob[key as keyof ObjectGlob] = pattern;
    }
    if (node.fields.size === 0) this.#report('An object is given by at least one of its parts.', node.span);
    if (Object.keys(glob).length === 0 || (writtenName(glob) === null && !this.#counted(node.span)))
      return [];
    return [glob];
  }

  #pathGlobs(field: Field | undefined): Configured<PathGlob>[] {
    return this.strings(field).flatMap(({ value, place }) => {
      if (!this.#counted(place.span)) return [];
      const problem = globProblem(value, 'path');
      if (problem === null) return [{ value: pathGlob(value, this.#locate), place }];
      this.#report(`The glob '${value}' ${problem}.`, place.span);
      return [];
    });
  }

  /** Each of these is tried on every path or object; true as long as they are not too many. */
  #counted(span: Span): boolean {
    this.#globs += 1;
    if (this.#globs === mostGlobs + 1)
      this.#report(
        `There are more than ${mostGlobs} globs. Name folders in place of files, and objects by their names.`,
        span,
      );
    return this.#globs <= mostGlobs;
  }

  /** The texts of a list. */
  strings(field: Field | undefined): Configured<string>[] {
    return this.#items(field).flatMap((item) => {
      const text = textOf(item);
      if (text !== null && text.trim() !== '') return [{ value: text, place: this.#place(item.span) }];
      this.#report(`'${field!.key}' is a list of texts.`, firstSpan(item));
      return [];
    });
  }

  #items(field: Field | undefined): readonly Node[] {
    if (field === undefined) return [];
    if (field.value.type === 'sequence') return field.value.items;
    this.#report(`'${field.key}' must be a list.`, field.keySpan);
    return [];
  }

  #mapping(field: Field | undefined): MappingNode | undefined {
    if (field === undefined || field.value.type === 'mapping') return field?.value as MappingNode | undefined;
    this.#report(`'${field.key}' must be a mapping.`, field.keySpan);
    return undefined;
  }

  /** The known fields of a mapping; the others are reported. */
  #fields(node: MappingNode, known: readonly string[], what: string): ReadonlyMap<string, Field> {
    for (const { key, keySpan } of node.fields.values()) {
      if (known.includes(key)) continue;
      const hint = didYouMean(key, known) || ` Known in ${what} are: ${known.join(', ')}.`;
      this.#report(`Unknown key '${key}'.${hint}`, keySpan);
    }
    return node.fields;
  }

  #level(node: Node, key: string): Configured<Level> | null {
    return this.#choice({ key, keySpan: node.span, value: node }, levels);
  }

  #choice<T extends string>(field: Field | undefined, values: readonly T[]): Configured<T> | null {
    if (field === undefined) return null;
    const text = this.#written(field.value);
    const value = values.find((one) => one === text);
    if (value !== undefined) return { value, place: this.#place(field.value.span) };
    const hint = text === null ? '' : didYouMean(text, values);
    this.#report(
      `'${field.key}' must be one of ${values.join(', ')}.${hint}`,
      firstSpan(field.value, field.keySpan),
    );
    return null;
  }

  /** The text of a scalar. What YAML 1.1 takes for a boolean (`off`) is what stands in the file. */
  #written(node: Node): string | null {
    if (node.type !== 'scalar' || node.value === null) return null;
    return typeof node.value === 'string'
      ? node.value
      : this.#source.text.slice(node.span.start, node.span.end);
  }

  #place(span: Span): Place {
    return { source: this.#source, span };
  }

  #report(message: string, span: Span): void {
    this.problems.push({ message: printable(message), place: this.#place(span) });
  }
}

function isField(field: Field | undefined): field is Field {
  return field !== undefined;
}

function isCategory(key: string): boolean {
  return key.endsWith('/*');
}

function textOf(node: Node): string | null {
  return node.type === 'scalar' && typeof node.value === 'string' ? node.value : null;
}

/** A mapping is shown by its first key: its whole span would underline half a file. */
function firstSpan(node: Node, otherwise: Span = node.span): Span {
  if (node.type !== 'mapping') return node.span;
  for (const { keySpan } of node.fields.values()) return keySpan;
  return otherwise;
}
