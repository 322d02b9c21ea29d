import type { RenderWhen } from '../config/renderSettings.ts';
import type { Settings } from '../config/settings.ts';
import type { Reading } from '../source/document.ts';
import { isKustomizationFile } from '../source/kustomize.ts';
import type { Input } from './input.ts';
import type { Preparation } from './prepare.ts';
import type { RenderedInput } from './rendered.ts';
import type { BuiltInput } from './renderedOverlays.ts';

/**
 * Null where nothing is to be rendered; then nothing of the engines is loaded. `when` wins over the configuration. `texts` stand in
 * for files of these paths.
 */
export async function renderedBy(
  when: RenderWhen | undefined,
  cwd: string,
  input: Input,
  preparation: Pick<Preparation, 'settings'>,
  texts?: ReadonlyMap<string, string>,
): Promise<RenderedInput | null> {
  const decided = when ?? preparation.settings.configuration?.render?.when;
  if (decided === 'never') return null;
  const piped = input.piped === undefined ? null : await pipedReading(cwd, input, input.piped);
  const charts = when === undefined ? wanted(input.charts, preparation.settings) : input.charts;
  const overlays = input.paths.some(isKustomizationFile)
    ? await (await import('./renderedOverlays.ts')).renderOverlays(cwd, input, texts)
    : null;
  if (charts.size === 0 && overlays === null) return piped === null ? null : { ...nothing, readings: piped };
  const rendered = both(
    charts.size === 0
      ? null
      : await (await import('./rendered.ts')).renderCharts(
          cwd,
          charts === input.charts ? input : { ...input, charts },
          preparation,
          texts,
        ),
    overlays,
  );
  if (piped === null) return rendered;
  return { ...(rendered ?? nothing), readings: [...(rendered?.readings ?? []), ...piped] };
}

/** A chart that a kustomization renders is judged through that alone. */
function both(charts: RenderedInput | null, overlays: BuiltInput | null): RenderedInput | null {
  if (charts === null || overlays === null) return charts ?? overlays;
  const taken = new Set(overlays.readings.map(({ source }) => source.path));
  const isTaken = (path: string) =>
    taken.has(path) || [...overlays.charts].some((folder) => path.startsWith(`${folder}/`));
  return {
    readings: [...charts.readings.filter(({ source }) => !isTaken(source.path)), ...overlays.readings],
    covers: (path) => charts.covers(path) && overlays.covers(path),
    reads: (path) => charts.reads(path) || overlays.reads(path),
    remarks: [...charts.remarks, ...overlays.remarks],
  };
}

/** Without the charts of folders whose configuration says `never`. */
function wanted(charts: ReadonlySet<string>, settings: Settings): ReadonlySet<string> {
  if (settings.isNested !== true) return charts;
  const isNever = (chart: string) => settings.at(`${chart}/.`).configuration?.render?.when === 'never';
  return new Set([...charts].filter((chart) => !isNever(chart)));
}

const nothing: RenderedInput = { readings: [], covers: () => true, reads: () => false, remarks: [] };

/** Standard input that says which files it was made from. */
async function pipedReading(
  cwd: string,
  { sources }: Input,
  path: string,
): Promise<readonly Reading[] | null> {
  for (const source of sources) {
    if (source.path !== path || !/^# Source: |config\.kubernetes\.io\/origin/m.test(source.text)) continue;
    const { readPiped } = await import('./piped.ts');
    return readPiped(cwd, source);
  }
  return null;
}
