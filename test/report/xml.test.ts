import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { checkstyle } from '../../src/report/checkstyle.ts';
import { junit } from '../../src/report/junit.ts';
import { describeWith, hasProgram } from './externalTool.ts';
import { hostile } from './hostile.ts';
import { clean, context, small } from './sample.ts';

test('checkstyle', () => {
  expect(checkstyle(small, { ...context, root: 'deploy' })).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
  <file name="deploy/k8s/legacy/secret.yaml">
    <error line="9" column="10" severity="error" message="Secret &apos;build-token&apos; holds a token of the service account &apos;build&apos; that never expires." source="long-lived/committed-token"/>
  </file>
  <file name="deploy/k8s/web/deployment.yaml">
    <error line="8" column="5" severity="info" message="Container &apos;web&apos; of Deployment &apos;shop/web&apos; gets the automatic token of the service account &apos;web&apos;, because neither the pod nor the account says anything. Whoever takes over the container can call the API server as that account." source="automount/automounted-token"/>
    <error line="20" column="17" severity="warning" message="Token &apos;token&apos; in volume &apos;vault&apos; of Deployment &apos;shop/web&apos; has no audience, so every API server of the cluster accepts it." source="projected/token-without-audience"/>
  </file>
</checkstyle>
`);
  expect(checkstyle(clean, context)).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n</checkstyle>\n',
  );
});

test('junit: a suite for each file', () => {
  const text = junit(small, context);
  expect(text).toContain('<testsuites name="sa-lint" tests="3" failures="3" errors="0">');
  expect(text).toContain('<testsuite name="k8s/web/deployment.yaml" tests="2" failures="2" errors="0">');
  expect(text).toContain(
    '<testcase name="long-lived/committed-token" classname="k8s/legacy/secret" file="k8s/legacy/secret.yaml" line="9">',
  );
  expect(text).toMatch(
    /<failure message="Secret [^"]+" type="error">k8s\/legacy\/secret.yaml:9:10: .* Fix: Delete .*<\/failure>/,
  );
});

test('junit: a clean run has a case that passed', () => {
  expect(junit(clean, context)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="sa-lint" tests="1" failures="0" errors="0">
  <testsuite name="sa-lint" tests="1" failures="0" errors="0">
    <testcase name="No findings in 12 files, 30 objects, 9 workloads" classname="sa-lint"/>
  </testsuite>
</testsuites>
`);
});

describeWith(hasProgram('xmllint'), 'xmllint (Debian: libxml2-utils)', 'xmllint', () => {
  const lint = (text: string, ...options: string[]) =>
    spawnSync('xmllint', ['--nonet', ...options, '-'], { input: text, encoding: 'utf8' });

  test.each([
    ['checkstyle', checkstyle],
    ['junit', junit],
  ])('%s is well-formed, whatever is in it', (_, report) => {
    for (const result of [clean, small, hostile]) {
      const { status, stderr } = lint(report(result, context), '--noout');
      expect([status, stderr]).toEqual([0, '']);
    }
  });

  test('hostile texts make no elements of their own', () => {
    const count = (text: string, path: string) => Number(lint(text, '--xpath', `count(${path})`).stdout);
    const number = hostile.findings.length;
    expect(count(checkstyle(hostile, context), '//*')).toBe(1 + 2 * number);
    expect(count(checkstyle(hostile, context), '//@*')).toBe(1 + number + 5 * number);
    expect(count(junit(hostile, context), '//*')).toBe(1 + 3 * number);
    expect(count(junit(hostile, context), '//@*')).toBe(4 + 4 * number + 4 * number + 2 * number);
  });

  test('it does see a mistake', () => {
    expect(lint(junit(small, context).replace('&apos;', '&'), '--noout').status).not.toBe(0);
  });
});
