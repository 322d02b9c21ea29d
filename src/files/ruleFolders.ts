import { readdirSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { RuleFileSource } from '../rules/custom.ts';
import type { RuleProblem } from '../rules/rule.ts';
import type { Place } from '../text/source.ts';
import { liesIn, readRegularFile } from './regularFile.ts';
import { slashed } from './slashed.ts';

export interface RuleFiles {
  /** In the order of their paths. */
  readonly files: readonly RuleFileSource[];
  readonly problems: readonly RuleProblem[];
}

const mostFiles = 1000;
const largestFile = 1024 * 1024;

/**
 * Reads the rule files of a folder: `<category>/<id>.yaml`. Nothing outside `boundary` is read, also when a symbolic link leads
 * there. Paths in what is returned are relative to `root`.
 */
export function readRuleFolder(
  folder: string,
  { root, boundary, place }: { readonly root: string; readonly boundary: string; readonly place?: Place },
): RuleFiles {
  const files: RuleFileSource[] = [];
  const problems: RuleProblem[] = [];
  const report = (path: string, message: string) => {
    const where = { source: { path: shownPath(root, path), text: '' }, span: { start: 0, end: 0 } };
    problems.push({ message, place: where });
  };

  const listed = listing(folder, boundary);
  if ('problem' in listed) {
    const message = `The rule folder '${shownPath(root, folder)}' ${listed.problem}.`;
    if (place === undefined) report(folder, message);
    else problems.push({ message, place });
    return { files, problems };
  }
  const paths: string[] = [];
  for (const category of listed.names) {
    const path = join(folder, category);
    const inside = listing(path, boundary);
    if ('names' in inside) for (const name of inside.names.filter(isRuleFile)) paths.push(join(path, name));
    else if (isRuleFile(category)) report(path, 'A rule file stands in a folder that names its category.');
  }
  if (paths.length > mostFiles) {
    report(folder, `A rule folder has at most ${mostFiles} files.`);
    return { files, problems };
  }
  for (const path of paths) {
    const read = readText(path, boundary, largestFile);
    const [category, name] = path.split(sep).slice(-2) as [string, string];
    if ('problem' in read) report(path, `The rule file ${read.problem}.`);
    else {
      const source = { path: shownPath(root, path), text: read.text };
      files.push({ source, id: `${category}/${name.replace(/\.ya?ml$/, '')}` });
    }
  }
  return { files, problems };
}

/** The text of a file without its byte order mark, or why it cannot be had, as the end of a sentence. */
export function readText(
  path: string,
  boundary: string | null,
  largest: number,
): { readonly text: string } | { readonly problem: string } {
  const read = readRegularFile(path, { largest, within: boundary ?? undefined });
  if ('problem' in read) return read;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(read.bytes) };
  } catch {
    return { problem: 'is not encoded in UTF-8' };
  }
}

/** A path relative to a folder, with `/`. */
export function shownPath(folder: string, path: string): string {
  return slashed(relative(folder, path)) || '.';
}

function listing(
  folder: string,
  boundary: string,
): { readonly names: string[] } | { readonly problem: string } {
  try {
    if (!liesIn(boundary, realpathSync(folder))) return { problem: 'leads out of the repository' };
    return { names: readdirSync(folder).sort() };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { problem: code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})` };
  }
}

function isRuleFile(name: string): boolean {
  return /\.ya?ml$/.test(name);
}
