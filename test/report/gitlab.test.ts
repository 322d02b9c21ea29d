import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { gitlab } from '../../src/report/gitlab.ts';
import { hostile } from './hostile.ts';
import { clean, context, finding, placeOf, result, small } from './sample.ts';

// The fields that GitLab's documentation of Code Quality lists, all of them required.
// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
const validate = new Ajv2020({ allErrors: true }).compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^(?!\\./|/)' },
          lines: {
            type: 'object',
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
});

test.each([
  ['clean', clean],
  ['small', small],
  ['hostile', hostile],
])('a %s report has the documented fields', (_, of) => {
  expect(validate(JSON.parse(gitlab(of, context))) ? [] : validate.errors).toEqual([]);
});

test('an issue', () => {
  const issues = JSON.parse(gitlab(small, { ...context, root: 'deploy' }));
  expect(issues.map((issue: { severity: string }) => issue.severity)).toEqual(['critical', 'minor', 'major']);
  expect(issues[2]).toEqual({
    description: expect.stringMatching(/^projected\/token-without-audience: Token 'token' in volume 'vault'/),
    check_name: 'projected/token-without-audience',
    fingerprint: small.findings[2]!.fingerprint,
    severity: 'major',
    location: { path: 'deploy/k8s/web/deployment.yaml', lines: { begin: 20, end: 20 } },
  });
});

test('no two issues share a fingerprint, because GitLab would show one of them only', () => {
  const twins = ['a.yaml', 'b.yaml', 'c.yaml'].map((path) =>
    finding(placeOf({ path, text: 'kind: Pod' }, 'Pod')),
  );
  const { fingerprint } = twins[0]!;
  const issues = JSON.parse(gitlab(result(twins), context));
  expect(issues.map((issue: { fingerprint: string }) => issue.fingerprint)).toEqual([
    fingerprint,
    `${fingerprint}-2`,
    `${fingerprint}-3`,
  ]);
});

test('a clean run is an empty array', () => {
  expect(gitlab(clean, context)).toBe('[]\n');
});
