import type { RenderWhen } from '../config/renderSettings.ts';
import type { Input } from './input.ts';
import type { Preparation } from './prepare.ts';
import type { RenderedInput } from './rendered.ts';

/**
 * Null where nothing is to be rendered; then nothing of the engines is loaded. `when` wins over the configuration. `texts` stand in
 * for files of these paths.
 */
export async function renderedBy(
  when: RenderWhen | undefined,
  cwd: string,
  input: Input,
  preparation: Pick<Preparation, 'settings' | 'configurationPath'>,
  texts?: ReadonlyMap<string, string>,
): Promise<RenderedInput | null> {
  const decided = when ?? preparation.settings.configuration?.render?.when;
  if (decided === 'never' || input.charts.size === 0) return null;
  const { renderCharts } = await import('./rendered.ts');
  return renderCharts(cwd, input, preparation, texts);
}
