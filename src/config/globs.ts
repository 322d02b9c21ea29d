import picomatch from 'picomatch';
import type { ObjectReference } from '../model/subjects/subject.ts';
import type { ObjectGlob, PathGlob } from './configuration.ts';

const longest = 300;
const settings = { dot: true, nonegate: true, noextglob: true, strictBrackets: true } as const;

/**
 * Why a text cannot be used as a glob, as the end of a sentence; null when it can. Globs are matched by backtracking, so the
 * number of stars is limited: three in one part of a path, and three times `**`.
 */
export function globProblem(pattern: string, of: 'path' | 'name'): string | null {
  if (pattern.trim() === '') return 'is empty';
  if (pattern.length > longest) return `is longer than ${longest} characters`;
  if (pattern.startsWith('!')) return "starts with '!', which is not supported";
  if (/[\\\u0000-\u001f]/.test(pattern))
    return "holds a '\\' or a control character; paths are written with '/'";
  const parts = pattern.split('/');
  if (of === 'path' && (pattern.startsWith('/') || parts.includes('..')))
    return 'leads out of the folder of the configuration';
  if (parts.filter((part) => part === '**').length > 3) return "has more than three '**'";
  if (parts.some((part) => part !== '**' && (part.match(/\*/g)?.length ?? 0) > 3))
    return 'has more than three stars between two slashes';
  try {
    picomatch.makeRe(pattern, settings);
    return null;
  } catch {
    return 'has a bracket without its partner';
  }
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
  const isMatch =
    folder === '.' || folder === '' ? () => true : picomatch([folder, `${folder}/**`], settings);
  const known = new Map<string, boolean>();
  return {
    pattern,
    matches(path) {
      let match = known.get(path);
      if (match === undefined) {
        const here = locate(path);
        match = here !== null && isMatch(here);
        known.set(path, match);
      }
      return match;
    },
  };
}

/** Whether an object is the one that a glob for kind, namespace and name describes. */
export function objectMatcher(glob: ObjectGlob): (object: ObjectReference) => boolean {
  const parts = (['kind', 'namespace', 'name'] as const).flatMap((part) => {
    const pattern = glob[part];
    return pattern === undefined ? [] : [{ part, isMatch: picomatch(pattern, settings) }];
  });
  return (object) =>
    parts.every(({ part, isMatch }) => {
      const value = object[part];
      return value !== null && isMatch(value);
    });
}
