import { describe, expect, it } from 'vitest';
import { unknown } from '../../../src/model/model.ts';
import { readSecret } from '../../../src/model/read/secrets.ts';
import { readSource } from '../../../src/source/read.ts';
import { modelOf } from '../manifests.ts';

function secretIn(text: string) {
  const [manifest] = readSource({ path: 'secret.yaml', text }, { passOver: false }).manifests;
  return readSecret(manifest!);
}

const written = (more: string) =>
  `apiVersion: v1\nkind: Secret\nmetadata: { name: s, namespace: shop }\n${more}`;

describe('readSecret', () => {
  it.each([
    ['kubernetes.io/service-account-token', true],
    ['Opaque', false],
    ['kubernetes.io/Service-Account-Token', false],
    ['""', false],
  ])('type %s', (type, isTokenSecret) => {
    expect(secretIn(written(`type: ${type}`))).toMatchObject({ name: 's', namespace: 'shop', isTokenSecret });
  });

  it.each([
    ['{}', null],
    ['{ kubernetes.io/service-account.name: web }', 'web'],
    ['{ kubernetes.io/service-account.name: "" }', ''],
    ['{ kubernetes.io/service-account.name: }', ''],
    ['{ kubernetes.io/service-account.name: "{{ .name }}" }', unknown],
    ['{ kubernetes.io/service-account.name: "${NAME}" }', unknown],
    ['{ kubernetes.io/service-account.name: 5 }', unknown],
    ['{ kubernetes.io/service-account.name: [web] }', unknown],
    ['text', null],
  ])('annotations %s', (annotations, account) => {
    const text = `apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\n  annotations: ${annotations}\n`;
    expect(secretIn(text)?.account).toBe(account);
  });

  it('knows only core Secrets', () => {
    expect(secretIn('apiVersion: v1\nkind: ConfigMap\nmetadata: { name: s }')).toBeNull();
    expect(secretIn('apiVersion: example.com/v1\nkind: Secret\nmetadata: { name: s }')).toBeNull();
  });

  it('keeps every Secret in the model, also one without a name', () => {
    const model = modelOf(
      'apiVersion: v1\nkind: Secret\nmetadata: { generateName: s- }\n',
      written('type: Opaque'),
    );
    expect(model.secrets.map(({ name }) => name)).toEqual([null, 's']);
  });
});
