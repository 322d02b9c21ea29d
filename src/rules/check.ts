import { didYouMean } from '../text/nearest.ts';
import type { Source, Span } from '../text/source.ts';
import { at, itemsOf, mappingOf, stringOf } from '../yaml/access.ts';
import type { Field, MappingNode, Node } from '../yaml/node.ts';
import { checkEdit, type Language } from './checkEdit.ts';
import { hasType } from './jsonType.ts';
import { placeholdersOf } from './message.ts';
import { readPattern } from './pattern.ts';
import type { RuleProblem } from './rule.ts';
import { type FactSchema, factAt, factPaths, type SubjectSchema } from './vocabulary.ts';

/** What a keyword can judge. Without that `type` beside it, every other value (`"unknown"` and null too) would pass. */
const typesOfKeyword = new Map<string, readonly string[]>([
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'].map(
    (key) => [key, ['number', 'integer']] as const,
  ),
  ...['minLength', 'maxLength', 'pattern'].map((key) => [key, ['string']] as const),
  ...['minItems', 'maxItems', 'items', 'contains'].map((key) => [key, ['array']] as const),
]);

/**
 * Whether a rule speaks the language of its subject: facts, places, values and options that exist. For files that have the shape
 * of a rule, and for as much as possible of files that have not. `subject` is null when the rule's is not known.
 */
export function meaningProblems(
  source: Source,
  root: MappingNode,
  subject: SubjectSchema | null,
): RuleProblem[] {
  const check = new Check(source, root, subject);
  check.rule();
  return check.problems;
}

class Check {
  readonly problems: RuleProblem[] = [];
  readonly #source: Source;
  readonly #root: MappingNode;
  readonly #subject: SubjectSchema | null;
  readonly #options: readonly string[];

  constructor(source: Source, root: MappingNode, subject: SubjectSchema | null) {
    this.#source = source;
    this.#root = root;
    this.#subject = subject;
    this.#options = [...(mappingOf(at(root, 'options'))?.fields.keys() ?? [])];
  }

