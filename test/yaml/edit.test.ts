import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, fieldOf } from '../../src/yaml/access.ts';
import {
  applyEdits,
  type Edit,
  insertField,
  removeField,
  renameKey,
  replaceScalar,
} from '../../src/yaml/edit.ts';
import type { EditValue } from '../../src/yaml/editText.ts';
import type { MappingNode, Node, ScalarNode } from '../../src/yaml/node.ts';
import { parseYaml } from '../../src/yaml/parse.ts';
import { isSharedAt } from '../../src/yaml/sharing.ts';
import { type Path, plainValue } from '../../src/yaml/value.ts';

const sourceOf = (text: string) => ({ path: 'a.yaml', text });

function rootOf(text: string): Node {
  const parsed = parseYaml(text, 0, text.length);
  if ('error' in parsed || parsed.node === undefined) throw new Error(`${JSON.stringify(parsed)}\n${text}`);
  return parsed.node;
}

function jsonOf(text: string): unknown {
  const plain = plainValue(rootOf(text));
  if ('problem' in plain) throw new Error(plain.problem);
  return plain.value;
}

function done(text: string, edit: Edit): string {
  return 'refused' in edit ? `refused: ${edit.refused}` : applyEdits(text, [edit])!;
}

const mappingAt = (text: string, path: Path) => at(rootOf(text), ...path) as MappingNode;

describe('insertField', () => {
  test.each<[string, string, Path, unknown, string]>([
    ['block', 'a:\n  b: 1\nc: 2\n', ['a'], false, 'a:\n  b: 1\n  k: false\nc: 2\n'],
    ['the root', 'a: 1', [], 'x', 'a: 1\nk: x'],
    [
      'behind a comment',
      'a:\n  b: 1 # one\n  # two\nc: 2\n',
      ['a'],
      1,
      'a:\n  b: 1 # one\n  k: 1\n  # two\nc: 2\n',
    ],
    ['an item', 'a:\n- b: 1\n- c: 2\n', ['a', 0], 1, 'a:\n- b: 1\n  k: 1\n- c: 2\n'],
    ['an item in an item', 'a:\n  -   - b: 1\n', ['a', 0, 0], 1, 'a:\n  -   - b: 1\n        k: 1\n'],
    ['CRLF', 'a:\r\n  b: 1\r\n', ['a'], 1, 'a:\r\n  b: 1\r\n  k: 1\r\n'],
    ['below something deeper', 'a:\n    b:\n      - c\n', ['a'], 1, 'a:\n    b:\n      - c\n    k: 1\n'],
    ['behind a literal', 'a:\n  b: |\n    x\nc: 1\n', ['a'], 1, 'a:\n  b: |\n    x\n  k: 1\nc: 1\n'],
    ['behind an alias', 'z: &z {y: 1}\na:\n  b: *z\n', ['a'], 1, 'z: &z {y: 1}\na:\n  b: *z\n  k: 1\n'],
    [
      'behind a merge',
      'z: &z {y: 1}\na:\n  b: 1\n  <<: *z\n',
      ['a'],
      1,
      'z: &z {y: 1}\na:\n  b: 1\n  <<: *z\n  k: 1\n',
    ],
    [
      'nested',
      'a:\n  b: 1\n',
      ['a'],
      { x: { v: ['z', { u: 1 }], e: {} } },
      'a:\n  b: 1\n  k:\n    x:\n      v:\n        - z\n        - u: 1\n      e: {}\n',
    ],
    ['flow', 'a: {b: 1}\n', ['a'], 'no', 'a: {b: 1, k: "no"}\n'],
    ['flow with blanks', 'a: { b: 1 }\n', ['a'], { x: [1, 'v'] }, 'a: { b: 1, k: {x: [1, v]} }\n'],
    ['an empty one', 'a: {}\n', ['a'], 1, 'a: {k: 1}\n'],
    ['a trailing comma', 'a: {b: 1,}\n', ['a'], 1, 'a: {b: 1, k: 1,}\n'],
    ['an alias in flow', 'z: &z 1\na: {b: *z}\n', ['a'], 1, 'z: &z 1\na: {b: *z, k: 1}\n'],
    ['a merge in flow', 'z: &z {y: 1}\na: {<<: *z}\n', ['a'], 1, 'z: &z {y: 1}\na: {<<: *z, k: 1}\n'],
    [
      'flow over lines',
      'a: {\n  b: 1, # one\n  c: 2 # two\n}\n',
      ['a'],
      1,
      'a: {\n  b: 1, # one\n  c: 2,\n  k: 1 # two\n}\n',
    ],
    [
      'JSON',
      '{\n  "a": {\n    "b": "x"\n  }\n}\n',
      ['a'],
      'y',
      '{\n  "a": {\n    "b": "x",\n    "k": "y"\n  }\n}\n',
    ],
    ['empty JSON', '{"a": {}}', ['a'], [], '{"a": {"k": []}}'],
  ])('%s', (_, text, path, value, expected) => {
    const edited = done(text, insertField(sourceOf(text), mappingAt(text, path), 'k', value as never));
    expect(edited).toBe(expected);
    expect(at(rootOf(edited), ...path, 'k')).toBeDefined();
  });

  test.each<[string, string, Path, string]>([
    ['shared', 'a: &a\n  b: 1\nc: *a\n', ['a'], 'an alias uses the same text elsewhere'],
    ['merged elsewhere', 'a: &a\n  b: 1\nc:\n  <<: *a\n', ['a'], 'an alias uses the same text elsewhere'],
    ['there already', 'a:\n  k: 1\n', ['a'], "'k' is there already"],
    [
      'blank lines that are kept',
      'a:\n  b: |+\n    x\n\nc: 1\n',
      ['a'],
      'what ends the mapping would lose or win a line end',
    ],
    [
      'a literal at the end of the text',
      'a:\n  b: |\n    x',
      ['a'],
      'what ends the mapping would lose or win a line end',
    ],
    [
      'an anchor before the first key',
      'a:\n  - &x b: 1\n    c: 2\n',
      ['a', 0],
      'the mapping does not begin on a line of its own',
    ],
  ])('refused: %s', (_, text, path, why) => {
    expect(done(text, insertField(sourceOf(text), mappingAt(text, path), 'k', 1))).toBe(`refused: ${why}`);
  });
});

