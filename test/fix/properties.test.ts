import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { fix } from '../../src/fix/fix.ts';
import { lint } from '../../src/index.ts';

const automount = fc.constantFrom(
  '',
  'automountServiceAccountToken: "false" # off',
  'automountServiceAccountToken:',
  'autoMountServiceAccountToken: false',
  'automountServiceAccountToken: true',
);
const account = fc.constantFrom(
  '',
  'serviceAccountName: web # ours',
  'serviceAccount: web',
  "serviceAccountName: 'default'",
);
const token = fc.constantFrom(
  '',
  '{ path: token, expirationSeconds: 3607 } # copied',
  '{ path: token, audience: vault, expirationSeconds: 60 }',
  '{ path: token, audience: vault }',
);
const image = fc.constantFrom('registry.example/web:1.4', 'bitnami/kubectl:1.30', 'prom/prometheus:v3');
const lineEnd = fc.constantFrom('\n', '\r\n');

const manifest = fc
  .record({ automount, account, token, image, lineEnd, deep: fc.boolean(), last: fc.boolean() })
  .map(({ automount, account, token, image, lineEnd, deep, last }) => {
    const pod = [
      ...[account, automount].filter((line) => line !== ''),
      '# what runs',
      'containers:',
      '- name: web # first',
      `  image: ${image}`,
      ...(token === ''
        ? []
        : [
            '  volumeMounts: [{ name: t, mountPath: /var/run/t }]',
            'volumes:',
            '- name: t',
            '  projected:',
            '    sources:',
            `    - serviceAccountToken: ${token}`,
          ]),
    ];
    const indented = (by: string) => pod.map((line) => `${by}${line}`);
    const lines = deep
      ? [
          'apiVersion: apps/v1',
          'kind: Deployment',
          'metadata: { name: app, namespace: shop }',
          'spec:',
          '  template:',
          '    spec:',
          ...indented('      '),
        ]
      : [
          'apiVersion: v1',
          'kind: Pod',
          'metadata: { name: app, namespace: shop }',
          'spec:',
          ...indented('  '),
        ];
    return lines.join(lineEnd) + (last ? lineEnd : '');
  });

/** Every value of a stream, by its path. */
function valuesOf(text: string): Map<string, unknown> {
  const values = new Map<string, unknown>();
  const walk = (value: unknown, path: string) => {
    if (typeof value !== 'object' || value === null) values.set(path, value);
    else for (const [key, item] of Object.entries(value)) walk(item, `${path}/${key}`);
  };
  for (const [index, document] of parseAllDocuments(text).entries()) walk(document.toJS(), `${index}`);
  return values;
}

/** What edits are about: fields of a pod, a projection of its own, an account of its own behind all there was. */
const meant =
  /^0\/.*(?:serviceAccountName|serviceAccount|auto[mM]ountServiceAccountToken|expirationSeconds)$|^0\/.*\/(?:volumes|volumeMounts)\/\d+\/|^[1-9]\//;

function unmeant(before: string, after: string): string[] {
  const [old, fresh] = [valuesOf(before), valuesOf(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].filter(
    (path) => (!meant.test(path) || isOurs(path)) && old.get(path) !== fresh.get(path),
  );
}

/** The volume of the manifest itself, but for its lifetime. */
const isOurs = (path: string) => /\/(?:volumes|volumeMounts)\/0\/(?!.*expirationSeconds$)/.test(path);

const commentsOf = (text: string) => [...text.matchAll(/# [a-z ]+/g)].map(([comment]) => comment).sort();

test('what is fixed is gone, nothing else came, comments and line ends stay, and a second time changes nothing', () => {
  fc.assert(
    fc.property(manifest, fc.boolean(), (text, unsafe) => {
      const path = 'a.yaml';
      const judge = (texts: ReadonlyMap<string, string>) => lint([{ path, text: texts.get(path) ?? text }]);
      const first = judge(new Map());
      const fixed = fix(first, { unsafe, judge, wanted: first.findings, refusal: () => null });
      const after = fixed.files[0]?.text ?? text;
      const left = judge(new Map([[path, after]]));
      expect(left.findings.length).toBeLessThanOrEqual(first.findings.length - fixed.fixed.length);
      expect(unmeant(text, after).filter((path) => text.includes('volumes:') || !isOurs(path))).toEqual([]);
      expect(commentsOf(after)).toEqual(commentsOf(text));
      expect(/\r/.test(after)).toBe(/\r/.test(text));
      expect(/(?<!\r)\n/.test(after)).toBe(/(?<!\r)\n/.test(text));
      for (const document of parseAllDocuments(after)) expect(document.errors).toEqual([]);
      const judgeAgain = (texts: ReadonlyMap<string, string>) =>
        lint([{ path, text: texts.get(path) ?? after }]);
      const again = fix(left, { unsafe, judge: judgeAgain, wanted: left.findings, refusal: () => null });
      expect(again.files).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
