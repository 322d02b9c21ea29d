import { expect, test } from 'vitest';
import { exampleFix } from '../src/examples.ts';
import { loadDocuments } from '../src/rules/documents.ts';
import { rulePageText } from '../src/rules/page.ts';

const documents = await loadDocuments();

test.each(documents.map((rule) => [rule.id, rule] as const))(
  'the page of %s stands for itself',
  (id, rule) => {
    const page = rulePageText({ ...rule, fix: exampleFix(rule), examples: [] }, 100);
    expect(page).not.toMatch(/[‹›]|\{[a-z]+(?:\.[a-z]+)*\}/i);
    expect(page.replace(/\s+/g, ' ')).not.toContain(`explain ${id}`);
  },
);

test('a fix is filled in from an example that no case describes', () => {
  const rule = documents.find(({ id }) => id === 'automount/automounted-token')!;
  expect(rule.fix).toContain('{automount.path}');
  expect(exampleFix(rule)).toContain('(`spec.automountServiceAccountToken`)');
  expect(exampleFix({ ...rule, examples: [] })).toBe(rule.fix);
});
