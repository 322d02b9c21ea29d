import { describe, expect, it } from 'vitest';
import { stepPath, type Trail, trailPath } from '../../src/model/read/stepPath.ts';
import { meantField } from '../../src/text/spelling.ts';

const fields = ['automountServiceAccountToken', 'serviceAccountName', 'serviceAccount', 'path'];

describe('meantField', () => {
  it.each([
    ['automountserviceaccounttoken', 'automountServiceAccountToken'],
    ['AutomountServiceAccountToken', 'automountServiceAccountToken'],
    ['automount_service_account_token', 'automountServiceAccountToken'],
    ['automount-service-account-token', 'automountServiceAccountToken'],
    ['automountServiceAccountTokens', 'automountServiceAccountToken'],
    ['automountServiceAcccountToken', 'automountServiceAccountToken'],
    ['automuontServiceAccountToken', 'automountServiceAccountToken'],
    ['serviceAccountname', 'serviceAccountName'],
    ['serviceAcountNmae', 'serviceAccountName'],
    ['service_account', 'serviceAccount'],
    ['serviceAccounts', 'serviceAccount'],
    ['Path', 'path'],
    ['paths', 'path'],
  ])('%s means %s', (key, meant) => {
    expect(meantField(key, fields)).toBe(meant);
  });

  it.each([
    ...fields,
    '',
    '_',
    'pa',
    'paste',
    'serviceName',
    'serviceAccountSelector',
    'serviceAccountToken',
    'automountToken',
    'x'.repeat(100_000),
  ])('%.30s means nothing else', (key) => {
    expect(meantField(key, fields)).toBeUndefined();
  });

  it('takes the nearest', () => {
    expect(meantField('nam', ['name2', 'name'])).toBe('name');
  });
});

describe('stepPath', () => {
  it.each([
    ['', 'spec', 'spec'],
    ['spec', 'containers', 'spec.containers'],
    ['spec.containers', 0, 'spec.containers[0]'],
    ['metadata.annotations', 'example.com/owner', "metadata.annotations['example.com/owner']"],
    ['', 'a b', "['a b']"],
    ['x', '\u001b[2J', "x['\\u{1b}[2J']"],
    ['x', '', "x['']"],
  ])('%j and %j', (path, step, expected) => {
    expect(stepPath(path, step)).toBe(expected);
  });
});

describe('trailPath', () => {
  const trail = (steps: readonly (string | number)[]): Trail =>
    steps.reduce<Trail>((parent, step) => ({ step, parent }), { step: 'not counted', parent: null });

  it.each([
    [[], '', ''],
    [[], 'spec', 'spec'],
    [['spec', 'containers', 0, 'env'], '', 'spec.containers[0].env'],
    [['volumes', 0], 'spec', 'spec.volumes[0]'],
  ])('%j from %j', (steps, start, expected) => {
    expect(trailPath(trail(steps), start)).toBe(expected);
  });

  it('says the end of what is too deep', () => {
    const path = trailPath(trail([...Array(100_000).fill('a'), 'b']));
    expect(path).toMatch(/^…(\.a){49}\.b$/);
  });
});
