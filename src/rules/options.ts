import { hasType } from './jsonType.ts';
import type { Schema } from './rule.ts';

/** The part of JSON Schema that the options of rules are described in; the schema of rule files allows no other. */
interface OptionSchema {
  readonly type?: 'integer' | 'number' | 'string' | 'boolean' | 'array';
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly items?: { readonly type?: 'integer' | 'number' | 'string' };
}

const names: Readonly<Record<NonNullable<OptionSchema['type']>, string>> = {
  integer: 'a whole number',
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
};

/** Why a value is not one of an option's, as the end of a sentence; null when it is. */
export function optionProblem(value: unknown, described: Schema): string | null {
  const schema = described as OptionSchema;
  if (schema.type !== undefined && !hasType(value, schema.type)) return `must be ${names[schema.type]}`;
  if (schema.enum !== undefined && !schema.enum.includes(value))
    return `must be one of ${schema.enum.map(String).join(', ')}`;
  if (typeof value === 'number') {
    if (schema.minimum !== undefined && value < schema.minimum) return `must be at least ${schema.minimum}`;
    if (schema.maximum !== undefined && value > schema.maximum) return `must be at most ${schema.maximum}`;
  }
  if (typeof value === 'string') {
    if (schema.minLength !== undefined && value.length < schema.minLength)
      return schema.minLength === 1 ? 'is empty' : `is shorter than ${schema.minLength} characters`;
    if (schema.maxLength !== undefined && value.length > schema.maxLength)
      return `is longer than ${schema.maxLength} characters`;
  }
  if (Array.isArray(value)) {
    if (schema.maxItems !== undefined && value.length > schema.maxItems)
      return `has more than ${schema.maxItems} items`;
    const type = schema.items?.type;
    if (type !== undefined && !value.every((item) => hasType(item, type)))
      return `is a list in which each item is ${names[type]}`;
  }
  return null;
}
