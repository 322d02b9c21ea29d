import { expect, test } from 'vitest';
import { lint } from '../../src/index.ts';

const account = (namespace: string, flag: string) =>
  `apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: deployer, namespace: ${namespace}}\nautomountServiceAccountToken: ${flag}\n`;
const job = `apiVersion: batch/v1
kind: Job
metadata: {name: deploy}
spec:
  template:
    spec:
      serviceAccountName: deployer
      restartPolicy: Never
      containers: [{name: c, image: "example.org/c:1"}]
`;

test.each([
  ['both turn it off', 'a/job.yaml', 'false', 'false', []],
  ['only the one of the same folder turns it off', 'a/job.yaml', 'false', 'true', []],
  ['the one of the same folder does not', 'a/job.yaml', 'true', 'false', ['automount/automounted-token']],
  ['none of them is of the same folder', 'c/job.yaml', 'true', 'false', []],
  ['neither turns it off', 'c/job.yaml', 'true', 'true', ['automount/automounted-token']],
])('one account name in two namespaces: %s', (_, path, a, b, rules) => {
  const { findings } = lint([
    { path: 'a/account.yaml', text: account('team-a', a) },
    { path, text: job },
    { path: 'b/account.yaml', text: account('team-b', b) },
  ]);
  expect(findings.map(({ rule }) => rule)).toEqual(rules);
});

test('an account that is in the input is not said to be missing', () => {
  const texts = [
    account('team-a', 'false'),
    job.replace('name: deploy}', 'name: deploy, namespace: team-c}'),
  ];
  const { findings } = lint(texts.map((text, index) => ({ path: `${index}.yaml`, text })));
  expect(findings.map(({ rule }) => rule)).toEqual(['automount/automounted-token']);
  expect(findings[0]?.message).not.toContain('nor a ServiceAccount object');
  expect(findings[0]?.message).toContain('is for another one');
});
