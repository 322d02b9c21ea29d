import { describe, expect, test } from 'vitest';
import { exampleProblems } from '../../src/examples.ts';
import { builtInRules } from '../../src/rules/builtIn.ts';
import { builtInDocuments } from './documents.ts';

const today = '2026-01-01';

describe.each(builtInDocuments)('$id', (rule) => {
  test.each(
    rule.examples.map((example, index) => ({ index, about: example.about ?? 'an example', example })),
  )('$index: $about', ({ example }) => {
    const problems = exampleProblems({ ...rule, examples: [example] }, builtInRules(), today);
    expect(problems.map(({ line, message }) => `line ${line} ${message}`)).toEqual([]);
  });
});

test('an example that is wrong is noticed', () => {
  const rule = builtInDocuments.find(({ id }) => id === 'projected/token-without-audience')!;
  const { bad } = rule.examples.find((example) => example.bad !== undefined)!;
  const wrong = [
    { bad: bad!.replace(/ # <-$/m, '') },
    { bad: bad!.replace('\n', ' # <-\n') },
    { good: bad! },
  ];
  for (const example of wrong)
    expect(exampleProblems({ ...rule, examples: [example] }, builtInRules(), today)).not.toEqual([]);
});