describe('removeField', () => {
  test.each<[string, string, Path, string, string]>([
    ['a line', 'a:\n  b: 1\n  c: 2\n', ['a'], 'b', 'a:\n  c: 2\n'],
    ['the last one', 'a:\n  b: 1\n  c: 2\nd: 3\n', ['a'], 'c', 'a:\n  b: 1\nd: 3\n'],
    ['without a line end', 'a: 1\nb: 2', [], 'b', 'a: 1'],
    ['with what is below', 'a:\n  b:\n    x: 1\n    # in it\n    y: 2\n  c: 2\n', ['a'], 'b', 'a:\n  c: 2\n'],
    ['comments around', '# one\na: 1 # two\n# three\nb: 2\n', [], 'a', '# one\n# three\nb: 2\n'],
    ['the only one', 'a:\n  b: 1 # one\nc: 2\n', ['a'], 'b', 'a:\n  {} # one\nc: 2\n'],
    ['the first of an item', 'a:\n  - b: 1\n    c: 2\n', ['a', 0], 'b', 'a:\n  - c: 2\n'],
    [
      'the first of an item, with a comment',
      'a:\n  - b: 1 # one\n    c: 2\n',
      ['a', 0],
      'b',
      'a:\n  -  # one\n    c: 2\n',
    ],
    ['the only one of an item', 'a:\n  - b: 1\n  - c: 2\n', ['a', 0], 'b', 'a:\n  - {}\n  - c: 2\n'],
    ['CRLF', 'a: 1\r\nb: 2\r\nc: 3\r\n', [], 'b', 'a: 1\r\nc: 3\r\n'],
    ['an alias', 'z: &z 1\na:\n  b: *z\n  c: 2\n', ['a'], 'b', 'z: &z 1\na:\n  c: 2\n'],
    ['a literal', 'a:\n  b: |\n    x\n\n  c: 2\n', ['a'], 'b', 'a:\n\n  c: 2\n'],
    ['flow, the first', 'a: {b: 1, c: 2}\n', ['a'], 'b', 'a: {c: 2}\n'],
    ['flow, the last', 'a: { b: 1, c: 2 }\n', ['a'], 'c', 'a: { b: 1 }\n'],
    ['flow, the only one', 'a: {b: 1}\n', ['a'], 'b', 'a: {}\n'],
    ['JSON', '{\n  "a": 1,\n  "b": 2\n}\n', [], 'a', '{\n  "b": 2\n}\n'],
    ['JSON, the last', '{\n  "a": 1,\n  "b": 2\n}\n', [], 'b', '{\n  "a": 1\n}\n'],
  ])('%s', (_, text, path, key, expected) => {
    const mapping = mappingAt(text, path);
    const edited = done(text, removeField(sourceOf(text), mapping, fieldOf(mapping, key)!));
    expect(edited).toBe(expected);
    expect(at(rootOf(edited), ...path, key)).toBeUndefined();
  });

  test('a field that a merge uses elsewhere, or that it brought, is refused', () => {
    const text = 'a: &a\n  b: 1\n  c: 2\nd:\n  <<: *a\n  e: 1\n';
    for (const path of [['a'], ['d']]) {
      const mapping = mappingAt(text, path);
      expect(removeField(sourceOf(text), mapping, fieldOf(mapping, 'b')!)).toHaveProperty('refused');
    }
  });
});

