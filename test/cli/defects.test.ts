import { afterEach, expect, test, vi } from 'vitest';
import type { View } from '../../src/model/subjects/subject.ts';
import type { Manifest } from '../../src/source/document.ts';
import { saLint, scratch } from './harness.ts';

type Part =
  | 'reading'
  | 'patches'
  | 'object'
  | 'joining'
  | 'subject'
  | 'view'
  | 'documents'
  | 'rule'
  | 'suppress'
  | 'report';

/** The part of the program that has a mistake: it fails at everything that is called `broken`. */
const mistake = vi.hoisted(() => ({ in: null as Part | null }));

const failing = vi.hoisted(() => (part: string, fails: boolean) => {
  if (mistake.in === part && fails) throw new TypeError(`no \u001b[31m${part}\nfor you`);
});

vi.mock('../../src/source/objects.ts', async (original) => {
  const real = await original<typeof import('../../src/source/objects.ts')>();
  const objectsOf: typeof real.objectsOf = (source, node, document) => {
    failing('reading', source.text.slice(node.span.start, node.span.end).includes('broken'));
    return real.objectsOf(source, node, document);
  };
  return { ...real, objectsOf };
});

vi.mock('../../src/source/kustomize.ts', async (original) => {
  const real = await original<typeof import('../../src/source/kustomize.ts')>();
  const kustomizePatches: typeof real.kustomizePatches = (readings) => {
    failing('patches', true);
    return real.kustomizePatches(readings);
  };
  return { ...real, kustomizePatches };
});

vi.mock('../../src/model/subjects/document.ts', async (original) => {
  const real = await original<typeof import('../../src/model/subjects/document.ts')>();
  const documentSubjects: typeof real.documentSubjects = (readings) => {
    failing('documents', true);
    return real.documentSubjects(readings);
  };
  return { ...real, documentSubjects };
});

vi.mock('../../src/findings/suppress.ts', async (original) => {
  const real = await original<typeof import('../../src/findings/suppress.ts')>();
  const suppress: typeof real.suppress = (...given) => {
    failing('suppress', true);
    return real.suppress(...given);
  };
  return { ...real, suppress };
});

vi.mock('../../src/model/read/containers.ts', async (original) => {
  const real = await original<typeof import('../../src/model/read/containers.ts')>();
  const readParts: typeof real.readParts = (site) => {
    failing('object', site.manifest.name === 'broken');
    return real.readParts(site);
  };
  return { ...real, readParts };
});

vi.mock('../../src/model/join/secrets.ts', async (original) => {
  const real = await original<typeof import('../../src/model/join/secrets.ts')>();
  const secretLookup: typeof real.secretLookup = (...given) => {
    failing('joining', true);
    return real.secretLookup(...given);
  };
  return { ...real, secretLookup };
});

vi.mock('../../src/model/subjects/generated/views.ts', async (original) => {
  const { views } = await original<typeof import('../../src/model/subjects/generated/views.ts')>();
  const workload: View<'workload'> = (model, each) => {
    failing('view', true);
    return views.workload(model, (items, of, make) =>
      each(items, of, (item) => {
        failing('subject', (of(item) as Manifest).name === 'broken');
        return make(item);
      }),
    );
  };
  return { views: { ...views, workload } };
});

vi.mock('../../src/rules/builtIn.ts', async (original) => {
  const real = await original<typeof import('../../src/rules/builtIn.ts')>();
  const rules = real.builtInRules().map((runnable) => ({
    ...runnable,
    matches: (data: Readonly<Record<string, unknown>>) => {
      failing(
        'rule',
        runnable.rule.id === 'automount/automounted-token' && `${data.object}`.includes('broken'),
      );
      return runnable.matches(data);
    },
  }));
  return { ...real, builtInRules: () => rules };
});

vi.mock('../../src/report/compact.ts', async (original) => {
  const real = await original<typeof import('../../src/report/compact.ts')>();
  const compact: typeof real.compact = (result, context) => {
    failing('report', true);
    return real.compact(result, context);
  };
  return { compact };
});

