import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { markdown } from '../../src/report/markdown.ts';
import { markdownText } from '../../src/report/markdownText.ts';
import { hasProgram } from './externalTool.ts';
import { hostile, hostileTexts } from './hostile.ts';
import { clean, context, deployment, finding, placeOf, result, small } from './sample.ts';

test('a table with a row for what one edit removes, the worst first', () => {
  expect(markdown(small, { ...context, root: 'deploy', linkBase: 'https://github.com/o/r/blob/abc/' })).toBe(
    `### sa-lint: 3 findings: 1 error, 1 warning and 1 note

**Not judged: 2 Helm templates. --fail-on-skipped makes that an error.**

| Place | Severity | Finding | Fix |
| --- | --- | --- | --- |
| [<code>deploy/k8s/legacy/secret.yaml:9</code>](https://github.com/o/r/blob/abc/deploy/k8s/legacy/secret.yaml#L9) | **error** | Secret 'build-token' holds a token of the service account 'build' that never expires.<br><code>long-lived/committed-token</code> | Delete the Secret in the cluster, which revokes the token, and remove it from the history of the repository. |
| [<code>deploy/k8s/web/deployment.yaml:20</code>](https://github.com/o/r/blob/abc/deploy/k8s/web/deployment.yaml#L20) | warning | Token 'token' in volume 'vault' of Deployment 'shop/web' has no audience, so every API server of the cluster accepts it.<br>See: Deployment 'shop/web' holds the token (deploy/k8s/web/deployment.yaml:4)<br><code>projected/token-without-audience</code> | Write <code>audience:</code> with the name of the one service that is to accept the token, such as <code>audience: vault</code>. |
| [<code>deploy/k8s/web/deployment.yaml:8</code>](https://github.com/o/r/blob/abc/deploy/k8s/web/deployment.yaml#L8) | note | Container 'web' of Deployment 'shop/web' gets the automatic token of the service account 'web', because neither the pod nor the account says anything. Whoever takes over the container can call the API server as that account.<br>See: ServiceAccount 'shop/web' leaves it unset (deploy/k8s/web/accounts.yaml:4)<br><code>automount/automounted-token</code> | Write <code>automountServiceAccountToken: false</code> in the pod template, unless the container calls the Kubernetes API. |

12 files, 30 objects, 9 workloads read.

<details><summary>4 skipped</summary>

- 2 Helm template: <code>deploy/chart/templates/deployment.yaml</code>, <code>deploy/chart/templates/service.yaml</code>
- 1 not Kubernetes: <code>deploy/chart/values.yaml</code>
- 1 patch or part of an object: <code>deploy/k8s/web/patch.yaml</code>

Judges what is rendered first: <code>helm template chart &#124; sa-lint -</code>

</details>
`,
  );
});

test('a clean run', () => {
  expect(markdown(clean, context)).toBe(
    '### sa-lint: No findings\n\n12 files, 30 objects, 9 workloads read.\n',
  );
  const nothing = result([], { summary: { files: 3, objects: 0, workloads: 0, undecided: 0 } });
  expect(markdown(nothing, context)).toContain(
    '\n**No Kubernetes object in 3 files, so nothing was judged.**\n',
  );
});

test('of many related places the first are told, and how many are left', () => {
  const related = Array.from({ length: 12 }, (_, index) => ({
    ...placeOf(deployment, 'kind'),
    message: `Binding | ${index}`,
  }));
  expect(markdown(result([finding(placeOf(deployment, 'spec'), { related })]), context)).toContain(
    '<br>See: Binding &#124; 0 (k8s/web/deployment.yaml:2); Binding &#124; 1 (k8s/web/deployment.yaml:2); ' +
      'Binding &#124; 2 (k8s/web/deployment.yaml:2); and 9 more<br>',
  );
});

test('suppressed findings come last, with the reason', () => {
  const both = {
    ...small,
    suppressed: [{ finding: small.findings[0]!, by: 'comment' as const, reason: 'Known | so' }],
  };
  expect(markdown(both, context)).not.toContain('Suppressed');
  const text = markdown(both, { ...context, reportSuppressed: true });
  expect(text.indexOf('#### Suppressed')).toBeGreaterThan(text.indexOf('k8s/web/deployment.yaml:8'));
  expect(text).toContain('<br>Suppressed: Known &#124; so |');
});

