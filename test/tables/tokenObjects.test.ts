import { describe, expect, it } from 'vitest';
import { reported } from './reported.ts';

/** Objects of the API that ask for tokens, or look at them, and what each of their fields decides. */
const names = (...texts: readonly string[]) =>
  reported('requests', ...texts)
    .map((each) => each.split(':')[0]!)
    .sort();

describe('CSIDriver', () => {
  const driver = (spec: string) =>
    `apiVersion: storage.k8s.io/v1\nkind: CSIDriver\nmetadata: { name: csi.example.com }\nspec: ${spec}\n`;
  it.each([
    ['{ requiresRepublish: true }', []],
    ['{ tokenRequests: [] }', []],
    [
      '{ tokenRequests: [{ audience: vault }], requiresRepublish: true, serviceAccountTokenInSecrets: true }',
      [],
    ],
    ['{ tokenRequests: [{ audience: vault }], requiresRepublish: true }', ['csi-token-in-context']],
    ['{ tokenRequests: [{ audience: vault }], serviceAccountTokenInSecrets: true }', ['stale-csi-token']],
    [
      '{ tokenRequests: [{ audience: "" }], requiresRepublish: true, serviceAccountTokenInSecrets: true }',
      ['csi-token-without-audience'],
    ],
    [
      '{ tokenRequests: [{}], requiresRepublish: true, serviceAccountTokenInSecrets: true }',
      ['csi-token-without-audience'],
    ],
    [
      '{ tokenRequests: [{ audience: "" }] }',
      ['csi-token-in-context', 'csi-token-without-audience', 'stale-csi-token'],
    ],
  ])('%s', (spec, rules) => {
    expect(names(driver(spec))).toEqual(rules);
  });
});

describe('TokenRequest', () => {
  const request = (spec: string) =>
    `apiVersion: authentication.k8s.io/v1\nkind: TokenRequest\nmetadata: { name: web, namespace: shop }\nspec: ${spec}\n`;
  const bound = 'boundObjectRef: { apiVersion: v1, kind: Pod, name: web }';
  it.each([
    [`{ audiences: [vault], expirationSeconds: 600, ${bound} }`, []],
    [`{ audiences: [], expirationSeconds: 600, ${bound} }`, ['request-without-audience']],
    [`{ expirationSeconds: 600, ${bound} }`, ['request-without-audience']],
    [`{ audiences: [vault], ${bound} }`, ['request-without-expiration']],
    ['{ audiences: [vault], expirationSeconds: 600 }', ['unbound-token-request']],
    ['{}', ['request-without-audience', 'request-without-expiration', 'unbound-token-request']],
  ])('%s', (spec, rules) => {
    expect(names(request(spec))).toEqual(rules);
  });
});

describe('TokenReview', () => {
  const review = (spec: string) =>
    `apiVersion: authentication.k8s.io/v1\nkind: TokenReview\nmetadata: { name: it }\nspec: ${spec}\n`;
  it.each([
    ['{ token: $TOKEN, audiences: [vault] }', []],
    ['{ token: $TOKEN }', ['review-without-audience']],
    ['{ token: $TOKEN, audiences: [] }', ['review-without-audience']],
  ])('%s', (spec, rules) => {
    expect(names(review(spec))).toEqual(rules);
  });
});

describe('objects that only name accounts, or are not applied', () => {
  it.each([
    [
      'apiVersion: flowcontrol.apiserver.k8s.io/v1\nkind: FlowSchema\nmetadata: { name: it }\nspec: { rules: [{ subjects: [{ kind: ServiceAccount, serviceAccount: { name: web, namespace: shop } }] }] }\n',
    ],
    [
      'apiVersion: certificates.k8s.io/v1beta1\nkind: PodCertificateRequest\nmetadata: { name: it, namespace: shop }\nspec: { serviceAccountName: web, serviceAccountUID: u }\n',
    ],
    [
      'apiVersion: apiserver.config.k8s.io/v1\nkind: AuthenticationConfiguration\njwt: [{ issuer: { url: "https://example.com", audiences: [shop] }, claimMappings: { username: { claim: sub, prefix: "" } } }]\n',
    ],
    [
      'apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: { name: it }\nprovisioner: csi.example.com\n',
    ],
    [
      'apiVersion: storage.k8s.io/v1\nkind: CSIDriver\nmetadata: { name: it, annotations: { config.kubernetes.io/local-config: "true" } }\nspec: { tokenRequests: [{ audience: "" }] }\n',
    ],
    [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: it, namespace: shop, annotations: { config.kubernetes.io/local-config: "true" } }\nspec: { containers: [{ name: a, image: a }] }\n',
    ],
  ])('%s', (text) => {
    expect(
      ['automount', 'identity', 'requests', 'cluster', 'manifest'].flatMap((category) =>
        reported(category, text),
      ),
    ).toEqual([]);
  });
});
