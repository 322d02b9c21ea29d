import { expect, test } from 'vitest';
import type { Result } from '../../src/lint.ts';
import { maxSarifResults, sarifRemark } from '../../src/report/report.ts';

test('SARIF that leaves findings out says how many there are', () => {
  const result = (findings: number) => ({ findings: Array(findings) }) as unknown as Result;
  expect(sarifRemark(result(maxSarifResults))).toBeNull();
  expect(sarifRemark(result(maxSarifResults + 1))).toContain(
    `${maxSarifResults} worst of ${maxSarifResults + 1}`,
  );
});
