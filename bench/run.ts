/**
 * Measures what the README promises about speed: `npm run bench [-- <folder of manifests>]`.
 *
 * Every figure is a ratio of two whole processes that ran in turn (A B A B …) in this one run, so the machine's own speed and
 * its drift cancel out; the median of the pairs is quoted. Without a folder a synthetic one of the same make-up as a real
 * repository (most bytes are custom resource definitions) is made in a temporary folder. Exit 1 when a promise is broken.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { powers } from '../src/kubernetes/powers.ts';
import { writeSyntheticCorpus } from './corpus.ts';
import { growths } from './growth.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const cli = resolve(here, '../dist/cli.cjs');
const scratch = mkdtempSync(join(tmpdir(), 'sa-lint-bench-'));

interface Run {
  readonly milliseconds: number;
  readonly peakMebibytes: number;
  readonly stdout: string;
}

function run(
  args: readonly string[],
  environment: Record<string, string> = {},
  codes: readonly number[] = [0, 1],
): Run {
  const started = process.hrtime.bigint();
  const child = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...environment },
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
  if (child.error !== undefined) throw child.error;
  if (child.status === null || !codes.includes(child.status))
    throw new Error(`${args.join(' ')}: exit ${child.status}\n${child.stderr}`);
  const peak = /peak-kibibytes (\d+)/.exec(child.stderr);
  return {
    milliseconds,
    peakMebibytes: peak === null ? Number.NaN : Number(peak[1]) / 1024,
    stdout: child.stdout,
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

let broken = 0;

function tell(what: string, value: number, limit: number, unit: string): void {
  const kept = value <= limit;
  if (!kept) broken++;
  console.log(
    `${kept ? 'kept  ' : 'BROKEN'}  ${what}: ${value.toFixed(2)} ${unit} (promised: at most ${limit} ${unit})`,
  );
}

/** Median of the ratios of `pairs` pairs, after one pair that is not counted. */
function ratio(pairs: number, a: () => number, b: () => number): number {
  a();
  b();
  return median(Array.from({ length: pairs }, () => a() / b()));
}

const small = join(scratch, 'deployment.yaml');
writeFileSync(
  small,
  'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  template:\n    spec:\n      containers:\n        - name: web\n          image: nginx\n',
);

const given = process.argv[2];
const corpus = given === undefined ? join(scratch, 'corpus') : resolve(given);
if (given === undefined) writeSyntheticCorpus(corpus);
console.log(`node ${process.version}, manifests: ${given ?? 'synthetic'}`);

// A cache of its own: nothing of the machine is measured, and nothing left behind.
const cached = { CI: '', NODE_DISABLE_COMPILE_CACHE: '', XDG_CACHE_HOME: join(scratch, 'cache') };
for (const [when, environment, limit] of [
  ['cold', cached, 1.6],
  ['cold, without the code cache', { NODE_DISABLE_COMPILE_CACHE: '1' }, 2],
] as const) {
  tell(
    `one small manifest, ${when}, against \`node -e 0\``,
    ratio(
      21,
      () => run([cli, small], environment).milliseconds,
      () => run(['-e', '0']).milliseconds,
    ),
    limit,
    '×',
  );
}

const lintCorpus = () => run([cli, '--format', 'json', corpus]);
const parseAll = () => Number(run([join(here, 'parse-all.js'), corpus]).stdout);
tell(
  'all manifests, whole process, against parsing them with `yaml`',
  ratio(5, () => lintCorpus().milliseconds, parseAll),
  0.35,
  '×',
);

const peakOf = (folder: string) =>
  run([cli, '--format', 'json', folder], {
    NODE_OPTIONS: `--require ${JSON.stringify(join(here, 'peak.cjs'))}`,
  }).peakMebibytes;
tell('peak memory of that run', median([peakOf(corpus), peakOf(corpus), peakOf(corpus)]), 256, 'MiB');

const sixteen = join(scratch, 'sixteen');
mkdirSync(sixteen);
for (let copy = 0; copy < 16; copy++) cpSync(corpus, join(sixteen, String(copy)), { recursive: true });
tell(
  'sixteen copies against one',
  ratio(
    3,
    () => run([cli, '--format', 'json', sixteen]).milliseconds,
    () => lintCorpus().milliseconds,
  ),
  17,
  '×',
);

const bare = join(scratch, 'bare');
mkdirSync(bare);
for (let file = 0; file < 50; file++) {
  const pods = Array.from({ length: 40 }, (_, index) =>
    readFileSync(small, 'utf8').replace('name: web\nspec', `name: web-${file}-${index}\nspec`),
  );
  writeFileSync(join(bare, `${file}.yaml`), pods.join('---\n'));
}
const withoutReach = [
  'privileged-token',
  'default-account-binding',
  'service-account-group-binding',
  'cluster-admin-account',
  ...new Set(powers.map(({ family }) => family)),
].flatMap((id) => ['--rule', `reach/${id}=off`]);
tell(
  'manifests without roles and bindings, against a run without the rules of `reach/`',
  ratio(
    7,
    () => run([cli, '--format', 'json', bare]).milliseconds,
    () => run([cli, '--format', 'json', ...withoutReach, bare]).milliseconds,
  ),
  1.05,
  '×',
);

/** Seconds for saying what accounts may do, reading not counted. */
const evaluate = (factor: number) =>
  Number(
    run([join(here, 'access.js'), ...[10_000, 2_000, 500].map((count) => String(count * factor))]).stdout,
  ) / 1000;
tell(
  'what 10,000 accounts may do by 2,000 bindings to 500 roles',
  median([evaluate(1), evaluate(1), evaluate(1)]),
  2,
  's',
);
tell(
  'twice as many of all three',
  ratio(
    5,
    () => evaluate(2),
    () => evaluate(1),
  ),
  2.3,
  '×',
);

// Start and one small manifest cost the same in both runs, and would hide what grows.
const floor = median(Array.from({ length: 7 }, () => run([cli, small]).milliseconds));
for (const [index, { what, count, write }] of growths.entries()) {
  const timed = (factor: number) => {
    const folder = join(scratch, `growth-${index}-${factor}`);
    mkdirSync(folder);
    const args = [cli, '--format', 'json', ...write(folder, count * factor)];
    return () => run(args, {}, [0, 1, 2]).milliseconds - floor;
  };
  tell(`twice as many ${what}`, ratio(5, timed(2), timed(1)), 2.3, '×');
}

const peers: readonly (readonly [string, readonly string[]])[] = [
  ['kube-linter', ['lint', corpus]],
  ['kubescape', ['scan', '--keep-local', corpus]],
  ['trivy', ['config', '--offline-scan', '--skip-check-update', corpus]],
  ['checkov', ['--quiet', '--compact', '-d', corpus]],
  ['polaris', ['audit', '--audit-path', corpus]],
];
for (const [name, args] of peers) {
  const found = (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
  if (!found) continue;
  const started = process.hrtime.bigint();
  spawnSync(name, args, { stdio: 'ignore' });
  const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
  console.log(
    `peer    ${name}: ${(milliseconds / lintCorpus().milliseconds).toFixed(1)} × the time of sa-lint`,
  );
}

rmSync(scratch, { recursive: true, force: true });
process.exitCode = broken === 0 ? 0 : 1;
