import { resolve } from 'node:path';
import { checkoutAround } from '../files/checkout.ts';
import { WriteRefusal, writeFile } from '../files/writeFile.ts';
import { type Format, formatNames, isFormat } from '../report/formats.ts';
import { didYouMean } from '../text/nearest.ts';
import { reasonOf, UsageError } from './failure.ts';

/** One report that a run was asked for. */
export interface Output {
  readonly format: Format;
  /** Path of a file; null for standard output. */
  readonly file: string | null;
}

/**
 * Reads the values of `--format`, `<format>` or `<format>=<file>`. At most one report goes to standard output. When none does, the
 * text report is added, so that no run fails without a word. Throws UsageError.
 */
export function outputsOf(values: readonly string[]): Output[] {
  const outputs: Output[] = values.map((value) => {
    const [name, file] = split(value);
    if (!isFormat(name)) {
      throw new UsageError(
        `unknown format '${name}'.${didYouMean(name, formatNames)} The formats are ${formatNames.join(', ')}.`,
      );
    }
    if (file === '') throw new UsageError(`'--format ${value}' names no file after '='.`);
    return { format: name, file };
  });
  const places = outputs.map(({ file }) => file ?? '-');
  const twice = places.find((place, index) => places.indexOf(place) !== index);
  if (twice !== undefined) {
    const where = twice === '-' ? 'standard output' : `'${twice}'`;
    throw new UsageError(
      `two reports cannot go to ${where}; give a file to one of them: '--format sarif=out.sarif'.`,
    );
  }
  return places.includes('-') ? outputs : [{ format: 'text', file: null }, ...outputs];
}

function split(value: string): [string, string | null] {
  const equals = value.indexOf('=');
  return equals === -1 ? [value, null] : [value.slice(0, equals), value.slice(equals + 1)];
}

/** Writes a file that the user named, and the folders above it; see `writeFile`. Throws UsageError. */
export function writeOutput(cwd: string, file: string, text: string): void {
  try {
    writeFile(resolve(cwd, file), text, checkoutAround(cwd) ?? cwd);
  } catch (error) {
    const reason = error instanceof WriteRefusal ? `it ${error.message}` : reasonOf(error);
    throw new UsageError(`cannot write '${file}': ${reason}.`);
  }
}
