import { describe, expect, it } from 'vitest';
import { imageName, knownSoftware } from '../../src/kubernetes/software.ts';
import { softwareOf } from '../../src/model/subjects/software.ts';
import { modelOf } from '../model/manifests.ts';

describe('imageName', () => {
  it.each([
    ['kubectl', 'kubectl'],
    ['bitnami/kubectl:1.30', 'kubectl'],
    ['registry.example.com:5000/team/kubectl', 'kubectl'],
    ['registry.example.com:5000/team/kubectl:1@sha256:abc', 'kubectl'],
    ['kubectl@sha256:abc', 'kubectl'],
    ['', ''],
  ])('%j is %j', (image, name) => {
    expect(imageName(image)).toBe(name);
  });
});

describe('softwareOf', () => {
  const pod = (image: string, annotations = '{}') =>
    softwareOf(
      modelOf(
        `apiVersion: v1\nkind: Pod\nmetadata: { name: p, annotations: ${annotations} }\nspec: { containers: [{ name: a, image: "${image}" }] }\n`,
      ).workloads[0]!,
    );
  it.each([
    ['nginx:1', null],
    ['example.com/shop/web-controller-client:1', null],
    ['bitnami/kubectl:1.30', 'kubectl'],
    ['alpine/helm:3', 'Helm'],
    ['quay.io/prometheus/prometheus:v3', 'Prometheus'],
    ['quay.io/argoproj/argocd:v3', 'Argo CD'],
    ['quay.io/argoproj/argoexec:v3', 'Argo Workflows'],
    ['registry.k8s.io/ingress-nginx/controller:v1', 'a controller'],
    ['example.com/shop-operator', 'a controller'],
    ['ghcr.io/cloudnative-pg/cloudnative-pg', null],
    ['quay.io/jetstack/cert-manager-webhook:v1', 'cert-manager'],
  ])('%s is %s', (image, name) => {
    expect(pod(image)).toBe(name);
  });

  it.each([
    ['"true"', 'the Vault Agent Injector'],
    ['"false"', null],
    ['true', null], // no string: the API server refuses it
  ])('vault.hashicorp.com/agent-inject: %s', (value, name) => {
    expect(pod('nginx', `{ vault.hashicorp.com/agent-inject: ${value} }`)).toBe(name);
  });

  it('knows kinds', () => {
    const [workload] = modelOf(
      'apiVersion: monitoring.coreos.com/v1\nkind: Prometheus\nmetadata: { name: p }\nspec: { serviceAccountName: p }\n',
    ).workloads;
    expect(softwareOf(workload!)).toBe('Prometheus');
  });

  it.each(knownSoftware)('says why: $name', ({ reason, image, kinds, annotation }) => {
    expect(reason).not.toBe('');
    expect(image ?? kinds ?? annotation).toBeDefined();
  });
});
