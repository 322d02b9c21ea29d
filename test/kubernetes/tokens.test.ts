import { describe, expect, it } from 'vitest';
import { isApiAudience } from '../../src/kubernetes/tokens.ts';

describe('isApiAudience', () => {
  it.each([
    ['https://kubernetes.default.svc.cluster.local', true],
    ['https://kubernetes.default.svc', true],
    ['https://kubernetes.default.svc/', true],
    ['https://kubernetes.default', true],
    ['https://kubernetes.default.svc.example.org', true],
    ['kubernetes.default.svc', true],
    ['kubernetes', true],
    ['kubernetes.svc.default', true],
    ['k3s', true],
    ['rke2', true],
    ['https://oidc.eks.eu-west-1.amazonaws.com/id/0123ABC', true],
    ['https://container.googleapis.com/v1/projects/p/locations/europe-west1/clusters/c', true],
    ['https://westeurope.oic.prod-aks.azure.com/tenant/cluster/', true],
    ['https://name-1.hcp.westeurope.azmk8s.io', true],
    ['', false],
    ['vault', false],
    ['sts.amazonaws.com', false],
    ['api://AzureADTokenExchange', false],
    ['istio-ca', false],
    ['https://example.com/kubernetes.default.svc', false],
    ['https://kubernetes.default.svc.Cluster local', false],
    ['my-kubernetes', false],
    ['https://oidc.eks.example.com/id/1', false],
  ])('%j: %s', (audience, known) => {
    expect(isApiAudience(audience)).toBe(known);
  });
});
