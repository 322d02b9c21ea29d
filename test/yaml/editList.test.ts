import { describe, expect, test } from 'vitest';
import { at, fieldOf } from '../../src/yaml/access.ts';
import { applyEdits, type Edit, fillField, insertField } from '../../src/yaml/edit.ts';
import { appendItem, insertDocument, replaceField } from '../../src/yaml/editList.ts';
import { locate } from '../../src/yaml/locate.ts';
import type { MappingNode, SequenceNode } from '../../src/yaml/node.ts';
import { parseYaml } from '../../src/yaml/parse.ts';
import { splitDocuments } from '../../src/yaml/split.ts';

const sourceOf = (text: string) => ({ path: 'a.yaml', text });
function rootOf(text: string): MappingNode {
  const parsed = parseYaml(text, 0, text.length);
  if ('error' in parsed) throw new Error(text);
  return parsed.node as MappingNode;
}
const done = (text: string, edit: Edit) =>
  'refused' in edit ? `refused: ${edit.refused}` : applyEdits(text, [edit])!;

test.each([
  ['block', 'a:\n  - x # one\nb: 1\n', 'a:\n  - x # one\n  - k: 1\n    l: 2\nb: 1\n'],
  ['not indented', 'a:\n- x\nb: 1\n', 'a:\n- x\n- k: 1\n  l: 2\nb: 1\n'],
  ['flow', 'a: [x]\n', 'a: [x, {k: 1, l: 2}]\n'],
  ['empty', 'a: []\n', 'a: [{k: 1, l: 2}]\n'],
  ['flow over lines', 'a: [\n  x\n]\n', 'a: [\n  x,\n  {k: 1, l: 2}\n]\n'],
  ['CRLF', 'a:\r\n- x\r\n', 'a:\r\n- x\r\n- k: 1\r\n  l: 2\r\n'],
  ['shared', 'a: &a [x]\nb: *a\n', 'refused: an alias uses the same text elsewhere'],
])('an item is added: %s', (_, text, expected) => {
  const list = at(rootOf(text), 'a') as SequenceNode;
  expect(done(text, appendItem(sourceOf(text), list, { k: 1, l: 2 }))).toBe(expected);
});

test.each([
  [
    'block',
    'v:\n- name: t\n  secret:\n    secretName: x\n  z: 1\n',
    'v:\n- name: t\n  p:\n    k: 1\n  z: 1\n',
  ],
  ['flow', 'v:\n- { name: t, secret: { secretName: x } }\n', 'v:\n- { name: t, p: {k: 1} }\n'],
  [
    'a comment in it',
    'v:\n- name: t\n  secret: # c\n    secretName: x\n',
    'refused: a comment in it would be lost',
  ],
])('a field is replaced: %s', (_, text, expected) => {
  const mapping = at(rootOf(text), 'v', 0) as MappingNode;
  const field = fieldOf(mapping, 'secret')!;
  expect(done(text, replaceField(sourceOf(text), mapping, field, 'p', { k: 1 }))).toBe(expected);
});

test.each([
  ['an empty value', 'a:\n  b: # c\nd: 1\n', 'a:\n  b: # c\n    k: 1\nd: 1\n'],
  ['null', 'a:\n  b: ~\nd: 1\n', 'a:\n  b:\n    k: 1\nd: 1\n'],
  ['in flow', 'a: { b: null }\n', 'a: { b: {k: 1} }\n'],
])('what is empty becomes a mapping: %s', (_, text, expected) => {
  const mapping = at(rootOf(text), 'a') as MappingNode;
  expect(done(text, fillField(sourceOf(text), mapping, fieldOf(mapping, 'b')!, 'k', 1))).toBe(expected);
});

test.each([
  ['behind another one', 'a:\n  s: x # c\n  z: 1\n', 'a:\n  s: x # c\n  k: 1\n  z: 1\n'],
  ['before all others', 'a:\n  z: 1\n', 'a:\n  k: 1\n  z: 1\n'],
  [
    'behind all others, where a comment is about the first',
    'a:\n  # z\n  z: 1\n',
    'a:\n  # z\n  z: 1\n  k: 1\n',
  ],
  ['behind a dash', 'a:\n- z: 1\n', 'a:\n- k: 1\n  z: 1\n'],
])('a field is added %s', (_, text, expected) => {
  const a = at(rootOf(text), 'a')!;
  const mapping = (a.type === 'sequence' ? a.items[0] : a) as MappingNode;
  expect(done(text, insertField(sourceOf(text), mapping, 'k', 1, { after: 's' }))).toBe(expected);
});

test.each([
  ['between', 'a: 1\n---\nb: 1\n', 'a: 1\n---\nk: 1\n---\nb: 1\n'],
  ['at the end', 'a: 1\n', 'a: 1\n---\nk: 1\n'],
  ['without a line end', 'a: 1', 'a: 1\n---\nk: 1'],
  ['CRLF', 'a: 1\r\n', 'a: 1\r\n---\r\nk: 1\r\n'],
  ['JSON', '{"a": 1}', 'refused: the file is JSON'],
])('a document is added: %s', (_, text, expected) => {
  const [first] = splitDocuments(text).documents;
  expect(done(text, insertDocument(sourceOf(text), first!, { k: 1 }))).toBe(expected);
});

describe('locate', () => {
  const text = 'x: &x { q: 1 }\na:\n  - b: 2\nc: *x\n';
  const spanOf = (piece: string) => ({ start: text.indexOf(piece), end: text.indexOf(piece) + piece.length });

  test('a value, a key, and what an alias uses', () => {
    expect(locate(rootOf(text), spanOf('2'))).toMatchObject({ node: { value: 2 }, shared: false });
    expect(locate(rootOf(text), spanOf('b'))).toMatchObject({ field: { key: 'b' }, shared: false });
    expect(locate(rootOf(text), spanOf('q'))).toMatchObject({ field: { key: 'q' }, shared: true });
    expect(locate(rootOf(text), { start: 3, end: 5 })).toBeUndefined();
  });
});
