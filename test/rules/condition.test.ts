import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matcherOf } from '../../src/rules/condition.ts';
import type { Schema } from '../../src/rules/rule.ts';

const scalar = fc.constantFrom<unknown>(null, true, false, 'unknown', 'a', 'ab', '𐐀', '', 0, 1, 2.5, 600, -1);
const value = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, scalar, fc.array(tie('value'), { maxLength: 3 }), tie('object')),
  object: fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3 }),
}));
const options = fc.record({
  number: fc.constantFrom(0, 1, 2, 600),
  list: fc.array(scalar, { maxLength: 3 }),
  word: fc.constantFrom('a', 'ab'),
});

const number = fc.oneof(fc.constantFrom<unknown>(0, 1, 2, 600), fc.constant({ $data: '/options/number' }));
const count = fc.oneof(fc.constantFrom<unknown>(0, 1, 2), fc.constant({ $data: '/options/number' }));
const schemas = fc.letrec<{ schema: Schema; keyword: Schema }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.boolean(),
    fc.array(tie('keyword'), { maxLength: 2 }).map((keywords) => Object.assign({}, ...keywords) as Schema),
  ),
  keyword: fc.oneof(
    ...Object.entries({
      const: fc.oneof(scalar, fc.constant({ $data: '/options/word' })),
      enum: fc.oneof(
        fc.uniqueArray(scalar, { minLength: 1, maxLength: 4 }),
        fc.constant({ $data: '/options/list' }),
      ),
      type: fc.oneof(
        fc.constantFrom('string', 'number', 'integer', 'boolean', 'null', 'array', 'object'),
        fc.uniqueArray(fc.constantFrom('string', 'number', 'null'), { minLength: 1 }),
      ),
      minimum: number,
      maximum: number,
      exclusiveMinimum: number,
      exclusiveMaximum: number,
      minLength: count,
      maxLength: count,
      minItems: count,
      maxItems: count,
      pattern: fc.constantFrom('a', '^a', 'b$', '^.$'),
      properties: fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('schema'), { maxKeys: 3 }),
      items: tie('schema'),
      contains: tie('schema'),
      not: tie('schema'),
      allOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }),
      anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }),
      $comment: fc.constant('words'),
    }).map(
      ([name, operand]) => fc.record({ [name]: operand as fc.Arbitrary<unknown> }) as fc.Arbitrary<Schema>,
    ),
  ),
}));

test('a condition means what ajv says that it means', () => {
  const outcomes = new Set<boolean>();
  fc.assert(
    fc.property(
      fc.record({ properties: fc.record({ a: schemas.schema, b: schemas.schema }) }),
      fc.dictionary(fc.constantFrom('a', 'b', 'c'), value.value),
      options,
      (when, facts, opts) => {
        const data = { ...facts, options: opts };
        const ajv = new Ajv2020({ $data: true, strict: false, logger: false, validateSchema: false });
        const expected = ajv.validate(when, data);
        outcomes.add(expected);
        expect(matcherOf(when)(data)).toBe(expected);
      },
    ),
    { numRuns: 1_500 },
  );
  expect(outcomes.size).toBe(2);
});

test.each<[Schema, unknown, boolean]>([
  [{ minimum: 600 }, 600, true],
  [{ minimum: 600 }, 599, false],
  [{ exclusiveMinimum: 600 }, 600, false],
  [{ exclusiveMinimum: 600 }, 600.5, true],
  [{ maximum: 600 }, 600, true],
  [{ maximum: 600 }, 601, false],
  [{ exclusiveMaximum: 600 }, 600, false],
  [{ minimum: 600 }, 'unknown', true],
  [{ minimum: { $data: '/options/limit' } }, 6, false],
  [{ minimum: { $data: '/options/limit' } }, 7, true],
  [{ type: 'integer' }, 1.5, false],
  [{ type: 'integer' }, 2, true],
  [{ type: ['string', 'null'] }, null, true],
  [{ type: 'object' }, null, false],
  [{ type: 'object' }, [], false],
  [{ maxLength: 1 }, '𐐀', true],
  [{ contains: { const: 'a' } }, [], false],
  [{ items: { const: 'a' } }, [], true],
  [{ const: null }, 'null', false],
])('%j of %j: %s', (when, fact, expected) => {
  expect(matcherOf({ properties: { fact: when } })({ fact, options: { limit: 7 } })).toBe(expected);
});

test.each([
  [{ if: {} }, "unknown keyword 'if'"],
  [{ not: { $ref: '#' } }, "unknown keyword '$ref'"],
  [{ constructor: 1 }, "unknown keyword 'constructor'"],
  [{ pattern: '(' }, 'unusable pattern'],
])('%j is refused', (when, message) => {
  expect(() => matcherOf(when)).toThrow(message);
});

test('facts with hostile names are only data', () => {
  const data = JSON.parse('{"__proto__": {"polluted": true}, "options": {}}');
  expect(matcherOf({ properties: { polluted: { const: true } } })(data)).toBe(true);
  expect(matcherOf({ properties: { toString: { const: 1 } } })(data)).toBe(true);
});
