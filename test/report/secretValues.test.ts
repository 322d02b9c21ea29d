import { expect, test } from 'vitest';
import { secretValues } from '../../src/report/secretValues.ts';

const hidden = (text: string) =>
  secretValues({ path: 'a.yaml', text }).map(({ start, end }) => text.slice(start, end));

test.each([
  ['a Secret', 'kind: Secret\ndata: { a: QQ== }\nstringData: { b: c }\n', ['QQ==', 'c']],
  ['a ConfigMap', 'kind: ConfigMap\ndata: { a: b }\n', []],
  ['a JSON patch', 'patch: Secret\nops: [{ op: add, path: /data/a, value: QQ== }]\n', ['QQ==']],
  [
    'a bearer token in an object',
    'kind: Prometheus\nspec: { apiserverConfig: { bearerToken: abc } }\n',
    ['abc'],
  ],
  ['a reference to one', 'kind: SecretStore\nspec: { bearerToken: { name: abc, key: token } }\n', []],
  ['a TokenReview', 'kind: TokenReview\nspec: { token: abc }\n', ['abc']],
  [
    'the keys of an encryption',
    'kind: EncryptionConfiguration\nresources: [{ providers: [{ aescbc: { keys: [{ name: key1, secret: abc }] } }] }]\n',
    ['abc'],
  ],
])('in %s', (_, text, values) => {
  expect(hidden(text)).toEqual(values);
});
