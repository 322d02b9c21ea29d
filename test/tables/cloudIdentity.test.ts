import { describe, expect, it } from 'vitest';
import { reported } from './reported.ts';

const account = (name: string, annotations: string, labels = '{}') =>
  `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: ${name}\n  namespace: shop\n  labels: ${labels}\n  annotations: ${annotations}\n`;
const pod = (labels: string, annotations = '{}', more = '') =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  namespace: shop\n  labels: ${labels}\n  annotations: ${annotations}\nspec:\n  serviceAccountName: web\n  automountServiceAccountToken: false\n${more}  containers: [{ name: web, image: web }]\n`;

/** What gives an account an identity at a cloud. */
describe('identities', () => {
  it.each([
    ['eks.amazonaws.com/role-arn: arn:aws:iam::111122223333:role/shop', 1],
    ['azure.workload.identity/client-id: 00000000-0000-0000-0000-000000000000', 1],
    ['iam.gke.io/gcp-service-account: shop@project.iam.gserviceaccount.com', 1],
    ['eks.amazonaws.com/audience: sts.amazonaws.com', 0],
    ['iam.gke.io/return-principal-id-as-email: "true"', 0],
    ['eks.amazonaws.com/role-arn: ""', 0],
  ])('%s on default: %i', (annotation, count) => {
    const found = (name: string) => reported('cloud', account(name, `{ ${annotation} }`));
    expect(found('default')).toEqual(Array(count).fill('cloud-identity-on-default-account:7'));
    expect(found('web')).toEqual([]);
  });
});

/** How long their tokens live: AWS at least 600 s, raised below that; Azure 3600 to 86400 s, refused outside. */
describe('expirations', () => {
  const aws = 'eks.amazonaws.com/token-expiration';
  const azure = 'azure.workload.identity/service-account-token-expiration';
  it.each([
    [aws, '600', 0],
    [aws, '599', 1],
    [aws, '86400', 0],
    [aws, '86401', 1],
    [azure, '3600', 0],
    [azure, '3599', 1],
    [azure, '86400', 0],
    [azure, '86401', 1],
    [azure, '${SECONDS}', 0],
  ])('%s: "%s": %i', (key, value, count) => {
    const identity = {
      [aws]: 'eks.amazonaws.com/role-arn: arn:aws:iam::111122223333:role/shop',
      [azure]: 'azure.workload.identity/client-id: 00000000-0000-0000-0000-000000000000',
    }[key];
    const found = reported('cloud', account('web', `{ ${identity}, ${key}: "${value}" }`));
    expect(found).toEqual(Array(count).fill('cloud-token-expiration:7'));
  });
});

/** Azure's webhook looks at the labels of the pods alone. */
describe('the label of Azure', () => {
  const use = '{ azure.workload.identity/use: "true" }';
  const identity = '{ azure.workload.identity/client-id: 00000000-0000-0000-0000-000000000000 }';
  it.each([
    ['on the pod', [pod(use), account('web', identity)], []],
    ['on the account', [pod('{}'), account('web', identity, use)], ['misplaced-workload-identity']],
    ['on both', [pod(use), account('web', identity, use)], []],
    [
      'as an annotation of the pod',
      [pod('{}', use), account('web', identity)],
      ['misplaced-workload-identity'],
    ],
    ['nowhere', [pod('{}'), account('web', identity)], []],
  ] as const)('%s', (_, texts, rules) => {
    expect(reported('cloud', ...texts).map((each) => each.split(':')[0])).toEqual(rules);
  });
});

/** What a cloud's webhook injects is no token for the API server: it neither needs automount nor is it one of its findings. */
describe('tokens that a cloud injects', () => {
  const open = pod('{}').replace('  automountServiceAccountToken: false\n', '');
  it.each([
    ['{ eks.amazonaws.com/role-arn: arn:aws:iam::111122223333:role/shop }'],
    ['{ azure.workload.identity/client-id: 00000000-0000-0000-0000-000000000000 }'],
    ['{ iam.gke.io/gcp-service-account: shop@project.iam.gserviceaccount.com }'],
  ])('%s is no reason to keep the automatic one', (annotations) => {
    expect(
      reported('automount', open, account('web', annotations)).map((each) => each.split(':')[0]),
    ).toEqual(['automounted-token']);
    expect(reported('automount', pod('{}'), account('web', annotations))).toEqual([]);
  });
});
