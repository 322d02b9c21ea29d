import { expect, it } from 'vitest';
import { isGeneratedTokenName } from '../../src/kubernetes/tokenSecrets.ts';

it.each([
  ['web-token-7x2kp', 'web', true],
  ['web-token-token-7x2kp', 'web-token', true],
  ['web-token-7x2k', 'web', false],
  ['web-token-7x2kpq', 'web', false],
  ['web-token-7X2kp', 'web', false],
  ['web-token-1x2kp', 'web', false], // no 0, 1 and 3 in generated names
  ['web-token-ax2kp', 'web', false], // nor vowels
  ['my-web-token-7x2kp', 'web', false],
  ['web-token-', 'web', false],
])('%s of %s: %s', (secret, account, generated) => {
  expect(isGeneratedTokenName(secret, account)).toBe(generated);
});
