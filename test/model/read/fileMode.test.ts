import { describe, expect, it } from 'vitest';
import { subjectsOf } from '../../../src/model/subjects/subjects.ts';
import { modelOf } from '../manifests.ts';

interface Pod {
  readonly security?: string;
  readonly containers?: readonly string[];
  readonly init?: string;
  readonly ephemeral?: string;
  readonly mode?: string;
}

const container = (name: string, user?: string) =>
  `{ name: ${name}, image: a${user === undefined ? '' : `, securityContext: { runAsUser: ${user} }`} }`;

function mode({ security = '{}', containers = [container('app')], init, ephemeral, mode }: Pod) {
  const model = modelOf(`apiVersion: v1
kind: Pod
metadata: { name: p }
spec:
  securityContext: ${security}
  containers: [${containers.join(', ')}]
  ${init === undefined ? '' : `initContainers: [${init}]`}
  ${ephemeral === undefined ? '' : `ephemeralContainers: [${ephemeral}]`}
  volumes:
    - name: v
      projected: { ${mode === undefined ? '' : `defaultMode: ${mode}, `}sources: [{ serviceAccountToken: { path: token } }] }
`);
  const facts = subjectsOf(model).find(({ type }) => type === 'token')?.facts;
  return [facts?.fileMode, facts?.worldReadable];
}

describe('the mode of the token file', () => {
  it.each<[string, Pod, string, boolean | 'unknown']>([
    ['nothing said', {}, '0644', true],
    ['defaultMode', { mode: '0400' }, '0400', false],
    ['defaultMode, octal of YAML 1.2', { mode: '0o440' }, '0440', false],
    ['defaultMode, decimal', { mode: '256' }, '0400', false],
    ['defaultMode for others only', { mode: '0004' }, '0004', true],
    ['defaultMode out of range', { mode: '644' }, 'unknown', 'unknown'],
    ['defaultMode templated', { mode: '"{{ x }}"' }, 'unknown', 'unknown'],
    ['fsGroup', { security: '{ fsGroup: 1000 }' }, '0640', false],
    ['fsGroup of root', { security: '{ fsGroup: 0 }' }, '0640', false],
    [
      'fsGroup wins over users and mode',
      { security: '{ fsGroup: 1, runAsUser: 1 }', mode: '0444' },
      '0640',
      false,
    ],
    ['fsGroup null', { security: '{ fsGroup: null }' }, '0644', true],
    ['fsGroup templated', { security: '{ fsGroup: "{{ x }}" }' }, 'unknown', 'unknown'],
    ['one user of the pod', { security: '{ runAsUser: 1000 }' }, '0600', false],
    ['root as user of the pod', { security: '{ runAsUser: 0 }' }, '0600', false],
    ['the mode does not matter then', { security: '{ runAsUser: 1000 }', mode: '0444' }, '0600', false],
    ['one user of all containers', { containers: [container('a', '1'), container('b', '1')] }, '0600', false],
    ['different users', { containers: [container('a', '1'), container('b', '2')] }, '0644', true],
    ['a container without user', { containers: [container('a', '1'), container('b')] }, '0644', true],
    [
      'the pod fills in',
      { security: '{ runAsUser: 1 }', containers: [container('a', '1'), container('b')] },
      '0600',
      false,
    ],
    [
      'a container differs from the pod',
      { security: '{ runAsUser: 1 }', containers: [container('a', '2'), container('b')] },
      '0644',
      true,
    ],
    [
      'init containers count',
      { security: '{}', containers: [container('a', '1')], init: container('i') },
      '0644',
      true,
    ],
    [
      'init containers alike',
      { containers: [container('a', '1')], init: container('i', '1') },
      '0600',
      false,
    ],
    [
      'ephemeral containers do not count',
      { containers: [container('a', '1')], ephemeral: container('e', '2') },
      '0600',
      false,
    ],
    ['user templated', { containers: [container('a', '"{{ x }}"')] }, 'unknown', 'unknown'],
    [
      'user templated beside none',
      { containers: [container('a', '"{{ x }}"'), container('b')] },
      '0644',
      true,
    ],
    [
      'user templated beside two',
      { containers: [container('a', '"{{ x }}"'), container('b', '1'), container('c', '2')] },
      '0644',
      true,
    ],
    ['runAsNonRoot is no user', { security: '{ runAsNonRoot: true }' }, '0644', true],
  ])('%s', (_, pod, fileMode, worldReadable) => {
    expect(mode(pod)).toEqual([fileMode, worldReadable]);
  });
});
