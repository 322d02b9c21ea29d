import type { ObjectReference } from '../model/subjects/subject.ts';
import { compileGlob, hasPartners } from '../text/glob.ts';
import type { ObjectGlob, PathGlob } from './configuration.ts';

const longest = 300;
const dialect = { braces: true, escapes: false, folderItself: true, ignoreCase: false } as const;

/** Why a text cannot be used as a glob, as the end of a sentence; null when it can. */
export function globProblem(pattern: string, of: 'path' | 'name'): string | null {
  if (pattern.trim() === '') return 'is empty';
  if (pattern.length > longest) return `is longer than ${longest} characters`;
  if (pattern.startsWith('!')) return "starts with '!', which is not supported";
  if (/[\\\u0000-\u001f]/.test(pattern))
    return "holds a '\\' or a control character; paths are written with '/'";
  if (of === 'path' && (pattern.startsWith('/') || pattern.split('/').includes('..')))
    return 'leads out of the folder of the configuration';
  return hasPartners(pattern) ? null : 'has a bracket without its partner';
}

/**
 * A glob for paths: `*` and `?` stay within a folder, `**` crosses folders, `{a,b}` and `[a-z]` are known. Naming a folder means
 * everything in it. Paths are judged as `locate` gives them: relative to the folder of the configuration, null when outside.
 * The pattern must be one without a `globProblem`.
 */
export function pathGlob(
  pattern: string,
  locate: (path: string) => string | null = (path) => path,
): PathGlob {
  const folder = pattern.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
  const isAll = folder === '.' || folder === '';
  const globs = isAll ? [] : [folder, `${folder}/**`].map((one) => compileGlob(one, dialect));
  let last: { readonly path: string; readonly match: boolean } | undefined;
  return {
    pattern,
    matches(path) {
      // Findings and rules ask about one file many times in a row.
      if (last?.path !== path) {
        const here = locate(path);
        last = { path, match: here !== null && (isAll || globs.some((glob) => glob.matches(here))) };
      }
      return last.match;
    },
  };
}

/** Which objects globs for kind, namespace and name describe. */
export interface ObjectMatcher {
  /** The names that they write out; null when one of them leaves the name open, and when there is none. */
  readonly names: ReadonlySet<string> | null;
  matches(object: ObjectReference): boolean;
}

/** Globs that write out a name are only looked at for objects of that name: there may be thousands. */
export function objectMatcher(globs: readonly ObjectGlob[]): ObjectMatcher {
  const named = new Map<string, ((object: ObjectReference) => boolean)[]>();
  const open: ((object: ObjectReference) => boolean)[] = [];
  for (const glob of globs) {
    const name = writtenName(glob);
    const list = name === null ? open : (named.get(name) ?? []);
    if (name !== null) named.set(name, list);
    list.push(oneMatcher(glob));
  }
  return {
    names: open.length > 0 || globs.length === 0 ? null : new Set(named.keys()),
    matches: (object) =>
      (object.name !== null && named.get(object.name)?.some((matches) => matches(object))) ||
      open.some((matches) => matches(object)),
  };
}

/** The name that a glob writes out; null when it leaves the name open. */
export function writtenName({ name }: ObjectGlob): string | null {
  return name === undefined ? null : compileGlob(name, dialect).literal;
}

function oneMatcher(glob: ObjectGlob): (object: ObjectReference) => boolean {
  const parts = (['namespace', 'kind', 'name'] as const).flatMap((part) => {
    const pattern = glob[part];
    return pattern === undefined ? [] : [{ part, glob: compileGlob(pattern, dialect) }];
  });
  return (object) =>
    parts.every(({ part, glob: one }) => {
      const value = object[part];
      return value !== null && one.matches(value);
    });
}
