import { expect, test } from 'vitest';
import { formatNames } from '../../src/report/formats.ts';
import { scratch } from '../cli/harness.ts';
import { shippedSaLint as saLint } from '../shipped/built.ts';

// No report shows a token, however somebody wrote it down, and no frame the value of a Secret.

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = {
  iss: 'kubernetes/serviceaccount',
  sub: 'system:serviceaccount:shop:web',
  'kubernetes.io/serviceaccount/namespace': 'shop',
};
const signature = Buffer.from(Array.from({ length: 256 }, (_, index) => (index * 73 + 41) % 251)).toString(
  'base64url',
);
const token = `${base64url({ alg: 'RS256', kid: 'a-key-of-a-cluster' })}.${base64url(claims)}.${signature}`;
const twice = Buffer.from(token).toString('base64');

const pieces = (text: string, size: number) => text.match(new RegExp(`.{1,${size}}`, 'g'))!;

/** Ways to write a token down, each as lines. */
const ways: Record<string, (secret: string) => string[]> = {
  'as it is': (secret) => [`value: ${secret}`],
  'thinned with one letter': (secret) => [`value: n${secret}${'n'.repeat(900)}`],
  'behind letters and digits': (secret) => [`value: ${'a1'.repeat(50)}${secret}`],
  'as short pieces': (secret) => ['value: >-', ...pieces(secret, 8).map((piece) => `  ${piece}`)],
};

/** A pod with findings on and around every line of the text. */
function manifest(lines: readonly string[]): string {
  const around = lines.flatMap((line, index) =>
    line.trimStart().startsWith('#') ? [line] : [line, ...(index === lines.length - 1 ? [] : [])],
  );
  const body = around.map((line) => `    ${line}`).join('\n');
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    first: x\n${body}\nspec:\n  containers: [{name: a, image: b}]\n`;
}

function expectHidden(output: string, secret: string, what: string): void {
  // Examples of rules, which reports show, begin as every token does.
  for (let at = secret.length - 300; at + 12 <= secret.length; at++) {
    const part = secret.slice(at, at + 12);
    if (output.includes(part)) expect.fail(`${what}: shows '${part}'`);
  }
}

test.each(Object.entries(ways))('a token %s', (way, write) => {
  for (const secret of [token, twice]) {
    const lines = write(secret);
    const folder = scratch({
      'a.yaml': manifest(lines),
      'configmap.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n${lines.map((line) => `  ${line}`).join('\n')}\n`,
      // A name is shown everywhere.
      'named.yaml': `apiVersion: v1\nkind: Secret\nmetadata:\n  name: ${JSON.stringify(lines.join(''))}\n  annotations: {kubernetes.io/service-account.name: ${JSON.stringify(lines[0])}}\ntype: kubernetes.io/service-account-token\n`,
      'broken.yaml': `${manifest(lines)}  : broken: [\n${lines.join('\n')}\n`,
    });
    for (const format of formatNames) {
      const { stdout, stderr } = saLint(folder, [`--format=${format}`, '--profile=strict', '.']);
      expect(stdout).not.toBe('');
      if (way !== 'as short pieces' || format === 'text') expectHidden(stdout + stderr, secret, format);
    }
  }
});

const value = 'correct horse battery staple';
const secrets: Record<string, string> = {
  block: `apiVersion: v1\nkind: Secret\nmetadata: {name: a, annotations: {kubernetes.io/service-account.name: x}}\ntype: kubernetes.io/service-account-token\nstringData:\n  token: ${value}\n  more: |\n    ${value}\n    ${value}\n`,
  flow: `apiVersion: v1\nkind: Secret\nmetadata: {name: a, annotations: {kubernetes.io/service-account.name: x}}\nstringData: {token: "${value}"}\ntype: kubernetes.io/service-account-token\n`,
  json: JSON.stringify({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'a', annotations: { 'kubernetes.io/service-account.name': 'x' } },
    type: 'kubernetes.io/service-account-token',
    stringData: { token: value },
  }),
  list: `apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Secret\n  stringData:\n    token: ${value}\n  type: kubernetes.io/service-account-token\n  metadata: {name: a, annotations: {kubernetes.io/service-account.name: x}}\n`,
  broken: `apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  token: ${value}\n  other: [\n  last: ${value}\n`,
  'broken flow': `{apiVersion: v1, kind: Secret, stringData: {token: ${value},\n other: "${value}",\n ] }\n`,
};

test.each(Object.entries(secrets))('no value of a Secret: %s', (_, text) => {
  const folder = scratch({ 'a.yaml': text });
  const { stdout } = saLint(folder, ['--profile=strict', '--no-color', '.']);
  expect(stdout).toContain('a.yaml:');
  expect(stdout).not.toMatch(/horse|battery/);
});