describe('replaceScalar', () => {
  test.each<[string, string, string | number | boolean | null, string]>([
    ['plain', 'a: true # one\n', false, 'a: false # one\n'],
    ['quoted', 'a: "false"\n', false, 'a: false\n'],
    ['keeps quotes', "a: 'b'\n", "it's", "a: 'it''s'\n"],
    ['keeps double quotes', 'a: "b"\n', 'x', 'a: "x"\n'],
    ['what needs quotes', 'a: b\n', 'yes', 'a: "yes"\n'],
    ['what looks like a number', 'a: b\n', '1e3', 'a: "1e3"\n'],
    ['control characters', 'a: b\n', 'x\u0007\u2028\n', 'a: "x\\u0007\\u2028\\n"\n'],
    ['nothing', 'a:\nb: 1\n', 3600, 'a: 3600\nb: 1\n'],
    ['nothing, with a comment', 'a: # one\nb: 1\n', 3600, 'a: 3600 # one\nb: 1\n'],
    ['flow', 'a: {a: x, b: y}\n', 'z,', 'a: {a: "z,", b: y}\n'],
    ['a literal', 'a: | # one\n  b\n  c\nd: 1\n', 'x', 'a: x # one\nd: 1\n'],
    ['over lines', 'a: one\n  two\nb: 1\n', 'x', 'a: x\nb: 1\n'],
    ['JSON', '{"a": 1}', 'x', '{"a": "x"}'],
  ])('%s', (_, text, value, expected) => {
    const path = text.includes('{a') ? ['a', 'a'] : ['a'];
    const edited = done(text, replaceScalar(sourceOf(text), at(rootOf(text), ...path) as ScalarNode, value));
    expect(edited).toBe(expected);
    expect(at(rootOf(edited), ...path)).toMatchObject({ value });
  });

  test.each(['a: !!str true\n', 'a: !!str &x true\n', 'a: &x true\nb: *x\n'])('refused: %j', (text) => {
    expect(replaceScalar(sourceOf(text), at(rootOf(text), 'a') as ScalarNode, 'x')).toHaveProperty('refused');
  });
});

test.each([
  ['a: 1\n', 'k: 1\n'],
  ['"a": 1\n', '"k": 1\n'],
  ["'a' : 1\n", "'k' : 1\n"],
  ['{a: 1}\n', '{k: 1}\n'],
  ['a: 1\nk: 2\n', "refused: 'k' is there already"],
])('renameKey: %j', (text, expected) => {
  const root = mappingAt(text, []);
  expect(done(text, renameKey(sourceOf(text), root, fieldOf(root, 'a')!, 'k'))).toBe(expected);
});

