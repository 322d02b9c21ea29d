import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fastGlob from 'fast-glob';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { publishedSchemas } from '../../scripts/outputs/schemas.ts';
import { builtInDocuments } from './documents.ts';

const root = join(import.meta.dirname, '../..');
const schema = JSON.parse(publishedSchemas(root, builtInDocuments).get('rule.schema.json')!);
const isRule = new Ajv2020({ strict: false }).compile(schema);

const rule = {
  title: 'A title',
  severity: 'warning',
  subject: 'workload',
  when: { anyOf: [{ properties: { account: { properties: { bound: { const: true } } } } }] },
  at: ['automount'],
  message: 'It is so.',
  why: 'Because.',
  fix: 'Do it.',
};

test.each(fastGlob.sync('rules/*/*.yaml', { cwd: root }).sort())(
  'editors accept %s and complete it',
  (path) => {
    const text = readFileSync(join(root, path), 'utf8');
    expect(text).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/\.\.\/dist\/schema\/rule\.schema\.json\r?\n/,
    );
    isRule(parse(text));
    expect(isRule.errors).toBeNull();
  },
);

describe('editors know the words of the subject', () => {
  test('those that are there', () => expect(isRule(rule)).toBe(true));

  test.each([
    ['fact', { when: { properties: { acount: true } } }],
    ['fact in a fact', { when: { not: { properties: { account: { properties: { bond: true } } } } } }],
    ['value', { when: { properties: { holdsToken: { const: 'yes' } } } }],
    ['place', { at: ['nowhere'] }],
    ['related place', { related: ['nowhere'] }],
    ['fact of another subject', { subject: 'token' }],
    ['fact in a case', { cases: [{ when: { properties: { acount: true } } }] }],
  ])('not an unknown %s', (_, change) => expect(isRule({ ...rule, ...change })).toBe(false));
});
