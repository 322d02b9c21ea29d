import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse, parseAllDocuments } from 'yaml';
import type { OverlayAnswer } from '../../src/render/protocol.ts';
import type { Tree } from '../../src/render/types.ts';
import { type CompareOptions, engines } from './charts.ts';
import { Tally } from './tally.ts';

const names = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** Compares with `kubectl kustomize`, the network cut off. */
export async function compareOverlays(tree: Tree, options: CompareOptions): Promise<void> {
  const running = engines(tree);
  const tally = new Tally();
  const origins = { document: 0, generated: 0, chart: 0, unknown: 0 };
  for (const path of overlayFolders(tree).filter((each) => each.includes(options.only))) {
    const began = performance.now();
    const answer = running().call({ kustomization: { path } });
    tally.time(path, performance.now() - began);
    const theirs = kustomize(options, path);
    if (answer.kustomization === undefined) {
      const reason = answer.refused!;
      const both = theirs.status === 0 ? 'but kustomize builds it' : 'and kustomize refuses it too';
      tally.add(`not built, ${reason.code}, ${both}`, path);
      if (options.verbose || theirs.status === 0) console.log(`${path}: ${reason.code}: ${reason.message}`);
      if (options.verbose && theirs.status !== 0)
        console.log(`   kustomize: ${theirs.error.trim().slice(-300)}`);
      continue;
    }
    count(answer.kustomization, origins);
    if (theirs.status !== 0) {
      const helm = (answer.kustomization.charts ?? []).length > 0;
      tally.add(helm ? 'built with charts, which kubectl refuses' : 'built, and kustomize refuses it', path);
      if (!helm) console.log(`${path}: kustomize says ${theirs.error.trim().slice(-300)}`);
      continue;
    }
    tally.add(same(answer.kustomization, theirs.output, path, options), path);
  }
  tally.print('Overlays');
  console.log(`  objects: ${JSON.stringify(origins)}`);
}

function same(ours: OverlayAnswer, theirs: string, path: string, options: CompareOptions): string {
  const texts = (ours.objects ?? []).map(({ text }) => text);
  if (texts.join('---\n') === theirs) return 'identical';
  const [a, b] = [
    texts.map((text) => parse(text)),
    parseAllDocuments(theirs).map((document) => document.toJS()),
  ];
  const sorted = (list: unknown[]) => list.map((each) => JSON.stringify(each)).toSorted();
  if (isDeepStrictEqual(sorted(a), sorted(b))) return 'identical but for order and style';
  const at = a.findIndex((each, index) => !isDeepStrictEqual(each, b[index]));
  console.log(`${path}: differs at object ${at}: ${texts[at]?.split('\n', 6).join(' | ')}`);
  if (options.verbose)
    console.log(JSON.stringify(a[at]).slice(0, 2000), '\n', JSON.stringify(b[at]).slice(0, 2000));
  return 'differs';
}

function kustomize(options: CompareOptions, path: string) {
  const run = spawnSync(options.program, ['kustomize', join(options.folder, path)], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 120_000,
    env: {
      PATH: '/nowhere',
      HOME: tmpdir(),
      HTTPS_PROXY: 'http://127.0.0.1:9',
      HTTP_PROXY: 'http://127.0.0.1:9',
    },
  });
  return { status: run.status, output: run.stdout ?? '', error: run.stderr ?? '' };
}

/** Folders of kustomizations that no other names; components are none. */
function overlayFolders(tree: Tree): string[] {
  const found = new Map<string, string>();
  for (const [path, data] of tree.files)
    if (names.includes(posix.basename(path))) found.set(posix.dirname(path), new TextDecoder().decode(data));
  const used = new Set<string>();
  for (const [folder, text] of found) {
    for (const [, name] of text.matchAll(/^\s*-\s+["']?([^\s"'#]+)/gm)) used.add(posix.join(folder, name!));
  }
  return [...found]
    .filter(([folder, text]) => !used.has(folder) && !/^kind:\s*Component/m.test(text))
    .map(([folder]) => folder)
    .sort();
}

function count({ objects }: OverlayAnswer, origins: Record<string, number>): void {
  for (const { origin } of objects ?? []) {
    const kind =
      origin === undefined
        ? 'unknown'
        : origin.chart >= 0
          ? 'chart'
          : origin.generator
            ? 'generated'
            : 'document';
    origins[kind]! += 1;
  }
}
