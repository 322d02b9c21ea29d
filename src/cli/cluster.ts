import type { RenderWhen } from '../config/renderSettings.ts';
import { readSources, type Understanding, understand } from '../lint.ts';
import { count, reasonOf } from '../report/words.ts';
import { regionOf } from '../text/position.ts';
import { visible } from '../text/printable.ts';
import type { Place } from '../text/source.ts';
import { readInput } from './input.ts';
import type { Io } from './io.ts';
import { withNested } from './nested.ts';
import { prepare } from './prepare.ts';
import { renderedBy } from './renderedBy.ts';

/** The flags of commands that read manifests as one cluster, as commander hands them over. */
export interface ClusterFlags {
  readonly format: 'text' | 'json';
  readonly config?: string | false;
  readonly exclude?: readonly string[];
  readonly gitignore: boolean;
  readonly render?: RenderWhen;
}

/** What was read, and in a line each what was passed over. */
export type ClusterRead = Understanding & { readonly passedOver: readonly string[] };

/** So many remarks are printed. */
const shown = 10;

export async function clusterOf(
  paths: readonly string[],
  { config, exclude, gitignore, render }: ClusterFlags,
  io: Io,
): Promise<ClusterRead> {
  const { cwd } = io;
  const given = paths.length === 0 ? ['.'] : paths;
  const preparation = await prepare({ cwd, config, paths: given });
  const { judge, input } = await withNested(
    preparation,
    await readInput({ cwd, paths: given, exclude, gitignore, stdin: io.stdin }, preparation),
  );
  const rendered = await renderedBy(render, cwd, input, judge);
  const understanding = understand(
    readSources(input.sources, { charts: input.charts, rendered: rendered?.readings }),
  );
  const quiet = new Set(['not-kubernetes', 'empty']);
  return {
    ...understanding,
    passedOver: [
      ...understanding.readings.flatMap(({ source, problems }) =>
        problems.map(({ detail, span }) => `${positionText({ source, span })}: ${detail}`),
      ),
      ...(rendered?.remarks ?? []),
      ...[...input.skipped(), ...understanding.skipped]
        .filter(({ reason }) => !quiet.has(reason))
        .map((one) => `${visible(one.path)}: ${reasonOf(one)}`),
      ...understanding.defects.map(
        ({ during, path, line, reason }) =>
          `${path === null ? '' : `${path}:${line}: `}a defect of sa-lint itself, in ${during}: ${reason}`,
      ),
    ],
  };
}

/** Says on stderr what was not read, so that the answer leaves it out. */
export function tellPassedOver({ passedOver }: ClusterRead, io: Io): void {
  if (passedOver.length === 0) return;
  const rest = passedOver.length - shown;
  const lines = [
    `sa-lint: the answer leaves out what was not read, ${count(passedOver.length, 'part')}:`,
    ...passedOver.slice(0, shown).map((line) => `  ${line}`),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ];
  for (const line of lines) io.stderr.write(`${line}\n`);
}

export function position(place: Place | null) {
  if (place === null) return {};
  const { line, column } = regionOf(place.source, place.span);
  return { path: visible(place.source.path), line, column };
}

export function positionText({ source, span }: Place): string {
  const { line, column } = regionOf(source, span);
  return `${visible(source.path)}:${line}:${column}`;
}

export function print(io: Io, what: string | object): void {
  io.stdout.write(`${typeof what === 'string' ? what : JSON.stringify(what, null, 2)}\n`);
}
