import { describe, expect, test } from 'vitest';
import { diffLines, shownRepair } from '../../src/findings/repairLines.ts';
import { lint } from '../../src/index.ts';
import { rdjson } from '../../src/report/rdjson.ts';
import { sarif } from '../../src/report/sarif.ts';
import { text } from '../../src/report/text.ts';
import { fixableText } from '../../src/report/written.ts';
import { context } from './sample.ts';

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
});
