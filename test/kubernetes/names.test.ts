import { describe, expect, test } from 'vitest';
import { isDnsLabel, isDnsSubdomain, isPlaceholder } from '../../src/kubernetes/names.ts';

const long = (length: number) => 'a'.repeat(length);

describe('names', () => {
  test.each([
    ['web', true, true],
    ['unknown', true, true],
    ['1', true, true],
    ['a-b', true, true],
    ['a.b', true, false],
    [long(63), true, true],
    [long(64), true, false],
    [long(253), true, false],
    [long(254), false, false],
    ['', false, false],
    ['App', false, false],
    ['Bad_Name', false, false],
    ['-app', false, false],
    ['app-', false, false],
    ['app.', false, false],
    ['a..b', false, false],
    ['app ', false, false],
    ['app\n', false, false],
    ['ä', false, false],
  ])('%j is a subdomain: %s, a label: %s', (name, subdomain, label) => {
    expect(isDnsSubdomain(name)).toBe(subdomain);
    expect(isDnsLabel(name)).toBe(label);
    expect(isPlaceholder(name)).toBe(false);
  });

  test.each([
    '$X',
    'web-$X',
    '${X}',
    '${x:-web}',
    '$(X)',
    '@X@',
    'web-@version@',
    '<X>',
    '<your account>',
    '{X}',
    '{SERVICE_NAME}-sa',
    '{{ .Values.name }}',
    'REPLACE_ME',
    'web-MY_NAME',
    'MY_NAME.web',
  ])('%j is a placeholder', (name) => {
    expect(isPlaceholder(name)).toBe(true);
    expect(isDnsSubdomain(name)).toBe(false);
  });

  test.each(['$', '5$', 'me@example.com', '<>', '{}', 'a_b', 'A_b', 'WEB'])('%j is none', (name) => {
    expect(isPlaceholder(name)).toBe(false);
  });

  test.each(['@', '<', '{', 'A_', '$', 'a.', '@a', '_'])('many of %j take no time', (part) => {
    const name = part.repeat(200_000);
    const start = performance.now();
    isPlaceholder(name);
    isDnsSubdomain(name);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
