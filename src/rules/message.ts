import { printable, printableName } from '../text/printable.ts';

const placeholder = /\{([A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z][A-Za-z0-9]*)*)\}/g;

/** The facts that a text wants filled in, in order; each as a dotted path. */
export function placeholdersOf(text: string): string[] {
  return Array.from(text.matchAll(placeholder), (match) => match[1]!);
}

/**
 * The text with `{fact}`, `{fact.part}` and `{options.name}` filled in, all of it safe to print.
 * A list prints as `'a', 'b' and 3 more`, null and a fact that is not there as nothing.
 */
export function fill(text: string, facts: Readonly<Record<string, unknown>>): string {
  return printable(text).replace(placeholder, (_, path: string) => {
    let value: unknown = facts;
    for (const part of path.split('.')) value = ownPart(value, part);
    // A `detail` is a sentence of ours with a name in it, so it may be longer than a name.
    return path === 'detail' ? printable(String(value ?? '')) : inWords(value);
  });
}

/** The text for a page about the rule, where nothing is filled in: `{account.name}` becomes `‹account name›`. */
export function withNames(text: string): string {
  return text.replace(placeholder, (_, path: string) => `‹${path.replaceAll('.', ' ')}›`);
}

function ownPart(value: unknown, part: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, part)
    ? (value as Record<string, unknown>)[part]
    : undefined;
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return list(value);
  if (value === null || value === undefined || typeof value === 'object') return '';
  return printableName(String(value));
}

function list(values: readonly unknown[]): string {
  const shown = values.length <= 3 ? values : values.slice(0, 2);
  const quoted = shown.map((value) => (typeof value === 'string' ? `'${inWords(value)}'` : inWords(value)));
  if (shown.length < values.length) return `${quoted.join(', ')} and ${values.length - shown.length} more`;
  return quoted.length <= 1 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}
