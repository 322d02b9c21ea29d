import { readChart } from './chart.ts';
import type { ObjectOriginAnswer, OverlayAnswer, PatchAnswer } from './protocol.ts';
import type { AppliedPatch, BuiltKustomization, ObjectOrigin, RenderedChart } from './types.ts';

/** A built kustomization as the engine gives it. */
export function readOverlay({ objects, charts, notes }: OverlayAnswer): BuiltKustomization {
  const uses = (charts ?? []).map(({ kustomization, index, rendered }) => ({
    file: kustomization,
    index,
    chart: readChart(rendered),
  }));
  return {
    rendered: true,
    kind: 'kustomization',
    objects: (objects ?? []).map(({ namespace = '', origin, patches, ...object }) => ({
      ...object,
      namespace,
      origin: origin && readOrigin(origin, uses),
      patches: patches.map(readPatch),
    })),
    notes: [...(notes ?? []), ...uses.flatMap(({ chart }) => chart.notes)],
  };
}

interface ChartUse {
  readonly file: string;
  readonly index: number;
  readonly chart: RenderedChart;
}

function readOrigin(origin: ObjectOriginAnswer, uses: readonly ChartUse[]): ObjectOrigin {
  const { file, line = 1, generator, chart, output = 0, offset = 0 } = origin;
  const use = uses[chart];
  if (use !== undefined)
    return { kind: 'chart', file: use.file, index: use.index, output: use.chart.documents[output]!, offset };
  if (generator !== undefined) return { kind: 'generator', file, generator };
  return { kind: 'manifest', file, line };
}

function readPatch({ field, json, ...patch }: PatchAnswer): AppliedPatch {
  return { form: json ? 'json' : 'strategic', field: field as AppliedPatch['field'], ...patch };
}
