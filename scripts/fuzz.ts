/**
 * Feeds mutated manifests, configurations, rules, baselines and ignore files to the command line, and checks what it promises of any
 * input: `npm run fuzz -- [--seed N] [--minutes M]`. One seed is one sequence of inputs; what fails says with which seed and round it
 * comes back, and leaves its files where it says. Exit 1 then.
 *
 * Checked: exit codes 0, 1 or 2 (never a defect), regions inside of their files, the same output twice, valid JSON, no character that
 * acts on a terminal or a CI system, no part of a token, and a time for every run.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { main } from '../src/cli/program.ts';
import { type Format, formatNames } from '../src/report/formats.ts';
import { mutated, type Random, random, tokenOf } from './fuzz/mutate.ts';

const slowest = 20_000;
const root = resolve(fileURLToPath(import.meta.url), '../..');

/** Every text below a folder whose name ends so. */
function textsBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .sort();
}

interface RuleText {
  readonly examples?: readonly { readonly bad?: string; readonly good?: string }[];
}

const rules = textsBelow('rules', /\.yaml$/);
const manifests = [
  ...textsBelow('fixtures', /\.(?:ya?ml|json)$/).filter((text) => text.length < 50_000),
  ...rules.flatMap((text) =>
    ((parse(text) as RuleText).examples ?? []).flatMap(({ bad, good }) => [bad, good]),
  ),
].filter((text) => text !== undefined);

const configurations = [
  'profile: strict\nexclude: ["**/test/*.yaml", "{a,b}/**"]\nruleFolders: [rules]\nfailOn: note\n',
  'rules:\n  automount/automounted-token: error\n  "projected/*": note\noverrides:\n- files: [k8s/**]\n  objects: [{kind: Deploy*, namespace: shop, name: "*"}]\n  rules: {automount/automounted-token: off}\n  reason: it is so\n',
];
const ignoreFiles = ['# not these\n*.tmp\n/build/\n!keep.yaml\n**/x/**\n[a-c]?.yaml\n'];
const baselines = [
  `{"version": 1, "findings": [\n{"rule": "automount/automounted-token", "object": "Pod web", "path": "a.yaml", "count": 1, "fingerprint": "${'0'.repeat(32)}"}]}\n`,
];
const names = [
  'a.yaml',
  'k8s/b.yml',
  'k8s/c.json',
  'k8s/::error::x.yaml',
  '##[group]d.yaml',
  'e\u001b[2J\u202e.yaml',
];

interface Round {
  readonly files: ReadonlyMap<string, string>;
  readonly args: readonly string[];
  readonly format: Format;
  readonly token: string;
}

function roundOf(roll: Random): Round {
  const token = tokenOf(roll);
  const files = new Map<string, string>();
  for (let count = 1 + roll.below(3); count > 0; count--) {
    const text = mutated(roll.of(manifests), manifests, roll);
    const at = roll.below(text.length + 1);
    const planted = roll.below(2) === 0 ? token : Buffer.from(token).toString('base64');
    files.set(roll.of(names), roll.below(3) === 0 ? text.slice(0, at) + planted + text.slice(at) : text);
  }
  const args = ['--profile=strict', '--report-suppressed'];
  if (roll.below(3) === 0) files.set('.sa-lint.yaml', mutated(roll.of(configurations), configurations, roll));
  if (roll.below(4) === 0) files.set('rules/own/mine.yaml', mutated(roll.of(rules), rules, roll));
  if (roll.below(3) === 0) files.set('.gitignore', mutated(roll.of(ignoreFiles), ignoreFiles, roll));
  if (roll.below(4) === 0) {
    files.set('baseline.txt', mutated(roll.of(baselines), baselines, roll));
    args.push('--baseline=baseline.txt');
  }
  const format = roll.of(formatNames);
  return { files, args: [...args, `--format=${format}`, '.'], format, token };
}

