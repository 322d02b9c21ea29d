import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/source/read.ts';

const read = (text: string) => readSource({ path: 'a.yaml', text });
const definition = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: things.example.com
`;
const pod = 'apiVersion: v1\nkind: Pod\n';

describe('huge texts are read in one pass', () => {
  test.each([
    ['line ends', '\n'.repeat(10_000_000)],
    ['comments', '#\n'.repeat(5_000_000)],
  ])('nothing but %s', (_, text) => {
    expect(read(text).skipped).toEqual([{ path: 'a.yaml', reason: 'empty' }]);
  });

  test.each([
    ['blank lines behind the end', `${pod}a: &a b\n...\n${' \n'.repeat(100_000)}`],
    ['list items without a colon', `${pod}a:\n${'- y\n'.repeat(500_000)}`],
    ['one flow scalar', `${pod}a: [${'y'.repeat(2_000_000)}]`],
    ['rare line breaks', `${pod}a: b\u0085\n---\n`.repeat(10_000)],
  ])('%s', (_, text) => {
    const { problems, objects } = read(text);
    expect(problems).toEqual([]);
    expect(objects).toBeGreaterThan(0);
  });

  test('a list of many objects that speak of nothing', () => {
    const item = '- {apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {a: b}}\n';
    const reading = read(`apiVersion: v1\nkind: List\nitems:\n${item.repeat(40_000)}`);
    expect(reading.objects).toBe(40_000);
    expect(reading.manifests).toEqual([]);
  });
});

test.each([
  ['in quotes', 'spec: "x\u0001y"\n'],
  ['outside of quotes', 'spec: x\u0001y\n'],
  ['in a comment', '# \u007f\n'],
])('a definition with a control character %s is refused, not passed over', (_, line) => {
  expect(read(definition + line)).toMatchObject({
    objects: 0,
    problems: [{ detail: 'the text holds a control character' }],
  });
});
