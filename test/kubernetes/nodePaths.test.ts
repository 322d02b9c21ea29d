import { expect, test } from 'vitest';
import { nodeSecretAt, normalNodePath } from '../../src/kubernetes/nodePaths.ts';

const reach = (path: string, hostProcesses = false) =>
  nodeSecretAt(normalNodePath(path), hostProcesses)?.kind ?? null;

test.each([
  ['/', 'pods'],
  ['/var', 'pods'],
  ['/var/lib', 'pods'],
  ['/var/lib/kubelet', 'pods'],
  ['/var/lib/kubelet/', 'pods'],
  ['/var/lib/kubelet/pods', 'pods'],
  ['/var/lib/../lib/kubelet//pods/', 'pods'],
  ['/./var/lib/kubelet/pods/.', 'pods'],
  ['/var/lib/kubelet/pki', 'node'],
  ['/var/lib/kubelet/kubeconfig', 'node'],
  ['/etc', 'cluster'],
  ['/etc/kubernetes', 'cluster'],
  ['/etc/kubernetes/pki', 'cluster'],
  ['/etc/kubernetes/pki/sa.key', 'cluster'],
  ['/etc/kubernetes/admin.conf', 'cluster'],
  ['/etc/kubernetes/kubelet.conf', 'node'],
  ['/etc/kubernetes/azure.json', 'node'],
  ['/run', 'detour'],
  ['/var/run', 'detour'],
  ['/var/run/docker.sock', 'detour'],
  ['/run/containerd', 'detour'],
  ['/run/crio/crio.sock', 'detour'],
  ['/var/log', 'detour'],
])('%s leads to tokens or keys: %s', (path, kind) => {
  expect(reach(path)).toBe(kind);
});

test.each([
  '/proc',
  '/sys',
  '/etc/kubernetes/manifests',
  '/etc/kubernetes/pki/ca.crt',
  '/etc/kubernetes/pki/etcd',
  '/etc/localtime',
  '/var/lib/kubelet/plugins',
  '/var/lib/kubelet/podsandmore',
  '/var/lib/kubelet/config.yaml',
  '/var/log/pods',
  '/var/runner',
  '/opt',
])('%s leads to none', (path) => {
  expect(reach(path)).toBeNull();
});

test('/proc shows the files of other processes in the process namespace of the node only', () => {
  expect(reach('/proc', true)).toBe('pods');
});
