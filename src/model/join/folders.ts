/** The path itself and every folder above it, the root (`''`) last. */
export function* upward(path: string): Generator<string> {
  let here = path;
  while (here !== '') {
    yield here;
    here = parent(here);
  }
  yield '';
}

function parent(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Tells the projects of a run apart, as far as folders can. */
export interface Projects {
  /** The folder of a file's project: the first one below the folder that all files are in; empty for a file that lies in that. */
  readonly of: (path: string) => string;
  /**
   * The folder that a declaration may be meant for: the one above its own, so that `rbac/` serves its neighbours, but not one that
   * holds several projects. Files that lie above the projects are meant for all.
   */
  readonly reach: (declaration: string) => string;
  /**
   * Whether a file and a declaration may be meant for one `kubectl apply`: the file is within the declaration's reach, or lies above
   * the projects. An absent namespace means the one of the apply, and every namespace has its own account `default`: in a repository
   * of many projects the `default` of one must not be taken for that of another.
   */
  readonly mayBeAppliedTogether: (path: string, declaration: string) => boolean;
}

export function projectsOf(paths: Iterable<string>): Projects {
  let common: string | undefined;
  for (const path of new Set(paths)) {
    common ??= parent(path);
    while (common !== '' && !path.startsWith(`${common}/`)) common = parent(common);
  }
  const start = common ? common.length + 1 : 0;
  const of = (path: string) => {
    const end = path.indexOf('/', start);
    return end < 0 ? '' : path.slice(start, end);
  };
  const reach = (declaration: string) => {
    const project = of(declaration);
    if (project === '') return common ?? '';
    const root = declaration.slice(0, start + project.length);
    const above = parent(parent(declaration));
    return above.length < root.length ? root : above;
  };
  return {
    of,
    reach,
    mayBeAppliedTogether: (path, declaration) => {
      const folder = reach(declaration);
      return of(path) === '' || folder === '' || path.startsWith(`${folder}/`);
    },
  };
}
