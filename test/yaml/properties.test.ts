import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/source/read.ts';
import { regionOf } from '../../src/text/position.ts';
import type { Node } from '../../src/yaml/node.ts';
import { parseYaml } from '../../src/yaml/parse.ts';
import { readPlain } from '../../src/yaml/plain.ts';
import { cases } from './kubectl.cases.ts';
import { definition, mutated, mutation, pieces, stretchOf, workload } from './mutations.ts';
import { valueFrom } from './values.ts';

const read = (text: string, path = 'a.yaml') => readSource({ path, text });

const mutatedWorkload = fc
  .array(mutation, { maxLength: 4 })
  .map((changes) => changes.reduce(mutated, workload));

/** Text of every kind: any characters, YAML's own ones, manifests that were tampered with. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(...pieces, 'a', 'apiVersion: v1\n', 'kind: Pod\n', '{', '{{ x }}', '---\n'), {
      maxLength: 30,
    })
    .map((parts) => parts.join('')),
  mutatedWorkload,
  fc.constantFrom(...cases.map(({ text }) => text)),
);

describe('whatever the text', () => {
  test('reading answers, and every span lies in the text', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom('a.yaml', 'a.json', 'templates/a.yaml', 'kustomization.yaml'),
        (text, path) => {
          const reading = read(text, path);
          const inside = ({ start, end }: { start: number; end: number }) =>
            0 <= start && start <= end && end <= text.length;
          expect(reading.problems.every(({ span }) => inside(span))).toBe(true);
          expect(reading.problems.every(({ detail }) => detail !== '' && !detail.endsWith('.'))).toBe(true);
          for (const { root, document } of reading.manifests) {
            expect(inside(document.span)).toBe(true);
            for (const node of nodesOf(root)) expect(inside(node.span)).toBe(true);
          }
          expect(reading.objects).toBeGreaterThanOrEqual(reading.manifests.length);
          for (const { line = 1 } of reading.skipped)
            expect(line).toBeLessThanOrEqual(
              regionOf(reading.source, { start: text.length, end: text.length }).line,
            );
        },
      ),
      { numRuns: 600 },
    );
  });

  test('a file is accounted for: an object, a problem or a reason', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { objects, problems, skipped } = read(text);
        expect(objects + problems.length + skipped.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });
});

function nodesOf(root: Node): Node[] {
  const seen = new Set<Node>([root]);
  for (const node of seen) {
    if (node.type === 'sequence') for (const item of node.items) seen.add(item);
    if (node.type === 'mapping') for (const { value } of node.fields.values()) seen.add(value);
  }
  return [...seen];
}

test('a plain key is the text of its span, and a plain string too', () => {
  fc.assert(
    fc.property(mutatedWorkload, (text) => {
      for (const { root } of read(text).manifests) {
        for (const node of nodesOf(root)) {
          if (node.type === 'scalar') {
            const written = text.slice(node.span.start, node.span.end);
            if (node.style === 'plain' && typeof node.value === 'string' && !/\s{2}|[\r\n]/.test(written)) {
              expect(written).toBe(node.value);
            }
          } else if (node.type === 'mapping') {
            for (const { key, keySpan } of node.fields.values()) {
              const written = text.slice(keySpan.start, keySpan.end);
              if (/^[a-zA-Z]{4,}$/.test(key) && !/^['"*!&]/.test(written) && !/true|false/.test(key)) {
                expect(written).toBe(key);
              }
            }
          }
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('documents are read alike alone and together', () => {
  const document = fc.oneof(
    fc.constant(workload),
    mutatedWorkload.filter((text) => !/^(?:---|\.\.\.)/m.test(text)),
  );
  fc.assert(
    fc.property(fc.array(document, { minLength: 1, maxLength: 4 }), (documents) => {
      const texts = documents.map((text) => `# sa\n${text}\n`);
      const together = read(texts.join('---\n'));
      const alone = texts.map((text) => read(text));
      expect(together.manifests.map(({ root }) => valueFrom(root))).toEqual(
        alone.flatMap(({ manifests }) => manifests.map(({ root }) => valueFrom(root))),
      );
      expect(together.objects).toBe(alone.reduce((sum, { objects }) => sum + objects, 0));
    }),
    { numRuns: 150 },
  );
});

test('lines may end in CRLF', () => {
  fc.assert(
    fc.property(
      mutatedWorkload.filter((text) => !text.includes('\r')),
      (text) => {
        const values = (lines: string) => read(lines).manifests.map(({ root }) => valueFrom(root));
        expect(values(text.replaceAll('\n', '\r\n'))).toEqual(values(text));
      },
    ),
    { numRuns: 150 },
  );
});

describe('the fast reader of plain YAML', () => {
  /** The same text, with a comment that only the package `yaml` is trusted with. */
  const byPackage = (text: string) => parseYaml(`${text}# \u2028\n`, 0, text.length + 4);

  /** Control characters, lone returns and the rarer line ends never come to the fast reader, nor do separators. */
  const reachesFastReader = (text: string) =>
    !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff]|\r(?!\n)|^---/m.test(text);

  test('gives what the package yaml gives, to the last span', () => {
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          stretchOf(definition),
          stretchOf(workload),
          fc.constantFrom(...cases.map(({ text }) => text)),
        ),
        fc.array(mutation, { maxLength: 3 }),
        (base, changes) => {
          const text = `${changes.reduce(mutated, base)}\n`;
          fc.pre(reachesFastReader(text));
          const node = readPlain(text, 0, text.length);
          if (node === undefined) return;
          accepted += 1;
          const other = byPackage(text);
          // Lines of quoted texts and flow collections need no indentation in YAML 1.1, and kubectl reads them.
          fc.pre(
            !(
              'error' in other &&
              nodesOf(node).some(({ span }) => /^["'[{].*\n/s.test(text.slice(span.start, span.end)))
            ),
          );
          expect(other).toEqual({ node, stop: undefined });
          expect(readPlain(text, 0, text.length, 1)).toBeDefined();
        },
      ),
      { numRuns: 1500 },
    );
    expect(accepted).toBeGreaterThan(100);
  });

  test('gives what kubectl gives', () => {
    for (const { text, documents, refused } of cases) {
      if (!reachesFastReader(text)) continue;
      const node = readPlain(text, 0, text.length);
      if (node !== undefined)
        expect({ text, documents: [valueFrom(node)], refused: false }).toEqual({ text, documents, refused });
    }
  });
});

test('passing over changes neither what is refused nor what is counted, and drops no workload', () => {
  fc.assert(
    fc.property(fc.array(mutation, { maxLength: 2 }), fc.array(mutation, { maxLength: 1 }), (one, two) => {
      const text = `${one.reduce(mutated, definition)}\n---\n${two.reduce(mutated, workload)}`;
      const passing = read(text);
      const parsing = readSource({ path: 'a.yaml', text }, { passOver: false });
      const { problems, skipped, objects } = passing;
      expect({ problems, skipped, objects }).toEqual({
        problems: parsing.problems,
        skipped: parsing.skipped,
        objects: parsing.objects,
      });
      const workloads = (reading: typeof passing) =>
        reading.manifests
          .filter(({ apiVersion }) => apiVersion === 'apps/v1')
          .map(({ root }) => valueFrom(root));
      expect(workloads(passing)).toEqual(workloads(parsing));
    }),
    { numRuns: 150 },
  );
});