async function run(cwd: string, args: readonly string[]) {
  const said = { stdout: '', stderr: '' };
  const into = (name: keyof typeof said) => ({
    write(text: string) {
      said[name] += text;
    },
  });
  const io = {
    cwd,
    env: {},
    stdin: async () => Buffer.alloc(0),
    stdout: into('stdout'),
    stderr: into('stderr'),
  };
  const started = performance.now();
  const code = await main(args, io);
  return { code, ...said, milliseconds: performance.now() - started };
}

/** What is wrong; undefined when all is well. */
async function judge(cwd: string, { files, args, format, token }: Round): Promise<string | undefined> {
  const first = await run(cwd, args);
  if (first.code === 3) return `a defect: ${first.stderr}`;
  if (first.milliseconds > slowest) return `took ${Math.round(first.milliseconds)} ms`;
  const again = await run(cwd, args);
  if (again.stdout !== first.stdout || again.stderr !== first.stderr || again.code !== first.code)
    return 'says something else the second time';
  const own =
    format === 'github' ? first.stdout.replace(/^::(?=(?:error|warning|notice) )/gm, '') : first.stdout;
  const both = `${own}\n${first.stderr}`;
  const bad = /^\s*::|##\w*\[|[^\P{Cc}\n]|\p{Cf}|\p{Zl}|\p{Zp}|\p{Cs}/mu.exec(both);
  if (bad !== null)
    return `prints ${JSON.stringify(both.slice(Math.max(0, bad.index - 40), bad.index + 40))}`;
  for (const secret of [token, Buffer.from(token).toString('base64')]) {
    // Its header and claims stand in examples of rules too, which reports show.
    for (let at = secret.length - 300; at + 16 <= secret.length; at++) {
      if (both.includes(secret.slice(at, at + 16))) return `shows '${secret.slice(at, at + 16)}' of a token`;
    }
  }
  return format === 'json' && first.code !== 2 ? misplaced(first.stdout, files) : undefined;
}

interface Placed {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly related?: readonly Placed[];
}

/** A region that is not inside of its file. */
function misplaced(report: string, files: ReadonlyMap<string, string>): string | undefined {
  const { findings } = JSON.parse(report) as { findings: readonly Placed[] };
  for (const place of findings.flatMap((finding) => [finding, ...(finding.related ?? [])])) {
    const lines = files
      .get(place.path)
      ?.replace(/^\ufeff/, '')
      .split(/\r\n|\r|\n/);
    const fits = (line: number, column: number) =>
      column >= 1 && column <= (lines?.[line - 1]?.length ?? -1) + 3;
    const inOrder =
      place.endLine > place.line || (place.endLine === place.line && place.endColumn >= place.column);
    if (!fits(place.line, place.column) || !fits(place.endLine, place.endColumn) || !inOrder)
      return `a region that is not in its file: ${JSON.stringify(place)}`;
  }
  return undefined;
}

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, minutes: { type: 'string', default: '1' } },
});
const seed = Number(values.seed);
const until = performance.now() + Number(values.minutes) * 60_000;
const scratch = mkdtempSync(join(tmpdir(), 'sa-lint-fuzz-'));
let rounds = 0;
let slowestRound = 0;
for (; performance.now() < until; rounds++) {
  const round = roundOf(random(seed * 1_000_003 + rounds));
  const cwd = join(scratch, String(rounds));
  for (const [name, text] of round.files) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
  const started = performance.now();
  const wrong = await judge(cwd, round).catch((error: unknown) => `throws ${(error as Error).stack}`);
  slowestRound = Math.max(slowestRound, performance.now() - started);
  if (wrong !== undefined) {
    console.log(`seed ${seed}, round ${rounds}: ${wrong}\nsa-lint ${round.args.join(' ')}\nin ${cwd}`);
    process.exit(1);
  }
  rmSync(cwd, { recursive: true, force: true });
}
rmSync(scratch, { recursive: true, force: true });
console.log(
  `${rounds} inputs, each judged twice: clean; the slowest took ${Math.round(slowestRound)} ms (seed ${seed})`,
);
