import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import fastGlob from 'fast-glob';
import { expect, test } from 'vitest';
import { matcherOf } from '../../src/rules/condition.ts';
import { loadRule } from '../../src/rules/load.ts';
import format from '../../src/rules/rule.schema.json' with { type: 'json' };

const root = join(import.meta.dirname, '../..');
const texts = fastGlob
  .sync('rules/*/*.yaml', { cwd: root })
  .map((path) => readFileSync(join(root, path), 'utf8'));

/** Loading gives a rule or problems, and the conditions of a rule can be run on anything. */
function survives(text: string): boolean {
  const { rule, problems } = loadRule({ path: 'rules/a/b.yaml', text }, 'a/b');
  expect(rule === undefined).toBe(problems.length > 0);
  for (const { place } of problems) {
    expect(place.span.start).toBeGreaterThanOrEqual(0);
    expect(place.span.end).toBeLessThanOrEqual(text.length);
  }
  if (rule === undefined) return false;
  for (const { when } of [rule, ...rule.cases])
    for (const value of [null, 'a', 1, true, [], ['a'], {}])
      matcherOf(when)({ audience: value, containers: value, options: rule.options });
  return true;
}

test('mutated rule files', () => {
  const mutation = fc.record({
    text: fc.constantFrom(...texts),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.nat({ max: 20 }),
    insert: fc.oneof(
      fc.string({ maxLength: 4 }),
      fc.constantFrom('\n', ': ', '- ', '&a ', '*a', '{', ']', '__proto__: ', '$data: '),
    ),
  });
  fc.assert(
    fc.property(mutation, ({ text, at, remove, insert }) => {
      const start = Math.floor(at * text.length);
      survives(text.slice(0, start) + insert + text.slice(start + remove));
    }),
    { numRuns: 300 },
  );
});

test('conditions with any operand', () => {
  const keywords = [...Object.keys(format.$defs.condition.properties), '$ref', 'if', 'format', '__proto__'];
  const operand = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small', maxDepth: 3 },
      fc.constantFrom<unknown>(
        null,
        true,
        0,
        -1,
        'a',
        '(',
        '',
        [],
        {},
        'number',
        { $data: '/options/most' },
        { $data: 3 },
      ),
      fc.array(tie('any'), { maxLength: 3 }),
      tie('condition'),
    ),
    condition: fc.dictionary(fc.constantFrom(...keywords, 'audience', 'containers'), tie('any'), {
      maxKeys: 3,
    }),
  }));
  let good = 0;
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...keywords), operand.any, { minKeys: 1, maxKeys: 2 }),
      (condition) => {
        const rule = {
          title: 'A title',
          severity: 'note',
          subject: 'token',
          when: { properties: { audience: condition } },
          message: 'It is so.',
          why: 'Because.',
          fix: 'Do it.',
          options: { most: { type: 'integer', default: 1, description: 'Most.' } },
        };
        if (survives(JSON.stringify(rule, null, 1))) good += 1;
      },
    ),
    { numRuns: 1_500 },
  );
  expect(good).toBeGreaterThan(10);
});
