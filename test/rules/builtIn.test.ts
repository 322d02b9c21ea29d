import { describe, expect, test } from 'vitest';
import { builtInRules } from '../../src/rules/builtIn.ts';
import { matcherOf } from '../../src/rules/condition.ts';
import { loadDocuments } from '../../src/rules/documents.ts';
import { builtInDocuments } from './documents.ts';

test('what is generated is what the rule files say', async () => {
  expect(await loadDocuments()).toEqual(builtInDocuments);
  expect(builtInRules().map(({ rule }) => rule.id)).toEqual(builtInDocuments.map(({ id }) => id));
});

test('ids and aliases are used once', () => {
  const names = builtInDocuments.flatMap(({ id, aliases }) => [id, ...aliases]);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(builtInDocuments)('$id', (rule) => {
  test('says where it comes from', () => {
    expect(rule.since).toMatch(/^\d/);
    if (rule.subject !== 'suppression') expect(rule.references.length).toBeGreaterThan(0);
  });

  test('has at least one bad and two good examples, each saying what it shows', () => {
    expect(rule.examples.filter(({ bad }) => bad !== undefined).length).toBeGreaterThanOrEqual(1);
    expect(rule.examples.filter(({ good }) => good !== undefined).length).toBeGreaterThanOrEqual(2);
    expect(rule.examples.filter(({ about }) => about === undefined)).toEqual([]);
  });

  test('says in a sentence that stands alone what is wrong, and what to do', () => {
    for (const text of [rule, ...rule.cases].flatMap(({ message = 'x.', fix = 'x.' }) => [message, fix]))
      expect(text).toMatch(/[.?!)]$/);
  });

  test('has conditions that can be read, and leaves patterns to the model', () => {
    for (const { when } of [rule, ...rule.cases]) {
      matcherOf(when);
      expect(JSON.stringify(when)).not.toContain('"pattern"');
    }
  });
});
