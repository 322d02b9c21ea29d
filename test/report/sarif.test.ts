import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Log } from 'sarif';
import { expect, test } from 'vitest';
import { findMultitool, sarifProblems } from '../../scripts/sarif-multitool.ts';
import { lineHashes } from '../../src/report/lineHash.ts';
import type { ReportContext } from '../../src/report/report.ts';
import { maxSarifResults } from '../../src/report/report.ts';
import { sarif } from '../../src/report/sarif.ts';
import { describeWith } from './externalTool.ts';
import { hostile } from './hostile.ts';
import { clean, context, deployment, document, finding, placeOf, result, small } from './sample.ts';

function runOf(of: typeof small, more: Partial<ReportContext> = {}) {
  return (JSON.parse(sarif(of, { ...context, ...more })) as Log).runs[0]!;
}

const large = result(
  Array.from({ length: maxSarifResults + 200 }, (_, index) =>
    finding(placeOf(deployment, 'serviceAccountToken'), {
      message: `Finding ${String(index).padStart(5, '0')} of a large run.`,
      severity: index < 3 ? 'note' : index < 6 ? 'error' : 'warning',
      fix: '',
    }),
  ),
);

const suppressed = {
  ...small,
  suppressed: small.findings.map((one, index) => ({
    finding: one,
    by: (['comment', 'annotation', 'baseline'] as const)[index]!,
    reason: 'Known',
  })),
};

test('every rule is listed, sorted, with its help', () => {
  const { rules } = runOf(clean).tool.driver;
  expect(rules!.map(({ id }) => id)).toEqual([
    'automount/automounted-token',
    'identity/deprecated-service-account-field',
    'long-lived/committed-token',
    'manifest/syntax-error',
    'projected/token-without-audience',
  ]);
  expect(rules![2]).toEqual({
    id: 'long-lived/committed-token',
    name: 'CommittedToken',
    helpUri: 'https://github.com/sa-lint/sa-lint/blob/main/docs/rules/long-lived/committed-token.md',
    shortDescription: { text: 'Committed token.' },
    fullDescription: { text: 'A service that receives the token can replay it against the API server.' },
    defaultConfiguration: { level: 'error' },
    help: {
      text: expect.stringContaining('Fix: Write `audience:`'),
      markdown: expect.stringContaining('```yaml\nserviceAccountToken: # <-\n  path: token\n```'),
    },
    properties: {
      tags: ['security', 'kubernetes', 'service-account', 'long-lived', 'CIS 5.1.6'],
      precision: 'high',
      'problem.severity': 'error',
      'security-severity': '9.1',
      profile: 'recommended',
    },
  });
  expect(rules![0]!.deprecatedIds).toEqual(['automount/old-name']);
});

test("GitHub's limits of a rule are kept", () => {
  const long = document('a/b', {
    why: 'Many words '.repeat(500),
    maps: Array.from({ length: 30 }, (_, i) => `CIS ${i}`),
  });
  const rule = runOf(clean, { documents: [long] }).tool.driver.rules![0]!;
  expect(rule.fullDescription!.text.length).toBeLessThanOrEqual(1024);
  expect(rule.fullDescription!.text).toMatch(/words…$/);
  expect(rule.properties!.tags).toHaveLength(10);
});

