import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { json } from '../../src/report/json.ts';
import { clean, context, finding, placeOf, result, secret, small } from './sample.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../src/report/json.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(schema);

function checked(text: string) {
  const report = JSON.parse(text);
  expect(validate(report) ? [] : validate.errors).toEqual([]);
  return report;
}

test('the published contract', () => {
  const report = checked(json(small, context));
  expect(report.findings[2]).toEqual({
    rule: 'projected/token-without-audience',
    severity: 'warning',
    message:
      "Token 'token' in volume 'vault' of Deployment 'shop/web' has no audience, so every API server of the cluster accepts it.",
    fix: 'Write `audience:` with the name of the one service that is to accept the token, such as `audience: vault`.',
    path: 'k8s/web/deployment.yaml',
    line: 20,
    column: 17,
    endLine: 20,
    endColumn: 36,
    object: { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop', name: 'web' },
    related: [
      {
        path: 'k8s/web/deployment.yaml',
        line: 4,
        column: 3,
        endLine: 4,
        endColumn: 12,
        message: "Deployment 'shop/web' holds the token",
      },
    ],
    fingerprint: small.findings[2]!.fingerprint,
  });
  expect(report.summary).toEqual({
    files: 12,
    objects: 30,
    workloads: 9,
    undecided: 0,
    findings: { error: 1, warning: 1, note: 1 },
    suppressed: 0,
    skipped: [
      { path: 'chart/templates/deployment.yaml', reason: 'helm-template' },
      { path: 'chart/templates/service.yaml', reason: 'helm-template' },
      { path: 'chart/values.yaml', reason: 'not-kubernetes' },
      { path: 'k8s/web/patch.yaml', reason: 'partial-object', line: 3 },
    ],
  });
});

test('all related places and the steps of a chain', () => {
  const places = Array.from({ length: 300 }, (_, index) => ({
    ...placeOf(secret, 'kind'),
    message: `Binding ${index}`,
  }));
  const one = finding(placeOf(secret, 'type'), { related: places, chain: places.slice(0, 2) });
  const [printed] = checked(json(result([one]), context)).findings;
  expect(printed.related).toHaveLength(300);
  expect(printed.chain).toEqual(printed.related.slice(0, 2));
});

test('a clean run', () => {
  const report = checked(json(clean, context));
  expect(report.version).toBe(1);
  expect(report.findings).toEqual([]);
});

test('a finding about no object has an object of nulls', () => {
  const { findings } = checked(json(result([finding(placeOf(secret, 'data'), { object: null })]), context));
  expect(findings[0].object).toEqual({ apiVersion: null, kind: null, namespace: null, name: null });
});

test('suppressed findings are counted, and listed on request', () => {
  const silenced = result([], {
    suppressed: [{ finding: small.findings[0]!, by: 'annotation', reason: 'Known' }],
  });
  expect(checked(json(silenced, context))).not.toHaveProperty('suppressed');
  const report = checked(json(silenced, { ...context, reportSuppressed: true }));
  expect(report.summary.suppressed).toBe(1);
  expect(report.suppressed[0].suppression).toEqual({ by: 'annotation', reason: 'Known' });
  expect(report.suppressed[0].rule).toBe('long-lived/committed-token');
});

describe('the schema refuses', () => {
  const change = (edit: (report: ReturnType<typeof checked>) => void) => {
    const report = JSON.parse(json(small, context));
    edit(report);
    return validate(report);
  };
  test.each<[string, Parameters<typeof change>[0]]>([
    ['another version', (report) => Object.assign(report, { version: 2 })],
    ['a line of 0', (report) => Object.assign(report.findings[0], { line: 0 })],
    ['an unknown severity', (report) => Object.assign(report.findings[0], { severity: 'info' })],
    ['a missing end', (report) => delete report.findings[0].endColumn],
    ['a related place without a message', (report) => delete report.findings[1].related[0].message],
    [
      'a reason that is not in the contract',
      (report) => Object.assign(report.summary.skipped[0], { reason: 'x' }),
    ],
  ])('%s', (_, edit) => {
    expect(change(edit)).toBe(false);
  });
});

test('characters that a terminal acts on are escaped, and read back exactly', () => {
  const path = 'a\u001b[31m\u202e\u2028\u009b\ufeff\u{e0041}.yaml';
  const text = json(result([finding(placeOf({ path, text: 'kind: Pod' }, 'kind'))]), context);
  expect(text).not.toMatch(/[^\P{C}\n]|\p{Zl}|\p{Zp}/u);
  expect(JSON.parse(text).findings[0].path).toBe(path);
});