describe('a byte limit', () => {
  const many = result(
    Array.from({ length: 40 }, (_, index) =>
      finding(placeOf({ path: `dir/${index}.yaml`, text: 'kind: Pod' }, 'Pod'), {
        message: `Ünïcödé ${index}.`,
      }),
    ),
    { skipped: small.summary.skipped },
  );
  const whole = markdown(many, context);

  test('is kept, and the last line says how many findings are missing', () => {
    for (let byteLimit = 0; byteLimit < Buffer.byteLength(whole) + 100; byteLimit += 50) {
      const text = markdown(many, { ...context, byteLimit });
      const rows = text.match(/^\| <code>dir/gm)?.length ?? 0;
      if (byteLimit >= 300) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(byteLimit);
      const missing = /\*\*(\d+) findings? more not shown here/.exec(text)?.[1];
      if (byteLimit >= 300) expect(rows + Number(missing ?? 0)).toBe(40);
      expect(text).toMatch(/^### sa-lint: 40 findings: 40 warnings\n/);
    }
  });

  test('that is large enough changes nothing', () => {
    expect(markdown(many, { ...context, byteLimit: Buffer.byteLength(whole) })).toBe(whole);
  });
});

test('every row has four cells, whatever is in them', () => {
  const rows = markdown(hostile, { ...context, groupBy: 'none' })
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| Place') && !line.startsWith('| ---'));
  expect(rows).toHaveLength(hostileTexts.length);
  for (const row of rows) expect(row.split('|')).toHaveLength(6);
});

test('one cause: its places folded away, and what to write', () => {
  const source = { path: 'a.yaml', text: 'a\nb\n' };
  const cause = { key: 'k', about: "the account 'default'" };
  const edits = [{ span: { start: 4, end: 4 }, text: '---\nkind: X\na: "|"\n' }];
  const repair = { key: 'r', safe: true, caution: null, changes: [{ source, edits }] };
  const both = result(['a', 'b'].map((piece) => finding(placeOf(source, piece), { cause, repair })));
  const [row] = markdown(both, context)
    .split('\n')
    .filter((line) => line.startsWith('| <code>'));
  expect(row).toContain("**2 places, one cause: the account 'default'.**");
  expect(row).toContain('<details><summary>2 places</summary><code>a.yaml:1</code> Deployment shop/web<br>');
  expect(row).toContain('--fix writes:<pre lang="diff">+ kind: X&#10;+ a: "&#124;"</pre> |');
});

test('pairs of backticks are code, single ones are not', () => {
  expect(markdownText('a `b|c` d ` e')).toBe('a <code>b&#124;c</code> d &#96; e');
});

test('nobody is mentioned, no issue is referred to', () => {
  const text = markdownText('@octocat #1 GH-1 https://evil.example www.evil.example');
  expect(text).not.toMatch(/@\w|#\d+(?!\d*;)|GH-\d|:\/\/|www\./);
});

test.skipIf(!hasProgram('cmark-gfm'))(
  'cmark-gfm: hostile texts make no links, images, scripts or emphasis',
  () => {
    const extensions = ['table', 'autolink', 'strikethrough', 'tagfilter'].flatMap((name) => ['-e', name]);
    const input = markdown(hostile, { ...context, reportSuppressed: true });
    const page = spawnSync('cmark-gfm', ['--unsafe', ...extensions], { input, encoding: 'utf8' }).stdout;
    const tags = new Set([...page.matchAll(/<([a-z0-9]+)/gi)].map((match) => match[1]));
    expect([...tags].sort()).toEqual(
      [
        'br',
        'code',
        'details',
        'h3',
        'h4',
        'li',
        'p',
        'summary',
        'table',
        'tbody',
        'td',
        'th',
        'thead',
        'tr',
        'ul',
      ].sort(),
    );
  },
);
