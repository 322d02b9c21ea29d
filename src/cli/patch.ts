import { shownRepair } from '../findings/repairLines.ts';
import { fileDiff } from '../fix/diff.ts';
import { type FixedFile, fixLater } from '../fix/fix.ts';
import { repositoryPath, worstFirst } from '../report/located.ts';
import type { Patch } from '../report/report.ts';
import { secretValues } from '../report/secretValues.ts';
import { lineOf } from '../text/position.ts';
import { logLines, visible } from '../text/printable.ts';
import { FixFiles } from './fixFiles.ts';
import type { Outcome } from './run.ts';

/**
 * What a file changes as a unified diff, or why that cannot be shown: a sentence, safe to print.
 * @param root put before the path; the folder that `git apply` runs in is above the folder of the run by so much
 */
export function shownDiff(
  { source, text }: FixedFile,
  files: FixFiles,
  root: string,
): { readonly diff: string } | { readonly hidden: string } {
  const path = visible(source.path);
  if (files.isWide(source))
    return { hidden: `'${path}' is UTF-16, which no diff can show; --fix changes it.` };
  const mark = files.markOf(source);
  const diff = fileDiff(repositoryPath(source.path, root), mark + source.text, mark + text);
  // A patch has to hold the lines as they are, and these would do harm where it is shown.
  const shown = diff.replaceAll('\r\n', '\n').replace('\ufeff', '');
  if (logLines(shown) === shown) return { diff };
  return {
    hidden: `the diff of '${path}' is not shown: its lines hold a token, or characters that act on a terminal; --fix changes it.`,
  };
}

// To make the edits, everything is judged again; a page that people read holds no more of them anyway.
const mostFindings = 200;

/** What `--fix`, and `--fix --unsafe`, would change, for a page to copy it from; undefined where neither changes anything. */
export async function patchOf(
  { all, result, judge }: Outcome,
  cwd: string,
  root: string,
): Promise<Patch | undefined> {
  const repairs = result.findings.flatMap((finding) => shownRepair(finding) ?? []);
  if (repairs.length === 0) return undefined;
  const wanted = worstFirst(result.findings.filter((finding) => shownRepair(finding) !== undefined)).slice(
    0,
    mostFindings,
  );
  const files = new FixFiles(cwd, undefined);
  const diffs = async (unsafe: boolean) => {
    const fixed = await fixLater(all, { unsafe, judge, wanted, refusal: () => null });
    return fixed.files
      .map((file) => {
        const shown = shownDiff(file, files, root);
        return 'diff' in shown && !showsSecret(file, shown.diff) ? shown.diff : '';
      })
      .join('');
  };
  const safe = repairs.some((repair) => repair.safe) ? await diffs(false) : '';
  const whole = repairs.every((repair) => repair.safe) ? safe : await diffs(true);
  return safe === '' && whole === '' ? undefined : { safe, whole };
}

/** Whether a value of a Secret is in the lines of a diff, which more people read than the file. */
function showsSecret({ source }: FixedFile, diff: string): boolean {
  const lines = secretValues(source).map(({ start, end }) => [lineOf(source, start), lineOf(source, end)]);
  const hunks = [...diff.matchAll(/^@@ -(\d+)(?:,(\d+))? /gm)].map(([, first, count = '1']) => ({
    first: Number(first),
    last: Number(first) + Number(count) - 1,
  }));
  return hunks.some(({ first, last }) => lines.some(([from, to]) => from! <= last && to! >= first));
}