test.each<[string, Path, boolean]>([
  ['x: &x {a: {b: 1}}\nw: *x\n', ['x', 'a', 'b'], true],
  ['x: &x {a: {b: 1}}\nw: *x\n', ['w', 'a', 'b'], true],
  ['x: &x {a: {b: 1}}\nw: {<<: *x, c: 1}\n', ['w', 'a', 'b'], true],
  ['x: &x {a: {b: 1}}\nw: {<<: *x, c: 1}\n', ['w', 'c'], false],
  ['x: &x {a: {b: 1}}\nw: {<<: [*x], c: 1}\n', ['x', 'a'], true],
  ['x: {<<: {a: 1}}\n', ['x', 'a'], false],
  ['x: &x {a: 1}\nw: 1\n', ['x', 'a'], false],
])('%j at %j is shared: %s', (text, path, expected) => {
  expect(isSharedAt(rootOf(text), path)).toBe(expected);
});

test('edits that overlap are not made, in whatever order they come', () => {
  const edit = (start: number, end: number, text: string) => ({ span: { start, end }, text });
  expect(applyEdits('abcd', [edit(2, 4, 'X'), edit(0, 1, 'Y')])).toBe('YbX');
  expect(applyEdits('abcd', [edit(1, 3, 'X'), edit(2, 4, 'Y')])).toBeUndefined();
  expect(applyEdits('ab', [edit(1, 1, 'X'), edit(1, 1, 'Y')])).toBe('aXYb');
});

/** Documents in every layout: block and flow, several indentations, dashes with and without them, comments, both line ends. */
interface Style {
  readonly flow: boolean;
  readonly step: number;
  readonly dashed: boolean;
  readonly comment: boolean;
  readonly above: boolean;
}

type Tree = { readonly style: Style; readonly items: readonly (readonly [string | null, Tree])[] } | string;

const style = fc.record({
  flow: fc.boolean(),
  step: fc.integer({ min: 1, max: 4 }),
  dashed: fc.boolean(),
  comment: fc.boolean(),
  above: fc.boolean(),
});
const scalar = fc.constantFrom(
  '1',
  'true',
  'text',
  '"q # x"',
  "'it''s'",
  '""',
  '~',
  'a b c',
  '"{"',
  '[]',
  '{}',
);
const keys = ['a', 'b', 'long-key', '"quoted"', "'single'", 'x.y/z'];

const tree: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    scalar,
    fc
      .tuple(
        style,
        fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1, maxLength: 4 }),
        fc.array(tie('tree'), { minLength: 4, maxLength: 4 }),
      )
      .map(
        ([style, names, values]): Tree => ({
          style,
          items: names.map((name, index) => [name, values[index]!]),
        }),
      ),
    fc
      .tuple(style, fc.array(tie('tree'), { minLength: 1, maxLength: 3 }))
      .map(([style, values]): Tree => ({ style, items: values.map((value) => [null, value]) })),
  ),
})).tree;

let comments = 0;
const comment = (on: boolean) => (on ? ` # c${comments++}` : '');

function flow(of: Tree): string {
  if (typeof of === 'string') return of;
  const parts = of.items.map(([key, value]) => (key === null ? flow(value) : `${key}: ${flow(value)}`));
  const [open, close] = of.items[0]![0] === null ? '[]' : '{}';
  const gap = of.style.step > 2 ? ' ' : '';
  return `${open}${gap}${parts.join(of.style.dashed ? ' , ' : ', ')}${gap}${close}`;
}