  rule(): void {
    const title = at(this.#root, 'title');
    if (stringOf(title)?.endsWith('.')) this.#report(title!.span, 'A title has no final period.');
    for (const part of [this.#root, ...itemsOf(at(this.#root, 'cases'))]) {
      const when = at(part, 'when');
      if (when !== undefined && this.#subject !== null) this.#condition(when, this.#subject, '');
      this.#text(at(part, 'message'));
      this.#text(at(part, 'fix'));
    }
    this.#places(at(this.#root, 'at'));
    this.#places(at(this.#root, 'related'));
    this.#places(at(this.#root, 'chain'));
    const language: Language = {
      subject: this.#subject,
      report: (span, message) => this.#report(span, message),
      condition: (node) => this.#subject !== null && this.#condition(node, this.#subject, ''),
      text: (node) => this.#text(node),
    };
    for (const edit of itemsOf(at(this.#root, 'edit'))) checkEdit(edit, language);
    this.#edits(at(this.#root, 'cause'));
    for (const example of itemsOf(at(this.#root, 'examples'))) this.#example(example);
  }

  #report(span: Span, message: string): void {
    this.problems.push({ message, place: { source: this.#source, span } });
  }

  /** `fact` is the schema of what the condition is about, `name` its dotted path (empty for the whole subject). */
  #condition(node: Node, fact: FactSchema, name: string): void {
    const types = [at(node, 'type')].flatMap((type) => [type, ...itemsOf(type)]).map(stringOf);
    for (const field of mappingOf(node)?.fields.values() ?? []) {
      const wanted = typesOfKeyword.get(field.key);
      if (wanted !== undefined && !types.some((type) => type !== undefined && wanted.includes(type)))
        this.#report(
          field.keySpan,
          `'${field.key}' needs 'type: ${wanted[0]}' beside it: every value of another type passes, "unknown" too.`,
        );
      this.#keyword(field, fact, name);
    }
  }

  #keyword({ key, value }: Field, fact: FactSchema, name: string): void {
    const reference = at(value, '$data');
    if (key === 'properties') this.#properties(value, fact, name);
    else if (key === 'not') this.#condition(value, fact, name);
    else if (key === 'allOf' || key === 'anyOf')
      for (const item of itemsOf(value)) this.#condition(item, fact, name);
    else if (key === 'items' || key === 'contains') this.#condition(value, fact.items ?? {}, name);
    else if (reference !== undefined) this.#option(reference, key);
    else if (key === 'const') this.#value(value, fact, name);
    else if (key === 'enum') for (const item of itemsOf(value)) this.#value(item, fact, name);
    else if (key === 'pattern') this.#pattern(value);
  }

  #properties(node: Node, fact: FactSchema, name: string): void {
    for (const field of mappingOf(node)?.fields.values() ?? []) {
      const path = name === '' ? field.key : `${name}.${field.key}`;
      const part = factAt(fact, field.key);
      if (part !== null) this.#condition(field.value, part, path);
      else if (fact.properties === undefined) this.#report(field.keySpan, `The fact '${name}' has no parts.`);
      else this.#unknownFact(field.keySpan, path, field.key, Object.keys(fact.properties));
    }
  }

  #unknownFact(span: Span, path: string, written: string, known: readonly string[]): void {
    const hint = didYouMean(written, known) || ` It has: ${known.join(', ')}.`;
    this.#report(span, `The subject '${this.#subject!.title}' has no fact '${path}'.${hint}`);
  }

  /** A value that a fact never has: the condition would never hold, or with `not` always. */
  #value(node: Node, fact: FactSchema, name: string): void {
    if (node.type !== 'scalar') return;
    const { value } = node;
    if (fact.enum !== undefined ? fact.enum.includes(value) : isOfType(value, fact.type)) return;
    const words = (fact.enum ?? [fact.type].flat()).map((one) => (fact.enum ? JSON.stringify(one) : one));
    const hint =
      typeof value === 'string' && fact.enum !== undefined ? didYouMean(value, fact.enum.map(String)) : '';
    this.#report(
      node.span,
      `The fact '${name}' is never ${JSON.stringify(value)}, but ${words.join(' or ')}.${hint}`,
    );
  }

  #option(reference: Node, keyword: string): void {
    const name = stringOf(reference)?.match(/^\/options\/(.*)$/)?.[1];
    if (name === undefined) return;
    const type = stringOf(at(this.#root, 'options', name, 'type'));
    const fitting =
      keyword === 'enum'
        ? ['array']
        : keyword === 'const'
          ? ['string', 'boolean', 'number', 'integer']
          : ['number', 'integer'];
    if (!this.#options.includes(name))
      this.#report(reference.span, `There is no option '${name}'.${didYouMean(name, this.#options)}`);
    else if (type !== undefined && !fitting.includes(type))
      this.#report(reference.span, `'${keyword}' needs an option of the type ${fitting.join(' or ')}.`);
  }

  #pattern(node: Node): void {
    const read = readPattern(stringOf(node) ?? '');
    if ('problem' in read) this.#report(node.span, `This pattern cannot be used: ${read.problem}.`);
  }

  #places(node: Node | undefined): void {
    if (this.#subject === null) return;
    const known = Object.keys(this.#subject['x-places']);
    for (const item of itemsOf(node)) {
      const name = stringOf(item);
      if (name === undefined || known.includes(name)) continue;
      const hint = didYouMean(name, known) || ` It has: ${known.join(', ')}.`;
      this.#report(item.span, `The subject '${this.#subject.title}' has no place '${name}'.${hint}`);
    }
  }

  #edits(node: Node | undefined): void {
    if (this.#subject === null) return;
    const known = Object.keys(this.#subject['x-edits'] ?? {});
    for (const item of itemsOf(node)) {
      const name = stringOf(item);
      if (name === undefined || known.includes(name)) continue;
      const has = known.length === 0 ? ' It has none.' : ` It has: ${known.join(', ')}.`;
      const hint = didYouMean(name, known) || has;
      this.#report(item.span, `The subject '${this.#subject.title}' has no edit '${name}'.${hint}`);
    }
  }

  #text(node: Node | undefined): void {
    const text = stringOf(node);
    if (node === undefined || text === undefined) return;
    for (const path of placeholdersOf(text)) {
      const [first, ...rest] = path.split('.');
      if (first === 'options') {
        const name = rest.join('.');
        if (!this.#options.includes(name))
          this.#report(
            this.#placeholder(node, path),
            `There is no option '${name}'.${didYouMean(name, this.#options)}`,
          );
        continue;
      }
      if (this.#subject === null) continue;
      const fact = factAt(this.#subject, path);
      const span = this.#placeholder(node, path);
      if (fact === null) this.#unknownFact(span, path, path, factPaths(this.#subject));
      else if (fact.properties !== undefined)
        this.#report(
          span,
          `The fact '${path}' cannot be printed, only its parts: ${factPaths(fact).join(', ')}.`,
        );
    }
  }

  #placeholder(node: Node, path: string): Span {
    const written = `{${path}}`;
    const start = this.#source.text.indexOf(written, node.span.start);
    return start !== -1 && start < node.span.end ? { start, end: start + written.length } : node.span;
  }

  #example(node: Node): void {
    const example = mappingOf(node);
    if (example === undefined) return;
    const bad = example.fields.get('bad');
    const good = example.fields.get('good');
    const anyKey = (bad ?? good ?? [...example.fields.values()][0])?.keySpan ?? example.span;
    if ((bad === undefined) === (good === undefined))
      this.#report(anyKey, "An example is either 'bad' or 'good'.");
    if (bad !== undefined && !/# <-[ \t]*$/m.test(stringOf(bad.value) ?? ''))
      this.#report(bad.keySpan, "A bad example marks the lines that are reported: they end in '# <-'.");
    if (good !== undefined && /# <-[ \t]*$/m.test(stringOf(good.value) ?? ''))
      this.#report(good.keySpan, "A good example has no line that ends in '# <-'.");
    for (const key of ['fixed', 'unfixed']) {
      const field = example.fields.get(key);
      if (field !== undefined && bad === undefined)
        this.#report(field.keySpan, `Only a bad example has '${key}'.`);
    }
    for (const option of mappingOf(example.fields.get('options')?.value)?.fields.values() ?? []) {
      if (!this.#options.includes(option.key))
        this.#report(
          option.keySpan,
          `There is no option '${option.key}'.${didYouMean(option.key, this.#options)}`,
        );
    }
  }
}

function isOfType(value: unknown, types: string | readonly string[] | undefined): boolean {
  return types === undefined || [types].flat().some((type) => hasType(value, type));
}
