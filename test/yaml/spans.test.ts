import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/source/read.ts';
import type { MappingNode, Node } from '../../src/yaml/node.ts';

const head = 'apiVersion: v1\nkind: Pod\n';

function specOf(text: string, path = 'a.yaml'): MappingNode {
  const [manifest] = readSource({ path, text }).manifests;
  return manifest!.root.fields.get('spec')!.value as MappingNode;
}

/** What the span of a field's value covers. */
function written(text: string, key: string, path?: string): string {
  const { span } = specOf(text, path).fields.get(key)!.value;
  return text.slice(span.start, span.end);
}

describe('a value covers its text', () => {
  test.each([
    ['plain', 'a: some words', 'some words'],
    ['plain over lines', 'a: some\n    words', 'some\n    words'],
    ['plain before a comment', 'a: some # words', 'some'],
    ['single-quoted', "a: 'it''s'", "'it''s'"],
    ['double-quoted', 'a: "say \\"x\\""', '"say \\"x\\""'],
    ['quoted over lines', 'a: "x\n    y"', '"x\n    y"'],
    ['literal', 'a: |\n    x\n    y\n  b: 1', '|\n    x\n    y'],
    ['literal with blank lines behind', 'a: |+ # c\n    x\n\n\n  b: 1', '|+ # c\n    x'],
    ['folded', 'a: >-\n    x\n\n    y\n', '>-\n    x\n\n    y'],
    ['an empty literal', 'a: |-\n  b: 1', '|-'],
    ['flow sequence', 'a: [x, [y]]', '[x, [y]]'],
    ['flow mapping', 'a: {x: y,\n    z: 1}', '{x: y,\n    z: 1}'],
    ['block sequence', 'a:\n  - x\n  - y # c\n  b: 1', '- x\n  - y'],
    ['block mapping', 'a:\n    x: y\n    z:\n      - 1\n\n  b: 1', 'x: y\n    z:\n      - 1'],
    ['tagged and anchored', 'a: !!str &x yes', 'yes'],
    ['through an anchor', 'x: &x here\n  a: *x', 'here'],
    ['astral characters before it', '"😀": 1\n  a: 𝒳y # 😀', '𝒳y'],
  ])('%s', (_, spec, expected) => {
    expect(written(`${head}spec:\n  ${spec}\n`, 'a')).toBe(expected);
  });

  test('with CRLF', () => {
    const text = `${head}spec:\n  a: b\n  c: |\n    d\n    e\n`.replaceAll('\n', '\r\n');
    expect(written(text, 'a')).toBe('b');
    expect(written(text, 'c')).toBe('|\r\n    d\r\n    e');
    expect((specOf(text).fields.get('c')!.value as { value: unknown }).value).toBe('d\ne\n');
  });

  test('in a later document', () => {
    const text = `# x\n---\n${head}spec:\n  a: b\n`;
    expect(written(text, 'a')).toBe('b');
  });

  test('in JSON', () => {
    const text = '{"apiVersion": "v1", "kind": "Pod", "spec": {"a": ["x", 1], "b": "\\u0041"}}';
    expect(written(text, 'a', 'a.json')).toBe('["x", 1]');
    expect(written(text, 'b', 'a.json')).toBe('"\\u0041"');
  });
});

test('an empty value is nothing behind its colon', () => {
  const text = `${head}spec:\n  a:\n  b: 1\n`;
  const { span } = specOf(text).fields.get('a')!.value;
  expect(span).toEqual({ start: text.indexOf('a:\n') + 2, end: text.indexOf('a:\n') + 2 });
});

describe('a key covers its text', () => {
  test.each([
    ['plain', 'some key: 1', 'some key'],
    ['quoted', '"some key": 1', '"some key"'],
    ['single-quoted', "'some key' : 1", "'some key'"],
    ['explicit', '? some key\n  : 1', 'some key'],
    ['through an alias', 'x: &k some key\n  *k : 1', '*k'],
  ])('%s', (_, spec, expected) => {
    const text = `${head}spec:\n  ${spec}\n`;
    const { keySpan } = specOf(text).fields.get('some key')!;
    expect(text.slice(keySpan.start, keySpan.end)).toBe(expected);
  });
});

test('styles', () => {
  const text = `${head}spec: {a: b, c: 'd', e: "f"}\n`;
  const style = (node: Node) => (node.type === 'scalar' ? node.style : node.type);
  expect([...specOf(text).fields.values()].map(({ value }) => style(value))).toEqual([
    'plain',
    'single-quoted',
    'double-quoted',
  ]);
});