/** Lines of a block collection at an indentation. */
function block(of: Exclude<Tree, string>, indent: number): string[] {
  const { style, items } = of;
  const pad = ' '.repeat(indent);
  return items.flatMap(([key, value]) => {
    const above = style.above ? [`${pad}# c${comments++}`] : [];
    const head = key === null ? '-' : `${key}:`;
    if (typeof value === 'string' || value.style.flow) {
      const empty = value === '~' && style.dashed ? '' : ` ${flow(value)}`;
      return [...above, `${pad}${head}${empty}${comment(style.comment)}`];
    }
    if (key === null && style.dashed) {
      // The first line of the inner one stands behind the dash.
      const inner = block({ ...value, style: { ...value.style, above: false } }, indent + 1 + style.step);
      const [first, ...rest] = inner;
      return [...above, `${pad}-${' '.repeat(style.step)}${first!.trimStart()}`, ...rest];
    }
    const isList = value.items[0]![0] === null;
    const deeper = key !== null && isList && value.style.dashed ? 0 : style.step;
    return [...above, `${pad}${head}${comment(style.comment)}`, ...block(value, indent + deeper)];
  });
}

/** Every mapping of a tree, with its path. */
function mappings(node: Node, path: Path = []): (readonly [MappingNode, Path])[] {
  if (node.type === 'scalar') return [];
  if (node.type === 'sequence') return node.items.flatMap((item, index) => mappings(item, [...path, index]));
  const below = [...node.fields.values()].flatMap(({ key, value }) => mappings(value, [...path, key]));
  return [[node, path], ...below];
}

function changed(value: unknown, path: Path, change: (mapping: Record<string, unknown>) => void): unknown {
  const copy = structuredClone(value);
  let here = copy as Record<string | number, unknown>;
  for (const step of path) here = here[step] as Record<string | number, unknown>;
  change(here);
  return copy;
}

test('an edit changes what it is meant to change, and every comment outside of what it removes survives', () => {
  const seen = { made: 0, refused: 0 };
  const property = fc.property(
    tree,
    fc.constantFrom('\n', '\r\n'),
    fc.boolean(),
    fc.nat(),
    fc.constantFrom('insert', 'remove', 'rename', 'replace'),
    fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant({ x: [1, { y: 'z' }] })),
    (of, eol, endsLine, pick, operation, value) => {
      fc.pre(typeof of !== 'string' && of.items[0]![0] !== null);
      comments = 0;
      const lines = of.style.flow ? [flow(of)] : block(of, 0);
      const text = lines.join(eol) + (endsLine ? eol : '');
      const root = rootOf(text);
      const all = mappings(root);
      const [mapping, path] = all[pick % all.length]!;
      const fields = [...mapping.fields.values()];
      const field = fields[pick % Math.max(fields.length, 1)];
      const source = sourceOf(text);
      const before = jsonOf(text);
      const said = (of: string): readonly string[] => of.match(/# c\d+/g) ?? [];
      let edit: Edit;
      let expected: unknown;
      if (operation === 'insert') {
        edit = insertField(source, mapping, 'new', value as EditValue);
        expected = changed(before, path, (here) => Object.assign(here, { new: value }));
      } else {
        fc.pre(field !== undefined);
        if (operation === 'remove') {
          edit = removeField(source, mapping, field);
          expected = changed(before, path, (here) => delete here[field.key]);
        } else if (operation === 'rename') {
          edit = renameKey(source, mapping, field, 'new');
          expected = changed(before, path, (here) => {
            here.new = here[field.key];
            delete here[field.key];
          });
        } else {
          const scalar = field.value;
          fc.pre(scalar.type === 'scalar' && (value === null || typeof value !== 'object'));
          edit = replaceScalar(source, scalar as ScalarNode, value as string);
          expected = changed(before, path, (here) => Object.assign(here, { [field.key]: value }));
        }
      }
      if ('refused' in edit) {
        seen.refused += 1;
        return;
      }
      seen.made += 1;
      const edited = applyEdits(text, [edit])!;
      expect(jsonOf(edited)).toEqual(expected);
      const gone = operation === 'remove' ? said(text.slice(edit.span.start, edit.span.end)) : [];
      expect(said(edited)).toEqual(said(text).filter((each) => !gone.includes(each)));
      if (text.includes('\r\n')) expect(edited.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    },
  );
  fc.assert(property, { numRuns: 3_000 });
  expect(seen.made).toBeGreaterThan(seen.refused * 20);
});
