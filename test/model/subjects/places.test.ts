import { describe, expect, test } from 'vitest';
import type { SubjectOf, SubjectType } from '../../../src/model/subjects/subject.ts';
import { subjectsOf } from '../../../src/model/subjects/subjects.ts';
import { expectValid, modelOf } from '../manifests.ts';

function subjects<T extends SubjectType>(type: T, text: string): SubjectOf<T>[] {
  const all = subjectsOf(modelOf(text));
  expectValid(all);
  return all.filter((subject): subject is SubjectOf<T> => subject.type === type);
}

describe('hostPath: who gets into the folder of the pods', () => {
  const pod = (podSecurity: string, own: string) => `apiVersion: v1
kind: Pod
metadata: { name: p }
spec:
  securityContext: ${podSecurity}
  volumes: [{ name: v, hostPath: { path: /var/lib/kubelet } }]
  containers:
    - name: c
      image: example.org/c
      securityContext: ${own}
      volumeMounts: [{ name: v, mountPath: /v }]
`;
  test.each([
    ['{}', '{}', true],
    ['{ runAsNonRoot: true }', '{}', false],
    ['{ runAsUser: 1000 }', '{}', false],
    ['{ runAsUser: 0 }', '{}', true],
    ['{ runAsUser: 1000 }', '{ runAsUser: 0 }', true],
    ['{ runAsUser: 0 }', '{ runAsUser: 1000 }', false],
    ['{ runAsNonRoot: true }', '{ runAsNonRoot: false }', true],
    ['{ runAsUser: 1000 }', '{ privileged: true }', true],
    ['{ runAsUser: 1000 }', '{ capabilities: { add: [DAC_READ_SEARCH] } }', true],
    ['{ runAsUser: 1000 }', '{ capabilities: { add: [CAP_DAC_OVERRIDE] } }', true],
    ['{ runAsUser: 1000 }', '{ capabilities: { add: [NET_ADMIN] } }', false],
  ])('pod %s, container %s: as root is %s', (podSecurity, own, asRoot) => {
    expect(subjects('hostPath', pod(podSecurity, own)).map(({ facts }) => facts.asRoot)).toEqual([asRoot]);
  });
});

describe('cloudExpiration', () => {
  const account = (annotation: string, value: string) => `apiVersion: v1
kind: ServiceAccount
metadata:
  name: web
  annotations: { ${annotation}: "${value}" }
`;
  test.each([
    ['eks.amazonaws.com/token-expiration', '599', true],
    ['eks.amazonaws.com/token-expiration', '600', false],
    ['eks.amazonaws.com/token-expiration', '864000', false],
    ['azure.workload.identity/service-account-token-expiration', '3599', true],
    ['azure.workload.identity/service-account-token-expiration', '3600', false],
    ['azure.workload.identity/service-account-token-expiration', '86400', false],
    ['azure.workload.identity/service-account-token-expiration', '86401', true],
  ])('%s: %s', (annotation, value, outOfRange) => {
    expect(
      subjects('cloudExpiration', account(annotation, value)).map(({ facts }) => facts.outOfRange),
    ).toEqual([outOfRange]);
  });

  test.each(['', '{{ .seconds }}', '1h', '1e3'])('%s is no number to judge', (value) => {
    expect(subjects('cloudExpiration', account('eks.amazonaws.com/token-expiration', value))).toEqual([]);
  });
});

describe('processSharing', () => {
  const pod = (containers: string, init = '') => `apiVersion: v1
kind: Pod
metadata: { name: p }
spec:
  automountServiceAccountToken: false
  shareProcessNamespace: true
  volumes: [{ name: t, projected: { sources: [{ serviceAccountToken: { path: t } }] } }]
  ${init}
  containers: ${containers}
`;
  const holder = '{ name: a, image: a, volumeMounts: [{ name: t, mountPath: /t }] }';
  test.each([
    [`[${holder}, { name: b, image: b }]`, '', [['a', 'b']]],
    [`[${holder}]`, '', []],
    [`[${holder}]`, 'initContainers: [{ name: i, image: i }]', []],
    [`[${holder}]`, 'initContainers: [{ name: i, image: i, restartPolicy: Always }]', [['a', 'i']]],
  ])('%s %s', (containers, init, expected) => {
    const found = subjects('processSharing', pod(containers, init));
    expect(found.map(({ facts }) => [...facts.holders, ...facts.others])).toEqual(expected);
  });
});
