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
   * Whether two files may be meant for one `kubectl apply`: they are of one project, or one of them lies above the projects. An
   * absent namespace means the one of the apply, and every namespace has its own account `default`: in a repository of many
   * projects the `default` of one must not be taken for that of another.
   */
  readonly mayBeAppliedTogether: (path: string, other: string) => boolean;
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
  return {
    of,
    mayBeAppliedTogether: (path, other) => {
      const [own, others] = [of(path), of(other)];
      return own === others || own === '' || others === '';
    },
  };
}
