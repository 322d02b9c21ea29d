import { placeholdersOf } from '../rules/message.ts';
import type { EditValue } from '../yaml/editText.ts';

/** Why something is not written: a clause without a final period, safe to print. */
export class Unwritable extends Error {}

// Facts are made to be read: escaped and shortened. What is written has to be the very name.
const literal = /^[\w./:@ -]*$/;

/**
 * A value of an edit with facts in the place of `{fact}`: with its type where it is all of a text. Fields whose value is null then are
 * left out. Throws Unwritable for facts that are not what the input says letter by letter.
 */
export function filled(value: EditValue, facts: Readonly<Record<string, unknown>>): EditValue {
  if (typeof value === 'string') return filledText(value, facts);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: EditValue) => filled(item, facts));
  const fields = Object.entries(value)
    .map(([key, item]): [string, EditValue] => [key, filled(item as EditValue, facts)])
    .filter(([, item]) => item !== null);
  return Object.fromEntries(fields);
}

function filledText(text: string, facts: Readonly<Record<string, unknown>>): EditValue {
  const [only] = placeholdersOf(text);
  if (only === undefined) return text;
  if (text === `{${only}}`) return written(factAt(only, facts));
  return text.replace(/\{([\w.]+)\}/g, (_, path: string) => String(written(factAt(path, facts)) ?? ''));
}

function written(fact: unknown): string | number | boolean | null {
  if (typeof fact === 'number' || typeof fact === 'boolean' || fact === null) return fact;
  if (typeof fact !== 'string' || !literal.test(fact))
    throw new Unwritable('the value to write is not known');
  return fact;
}

function factAt(path: string, facts: Readonly<Record<string, unknown>>): unknown {
  let value: unknown = facts;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}
