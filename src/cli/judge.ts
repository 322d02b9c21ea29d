import type { Baseline } from '../findings/baseline.ts';
import type { Source } from '../text/source.ts';
import { UsageError } from './failure.ts';
import { type Preparation, type PreparationOptions, prepare } from './prepare.ts';
import type { Base } from './since.ts';

/** Whose configuration, rules and baseline judge: those of the base that a change is compared with, or those of the change. */
export type ConfigFrom = 'base' | 'head';

export interface JudgeOptions extends PreparationOptions {
  /** File of known findings. */
  readonly baseline?: string | undefined;
}

/** What decides which findings there are. */
export interface Judge extends Preparation {
  /** Known findings; null when no file names any. */
  readonly baseline: Baseline | null;
}

/** Who judges, and who else could. */
export interface Bench {
  readonly judge: Judge;
  /** Null when there is nobody else: no base, or one whose configuration has mistakes. */
  readonly other: Judge | null;
  /** Things to say beside the report, full sentences. */
  readonly remarks: readonly string[];
}

/** Throws UsageError with every mistake. */
export async function judgeOf(options: JudgeOptions): Promise<Judge> {
  const preparation = await prepare(options);
  if (options.baseline === undefined) return { ...preparation, baseline: null };
  const { readBaselineFile } = await import('./baselineFile.ts');
  const { baseline, source } = readBaselineFile(options.cwd, options.baseline);
  return { ...preparation, baseline, files: [...preparation.files, source] };
}

/**
 * Appoints the judge. A change that may not judge itself, and whose base is not there (`reason` says why), is judged without any
 * configuration or baseline of its own. Throws UsageError for mistakes of the judge.
 */
export async function appoint(
  options: JudgeOptions,
  from: ConfigFrom,
  base: Base | { readonly reason: string } | null,
): Promise<Bench> {
  if (from === 'head') {
    const judge = await judgeOf(options);
    if (base === null || 'reason' in base) return { judge, other: null, remarks: [] };
    return { judge, ...(await witness(judgeOf(optionsAt(base, options)), 'base')) };
  }
  const own = judgeOf(options);
  if (base === null || 'reason' in base) {
    const none = await judgeOf({ ...options, config: false, baseline: undefined });
    const { other, remarks } = await witness(own, 'change');
    const isAlone = other !== null && other.files.length === 0;
    const reason = base?.reason ?? 'there is no base to compare with';
    const remark = `Configuration and baseline of this change are not believed, and those of its base cannot be read: ${reason}`;
    return { judge: none, other: null, remarks: isAlone ? [] : [remark, ...remarks] };
  }
  // Both are asked before one of them fails, so that no promise is left alone.
  const [judged, seen] = await Promise.allSettled([
    judgeOf(optionsAt(base, options)),
    witness(own, 'change'),
  ]);
  if (judged.status === 'rejected') throw judged.reason;
  if (seen.status === 'rejected') throw seen.reason;
  return { judge: judged.value, ...seen.value };
}

/** Somebody who could judge. Mistakes in what does not judge stop nothing. */
async function witness(judge: Promise<Judge>, whose: 'base' | 'change'): Promise<Omit<Bench, 'judge'>> {
  try {
    return { other: await judge, remarks: [] };
  } catch (error) {
    if (!UsageError.is(error)) throw error;
    const remark = `The configuration of the ${whose} has mistakes, and does not judge: ${error.message}`;
    return { other: null, remarks: [remark] };
  }
}

function optionsAt({ options: { cwd, paths, config, baseline } }: Base, options: JudgeOptions): JudgeOptions {
  return { ...options, cwd, paths, config, baseline };
}

/** Paths of the files that two judges do not have in common. */
export function differences(one: Pick<Judge, 'files'>, other: Pick<Judge, 'files'>): string[] {
  const texts = (judge: Pick<Judge, 'files'>) =>
    new Map(judge.files.map(({ path, text }: Source) => [path, text]));
  const [a, b] = [texts(one), texts(other)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path)).sort();
}
