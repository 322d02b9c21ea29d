import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { delimiter, isAbsolute, join, relative, sep } from 'node:path';

/** What `git` could not do, in its own words or ours. */
export class GitError extends Error {}

/** For how long git may think, in milliseconds: far above what the largest repositories need, and still an end. */
const patience = 60_000;

// Files of the tree may be part of git's configuration (`include.path`), and the configuration names programs. So every key that
// names one is set here, where nothing overrules it: the command line wins over every file.
const settings = [
  'safe.bareRepository=explicit',
  'protocol.allow=never',
  'core.fsmonitor=false',
  'core.untrackedCache=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'core.editor=false',
  'core.askPass=',
  'core.sshCommand=false',
  'core.gitProxy=',
  'core.alternateRefsCommand=',
  'credential.helper=',
  'diff.external=',
  'gc.auto=0',
  'maintenance.auto=false',
];

const switches = [
  '--no-pager',
  '--no-replace-objects',
  '--literal-pathspecs',
  ...settings.flatMap((setting) => ['-c', setting]),
];

/**
 * Runs git in the root of a checkout, and waits for it. No hook, filter, monitor, pager or helper that a configuration names is
 * started, no protocol is allowed, replaced and grafted history does not count, and variables that a surrounding git (a hook) left
 * in the environment are ignored. Throws GitError when there is no git outside of the checkout, or when it does not end.
 */
export function runGit(checkout: string, args: readonly string[], input = ''): SpawnSyncReturns<Buffer> {
  const program = gitProgram(checkout);
  if (program === null) throw new GitError('there is no git');
  const ended = spawnSync(program, [...switches, ...args], {
    cwd: checkout,
    env: environment(),
    input,
    maxBuffer: Number.POSITIVE_INFINITY,
    timeout: patience,
    windowsHide: true,
  });
  if (ended.error !== undefined) throw new GitError(reasonFor(ended.error));
  return ended;
}

function reasonFor(error: Error): string {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ETIMEDOUT' ? `git did not end within ${patience / 1000} seconds` : error.message;
}

const programs = new Map<string, string | null>();

/**
 * Absolute path of the git that `PATH` names, looked up once for a checkout; null when there is none. What lies in the checkout
 * itself is no candidate, and neither is a folder of `PATH` that depends on where one stands.
 */
export function gitProgram(checkout: string): string | null {
  let program = programs.get(checkout);
  if (program === undefined) {
    const name = process.platform === 'win32' ? 'git.exe' : 'git';
    program =
      searchPath()
        .map((folder) => join(folder, name))
        .find((path) => isProgram(path) && !isInside(checkout, path)) ?? null;
    programs.set(checkout, program);
  }
  return program;
}

function searchPath(): string[] {
  return (process.env.PATH ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Whether a path lies in a folder, as it is written or where its links lead. */
function isInside(folder: string, path: string): boolean {
  return [path, realpathSync(path)].some((each) => {
    const way = relative(folder, each);
    return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  });
}

function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:GIT_|PATH$)/i.test(name));
  return {
    ...Object.fromEntries(kept),
    PATH: searchPath().join(delimiter),
    // Windows: no program of the working folder.
    NoDefaultCurrentDirectoryInExePath: '1',
    // Each of these keeps git from the network alone. Older versions do not know all of them.
    GIT_ALLOW_PROTOCOL: '',
    GIT_PROTOCOL_FROM_USER: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_GRAFT_FILE: '/dev/null',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}
