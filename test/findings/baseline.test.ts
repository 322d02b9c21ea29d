import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Baseline,
  baselineOf,
  parseBaseline,
  pruneBaseline,
  subtract,
  writeBaseline,
} from '../../src/findings/baseline.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { compareFindings, inOrder } from '../../src/findings/order.ts';
import { lineOf } from '../../src/text/position.ts';

function hex(seed: number): string {
  return seed.toString(16).padStart(32, '0');
}

function finding(fingerprint: number, more: Partial<Finding> & { path?: string; at?: number } = {}): Finding {
  const at = more.at ?? 0;
  return {
    rule: 'a/one',
    severity: 'warning',
    message: 'm',
    fix: 'f',
    source: { path: more.path ?? 'a.yaml', text: '' },
    span: { start: at, end: at + 1 },
    object: { apiVersion: 'v1', kind: 'Pod', namespace: 'shop', name: 'web' },
    related: [],
    fingerprint: hex(fingerprint),
    ...more,
  };
}

const findings = fc.array(
  fc
    .record({
      fingerprint: fc.nat(5),
      at: fc.nat(9),
      path: fc.constantFrom('a.yaml', 'b.yaml', 'ä.yaml', '__proto__'),
      rule: fc.constantFrom('a/one', 'a/two', 'constructor'),
      message: fc.constantFrom('m', 'n'),
    })
    .map(({ fingerprint, ...more }) => finding(fingerprint, more)),
  { maxLength: 20 },
);

function read(text: string): Baseline {
  const parsed = parseBaseline({ path: 'baseline.json', text });
  if ('problem' in parsed) throw new Error(parsed.problem.message);
  return parsed.baseline;
}

describe('order', () => {
  test.each<
    [Partial<Finding> & { path?: string; at?: number }, Partial<Finding> & { path?: string; at?: number }]
  >([
    [{ path: 'B.yaml' }, { path: 'a.yaml' }],
    [{ path: 'z.yaml' }, { path: 'ä.yaml' }],
    [{ at: 2 }, { at: 10 }],
    [{ rule: 'a/one' }, { rule: 'a/two' }],
    [{ message: 'a' }, { message: 'b' }],
  ])('%j before %j', (first, second) => {
    expect(compareFindings(finding(0, first), finding(0, second))).toBeLessThan(0);
    expect(compareFindings(finding(0, second), finding(0, first))).toBeGreaterThan(0);
  });

  test('does not depend on the order before', () => {
    fc.assert(
      fc.property(findings, fc.nat(), (all, turn) => {
        const turned = [...all.slice(turn % 7), ...all.slice(0, turn % 7)].reverse();
        const key = ({ source, span, rule, message, fingerprint }: Finding) =>
          [source.path, span.start, rule, message, fingerprint].join();
        expect(inOrder(turned).map(key)).toEqual(inOrder(all).map(key));
      }),
    );
  });
});

