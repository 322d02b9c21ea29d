import { resolvePlain } from './scalar.ts';

/** A value to write: as JSON knows it. */
export type EditValue =
  | string
  | number
  | boolean
  | null
  | readonly EditValue[]
  | { readonly [key: string]: EditValue };

export type Quotes = 'plain' | 'single' | 'double';

/** A text that means itself everywhere without quotes, to every reader of YAML, and whatever follows. */
const bare = /^[A-Za-z_/](?:[\w./@+~-]|:(?=[A-Za-z0-9/]))*$/;

// What a double-quoted text cannot hold as it is, although JSON can.
const unquotable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A scalar in the quotes that are asked for, where the text can be said in them; else in double quotes. */
export function scalarText(value: string | number | boolean | null, quotes: Quotes): string {
  if (typeof value !== 'string') return String(value);
  if (quotes === 'plain' && bare.test(value) && resolvePlain(value) === value) return value;
  if (quotes === 'single' && /^[ -~\u00a0-\u2027\u2030-\ud7ff]*$/.test(value))
    return `'${value.replaceAll("'", "''")}'`;
  return JSON.stringify(value).replace(
    unquotable,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A value on one line. */
export function flowText(value: EditValue, quotes: Quotes): string {
  if (!isCollection(value)) return scalarText(value, quotes);
  if (isList(value)) return `[${value.map((item) => flowText(item, quotes)).join(', ')}]`;
  const fields = Object.entries(value).map(([key, item]) => flowField(key, item, quotes));
  return `{${fields.join(', ')}}`;
}

export function flowField(key: string, value: EditValue, quotes: Quotes): string {
  return `${scalarText(key, quotes)}: ${flowText(value, quotes)}`;
}

/** The lines of a field in block style, as if it were not indented. */
export function blockField(key: string, value: EditValue): string[] {
  const head = `${scalarText(key, 'plain')}:`;
  if (isOneLine(value)) return [`${head} ${flowText(value, 'plain')}`];
  return [head, ...blockLines(value).map((line) => `  ${line}`)];
}

/** The lines of a mapping or list in block style, as if it were not indented. */
export function blockLines(value: EditValue): string[] {
  if (!isList(value)) return Object.entries(value as object).flatMap(([key, item]) => blockField(key, item));
  return value.flatMap(blockItem);
}

/** The lines of an item of a list, with its dash. */
export function blockItem(item: EditValue): string[] {
  if (isOneLine(item)) return [`- ${flowText(item, 'plain')}`];
  const [first, ...rest] = blockLines(item);
  return [`- ${first}`, ...rest.map((line) => `  ${line}`)];
}

function isCollection(
  value: EditValue,
): value is readonly EditValue[] | { readonly [key: string]: EditValue } {
  return typeof value === 'object' && value !== null;
}

function isList(value: EditValue): value is readonly EditValue[] {
  return Array.isArray(value);
}

/** What block style has no lines of its own for. */
function isOneLine(value: EditValue): boolean {
  return !isCollection(value) || Object.keys(value).length === 0;
}
