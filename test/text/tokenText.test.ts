import { describe, expect, test } from 'vitest';
import { printable, printableName, redact, visible } from '../../src/text/printable.ts';
import type { Source } from '../../src/text/source.ts';
import { tokenSpans, tokenSpansOfLine } from '../../src/text/tokenText.ts';

/** The same pseudo-random bytes on every run. */
function bytes(length: number, seed: number): Buffer {
  let state = seed;
  return Buffer.from(
    Array.from({ length }, () => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return state >>> 16;
    }),
  );
}

const claims = {
  iss: 'kubernetes/serviceaccount',
  'kubernetes.io/serviceaccount/namespace': 'shop',
  sub: 'system:serviceaccount:shop:web',
};
const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = `${base64url({ alg: 'RS256', kid: 'a-key' })}.${base64url(claims)}.${bytes(256, 7).toString('base64url')}`;

describe('token values are found', () => {
  test.each([
    ['a JWT', jwt],
    ['a JWT in base64', Buffer.from(jwt).toString('base64')],
    ['a JWT in base64 twice', Buffer.from(Buffer.from(jwt).toString('base64')).toString('base64')],
    ['only its header', jwt.split('.')[0]!],
    ['only its claims', jwt.split('.')[1]!],
    ['only its signature', jwt.split('.')[2]!],
    ['a kubeconfig in base64', Buffer.from(`users:\n- user:\n    token: ${jwt}\n`).toString('base64')],
    ['32 random bytes in base64', bytes(32, 3).toString('base64')],
  ])('%s', (_, value) => {
    for (const text of [
      value,
      `token: ${value}`,
      `--token=${value} next`,
      `"${value}"`,
      `Bearer ${value},`,
    ]) {
      const shown = redact(text);
      for (let at = 0; at + 12 <= value.length; at++) expect(shown).not.toContain(value.slice(at, at + 12));
    }
  });

  test('random data of any length from 30 bytes on, at any seed', () => {
    const missed = [];
    for (let seed = 1; seed <= 2000; seed++) {
      const text = bytes(30 + (seed % 60), seed).toString(seed % 2 ? 'base64' : 'base64url');
      if (tokenSpans(text).length === 0) missed.push(text);
    }
    // 40 random characters have no digit once in 900 times, and change kind as rarely as words once in 400 times.
    expect(missed.length).toBeLessThan(10);
    for (const text of missed) expect(text.length).toBeLessThan(80);
  });

  test('behind a long path', () => {
    const path = '/a/rather/long/path/to/some/folder/of/the/project/with/secrets/in/it';
    const shown = redact(`${path}/${bytes(60, 5).toString('base64url')}`);
    expect(shown).not.toContain(bytes(60, 5).toString('base64url').slice(20, 32));
  });
});

describe('ordinary text stays', () => {
  test.each([
    '/var/run/secrets/kubernetes/serviceaccount/and/a/path/that/goes/on/for/very/long/indeed/token',
    'charts/argo-cd/templates/argocd-application-controller/prometheus-rules/service-account-token.yaml',
    'spec/template/spec/volumes/projected/sources/serviceAccountToken/expirationSeconds',
    '--service-account-extend-token-expiration=false',
    'PrometheusErrorSendingAlertsToSomeAlertmanagersOnNamespaceExceptForAlertmanagerNamespace',
    'KubernetesDeploymentReplicasMismatchForMoreThan15Minutes',
    'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'SOME_VERY_LONG_ENVIRONMENT_VARIABLE_NAME_THAT_NOBODY_WOULD_WANT_TO_TYPE_2',
    '3f2504e0-4f89-11d3-9a0c-0305e82c3301-3f2504e0-4f89-11d3-9a0c-0305e82c3301',
    'primaryKeyJSONPathExpressions',
    '################################################################',
    '----------------------------------------------------------------',
  ])('%s', (text) => {
    expect(redact(text)).toBe(text);
  });
});

describe('wrapped tokens', () => {
  const shownLines = (text: string) => {
    const source: Source = { path: 'a.yaml', text };
    return text.split('\n').map((line, index) => {
      const spans = tokenSpansOfLine(source, index + 1);
      return spans.reduceRight(
        (shown, { start, end }) => `${shown.slice(0, start)}#${shown.slice(end)}`,
        line,
      );
    });
  };
  const wrap = (value: string, width: number) => value.match(new RegExp(`.{1,${width}}`, 'g'))!;

  test.each([16, 20, 64, 76])('in a block scalar of width %i, down to its last characters', (width) => {
    const value = Buffer.from(jwt).toString('base64').replace(/=+$/, '');
    const parts = wrap(value.slice(0, Math.floor(value.length / width) * width + 3), width);
    expect(parts.at(-1)).toHaveLength(3);
    const lines = ['data:', '  token: >-', ...parts.map((part) => `    ${part}`), '  other: value'];
    expect(shownLines(lines.join('\n'))).toEqual([
      'data:',
      '  token: >-',
      ...parts.map(() => '    #'),
      '  other: value',
    ]);
  });

  test('in a plain or quoted scalar that starts behind its key', () => {
    const parts = wrap(jwt, 70);
    const plain = parts.map((part, index) => (index === 0 ? `token: ${part}` : `  ${part}`));
    expect(shownLines(plain.join('\n'))).toEqual(parts.map((_, index) => (index === 0 ? 'token: #' : '  #')));
    const quoted = parts.map((part, index) =>
      index === 0 ? `token: "${part}\\` : `  ${part}${index === parts.length - 1 ? '"' : '\\'}`,
    );
    expect(shownLines(quoted.join('\n')).join('\n')).not.toMatch(/[A-Za-z0-9]{8}/);
  });

  test('words on lines of their own are no token', () => {
    const lines = [
      'script: |',
      '  apply',
      '  automountServiceAccountToken',
      '  K8sVersion2',
      '  rollout',
      'done: yes',
    ];
    expect(shownLines(lines.join('\n'))).toEqual(lines);
  });
});

test('invisible characters become visible escapes', () => {
  expect(visible('a\u001b[31m\r\nb\u202e\u2028\u200b\ufeff\ud800c\u009b')).toBe(
    'a\\u{1b}[31m\\u{d}\\u{a}b\\u{202e}\\u{2028}\\u{200b}\\u{feff}\\u{d800}c\\u{9b}',
  );
  expect(visible('Zürich 𐐀 日本 🎉')).toBe('Zürich 𐐀 日本 🎉');
});

test('printable does both, and a second time changes nothing', () => {
  const once = printable(`${jwt}\n`);
  expect(once).toMatch(/^eyJh…\\u\{a\}$/);
  expect(printable(once)).toBe(once);
});

test('only what every token begins with is shown', () => {
  expect(redact(`token: ${jwt}`)).toBe('token: eyJh…');
  expect(redact(`data: ${bytes(40, 9).toString('base64')}.`)).toBe('data: ….');
});

test('a name is cut at 120 characters', () => {
  expect(printableName('a'.repeat(200))).toBe(`${'a'.repeat(119)}…`);
});
