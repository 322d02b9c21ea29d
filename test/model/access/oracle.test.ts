import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { accessOf } from '../../../src/access.ts';
import type { AccessRequest } from '../../../src/index.ts';

/** Questions that a kube-apiserver 1.36.3 was asked, and what it said. */
type Asked = AccessRequest & {
  readonly scenario: string;
  readonly account: string;
  readonly allowed: boolean;
};

const folder = join(import.meta.dirname, '../../oracle/rbac');
const answers = JSON.parse(readFileSync(join(folder, 'answers.json'), 'utf8')) as readonly Asked[];

/** Bindings there name a role that the input does not hold. A server has no such role either; we cannot know. */
const withMissingRole = new Set(['19-missing-role-next-to-good']);

describe('what an API server answered', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

  test('every scenario was asked about', () => {
    expect(new Set(answers.map(({ scenario }) => `${scenario}.yaml`))).toEqual(new Set(files));
  });

  test.each(files)('%s', (file) => {
    const scenario = file.replace('.yaml', '');
    const access = accessOf([{ path: file, text: readFileSync(join(folder, file), 'utf8') }]);
    const wrong = answers
      .filter((asked) => asked.scenario === scenario)
      .flatMap(({ scenario: _, account, allowed, ...request }) => {
        const answer = access.may(account, request);
        const agrees =
          answer.allowed === allowed ||
          (answer.allowed === 'unknown' && !allowed && withMissingRole.has(scenario));
        return agrees && answer.because.length > 0 === (answer.allowed !== false)
          ? []
          : [{ account, ...request, allowed, answer: answer.allowed }];
      });
    expect(wrong).toEqual([]);
  });
});