test('a result: worst first, full regions, related places linked in the message, both fingerprints', () => {
  const run = runOf(small);
  expect(run.results!.map(({ level }) => level)).toEqual(['error', 'warning', 'note']);
  const location = (uri: string, line: number, column: number, endColumn: number) => ({
    artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
    region: { startLine: line, startColumn: column, endLine: line, endColumn },
  });
  expect(run.results![2]).toEqual({
    ruleId: 'automount/automounted-token',
    ruleIndex: 0,
    level: 'note',
    message: {
      text:
        "Container 'web' of Deployment 'shop/web' gets the automatic token of the service account 'web', because neither the pod nor the account says anything. Whoever takes over the container can call the API server as that account.\n" +
        "See: [ServiceAccount 'shop/web' leaves it unset](1).\n" +
        'Fix: Write `automountServiceAccountToken: false` in the pod template, unless the container calls the Kubernetes API.',
    },
    locations: [
      {
        physicalLocation: location('k8s/web/deployment.yaml', 8, 5, 9),
        logicalLocations: [{ fullyQualifiedName: 'apps/v1/Deployment/shop/web', kind: 'object' }],
      },
    ],
    relatedLocations: [
      {
        id: 1,
        message: { text: "ServiceAccount 'shop/web' leaves it unset" },
        physicalLocation: location('k8s/web/accounts.yaml', 4, 3, 12),
      },
    ],
    partialFingerprints: {
      primaryLocationLineHash: lineHashes(deployment.text)[8],
      'saLint/v1': small.findings[1]!.fingerprint,
    },
  });
  expect(run.automationDetails).toEqual({ id: 'sa-lint/' });
  expect(run.columnKind).toBe('utf16CodeUnits');
});

test('a clean run has results, and none', () => {
  expect(runOf(clean).results).toEqual([]);
});

test('skipped files are notifications', () => {
  const { executionSuccessful, toolExecutionNotifications: notes } = runOf(small).invocations![0]!;
  expect(executionSuccessful).toBe(true);
  expect(notes).toHaveLength(4);
  expect(notes![3]).toMatchObject({
    level: 'note',
    message: { text: "'k8s/web/patch.yaml' was not judged from line 3 on: patch or part of an object." },
    locations: [
      { physicalLocation: { artifactLocation: { uri: 'k8s/web/patch.yaml' }, region: { startLine: 3 } } },
    ],
  });
});

test('no more results than GitHub keeps, the worst of them, and a notification that says so', () => {
  const run = runOf(large);
  expect(run.results).toHaveLength(maxSarifResults);
  expect(run.results!.slice(0, 4).map(({ level }) => level)).toEqual(['error', 'error', 'error', 'warning']);
  expect(run.results!.filter(({ level }) => level === 'note')).toEqual([]);
  expect(run.invocations![0]!.toolExecutionNotifications![0]!.message.text).toBe(
    '5200 findings; the 5000 worst are listed, 200 are not.',
  );
});

test('suppressed results are left out, and marked on request', () => {
  expect(runOf(suppressed).results).toHaveLength(3);
  expect(runOf(suppressed).results!.some((one) => 'suppressions' in one)).toBe(false);
  const results = runOf(suppressed, { reportSuppressed: true }).results!;
  expect(results.map((one) => one.suppressions!.map(({ kind }) => kind))).toEqual([
    [],
    [],
    [],
    ['inSource'],
    ['inSource'],
    ['external'],
  ]);
  expect(results[3]!.suppressions).toEqual([
    { kind: 'inSource', status: 'accepted', justification: 'Known' },
  ]);
});

test('paths are percent-encoded and start at the root of the repository', () => {
  const place = placeOf({ path: 'a b/100%/ü#?:.yaml', text: 'kind: Pod' }, 'kind');
  const uri = (root?: string) =>
    runOf(result([finding(place)]), root === undefined ? {} : { root }).results![0]!.locations![0]!
      .physicalLocation!.artifactLocation!.uri;
  expect(uri()).toBe('a%20b/100%25/%C3%BC%23%3F%3A.yaml');
  expect(uri('deploy/')).toBe('deploy/a%20b/100%25/%C3%BC%23%3F%3A.yaml');
  const broken = placeOf({ path: '\ud800.yaml', text: 'kind: Pod' }, 'kind');
  expect(() => sarif(result([finding(broken)]), context)).not.toThrow();
});

test('brackets and backslashes of names make no links', () => {
  const message = "Pod '[here](1)\\[x](https://evil.example)' is odd.";
  const { text } = runOf(result([finding(placeOf(deployment, 'kind'), { message, fix: '' })])).results![0]!
    .message;
  expect(text).toBe("Pod '\\[here\\](1)\\\\\\[x\\](https://evil.example)' is odd.");
});

