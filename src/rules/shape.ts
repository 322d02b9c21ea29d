import type { ErrorObject } from 'ajv';
import { didYouMean } from '../text/nearest.ts';
import type { Source, Span } from '../text/source.ts';
import type { Node } from '../yaml/node.ts';
import { type Path, spanAt } from '../yaml/value.ts';
import type { RuleProblem } from './rule.ts';

/** Errors of ajv (made with `verbose`) in plain words, each at its place in the file. */
export function shapeProblems(source: Source, root: Node, errors: readonly ErrorObject[]): RuleProblem[] {
  return errors.flatMap((error) => {
    if (error.propertyName !== undefined) return []; // Repeated by `propertyNames` itself.
    const path = pathOf(error.instancePath);
    const { message, key } = inWords(error, path);
    return [
      { message, place: { source, span: key === undefined ? spanAt(root, path) : keySpan(root, path, key) } },
    ];
  });
}

/** Every key that is written twice: the earlier one would be lost without a word. */
export function duplicateProblems(source: Source, root: Node): RuleProblem[] {
  const problems: RuleProblem[] = [];
  const seen = new Set<Node>();
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'scalar' || seen.has(node)) continue;
    seen.add(node);
    if (node.type === 'sequence') {
      for (const item of node.items) open.push(item);
      continue;
    }
    for (const field of node.duplicates)
      problems.push({
        message: `'${field.key}' is written twice here.`,
        place: { source, span: field.keySpan },
      });
    for (const field of node.fields.values()) open.push(field.value);
  }
  return problems;
}

function keySpan(root: Node, path: Path, key: string): Span {
  return spanAt(root, [...path, key], 'key');
}

function inWords(error: ErrorObject, path: Path): { message: string; key?: string } {
  const name = nameOf(path);
  const limit = error.params.limit as number;
  switch (error.keyword) {
    case 'required':
      return { message: `${name} lacks '${error.params.missingProperty}'.` };
    case 'additionalProperties': {
      const key = String(error.params.additionalProperty);
      const known = Object.keys((error.parentSchema?.properties as object | undefined) ?? {});
      const hint = didYouMean(key, known) || ` Known are: ${known.join(', ')}.`;
      return { message: `Unknown key '${key}'.${hint}`, key };
    }
    case 'propertyNames': {
      const key = String(error.params.propertyName);
      return {
        message: `'${key}' cannot be a name here: letters and digits, the first a small letter.`,
        key,
      };
    }
    case 'enum': {
      const allowed = (error.params.allowedValues as unknown[]).map((value) =>
        typeof value === 'string' ? value : JSON.stringify(value),
      );
      const hint = typeof error.data === 'string' ? didYouMean(error.data, allowed) : '';
      return { message: `${name} must be one of ${allowed.join(', ')}.${hint}` };
    }
    case 'type':
      return { message: `${name} must be ${typeNames([error.params.type].flat() as string[])}.` };
    case 'minLength':
      return { message: `${name} is empty.` };
    case 'maxLength':
      return { message: `${name} is longer than ${limit} characters.` };
    case 'minItems':
    case 'minProperties':
      return { message: `${name} is empty.` };
    case 'maxItems':
    case 'maxProperties':
      return { message: `${name} has more than ${limit} entries.` };
    case 'minimum':
      return { message: `${name} is below ${limit}.` };
    case 'maximum':
      return { message: `${name} is above ${limit}.` };
    case 'pattern':
      return { message: `${name} does not look right: the form is ${error.params.pattern}` };
    default:
      return { message: `${name} ${error.message ?? 'is wrong'}.` };
  }
}

function nameOf(path: Path): string {
  const key = path.findLast((step) => typeof step === 'string');
  if (key === undefined) return 'The file';
  return typeof path.at(-1) === 'number' ? `An entry of '${key}'` : `'${key}'`;
}

const types: Readonly<Record<string, string>> = {
  object: 'a mapping',
  array: 'a list',
  string: 'a string',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'null',
};

function typeNames(names: readonly string[]): string {
  return names.map((name) => types[name] ?? name).join(' or ');
}

function pathOf(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
