import { expect, test } from 'vitest';
import { judgingCommands, leftOutText } from '../../src/report/words.ts';
import { result } from './sample.ts';

test.each([
  ['charts/web/templates/a.yaml', 'helm template charts/web | sa-lint -'],
  ['web/templates/sub/a.yaml', 'helm template web | sa-lint -'],
  ['web/charts/dep/templates/a.yaml', 'helm template web/charts/dep | sa-lint -'],
  // What a shell would take for something else is not put into a command.
  ['$(id)/templates/a.yaml', 'helm template <chart> | sa-lint -'],
  ['-o/templates/a.yaml', 'helm template <chart> | sa-lint -'],
  ['a;b/templates/a.yaml', 'helm template <chart> | sa-lint -'],
])('of %s: %s', (path, command) => {
  expect(judgingCommands([{ path, reason: 'helm-template' }])).toEqual([command]);
});

test('what is not Kubernetes needs no command', () => {
  expect(judgingCommands([{ path: 'a.yaml', reason: 'not-kubernetes' }])).toEqual([]);
});

test('what was left out is said in the plural where it is several', () => {
  const { summary } = result([], {});
  const skipped = [
    { path: 'a', reason: 'helm-template' as const },
    { path: 'b', reason: 'helm-template' as const },
    { path: 'c', reason: 'template' as const },
    { path: 'd', reason: 'chart-elsewhere' as const },
    { path: 'e', reason: 'chart-elsewhere' as const },
  ];
  const counted = { ...summary, findings: { error: 1, warning: 0, note: 0 }, undecided: 2, skipped };
  expect(leftOutText(counted)).toBe(
    'Not judged: 2 Helm templates, 2 charts that are not here, 1 template that is not YAML yet and 2 workloads with an undecided account. --fail-on-skipped makes that an error.',
  );
});