test('of many related places the message links the first, the result lists all', () => {
  const related = Array.from({ length: 25 }, (_, index) => ({
    ...placeOf(deployment, 'kind'),
    message: `Binding ${index}`,
  }));
  const one = runOf(result([finding(placeOf(deployment, 'spec'), { related })])).results![0]!;
  expect(one.message.text).toContain('[Binding 19](20); and 5 more.\nFix: ');
  expect(one.relatedLocations).toHaveLength(25);
});

test('no more related places than GitHub takes, and the message says how many are left', () => {
  const related = Array.from({ length: 1_203 }, (_, index) => ({
    ...placeOf(deployment, 'kind'),
    message: `Binding ${index}`,
  }));
  const one = runOf(result([finding(placeOf(deployment, 'spec'), { related })])).results![0]!;
  expect(one.relatedLocations).toHaveLength(1_000);
  expect(one.message.text).toContain(
    '; and 1183 more, of which 203 are not in this report (GitHub takes 1000).',
  );
});

test('a chain is a code flow', () => {
  const chain = [
    { ...placeOf(deployment, 'kind'), message: "runs as '[web]'" },
    { ...placeOf(deployment, 'spec'), message: 'is bound' },
  ];
  const one = runOf(result([finding(placeOf(deployment, 'spec'), { chain })])).results![0]!;
  expect(one.codeFlows).toHaveLength(1);
  expect(
    one.codeFlows![0]!.threadFlows[0]!.locations!.map(({ location }) => location!.message!.text),
  ).toEqual(["runs as '\\[web\\]'", 'is bound']);
  expect(one.codeFlows![0]!.threadFlows[0]!.locations![1]!.location!.physicalLocation).toEqual(
    one.locations![0]!.physicalLocation,
  );
});

test('a rule that is not listed has no index', () => {
  expect(runOf(small, { documents: [] }).results![0]).not.toHaveProperty('ruleIndex');
});

const multitool = findMultitool();

describeWith(
  multitool !== undefined,
  'npm i --no-save @microsoft/sarif-multitool-linux@5.7.0, or SARIF_MULTITOOL with the path of Sarif.Multitool',
  "Sarif.Multitool under GitHub's rules",
  () => {
    const logs: [string, string][] = [
      ['a clean run', sarif(clean, context)],
      ['a small run', sarif(small, context)],
      ['a large run', sarif(large, context)],
      ['suppressed results', sarif(suppressed, { ...context, reportSuppressed: true })],
      ['a folder inside a repository', sarif(small, { ...context, root: 'deploy/prod' })],
      ['hostile names', sarif(hostile, context)],
    ];

    test.each(logs)('%s: no error and no warning', { timeout: 180_000 }, (_, log) => {
      const folder = mkdtempSync(join(tmpdir(), 'sa-lint-sarif-'));
      const file = join(folder, 'log.sarif');
      writeFileSync(file, log);
      expect(sarifProblems(multitool!, file)).toEqual([]);
      rmSync(folder, { recursive: true });
    });

    test('it does see a mistake', () => {
      const folder = mkdtempSync(join(tmpdir(), 'sa-lint-sarif-'));
      const file = join(folder, 'log.sarif');
      const log = JSON.parse(sarif(small, context)) as Log;
      delete log.runs[0]!.results![0]!.locations![0]!.physicalLocation!.region;
      writeFileSync(file, JSON.stringify(log));
      expect(sarifProblems(multitool!, file).join('\n')).toContain('GH1003');
      rmSync(folder, { recursive: true });
    });

    test.each(logs)('%s: valid by the schema of OASIS', (_, log) => {
      const schema = JSON.parse(readFileSync(join(dirname(multitool!), 'sarif-2.1.0.json'), 'utf8'));
      const ajv = new Ajv2020({ strict: false });
      formats.default(ajv);
      const validate = ajv.compile(schema);
      expect(validate(JSON.parse(log)) ? [] : validate.errors).toEqual([]);
    });
  },
);