afterEach(() => {
  mistake.in = null;
});

const pod = (name: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: ${name} }\nspec: { containers: [{ name: c, image: nginx }] }\n`;

const files = { 'a.yaml': `# first\n${pod('fine')}---\n${pod('broken')}---\n${pod('well')}` };

/** What is found of each pod, `<line> <rule>`. */
const found = (...lines: readonly number[]) =>
  lines.flatMap((line) => [
    `${line} automount/automounted-token`,
    `${line} identity/default-service-account`,
  ]);

test.each<[Part, string, string[]]>([
  ['reading', 'a.yaml:7: a defect of sa-lint itself, in reading a document: ', found(5, 15)],
  ['patches', 'a defect of sa-lint itself, in looking for patches of kustomizations: ', found(5, 10, 15)],
  ['documents', 'a defect of sa-lint itself, in looking at documents: ', found(5, 10, 15)],
  ['suppress', 'a defect of sa-lint itself, in what silences findings: ', found(5, 10, 15)],
  ['object', 'a.yaml:7: a defect of sa-lint itself, in reading an object: ', found(5, 15)],
  ['joining', 'a defect of sa-lint itself, in joining all objects: ', []],
  ['subject', "a.yaml:7: a defect of sa-lint itself, in making the subject 'workload': ", found(5, 15)],
  ['view', "a defect of sa-lint itself, in making the subject 'workload': ", []],
  [
    'rule',
    "a.yaml:9: a defect of sa-lint itself, in the rule 'automount/automounted-token': ",
    [...found(5), '10 identity/default-service-account', ...found(15)],
  ],
])('a mistake of ours in %s: everything else is reported', async (part, said, left) => {
  const folder = scratch(files);
  const whole = await saLint(folder, ['--format', 'json', '.']);
  expect(whole).toMatchObject({ code: 1, stderr: '' });
  mistake.in = part;
  const { code, stdout, stderr } = await saLint(folder, ['--format', 'json', '.']);
  expect(stderr).toBe(
    `sa-lint: ${said}no \\u{1b}[31m${part}\n` +
      'sa-lint: everything else was judged. Please report this with the input that shows it: https://github.com/sa-lint/sa-lint/issues\n',
  );
  expect(code).toBe(3);
  const report = JSON.parse(stdout);
  expect(report.findings.map((one: { line: number; rule: string }) => `${one.line} ${one.rule}`)).toEqual(
    left,
  );
  expect(report.defects).toHaveLength(1);
});

test('of a report: the others are written', async () => {
  mistake.in = 'report';
  const ended = await saLint(scratch(files), ['--format', 'compact', '--format', 'json=out.json', '.']);
  expect(ended).toMatchObject({ code: 3, stdout: '' });
  expect(ended.stderr).toContain("sa-lint: a defect of sa-lint itself, in writing the report 'compact': no ");
});

test('of the same mistake in many objects the first are named, the rest counted; nothing is thought to be gone', async () => {
  const folder = scratch({ 'a.yaml': Array.from({ length: 13 }, () => pod('broken')).join('---\n') });
  const args = ['--baseline', 'known.json', '.'];
  expect((await saLint(folder, ['--write-baseline', ...args])).code).toBe(0);
  mistake.in = 'rule';
  const { code, stderr } = await saLint(folder, ['--prune-baseline', ...args]);
  expect(code).toBe(3);
  expect(stderr.match(/a\.yaml:\d+: a defect/g)).toHaveLength(10);
  expect(stderr).toContain('sa-lint: and 3 more of them.\n');
  expect(stderr).toContain('took 0 findings out of known.json');
  mistake.in = null;
  expect((await saLint(folder, args)).code).toBe(0);
});

test('where it happened is told on demand', async () => {
  mistake.in = 'rule';
  const { stderr } = await saLint(scratch(files), ['.'], { env: { SA_LINT_DEBUG: '1' } });
  expect(stderr).toMatch(/\n {4}at .*defects\.test\.ts/);
  expect(stderr).not.toContain('\u001b');
});
