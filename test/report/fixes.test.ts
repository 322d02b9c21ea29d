import { describe, expect, test } from 'vitest';
import { diffLines, shownLines, shownRepair } from '../../src/findings/repairLines.ts';
import { lint } from '../../src/index.ts';
import { github } from '../../src/report/github.ts';
import { gitlab } from '../../src/report/gitlab.ts';
import { json } from '../../src/report/json.ts';
import { rdjson } from '../../src/report/rdjson.ts';
import { sarif } from '../../src/report/sarif.ts';
import { text } from '../../src/report/text.ts';
import { fixableText } from '../../src/report/written.ts';
import { context, deployment, finding, placeOf, result as sample } from './sample.ts';

const pod = `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccount: wéb
  automountServiceAccountToken: "false"
  containers: [{ name: web, image: registry.example/web:1.4 }]
`.replace('wéb', 'web');
const result = lint([{ path: 'a b.yaml', text: pod }]);
const fixable = result.findings.find(({ rule }) => rule === 'manifest/invalid-field-type')!;

describe('what --fix would write', () => {
  test('as a diff', () => {
    expect(diffLines(shownRepair(fixable)!)).toEqual([
      '- automountServiceAccountToken: "false"',
      '+ automountServiceAccountToken: false',
    ]);
  });

  test('in SARIF', () => {
    const { results } = JSON.parse(sarif(result, context)).runs[0];
    const { fixes } = results.find(({ ruleId }: { ruleId: string }) => ruleId === fixable.rule);
    expect(fixes).toEqual([
      {
        description: { text: 'Safe: it does what was evidently meant.' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'a%20b.yaml', uriBaseId: '%SRCROOT%' },
            replacements: [
              {
                deletedRegion: { startLine: 6, startColumn: 33, endLine: 6, endColumn: 40 },
                insertedContent: { text: 'false' },
              },
            ],
          },
        ],
      },
    ]);
  });

  test('in rdjson', () => {
    const { diagnostics } = JSON.parse(rdjson(result, context));
    const one = diagnostics.find(({ code }: { code: { value: string } }) => code.value === fixable.rule);
    expect(one.suggestions).toEqual([
      { range: { start: { line: 6, column: 33 }, end: { line: 6, column: 40 } }, text: 'false' },
    ]);
  });

  test('in the text report, with how many there are', () => {
    const report = text(result, context);
    expect(report).toContain('fix: `--fix` writes:\n');
    expect(report).toContain('+ automountServiceAccountToken: false');
    expect(report.trimEnd().split('\n').at(-1)).toContain(fixableText(result.findings));
  });

  test('in JSON, with what keeps other edits from being made', () => {
    const { findings } = JSON.parse(json(result, context));
    const one = findings.find(({ rule }: { rule: string }) => rule === fixable.rule);
    expect(one.edit).toEqual({
      safe: true,
      changes: [
        {
          path: 'a b.yaml',
          replacements: [{ line: 6, column: 33, endLine: 6, endColumn: 40, text: 'false' }],
        },
      ],
    });
    const refused = finding(placeOf(deployment, 'spec'), { repair: { none: 'the file is JSON' } });
    expect(JSON.parse(json(sample([refused]), context)).findings[0]).toMatchObject({
      noEdit: 'the file is JSON',
    });
  });

  test('in GitLab, at the end of the description', () => {
    const issues = JSON.parse(gitlab(result, context));
    const one = issues.find(({ check_name }: { check_name: string }) => check_name === fixable.rule);
    expect(one.description).toMatch(
      / Fix: `--fix` writes `- automountServiceAccountToken: "false"`, `\+ automountServiceAccountToken: false`\.$/,
    );
    for (const { description } of issues) expect(description).toContain(' Fix: ');
  });

  test('in annotations', () => {
    expect(github(result, context)).toContain(
      'Fix: `--fix` writes:%0A- automountServiceAccountToken: "false"%0A+ automountServiceAccountToken: false',
    );
  });
});

describe('lines for readers', () => {
  const linesOf = (text: string, rule: string) => {
    const found = lint([{ path: 'a.yaml', text }]).findings.find((one) => one.rule === rule)!;
    return shownLines(shownRepair(found)!);
  };

  test('a new line stands below the key that holds it', () => {
    const text = `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec: # of the pod
  containers: [{ name: web, image: registry.example/web:1.4 }]
`;
    expect(linesOf(text, 'automount/automounted-token')).toEqual([
      '  spec:',
      '+   automountServiceAccountToken: false',
    ]);
  });

  test('of a field that moves both places are told apart', () => {
    const text = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  automountServiceAccountToken: false
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      serviceAccountName: web
      containers: [{ name: web, image: registry.example/web:1.4 }]
`;
    expect(linesOf(text, 'manifest/misplaced-field')).toEqual([
      '  spec:',
      '-   automountServiceAccountToken: false',
      '  spec:',
      '+   automountServiceAccountToken: false',
    ]);
  });

  test('a line at the top stands below its neighbour, and no value is quoted', () => {
    const text = `apiVersion: v1
kind: ServiceAccount
metadata:
  name: default
  namespace: shop
`;
    expect(linesOf(text, 'identity/default-service-account-automount')).toEqual([
      '  metadata:',
      '+ automountServiceAccountToken: false',
    ]);
  });
});
