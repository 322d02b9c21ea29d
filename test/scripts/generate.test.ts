import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleProblems } from '../../src/examples.ts';
import { builtInRules } from '../../src/rules/builtIn.ts';
import { compileRule } from '../../src/rules/compile.ts';
import { loadRule } from '../../src/rules/load.ts';

const root = join(import.meta.dirname, '../..');
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'sa-lint-generate-'));
  for (const path of [
    'src',
    'rules',
    'scripts',
    'page',
    'dist/schema',
    'package.json',
    'tsconfig.json',
    'README.md',
    'action.yml',
  ])
    cpSync(join(root, path), join(copy, path), { recursive: true });
  rmSync(join(copy, 'scripts/bundle.ts'));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});

afterAll(() => rmSync(copy, { recursive: true }));

function run(script: string, ...args: string[]) {
  const options = { cwd: copy, encoding: 'utf8' } as const;
  return spawnSync(process.execPath, ['--import', 'tsx', join(copy, 'scripts', script), ...args], options);
}

test('what is committed is what is generated; stale and left-over files are named, and nothing is touched', () => {
  expect(run('generate.ts')).toMatchObject({ status: 0 });
  expect(run('check-generated.ts')).toMatchObject({ status: 0, stderr: '' });

  const stale = 'src/rules/generated/rules.ts';
  appendFileSync(join(copy, stale), '// by hand\n');
  writeFileSync(join(copy, 'dist/schema/old.json'), '{}\n');
  const before = readFileSync(join(copy, stale), 'utf8');
  const check = run('check-generated.ts');
  expect(check.status).toBe(1);
  expect(check.stderr.match(/^stale: .*$/gm)).toEqual(['stale: dist/schema/old.json', `stale: ${stale}`]);
  expect(readFileSync(join(copy, stale), 'utf8')).toBe(before);

  expect(run('generate.ts').stderr).toBe(`wrote ${stale}\nremoved dist/schema/old.json\n`);
  expect(run('check-generated.ts')).toMatchObject({ status: 0 });
});

test('a new rule loads without a mistake, and its bad example fails until the rule is written', () => {
  expect(run('new-rule.ts', 'identity/brand-new')).toMatchObject({ status: 0 });
  const path = 'rules/identity/brand-new.yaml';
  const { rule, problems } = loadRule(
    { path, text: readFileSync(join(copy, path), 'utf8') },
    'identity/brand-new',
  );
  expect(problems).toEqual([]);
  const wrong = exampleProblems(rule!, [...builtInRules(), compileRule(rule!)], '2026-01-01');
  expect(wrong).toMatchObject([{ which: 'bad', message: 'is not reported' }]);

  expect(run('new-rule.ts', 'identity/brand-new')).toMatchObject({ status: 2 });
  expect(run('new-rule.ts', 'Nonsense')).toMatchObject({ status: 2 });
  rmSync(join(copy, path));
});

test('mistakes in rule files stop it, each with its place', () => {
  const path = join(copy, 'rules/manifest/syntax-error.yaml');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace('severity:', 'severty:'));
  const { status, stderr } = run('generate.ts');
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^rules\/manifest\/syntax-error\.yaml:\d+:1: Unknown key 'severty'\. Did you mean 'severity'\?$/m,
  );
  writeFileSync(path, text);
});

test('a new subject is a schema and a file beside it', () => {
  const folder = join(copy, 'src/model/subjects');
  const schema = JSON.parse(readFileSync(join(folder, 'document.schema.json'), 'utf8'));
  schema.properties.lines = { type: ['integer', 'null'], description: 'How long it is.' };
  writeFileSync(join(folder, 'letter.schema.json'), JSON.stringify(schema));
  writeFileSync(
    join(folder, 'letter.ts'),
    "import type { View } from './subject.ts';\n\nexport const view: View<'letter'> = () => [];\n",
  );
  expect(run('generate.ts')).toMatchObject({ status: 0 });
  const generated = (name: string) => readFileSync(join(folder, 'generated', name), 'utf8');
  expect(generated('types.ts')).toContain(
    '  readonly letter: {\n    /** What is wrong. */\n    readonly problem: "syntax-error" | "dropped-document";',
  );
  expect(generated('types.ts')).toContain('    /** How long it is. */\n    readonly lines: number | null;\n');
  expect(generated('views.ts')).toContain("import { view as letter } from '../letter.ts';");
  expect(generated('schemas.ts')).toContain("import letter from '../letter.schema.json'");
  const rule = JSON.parse(readFileSync(join(copy, 'dist/schema/rule.schema.json'), 'utf8'));
  expect(rule.properties.subject.enum).toContain('letter');
});
