import { expect, test } from 'vitest';
import { podIdentity } from '../../src/model/read/podIdentity.ts';
import type { Node } from '../../src/yaml/node.ts';
import { parseYaml } from '../../src/yaml/parse.ts';
import { Uses } from '../../src/yaml/uses.ts';
import { pathOf, type Visit, walk } from '../../src/yaml/walk.ts';
import { modelOf } from '../model/manifests.ts';

function rootOf(text: string): Node {
  const parsed = parseYaml(text, 0, text.length);
  if ('error' in parsed || parsed.node === undefined) throw new Error(text);
  return parsed.node;
}

const paths = (visits: Iterable<Visit<unknown>>) => Array.from(visits, (visit) => pathOf(visit).join('/'));

test('every node once, in the order of writing, parents first', () => {
  const text = 'a: {b: [1, {c: 2}]}\nd: &d [3]\ne: *d\n';
  expect(paths(walk(rootOf(text), undefined))).toEqual([
    '',
    'a',
    'a/b',
    'a/b/0',
    'a/b/1',
    'a/b/1/c',
    'd',
    'd/0',
  ]);
});

test('what is skipped, what is not entered, what breaks the loop', () => {
  const root = rootOf('a: {b: 1}\nc: {d: 1}\ne: 1\n');
  const skipping: string[] = [];
  for (const visit of walk(root, undefined)) {
    skipping.push(pathOf(visit).join('/'));
    if (visit.step === 'a') visit.skip();
  }
  expect(skipping).toEqual(['', 'a', 'c', 'c/d', 'e']);
  const enter = (parent: Visit<number>, step: string | number) =>
    step === 'a' ? undefined : parent.state + 1;
  expect(Array.from(walk(root, 0, { enter }), ({ state, step }) => [step, state])).toEqual([
    ['', 0],
    ['c', 1],
    ['d', 2],
    ['e', 1],
  ]);
  for (const { step } of walk(root, undefined)) {
    expect(step).not.toBe('d');
    if (step === 'c') break;
  }
});

test('fields that later ones override are visited where that is asked for', () => {
  const root = rootOf('a: 1\na: 2\n');
  expect(Array.from(walk(root, undefined), ({ node }) => node.type === 'scalar' && node.value)).toEqual([
    false,
    2,
  ]);
  const all = walk(root, undefined, { overridden: true });
  expect(Array.from(all, ({ node }) => node.type === 'scalar' && node.value)).toEqual([false, 2, 1]);
});

test('second uses are visited, up to a bound', () => {
  let node: Node = { type: 'sequence', items: [], span: { start: 0, end: 0 } };
  for (let level = 0; level < 60; level++)
    node = { type: 'sequence', items: [node, { ...node, items: [node] }], span: { start: 0, end: 0 } };
  const uses = new Uses(500);
  const visits = [...walk(node, undefined, { isNew: ({ node, parent }) => uses.isNew(node, parent) })];
  expect(visits.length).toBeGreaterThan(500);
  expect(visits.length).toBeLessThan(700);
});

test('a tree of a hundred thousand levels', () => {
  let node: Node = { type: 'sequence', items: [], span: { start: 0, end: 0 } };
  for (let level = 0; level < 100_000; level++)
    node = { type: 'sequence', items: [node], span: { start: 0, end: 0 } };
  expect([...walk(node, undefined)]).toHaveLength(100_001);
});

const pods = '{ containers: [{ name: a, image: i }], volumes: [] }';

test('keys with dots and brackets do not break the paths of pods', () => {
  const text = `apiVersion: example.com/v1
kind: Thing
metadata: { name: t }
spec:
  "a.b[0]": [{ name: "x.y", pod: ${pods} }, { pod: ${pods} }]
`;
  const { workloads } = modelOf(text);
  expect(workloads.map(({ podSpecSteps }) => podSpecSteps)).toEqual([
    ['spec', 'a.b[0]', 0, 'pod'],
    ['spec', 'a.b[0]', 1, 'pod'],
  ]);
  expect(workloads.map(({ podSpecPath }) => podSpecPath)).toEqual([
    "spec['a.b[0]'][0].pod",
    "spec['a.b[0]'][1].pod",
  ]);
  expect(workloads.map(podIdentity)).toEqual(["spec['a.b[0]'][x.y].pod", "spec['a.b[0]'][1].pod"]);
});

test('pods of an unknown custom resource that an alias repeats are pods of their own', () => {
  const text = `apiVersion: example.com/v1
kind: Thing
metadata: { name: t }
spec: { one: &p ${pods}, two: *p, all: [*p, *p] }
`;
  expect(modelOf(text).workloads.map(({ podSpecPath }) => podSpecPath)).toEqual([
    'spec.one',
    'spec.two',
    'spec.all[0]',
  ]);
});
