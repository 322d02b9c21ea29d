import { worldFolder } from '../../source/origin.ts';

// Folders of documentation, examples, tests and copies: what lies there is applied to no cluster together with what lies elsewhere.
const names =
  /^(?:docs?|documentation|examples?|samples?|tests?|e2e|testdata|fixtures?|vendor|third[-_]party|node_modules)$/i;

/**
 * The outermost folder on the way to a file that is plainly documentation, examples, tests or vendored copies; null when there is
 * none. Accounts in it decide nothing for what lies outside of it: else an example could turn the token of a real workload off. The same
 * holds for what one of several roots makes from the same files.
 */
export function setAsideFolder(path: string): string | null {
  const folders = path.split('/').slice(0, -1);
  const world = folders.findIndex((name) => name.startsWith(worldFolder('')));
  const index = world === -1 ? folders.findIndex((name) => names.test(name)) : world;
  return index === -1 ? null : folders.slice(0, index + 1).join('/');
}
