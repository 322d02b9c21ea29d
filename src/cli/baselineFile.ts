import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { type Baseline, parseBaseline } from '../findings/baseline.ts';
import { reasonOf, UsageError } from './failure.ts';
import { problemText } from './problems.ts';

/** The baseline in a file that the user named. Throws UsageError. */
export function readBaseline(cwd: string, file: string): Baseline {
  let text: string;
  try {
    text = readFileSync(resolve(cwd, file), 'utf8');
  } catch (error) {
    const hint = '--write-baseline makes it.';
    throw new UsageError(`cannot read the baseline '${file}': ${reasonOf(error)}. ${hint}`);
  }
  const path = relative(cwd, resolve(cwd, file)).split(sep).join('/');
  const parsed = parseBaseline({ path, text: text.replace(/^\ufeff/, '') });
  if ('problem' in parsed) throw new UsageError(problemText(parsed.problem));
  return parsed.baseline;
}
