import { expect, test } from 'vitest';
import { judgingCommands } from '../../src/report/words.ts';

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