describe('baseline', () => {
  test('its own leaves nothing', () => {
    fc.assert(
      fc.property(findings, (all) => {
        const { fresh, known, stale } = subtract(all, baselineOf(all));
        expect([fresh, stale]).toEqual([[], []]);
        expect(known).toHaveLength(all.length);
      }),
    );
  });

  test('written and read it is the same, in any order of findings', () => {
    fc.assert(
      fc.property(findings, (all) => {
        const baseline = baselineOf(all);
        expect(read(writeBaseline(baseline))).toEqual(baseline);
        expect(writeBaseline(baselineOf([...all].reverse()))).toBe(writeBaseline(baseline));
      }),
    );
  });

  test('what is added is fresh and what is gone is stale, one by one', () => {
    fc.assert(
      fc.property(findings, findings, (before, after) => {
        const count = (all: readonly Finding[], fingerprint: string) =>
          all.filter((one) => one.fingerprint === fingerprint).length;
        const { fresh, stale } = subtract(after, baselineOf(before));
        for (const fingerprint of [0, 1, 2, 3, 4, 5].map(hex)) {
          const more = count(after, fingerprint) - count(before, fingerprint);
          expect(count(fresh, fingerprint)).toBe(Math.max(0, more));
          const gone = stale.filter(({ entry }) => entry.fingerprint === fingerprint);
          expect(gone.reduce((sum, one) => sum + one.gone, 0)).toBe(Math.max(0, -more));
        }
        const pruned = pruneBaseline(baselineOf(before), stale);
        expect(subtract(after, pruned).stale).toEqual([]);
        expect(subtract(after, pruned).fresh).toEqual(fresh);
      }),
    );
  });

  test('the first in order are known', () => {
    const [first, second] = [finding(1, { at: 1 }), finding(1, { at: 5 })];
    const { fresh, known } = subtract([second, first], baselineOf([first]));
    expect(known).toEqual([first]);
    expect(fresh).toEqual([second]);
  });

  test('of equal findings those in files that had them are known, whatever their order', () => {
    const [first, second, moved] = ['a.yaml', 'b.yaml', 'c.yaml'].map((path) => finding(1, { path }));
    const baseline = baselineOf([second!, finding(1, { path: 'gone.yaml' })]);
    expect(subtract([second!, first!, moved!], baseline)).toEqual({
      fresh: [moved],
      known: [first, second],
      stale: [],
    });
    expect(subtract([first!, second!], baselineOf([second!])).fresh).toEqual([first]);
  });

  test('the entry of the file that lost it is stale', () => {
    const [first, second] = ['a.yaml', 'b.yaml'].map((path) => finding(1, { path }));
    const { stale } = subtract([first!], baselineOf([first!, second!]));
    expect(stale).toMatchObject([{ entry: { path: 'b.yaml', count: 1 }, gone: 1 }]);
  });

  test('lines and paths do not matter', () => {
    const before = [finding(1, { path: 'a.yaml', at: 5 }), finding(2, { path: 'b.yaml' })];
    const after = [finding(2, { path: 'c.yaml', at: 90 }), finding(1, { path: 'z/a.yaml' })];
    expect(subtract(after, baselineOf(before))).toMatchObject({ fresh: [], stale: [] });
  });

  test('its text: sorted, one entry a line, nothing to hide', () => {
    const token = `eyJ${'hbGciOi'.repeat(9)}`;
    const text = writeBaseline(
      baselineOf([
        finding(3, { path: `${token}.yaml`, object: null, rule: 'b/x' }),
        finding(2, { at: 7 }),
        finding(2),
        finding(1, { object: { apiVersion: null, kind: 'Secret', namespace: null, name: token } }),
      ]),
    );
    expect(text).not.toContain(token);
    expect(text).toBe(`{
  "version": 1,
  "findings": [
    {"rule":"a/one","object":"Pod shop/web","path":"a.yaml","count":2,"fingerprint":"${hex(2)}"},
    {"rule":"a/one","object":"Secret eyJh…","path":"a.yaml","count":1,"fingerprint":"${hex(1)}"},
    {"rule":"b/x","object":null,"path":"eyJh…","count":1,"fingerprint":"${hex(3)}"}
  ]
}
`);
    expect(writeBaseline([])).toBe('{\n  "version": 1,\n  "findings": []\n}\n');
  });

  test('both sides of a merge may keep the same entry', () => {
    const entry = baselineOf([finding(1), finding(1)])[0]!;
    const text = writeBaseline([entry, { ...entry, count: 1 }]);
    expect(read(text)).toEqual([entry]);
  });

  const entry = `{"rule":"a/one","object":null,"path":"a","count":1,"fingerprint":"${hex(1)}"}`;
  test.each<[name: string, text: string, line: number, message: RegExp]>([
    ['nothing', '', 1, /no JSON/],
    ['no JSON', '{\n  "version": 1,\n  "findings": [,]\n}', 3, /no JSON/],
    ['a comma too much', `{"version": 1,"findings": [\n3,\n]}`, 2, /no JSON/],
    ['cut off', '{\n  "version": 1,', 2, /no JSON/],
    ['a conflict', `{\n<<<<<<< HEAD\n"version": 1\n=======\n`, 2, /merge conflict/],
    ['a list', '[]', 1, /JSON object/],
    ['no version', '{\n"findings": []}', 2, /'version': 1/],
    ['a newer version', '{\n"findings": [],\n"version": 2}', 3, /newer/],
    ['no findings', '{\n"version": 1}', 2, /'findings'/],
    ['another type', '{"version": 1,\n"findings": {}}', 2, /'findings'/],
    ['an entry that is none', `{"version": 1,"findings": [\n${entry},\n3]}`, 3, /JSON object/],
    ['no fingerprint', `{"version":1,"findings":[\n${entry.replace(hex(1), 'x')}]}`, 2, /'fingerprint'/],
    ['no count', `{"version":1,"findings":[\n${entry.replace('"count":1', '"count":0')}]}`, 2, /'count'/],
    [
      'half a count',
      `{"version":1,"findings":[\n${entry.replace('"count":1', '"count":1.5')}]}`,
      2,
      /'count'/,
    ],
    ['a wrong path', `{"version":1,"findings":[\n${entry.replace('"a"', '{}')}]}`, 2, /'path'/],
  ])('cannot be read: %s', (_, text, line, message) => {
    const source = { path: 'b.json', text };
    const parsed = parseBaseline(source);
    if (!('problem' in parsed)) throw new Error('it was read');
    expect(parsed.problem.message).toMatch(message);
    expect(lineOf(source, parsed.problem.place.span.start)).toBe(line);
  });

  test('keys that name a prototype are only keys', () => {
    const text = `{"version":1,"__proto__":{"polluted":1},"findings":[${entry.slice(0, -1)},"__proto__":{"count":9}}]}`;
    expect(read(text)).toHaveLength(1);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('reading never throws', () => {
    const values = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((json) => `{"version":1,"findings":[${json}]}`),
    );
    fc.assert(fc.property(values, (text) => parseBaseline({ path: 'b.json', text }) !== undefined));
  });
});
