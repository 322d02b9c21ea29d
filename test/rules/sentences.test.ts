import { expect, test } from 'vitest';
import { rules } from '../../src/rules/generated/rules.ts';

const texts = rules.flatMap(({ id, message, cases }) =>
  [message, ...cases.map((one) => one.message ?? '')].map((text, index) => [`${id} ${index}`, text] as const),
);

// What is wrong, and what a thief gains; the guess at what was meant is asked beside it.
test.each(texts)('%s: two sentences at the most', (_, text) => {
  const sentences = text.replace(/ Did you mean '[^']*'\?/, '').split(/(?<=[.!?])\s+(?=[A-Z`{])/);
  expect(sentences.length, text).toBeLessThanOrEqual(2);
});

test.each(rules.map(({ id, message, fix }) => [id, `${message} ${fix}`]))(
  '%s: what only other software needs to know is in `breaks`',
  (_, text) => {
    expect(text).not.toMatch(/Argo|Istio|Linkerd|Vault/);
  },
);
