import { describe, expect, test } from 'vitest';
import { type Format, formatNames, formats, isFormat } from '../../src/report/formats.ts';
import { hostile } from './hostile.ts';
import { clean, context, finding, placeOf, result, small } from './sample.ts';

test('the table of formats', () => {
  const names = [
    'text',
    'json',
    'sarif',
    'github',
    'gitlab',
    'junit',
    'checkstyle',
    'rdjson',
    'markdown',
    'compact',
    'html',
  ];
  expect(formatNames).toEqual(names);
  expect(['text', 'xml', '__proto__', 'constructor', ''].map(isFormat)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

const token = `eyJ${'hbGciOiJSUzI1NiIsImtpZCI6'.repeat(6)}.${'eyJpc3MiOiJrdWJlcm5ldGVzL3'.repeat(6)}.${'s1Gn4tUr3'.repeat(30)}`;
const secrets = [token, Buffer.from(token).toString('base64')];

/** The token in every text of a finding, and in the code around it, on one line and wrapped. */
const leaky = result(
  secrets.flatMap((secret, index) => {
    const wrapped = secret.match(/.{1,64}/g)!.map((part) => `    ${part}`);
    const lines = ['kind: Secret', `one: ${secret}`, 'many: |', ...wrapped, 'end: x', `{"data":"${secret}"}`];
    const source = { path: `leak-${index}.yaml`, text: lines.join('\n') };
    return ['kind', secret, 'many', wrapped[1]!.trim(), wrapped.at(-1)!.trim(), 'end', 'data'].map((piece) =>
      finding(placeOf(source, piece), {
        message: `The token ${secret} is here.`,
        fix: `Delete '${secret}'.`,
        object: { apiVersion: 'v1', kind: 'Secret', namespace: null, name: secret },
        related: [{ ...placeOf(source, secret), message: `Token ${secret}` }],
      }),
    );
  }),
);
const suppressedLeaks = leaky.findings.map((one) => ({
  finding: one,
  by: 'comment' as const,
  reason: token,
}));

describe.each(formatNames)('%s', (name: Format) => {
  test('ends with a line end, and is the same every time', async () => {
    const report = await formats[name]();
    for (const one of [clean, small, hostile]) {
      const text = report(one, { ...context, reportSuppressed: true });
      expect(text === '' || text.endsWith('\n')).toBe(true);
      expect(report(structuredClone(one), { ...context, reportSuppressed: true })).toBe(text);
    }
  });

  test('no character of the input moves a cursor or hides', async () => {
    const text = (await formats[name]())(hostile, { ...context, reportSuppressed: true });
    expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cf}|\p{Zl}|\p{Zp}|\p{Cs}/u);
  });

  test('no part of a token is shown but how every token begins', async () => {
    const text = (await formats[name]())(
      { ...leaky, suppressed: suppressedLeaks },
      { ...context, reportSuppressed: true },
    );
    for (const secret of secrets) {
      for (let at = 4; at + 8 <= secret.length; at++) expect(text).not.toContain(secret.slice(at, at + 8));
    }
  });
});

test('compact: a line for each finding, whatever its texts hold', async () => {
  const compact = await formats.compact();
  expect(compact(clean, context)).toBe('');
  expect(compact(small, context).split('\n')[0]).toBe(
    "k8s/legacy/secret.yaml:9:10: error long-lived/committed-token: Secret 'build-token' holds a token of the service account 'build' that never expires.",
  );
  const lines = compact(hostile, context).trimEnd().split('\n');
  expect(lines).toHaveLength(hostile.findings.length);
  for (const line of lines)
    expect(line).toMatch(/^dir\/.*\.yaml:\d+:\d+: warning projected\/token-without-audience: Pod '/);
});
