import type { Source } from '../text/source.ts';
import type { Input } from './input.ts';
import type { Preparation } from './prepare.ts';

/** With the configurations of the folders that the input lies in, and without what those leave out. Throws UsageError as `prepare`. */
export async function withNested<P extends Preparation>(
  preparation: P,
  input: Input,
): Promise<{ readonly judge: P; readonly input: Input }> {
  const own = await preparation.forPaths(input.paths);
  if (own.settings === preparation.settings) return { judge: preparation, input };
  // A baseline is none of the configurations.
  const files = [...new Set([...preparation.files, ...own.files])];
  return { judge: { ...preparation, ...own, files }, input: without(input, own.settings.excludes) };
}

function without(input: Input, excludes: (path: string) => boolean): Input {
  const left = input.paths.filter(excludes);
  if (left.length === 0) return input;
  const hidden = left.filter(input.reports).length;
  return {
    ...input,
    sources: {
      *[Symbol.iterator](): Generator<Source> {
        for (const source of input.sources) if (!excludes(source.path)) yield source;
      },
    },
    paths: input.paths.filter((path) => !excludes(path)),
    reports: (path) => input.reports(path) && !excludes(path),
    get reported() {
      return input.reported - hidden;
    },
    covers: (path) => input.covers(path) && !excludes(path),
  };
}
