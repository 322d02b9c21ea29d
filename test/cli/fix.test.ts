import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository, saLint, scratch } from './harness.ts';

const pod = `# The web server
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop } # by hand
spec:
  serviceAccountName: web
  automountServiceAccountToken: "false" # off
  containers:
    - name: web
      image: registry.example/web:1.4
`;
const fixedPod = pod.replace('"false"', 'false');
const unsafePod = `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: 123 }
spec:
  serviceAccountName: web
  automountServiceAccountToken: false
  containers: [{ name: web, image: registry.example/web:1.4 }]
`;
const textOf = (folder: string, path = 'pod.yaml') => readFileSync(join(folder, path), 'utf8');

describe('--fix', () => {
  test('writes what was evidently meant, and judges again', async () => {
    const folder = scratch({ 'pod.yaml': pod });
    const { code, stdout, stderr } = await saLint(folder, ['--fix']);
    expect(textOf(folder)).toBe(fixedPod);
    expect(stderr).toContain('sa-lint: fixed 1 finding in 1 file.\n');
    expect(stdout).not.toContain('invalid-field-type');
    expect(code).toBe(0);
    expect((await saLint(folder, ['--fix'])).stderr).toContain('fixed 0 findings in 0 files.');
    expect(textOf(folder)).toBe(fixedPod);
  });

  test.each<[string, (text: string) => Buffer]>([
    ['CRLF', (text) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['no line end', (text) => Buffer.from(text.trimEnd())],
    ['UTF-8 with a mark', (text) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16, little first', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, big first', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('keeps %s', async (_, encoded) => {
    const folder = scratch({ 'pod.yaml': encoded(pod) });
    await saLint(folder, ['--fix']);
    expect(readFileSync(join(folder, 'pod.yaml')).equals(encoded(fixedPod))).toBe(true);
  });

  test('leaves what may break something to --unsafe', async () => {
    const folder = scratch({ 'pod.yaml': unsafePod });
    const { stderr } = await saLint(folder, ['--fix']);
    expect(stderr).toContain('1 finding more can be fixed with --unsafe');
    expect(textOf(folder)).toBe(unsafePod);
    await saLint(folder, ['--fix', '--unsafe']);
    expect(textOf(folder)).toBe(unsafePod.replace('123', '"123"'));
  });

  test('an alias elsewhere uses the text', async () => {
    const text = `${pod.replace('"false"', '&off "false"')}    - name: other\n      image: registry.example/web:1.4\n      args: [*off]\n`;
    const folder = scratch({ 'pod.yaml': text });
    const { stderr } = await saLint(folder, ['--fix']);
    expect(stderr).toContain(
      'not fixed: pod.yaml:7 manifest/invalid-field-type: an alias uses the same text elsewhere.',
    );
    expect(textOf(folder)).toBe(text);
  });

  test('a file that is read-only', async () => {
    const folder = scratch({ 'pod.yaml': pod });
    chmodSync(join(folder, 'pod.yaml'), 0o444);
    const { stderr, code } = await saLint(folder, ['--fix']);
    expect(stderr).toContain("not fixed: pod.yaml:7 manifest/invalid-field-type: 'pod.yaml' is read-only.");
    expect([textOf(folder), code]).toEqual([pod, 1]);
  });

  test('a file outside of the folder', async () => {
    const outside = scratch({ 'pod.yaml': pod });
    const folder = scratch();
    const { stderr } = await saLint(folder, ['--fix', join(outside, 'pod.yaml')]);
    expect(stderr).toContain('lies outside of the repository or folder.');
    expect(textOf(outside)).toBe(pod);
  });

  test('the file that a link leads to', async () => {
    const folder = scratch({ 'real/pod.yaml': pod });
    symlinkSync('real/pod.yaml', join(folder, 'pod.yaml'));
    await saLint(folder, ['--fix', 'pod.yaml']);
    expect(textOf(folder, 'real/pod.yaml')).toBe(fixedPod);
  });

  test('standard input', async () => {
    const { stderr, code } = await saLint(scratch(), ['--fix', '-'], { input: pod });
    expect(stderr).toContain("'<stdin>' is standard input, which cannot be written.");
    expect(code).toBe(1);
  });

  test('only what is reported: findings of a baseline stay', async () => {
    const folder = scratch({ 'pod.yaml': pod });
    await saLint(folder, ['--baseline', 'b.json', '--write-baseline']);
    await saLint(folder, ['--baseline', 'b.json', '--fix']);
    expect(textOf(folder)).toBe(pod);
  });

  test.each([
    [['--unsafe'], '--unsafe needs --fix or --diff.'],
    [['--fix', '--baseline', 'b.json', '--write-baseline'], 'do not go with what writes a baseline.'],
  ])('%j', async (args, message) => {
    const { code, stderr } = await saLint(scratch({ 'pod.yaml': pod }), args);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });
});

describe('--diff', () => {
  test.each<[string, string, string | Buffer]>([
    ['as it is', 'pod.yaml', pod],
    ['CRLF', 'pod.yaml', pod.replaceAll('\n', '\r\n')],
    ['no line end', 'pod.yaml', pod.trimEnd()],
    ['a mark', 'pod.yaml', `\ufeff${pod.slice(pod.indexOf('apiVersion'))}`],
    ['a name with blanks', 'a b/c d.yaml', pod],
    ['a name in quotes', 'a"b.yaml', pod],
    ['a name in other letters', 'ärger.yaml', pod],
  ])('git apply takes it: %s', async (_, path, content) => {
    const folder = repository({ [path]: content });
    const { code, stdout } = await saLint(folder, ['--diff']);
    expect(code).toBe(1);
    expect(readFileSync(join(folder, path)).equals(Buffer.from(content))).toBe(true);
    execFileSync('git', ['apply', '-'], { cwd: folder, input: stdout });
    const applied = readFileSync(join(folder, path));
    expect(applied.equals(Buffer.from(String(content).replace('"false"', 'false')))).toBe(true);
  });

  test('in a folder of the repository', async () => {
    const folder = repository({ 'deploy/prod/pod.yaml': pod });
    const { stdout } = await saLint(join(folder, 'deploy'), ['--diff']);
    execFileSync('git', ['apply', '-'], { cwd: join(folder, 'deploy'), input: stdout });
    expect(textOf(folder, 'deploy/prod/pod.yaml')).toBe(fixedPod);
  });

  test('nothing to change', async () => {
    const { code, stdout } = await saLint(scratch({ 'pod.yaml': fixedPod }), ['--diff']);
    expect([code, stdout]).toEqual([0, '']);
  });

  test('UTF-16, and lines that would act on a terminal', async () => {
    const folder = scratch({
      'a.yaml': Buffer.from(`\ufeff${pod}`, 'utf16le'),
      'b.yaml': pod.replace('# off', '# ##[error]'),
    });
    const { stdout, stderr } = await saLint(folder, ['--diff']);
    expect(stdout).toBe('');
    expect(stderr).toContain("'a.yaml' is UTF-16, which no diff can show");
    expect(stderr).toContain("the diff of 'b.yaml' is not shown");
  });
});

describe('a diff to copy from the page', () => {
  const fencesOf = (page: string) =>
    [...page.matchAll(/^```diff\n([\s\S]*?)^```$/gm)].map(([, diff]) => diff!);

  test('git apply takes it in the root of the repository', async () => {
    const folder = repository({ 'deploy/pod.yaml': pod, 'deploy/unsafe.yaml': unsafePod });
    const { stdout } = await saLint(join(folder, 'deploy'), ['--format', 'markdown', '.']);
    const [safe] = fencesOf(stdout);
    execFileSync('git', ['apply', '-'], { cwd: folder, input: safe! });
    expect(textOf(folder, 'deploy/pod.yaml')).toBe(fixedPod);
  });

  test('no line of it shows a value of a Secret', async () => {
    const secret =
      'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\nstringData: { key: opensesame }\n---\n';
    const folder = repository({ 'pod.yaml': secret + pod.replace('# The web server\n', '') });
    const near =
      'apiVersion: v1\nkind: Pod\nmetadata: { name: b, namespace: shop }\nspec:\n  automountServiceAccountToken: "false"\n';
    writeFileSync(join(folder, 'near.yaml'), `${secret}${near}  containers: [{ name: b, image: b }]\n`);
    const { stdout } = await saLint(folder, ['--format', 'markdown', '.']);
    expect(stdout).toContain('+  automountServiceAccountToken: false');
    expect(stdout).not.toContain('opensesame');
  });
});
