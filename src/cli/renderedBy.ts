import type { Input } from './input.ts';
import type { RenderedInput } from './rendered.ts';

/** Whether charts are rendered. Default: auto. */
export type RenderWhen = 'auto' | 'never';

/** Null where nothing is to be rendered; then nothing of the engines is loaded. `texts` stand in for files of these paths. */
export async function renderedBy(
  render: RenderWhen | undefined,
  cwd: string,
  input: Input,
  texts?: ReadonlyMap<string, string>,
): Promise<RenderedInput | null> {
  if (render === 'never' || input.charts.size === 0) return null;
  const { renderCharts } = await import('./rendered.ts');
  return renderCharts(cwd, input, texts);
}
