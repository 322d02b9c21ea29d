import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { renderWith } from '../../src/render/engine.ts';
import { startThread } from '../../src/render/thread.ts';
import type { Root, Tree } from '../../src/render/types.ts';
import { texts, treeOf } from '../render/trees.ts';
import { built } from './built.ts';

const folder = pathToFileURL(`${join(built, 'dist/engines')}/`);
const start = (tree: Tree) => startThread(tree, folder);

const chart = (name: string, template: string) => ({
  [`${name}/Chart.yaml`]: `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n`,
  [`${name}/templates/a.yaml`]: template,
});
const root = (path: string): Root => ({ kind: 'chart', path });

describe('the engines in a thread', () => {
  test('render charts and kustomizations, in order', async () => {
    const tree = treeOf({
      ...chart('web', 'a: {{ .Release.Name }}'),
      'prod/kustomization.yaml': 'resources: [a.yaml]\nnamePrefix: x-\n',
      'prod/a.yaml': 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: a}\n',
    });
    const roots: Root[] = [{ kind: 'kustomization', path: 'prod' }, root('none'), root('web')];
    const [prod, none, web] = await renderWith(start, tree, roots);
    expect(prod).toMatchObject({ rendered: true, objects: [{ name: 'x-a' }] });
    expect(none).toMatchObject({ rendered: false, reason: { code: 'no-chart' } });
    expect(texts(web!)).toEqual({ 'web/templates/a.yaml': 'a: release-name' });
  });

  test('what takes too long is ended, and the next one rendered', async () => {
    const tree = treeOf({
      ...chart('endless', '{{ range 1000000000000 }}{{ end }}'),
      ...chart('web', 'a: 1'),
    });
    const [endless, web] = await renderWith(start, tree, [root('endless'), root('web')], { time: 5000 });
    expect(endless).toEqual({
      rendered: false,
      reason: { code: 'time-limit', message: 'it takes longer than 5 s' },
    });
    expect(texts(web!)).toEqual({ 'web/templates/a.yaml': 'a: 1' });
  });

  test('what needs too much memory ends the instance, and the next one is rendered', async () => {
    const tree = treeOf({ ...chart('big', '{{ repeat 2000000000 "x" }}'), ...chart('web', 'a: 1') });
    const [before, big, web] = await renderWith(start, tree, [root('web'), root('big'), root('web')]);
    expect(big).toMatchObject({ rendered: false, reason: { code: 'memory-limit' } });
    expect(texts(web!)).toEqual(texts(before!));
  });

  test('that cannot be started say so', async () => {
    const nowhere = pathToFileURL(`${join(built, 'nowhere')}/`);
    const rendering = renderWith((tree) => startThread(tree, nowhere), treeOf({}), [root('web')]);
    await expect(rendering).rejects.toThrow();
  });
});

const runtimes = [
  { name: 'this Node', node: process.execPath as string | undefined },
  ...['22', '24', '26'].map((major) => ({ name: `Node ${major}`, node: process.env[`NODE${major}`] })),
];

test.each(runtimes.filter(({ node }) => node !== undefined))(
  'without a word on stderr: $name',
  ({ node }) => {
    const script = `
    import { Worker } from 'node:worker_threads';
    const files = new Map(Object.entries(${JSON.stringify(chart('web', 'a: {{ .Release.Name }}'))})
      .map(([path, text]) => [path, new TextEncoder().encode(text)]));
    const folder = new URL(${JSON.stringify(folder.href)});
    const workerData = { artifact: new URL('engines.wasm.br', folder).href, tree: { files } };
    const worker = new Worker(new URL('worker.js', folder), { workerData, execArgv: [] });
    worker.on('message', ({ called }) => {
      if (called === undefined) return worker.postMessage({ chart: { path: 'web' } });
      console.log(called.answer.chart.documents[0].text);
      worker.terminate();
    });
  `;
    const ended = spawnSync(node!, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
    expect(ended).toMatchObject({ status: 0, stdout: 'a: release-name\n', stderr: '' });
  },
);
