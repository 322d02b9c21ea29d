import { describe, expect, test } from 'vitest';
import { text } from '../../src/report/text.ts';
import { account, clean, context, deployment, finding, placeOf, result, secret, small } from './sample.ts';

const escapes = /\u001b\[[0-9]+m/g;

test('a report at 80 columns', () => {
  expect(text(small, context)).toBe(`Not judged: 2 Helm templates. --fail-on-skipped makes that an error.

k8s/legacy/secret.yaml:9:10  error  long-lived/committed-token
  Secret 'build-token' holds a token of the service account 'build' that never
  expires.

   8 │ data:
   9 │   token: …
     │          ^

  fix: Delete the Secret in the cluster, which revokes the token, and remove it
       from the history of the repository.

k8s/web/deployment.yaml:20:17  warning  projected/token-without-audience
  Token 'token' in volume 'vault' of Deployment 'shop/web' has no audience, so
  every API server of the cluster accepts it.

  19 │             sources:
  20 │               - serviceAccountToken:
     │                 ^^^^^^^^^^^^^^^^^^^
  21 │                   path: token

  k8s/web/deployment.yaml:4  Deployment 'shop/web' holds the token

  fix: Write \`audience:\` with the name of the one service that is to accept the
       token, such as \`audience: vault\`.

k8s/web/deployment.yaml:8:5  note  automount/automounted-token
  Container 'web' of Deployment 'shop/web' gets the automatic token of the
  service account 'web', because neither the pod nor the account says anything.
  Whoever takes over the container can call the API server as that account.

  7 │   template:
  8 │     spec:
    │     ^^^^
  9 │       serviceAccountName: web

  k8s/web/accounts.yaml:4  ServiceAccount 'shop/web' leaves it unset

  fix: Write \`automountServiceAccountToken: false\` in the pod template, unless
       the container calls the Kubernetes API.

3 findings: 1 error, 1 warning and 1 note
12 files, 30 objects, 9 workloads read
4 skipped:
  2  Helm template               chart/templates/deployment.yaml and 1 more
  1  not Kubernetes              chart/values.yaml
  1  patch or part of an object  k8s/web/patch.yaml
To judge what is rendered first:
  helm template chart | sa-lint -
`);
});

test('colours change nothing but colours', () => {
  const colored = text(small, { ...context, color: true });
  expect(colored).toMatch(/\u001b\[31m\u001b\[1merror\u001b\[22m\u001b\[39m/);
  expect(colored).toContain('\u001b[33m^^^^^^^^^^^^^^^^^^^\u001b[39m');
  expect(colored.replace(escapes, '')).toBe(text(small, context));
  expect(text(small, context)).not.toContain('\u001b');
});

test.each([80, 120])('no line is wider than the terminal at %i columns', (width) => {
  for (const line of text(small, { ...context, width }).split('\n'))
    expect(line.length).toBeLessThanOrEqual(width);
});

test('a path that leaves no room gets a line of its own', () => {
  const path = `${'folder/'.repeat(8)}deployment.yaml`;
  const one = result([finding(placeOf({ path, text: 'kind: Pod\n' }, 'Pod'))]);
  expect(text(one, context).split('\n').slice(0, 2)).toEqual([
    `${path}:1:7`,
    '  warning  projected/token-without-audience',
  ]);
  expect(text(one, { ...context, width: 120 }).split('\n')[0]).toBe(
    `${path}:1:7  warning  projected/token-without-audience`,
  );
});

test('of many related places the first are shown, the rest counted', () => {
  const bindings = { path: 'bindings.yaml', text: Array.from({ length: 11 }, (_, n) => `b${n}:\n`).join('') };
  const related = Array.from({ length: 11 }, (_, index) => ({
    ...placeOf(bindings, `b${index}:`),
    message: `Binding ${index}`,
  }));
  const lines = text(result([finding(placeOf(deployment, 'kind'), { related })]), context).split('\n');
  expect(lines.filter((line) => line.includes('Binding'))).toHaveLength(5);
  expect(lines).toContain('  and 6 more places, which the JSON report lists');
});

test('a chain is drawn step by step', () => {
  const chain = [
    { ...placeOf(deployment, 'kind'), message: "the pods run as 'web'" },
    { ...placeOf(account, 'name: web'), message: "RoleBinding 'web' binds it" },
  ];
  const lines = text(result([finding(placeOf(deployment, 'kind'), { chain })]), context).split('\n');
  const first = lines.findIndex((line) => line.includes('the pods run as'));
  expect(lines.slice(first - 1, first + 3)).toEqual([
    '',
    "  k8s/web/deployment.yaml:2  the pods run as 'web'",
    "  → k8s/web/accounts.yaml:4  RoleBinding 'web' binds it",
    '',
  ]);
  const long = Array.from({ length: 10 }, () => chain[0]!);
  expect(text(result([finding(placeOf(deployment, 'kind'), { chain: long })]), context)).toContain(
    '\n  and 2 more steps, which the JSON report lists\n',
  );
});

test('quiet: the findings and their count', () => {
  const lines = text(small, { ...context, quiet: true }).split('\n');
  expect(lines.slice(0, 4)).toEqual([
    'k8s/legacy/secret.yaml:9:10  error  long-lived/committed-token',
    "  Secret 'build-token' holds a token of the service account 'build' that never",
    '  expires.',
    'k8s/web/deployment.yaml:8:5  note  automount/automounted-token',
  ]);
  expect(lines.slice(-3)).toEqual(['', '3 findings: 1 error, 1 warning and 1 note', '']);
  expect(lines.join('\n')).not.toMatch(/│|fix:|skipped/);
});

describe('the summary', () => {
  test('of a clean run', () => {
    expect(text(clean, context)).toBe('No findings\n12 files, 30 objects, 9 workloads read\n');
    expect(text(clean, { ...context, quiet: true })).toBe('No findings\n');
  });

  test('counts the workloads whose account nobody can tell', () => {
    const summary = { files: 2, objects: 3, workloads: 3, undecided: 2 };
    expect(text(result([], { summary }), context)).toContain(
      '2 files, 3 objects, 3 workloads (2 with an undecided service account) read',
    );
  });

  test('says so when no file held a Kubernetes object', () => {
    const summary = { files: 2, objects: 0, workloads: 0, undecided: 0 };
    expect(text(result([], { summary }), context)).toBe(
      'No findings\n2 files, 0 objects, 0 workloads read\nNo Kubernetes object in 2 files, so nothing was judged.\n',
    );
    expect(text(result([], { summary: { ...summary, files: 0 } }), context)).toContain('No file was read');
  });

  test('groups what was skipped by reason, the most frequent first, with as many paths as fit', () => {
    const skipped = [
      { path: 'b/empty.yaml', reason: 'empty' as const },
      ...Array.from({ length: 20 }, (_, index) => ({
        path: `chart/templates/file-${index}.yaml`,
        reason: 'helm-template' as const,
      })),
      { path: 'a/two.yaml', reason: 'binary' as const },
      { path: 'b/two.yaml', reason: 'kustomize-patch' as const, line: 1 },
      { path: 'b/two.yaml', reason: 'kustomize-patch' as const, line: 9 },
    ];
    expect(
      text(result([], { skipped }), { ...context, width: 100 })
        .split('\n')
        .slice(2),
    ).toEqual([
      '24 skipped:',
      '  20  Helm template    chart/templates/file-0.yaml, chart/templates/file-1.yaml and 18 more',
      '   2  kustomize patch  b/two.yaml',
      '   1  binary           a/two.yaml',
      '   1  empty            b/empty.yaml',
      'To judge what is rendered first:',
      '  helm template chart | sa-lint -',
      '  kubectl kustomize <overlay> | sa-lint -',
      '',
    ]);
  });

  test('counts suppressed findings, and lists them on request', () => {
    const silenced = result([], {
      suppressed: [
        {
          finding: finding(placeOf(deployment, 'serviceAccountToken')),
          by: 'comment',
          reason: 'Vault needs it',
        },
        { finding: finding(placeOf(account, 'name: web')), by: 'baseline', reason: '' },
        { finding: finding(placeOf(secret, 'type')), by: 'baseline', reason: '' },
      ],
    });
    expect(text(silenced, context).split('\n')[0]).toBe(
      'No findings (3 suppressed: 1 by comments and 2 by the baseline)',
    );
    expect(
      text(silenced, { ...context, reportSuppressed: true })
        .split('\n')
        .slice(0, 4),
    ).toEqual([
      'Suppressed',
      '  k8s/web/deployment.yaml:20:17  warning  projected/token-without-audience  (comment: Vault needs it)',
      '  k8s/web/accounts.yaml:4:3  warning  projected/token-without-audience  (baseline)',
      '  k8s/legacy/secret.yaml:7:1  warning  projected/token-without-audience  (baseline)',
    ]);
  });
});
