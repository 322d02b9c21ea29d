import { expect, test } from 'vitest';
import { sampleOf } from '../src/examples.ts';
import { builtInRules } from '../src/rules/builtIn.ts';
import { loadDocuments } from '../src/rules/documents.ts';
import { rulePageText } from '../src/rules/page.ts';

const documents = await loadDocuments();

test.each(documents.map((rule) => [rule.id, rule] as const))(
  'the page of %s stands for itself',
  (id, rule) => {
    const page = rulePageText({ ...rule, examples: [] }, 100);
    expect(page).not.toMatch(/[‹›]|\{[a-z]+(?:\.[a-z]+)*\}/i);
    expect(page.replace(/\s+/g, ' ')).not.toContain(`explain ${id}`);
  },
);

test('texts are filled in from an example that no case describes', () => {
  const rule = documents.find(({ id }) => id === 'automount/automounted-token')!;
  expect(rule.fix).toContain('{automount.path}');
  expect(rule.sample!.fix).toContain('(`spec.automountServiceAccountToken`)');
  expect(rule.sample).toEqual(sampleOf(rule, builtInRules(), '2026-01-01'));
  expect(sampleOf({ ...rule, examples: [] }, builtInRules(), '2026-01-01')).toEqual({
    message: rule.message,
    fix: rule.fix,
  });
});

test.each(documents.map((rule) => [rule.id, rule] as const))('%s has texts without gaps', (_, { sample }) => {
  expect(`${sample!.message} ${sample!.fix}`).not.toMatch(/[‹›]|\{[a-z]+(?:\.[a-zA-Z]+)*\}/);
});
