import { hasType, isObject } from './jsonType.ts';
import { readPattern } from './pattern.ts';
import type { Matcher, Schema } from './rule.ts';

type Data = Readonly<Record<string, unknown>>;

/** Judges one value of the data; `data` is the whole, where the options are. */
type Condition = (value: unknown, data: Data) => boolean;

/**
 * Makes a condition ready to run. It means what JSON Schema (2020-12, with ajv's `$data` for options) says, for the keywords that
 * `rule.schema.json` lists; any other throws, and so does a pattern that is refused. A condition becomes nested functions, never
 * generated code, so nothing that a rule file holds is ever run.
 */
export function matcherOf(when: Schema): Matcher {
  const condition = conditionOf(when);
  return (data) => condition(data, data);
}

function conditionOf(schema: unknown): Condition {
  if (typeof schema === 'boolean') return () => schema;
  const conditions: Condition[] = [];
  for (const [keyword, operand] of Object.entries(schema as Data)) {
    const read = keywords.get(keyword);
    if (read === undefined) throw new TypeError(`unknown keyword '${keyword}'`);
    conditions.push(read(operand));
  }
  return every(conditions);
}

const keywords = new Map<string, (operand: unknown) => Condition>([
  ['$comment', () => () => true],
  ['properties', properties],
  ['not', negation],
  ['allOf', (operand) => every((operand as unknown[]).map(conditionOf))],
  ['anyOf', (operand) => some((operand as unknown[]).map(conditionOf))],
  ['const', (operand) => withOperand(operand, (value, wanted) => value === wanted)],
  ['enum', (operand) => withOperand(operand, (value, wanted) => (wanted as unknown[]).includes(value))],
  ['type', types],
  ['minimum', (operand) => ofNumbers(operand, (value, limit) => value >= limit)],
  ['maximum', (operand) => ofNumbers(operand, (value, limit) => value <= limit)],
  ['exclusiveMinimum', (operand) => ofNumbers(operand, (value, limit) => value > limit)],
  ['exclusiveMaximum', (operand) => ofNumbers(operand, (value, limit) => value < limit)],
  ['minLength', (operand) => ofStrings(operand, (length, limit) => length >= limit)],
  ['maxLength', (operand) => ofStrings(operand, (length, limit) => length <= limit)],
  ['minItems', (operand) => ofArrays(operand, (length, limit) => length >= limit)],
  ['maxItems', (operand) => ofArrays(operand, (length, limit) => length <= limit)],
  ['items', items],
  ['contains', contains],
  ['pattern', pattern],
]);

function every(conditions: readonly Condition[]): Condition {
  if (conditions.length === 1) return conditions[0]!;
  return (value, data) => conditions.every((condition) => condition(value, data));
}

function some(conditions: readonly Condition[]): Condition {
  return (value, data) => conditions.some((condition) => condition(value, data));
}

function negation(operand: unknown): Condition {
  const condition = conditionOf(operand);
  return (value, data) => !condition(value, data);
}

function properties(operand: unknown): Condition {
  const parts = Object.entries(operand as Data).map(([name, part]) => ({
    name,
    condition: conditionOf(part),
  }));
  return (value, data) => {
    if (!isObject(value)) return true;
    return parts.every(({ name, condition }) => !Object.hasOwn(value, name) || condition(value[name], data));
  };
}

function types(operand: unknown): Condition {
  const wanted = [operand].flat();
  return (value) => wanted.some((type) => hasType(value, type));
}

function items(operand: unknown): Condition {
  const condition = conditionOf(operand);
  return (value, data) => !Array.isArray(value) || value.every((item) => condition(item, data));
}

function contains(operand: unknown): Condition {
  const condition = conditionOf(operand);
  return (value, data) => !Array.isArray(value) || value.some((item) => condition(item, data));
}

function pattern(operand: unknown): Condition {
  const read = readPattern(String(operand));
  if ('problem' in read) throw new TypeError(`unusable pattern: ${read.problem}`);
  return (value) => typeof value !== 'string' || read.test(value);
}

function ofNumbers(operand: unknown, holds: (value: number, limit: number) => boolean): Condition {
  return withOperand(operand, (value, limit) => typeof value !== 'number' || holds(value, limit as number));
}

function ofStrings(operand: unknown, holds: (length: number, limit: number) => boolean): Condition {
  return withOperand(
    operand,
    (value, limit) => typeof value !== 'string' || holds([...value].length, limit as number),
  );
}

function ofArrays(operand: unknown, holds: (length: number, limit: number) => boolean): Condition {
  return withOperand(
    operand,
    (value, limit) => !Array.isArray(value) || holds(value.length, limit as number),
  );
}

/** The operand as written, or the option that `{ $data: /options/<name> }` refers to. */
function withOperand(operand: unknown, judge: (value: unknown, operand: unknown) => boolean): Condition {
  if (!isObject(operand)) return (value) => judge(value, operand);
  const name = String(operand.$data).replace('/options/', '');
  return (value, data) => judge(value, (data.options as Data)[name]);
}
