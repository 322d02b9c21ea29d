import { expect, test } from 'vitest';
import { fingerprint } from '../../src/findings/fingerprint.ts';
import type { ObjectReference } from '../../src/model/subjects/subject.ts';

const web: ObjectReference = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop', name: 'web' };
const nameless: ObjectReference = { ...web, name: null };
const first = fingerprint('a/rule', web, 'volume x', 'k8s/web.yaml');

test('it never changes: baselines hold it', () => {
  expect(first).toBe('42db1dd4510161c880fc66bc0d5f5efe');
});

test.each([
  ['the path', fingerprint('a/rule', web, 'volume x', 'moved/elsewhere.yaml')],
  [
    'the version of the API',
    fingerprint('a/rule', { ...web, apiVersion: 'apps/v1beta1' }, 'volume x', 'k8s/web.yaml'),
  ],
])('%s is not in it', (_, other) => {
  expect(other).toBe(first);
});

test.each([
  ['rule', fingerprint('a/other', web, 'volume x', 'k8s/web.yaml')],
  ['group', fingerprint('a/rule', { ...web, apiVersion: 'batch/v1' }, 'volume x', 'k8s/web.yaml')],
  ['kind', fingerprint('a/rule', { ...web, kind: 'DaemonSet' }, 'volume x', 'k8s/web.yaml')],
  ['namespace', fingerprint('a/rule', { ...web, namespace: null }, 'volume x', 'k8s/web.yaml')],
  ['name', fingerprint('a/rule', { ...web, name: 'db' }, 'volume x', 'k8s/web.yaml')],
  ['identity', fingerprint('a/rule', web, 'volume y', 'k8s/web.yaml')],
  ['no object', fingerprint('a/rule', null, 'volume x', 'k8s/web.yaml')],
])('another %s gives another one', (_, other) => {
  expect(other).not.toBe(first);
});

test.each([
  ['no name', nameless],
  ['no object', null],
])('with %s the name of the file stands in', (_, object) => {
  const here = fingerprint('a/rule', object, '', 'k8s/a.yaml');
  expect(fingerprint('a/rule', object, '', 'moved/to/a.yaml')).toBe(here);
  expect(fingerprint('a/rule', object, '', 'k8s/b.yaml')).not.toBe(here);
});

test('objects that get their names from the server are told by what these begin with', () => {
  const run = (generateName: string, path: string) =>
    fingerprint('a/rule', { ...nameless, generateName }, '', path);
  expect(run('build-', 'a.yaml')).toBe(run('build-', 'moved/b.yaml'));
  expect(run('build-', 'a.yaml')).not.toBe(run('test-', 'a.yaml'));
  expect(run('build-', 'a.yaml')).not.toBe(fingerprint('a/rule', { ...web, name: 'build-' }, '', 'a.yaml'));
  expect(run('a.yaml', '')).not.toBe(fingerprint('a/rule', nameless, '', 'a.yaml'));
});

test('parts do not run into each other', () => {
  const one = fingerprint('r', { ...web, namespace: 'a', name: 'b","c' }, 'x', '');
  expect(fingerprint('r', { ...web, namespace: 'a","b', name: 'c' }, 'x', '')).not.toBe(one);
});
