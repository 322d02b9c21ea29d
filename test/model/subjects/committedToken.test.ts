import { describe, expect, it } from 'vitest';
import { subjectsOf } from '../../../src/model/subjects/subjects.ts';
import { base64, boundToken, jwt, kubeconfig, legacyToken } from '../jwt.ts';
import { expectValid, lineOf, modelOf, textOf } from '../manifests.ts';

function tokensIn(...texts: readonly string[]) {
  const subjects = subjectsOf(modelOf(...texts)).filter(({ type }) => type === 'committedToken');
  expectValid(subjects);
  return subjects;
}

const configMap = (data: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\ndata:\n  key: ${data}\n`;
const secret = (data: string) =>
  `apiVersion: v1\nkind: Secret\nmetadata: { name: s }\ndata:\n  key: ${data}\n`;
const block = (text: string, style = '|') => `${style}\n    ${text.replaceAll('\n', '\n    ')}`;
const wrapped = (text: string, width = 76) => text.replaceAll(new RegExp(`.{${width}}(?=.)`, 'g'), '$&\n');
const lead = ['', 'x', 'xx'];

describe('what a token says', () => {
  it('legacy', () => {
    const [found, ...rest] = tokensIn(configMap(legacyToken()));
    expect(rest).toEqual([]);
    expect(found?.facts).toEqual({
      object: "ConfigMap 'c'",
      kind: 'ConfigMap',
      form: 'legacy',
      account: 'shop/deployer',
      audiences: [],
      expires: null,
      field: 'data.key',
      encoding: 'clear',
    });
  });

  it('bound', () => {
    expect(tokensIn(configMap(boundToken(['vault', 'api'])))[0]?.facts).toMatchObject({
      form: 'bound',
      account: 'shop/web',
      audiences: ['vault', 'api'],
      expires: '2031-01-01',
    });
  });

  it.each([
    [0, '1970-01-01'],
    [1_924_991_999, '2030-12-31'],
    [253_402_300_799, '9999-12-31'],
    [253_402_300_800, null],
    [1e300, null],
    [-1, null],
  ])('expiry %d', (exp, expires) => {
    const token = jwt({ exp, sub: 'system:serviceaccount:shop:web' });
    expect(tokensIn(configMap(token))[0]?.facts.expires).toBe(expires);
  });

  it('shows hostile claims escaped and cut short', () => {
    const token = jwt({
      aud: Array(50).fill('\u001b[2Jx'),
      exp: 1,
      sub: `system:serviceaccount:\u202eshop:${'w'.repeat(500)}`,
    });
    const { facts } = tokensIn(configMap(token))[0]!;
    expect(facts.audiences).toEqual(Array(10).fill('\\u{1b}[2Jx'));
    expect(facts.account).toMatch(/^\\u\{202e\}shop\/w{10,120}…$/);
  });
});

describe('where tokens are found', () => {
  const token = legacyToken();

  it.each([
    ['Secret data', secret(base64(token)), 'data.key', 'base64'],
    ['Secret data, twice encoded', secret(base64(base64(token))), 'data.key', 'base64'],
    ['Secret data, wrapped', secret(block(wrapped(base64(token)))), 'data.key', 'base64'],
    ['Secret data, not encoded by mistake', secret(token), 'data.key', 'clear'],
    ['Secret data with a kubeconfig', secret(base64(kubeconfig(token))), 'data.key', 'base64'],
    ['Secret data with JSON', secret(base64(JSON.stringify({ bearerToken: token }))), 'data.key', 'base64'],
    [
      'Secret data with an encoded kubeconfig',
      secret(base64(base64(kubeconfig(token)))),
      'data.key',
      'base64',
    ],
    [
      'stringData',
      secret('x').replace('\ndata:', '\nstringData:').replace('x', token),
      'stringData.key',
      'clear',
    ],
    ['ConfigMap data', configMap(`Bearer ${token}`), 'data.key', 'clear'],
    ['ConfigMap data, encoded', configMap(base64(token)), 'data.key', 'base64'],
    ['a kubeconfig in a ConfigMap', configMap(block(kubeconfig(token))), 'data.key', 'clear'],
    [
      'binaryData',
      configMap(base64(kubeconfig(token))).replace('\ndata:', '\nbinaryData:'),
      'binaryData.key',
      'base64',
    ],
    [
      'the environment',
      `apiVersion: v1\nkind: Pod\nmetadata: { name: p }\nspec:\n  containers:\n    - { name: a, image: i, env: [{ name: A }, { name: T, value: ${token} }] }\n`,
      'spec.containers[0].env[1].value',
      'clear',
    ],
    [
      'arguments',
      `apiVersion: v1\nkind: Pod\nmetadata: { name: p }\nspec:\n  containers:\n    - { name: a, image: i, args: [get, "--token=${token}"] }\n`,
      'spec.containers[0].args[1]',
      'clear',
    ],
    [
      'an annotation',
      `apiVersion: v1\nkind: Service\nmetadata: { name: s, annotations: { example.com/token: ${token} } }\n`,
      "metadata.annotations['example.com/token']",
      'clear',
    ],
    [
      'the annotation of kubectl',
      `apiVersion: v1\nkind: Service\nmetadata:\n  name: s\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: |\n      ${JSON.stringify({ kind: 'Secret', data: { token: base64(token) } })}\n`,
      "metadata.annotations['kubectl.kubernetes.io/last-applied-configuration']",
      'base64',
    ],
    [
      'a TokenReview',
      `apiVersion: authentication.k8s.io/v1\nkind: TokenReview\nspec: { token: ${token} }\n`,
      'spec.token',
      'clear',
    ],
    ['a kubeconfig', kubeconfig(token), 'users[0].user.token', 'clear'],
    [
      'a custom resource',
      `apiVersion: monitoring.coreos.com/v1\nkind: Prometheus\nmetadata: { name: p }\nspec: { apiserverConfig: { bearerToken: "${token}" } }\n`,
      'spec.apiserverConfig.bearerToken',
      'clear',
    ],
    [
      'an Argo CD cluster',
      `apiVersion: v1\nkind: Secret\nmetadata: { name: c, labels: { argocd.argoproj.io/secret-type: cluster } }\nstringData:\n  config: |\n    { "bearerToken": "${token}", "tlsClientConfig": {} }\n`,
      'stringData.config',
      'clear',
    ],
    [
      'JSON',
      JSON.stringify({ apiVersion: 'v1', kind: 'Secret', data: { token: base64(token) } }),
      'data.token',
      'base64',
    ],
    [
      'a value that a later one overrides',
      `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\ndata: { key: ${token}, key: x }\n`,
      'data.key',
      'clear',
    ],
  ])('%s', (_, text, field, encoding) => {
    const found = tokensIn(text);
    expect(found.map(({ facts }) => [facts.field, facts.encoding, facts.account])).toEqual([
      [field, encoding, 'shop/deployer'],
    ]);
  });

  it.each(lead)('at every alignment inside an encoded kubeconfig (%j)', (shift) => {
    const encoded = base64(kubeconfig(token, shift));
    for (const text of [
      secret(encoded),
      configMap(encoded),
      configMap(`KUBECONFIG=${encoded}`),
      configMap(`data:${encoded}`),
    ]) {
      expect(tokensIn(text).map(({ facts }) => facts.account)).toEqual(['shop/deployer']);
    }
  });

  it.each(['x', 'ab', 'A-b_', 'eyJ', 'eyJhbGciOiJ'])(
    'behind other characters of the alphabet (%s)',
    (before) => {
      expect(tokensIn(configMap(`${before}${token}`))).toHaveLength(1);
      expect(tokensIn(configMap(`${before}${base64(token)}`))).toHaveLength(1);
    },
  );

  it('several in one value, each once', () => {
    const tokens = [legacyToken('a', 'x'), legacyToken('b', 'y'), legacyToken('a', 'x'), boundToken()];
    const found = tokensIn(configMap(block(tokens.join('\n'))));
    expect(found.map(({ facts }) => facts.account)).toEqual(['a/x', 'b/y', 'shop/web']);
    expect(found.map((subject) => textOf(subject, 'self'))).toEqual([tokens[0], tokens[1], tokens[3]]);
    expect(new Set(found.map(({ identity }) => identity)).size).toBe(3);
  });

  it('a value that an alias repeats is found once, where it stands', () => {
    const found = tokensIn(
      `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\ndata:\n  a: &t ${token}\n  b: *t\n`,
    );
    expect(found.map(({ facts }) => facts.field)).toEqual(['data.a']);
  });
});

describe('what is no service-account token', () => {
  const ours = legacyToken();
  it.each([
    ['the JWT of a person', jwt({ iss: 'https://login.example.com', sub: 'alice', exp: 1 })],
    ['the same, encoded', base64(jwt({ iss: 'https://login.example.com', sub: 'alice', exp: 1 }))],
    ['no signature', ours.slice(0, ours.lastIndexOf('.') + 1)],
    ['two parts', ours.slice(0, ours.lastIndexOf('.'))],
    ['a signature blanked', `${ours.slice(0, ours.lastIndexOf('.'))}.xxx`],
    ['a payload cut off', ours.slice(0, 120)],
    ['a payload blanked', `${ours.split('.')[0]}.REDACTED.${ours.split('.')[2]}`],
    ['noise', 'eyJ.eyJ.eyJ.eyJhbGciOi.ZXlKhbGciOiJ.eyJ'],
    ['a digest', `sha256:${'0123456789abcdef'.repeat(4)}`],
    ['a template', '{{ .Values.token }}'],
  ])('%s', (_, text) => {
    expect(
      tokensIn(configMap(JSON.stringify(text)), secret(JSON.stringify(text)), secret(base64(text))),
    ).toEqual([]);
  });
});

describe('where a finding points', () => {
  const token = legacyToken();

  it.each([
    ['plain', `Bearer ${token}`, token],
    ['double-quoted', `"Bearer ${token}"`, token],
    ['single-quoted', `'{"bearerToken":"${token}"}'`, token],
    ['block', block(kubeconfig(token)), token],
    ['folded', block(`a\nb ${token}`, '>-'), token],
    ['an escape', `"Bearer \\u0065${token.slice(1)}"`, `\\u0065${token.slice(1)}`],
    ['base64', base64(token), base64(token).replaceAll('=', '')],
    [
      'base64 within text',
      `"KUBECONFIG=${base64(kubeconfig(token))}"`,
      base64(kubeconfig(token)).replaceAll('=', ''),
    ],
  ])('%s: at the token alone', (_, data, expected) => {
    expect(tokensIn(configMap(data)).map((subject) => textOf(subject, 'self'))).toEqual([expected]);
  });

  it.each([['wrapped base64', block(wrapped(base64(token)))]])('%s: at the whole value', (_, data) => {
    const [found] = tokensIn(secret(data));
    expect(textOf(found!, 'self')?.trim()).toBe(data.trim().replace(/\n$/, ''));
    expect(lineOf(found!)).toBe(5);
  });
});

it('an encoded text above 1 MiB is not decoded', () => {
  const large = base64(`${'x'.repeat(1_100_000)}${kubeconfig(legacyToken())}`);
  expect(tokensIn(secret(large))).toEqual([]);
  expect(tokensIn(secret(base64(`${'x'.repeat(900_000)}${kubeconfig(legacyToken())}`)))).toHaveLength(1);
});
