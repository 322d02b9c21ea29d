import { defaultAccount } from '../../kubernetes/serviceAccounts.ts';
import type { Manifest } from '../../source/document.ts';
import { at, stringOf } from '../../yaml/access.ts';
import { unknown, type Workload } from '../model.ts';
import type { Projects } from './folders.ts';
import { objectKey } from './namespaceJoin.ts';

/**
 * The workloads that run as each workload's account, itself among them; none for one whose account is not known. An object that
 * stands in a base and in an overlay is one workload. Accounts that several files declare are told apart by file, and the `default`
 * accounts of absent namespaces by project and binding. Workloads of one account share the list.
 */
export function sharing(
  workloads: readonly Workload[],
  projects: Projects,
): ReadonlyMap<Workload, readonly Workload[]> {
  const groups = new Map<string, Map<string, Workload>>();
  const keys = new Map<Workload, string>();
  for (const workload of workloads) {
    const key = accountKey(workload, projects);
    if (key === null) continue;
    keys.set(workload, key);
    const group = groups.get(key) ?? new Map<string, Workload>();
    groups.set(key, group);
    const object = keyOf(workload.manifest);
    const copy = group.get(object);
    if (copy === undefined || standsBefore(workload, copy)) group.set(object, workload);
  }
  const lists = new Map(
    Array.from(groups, ([key, group]) => [
      key,
      [...group].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, workload]) => workload),
    ]),
  );
  return new Map(Array.from(keys, ([workload, key]) => [workload, lists.get(key) ?? []]));
}

/** Of copies the first counts, by path and then by place, in whatever order they are read. */
function standsBefore({ manifest: one }: Workload, { manifest: other }: Workload): boolean {
  if (one.source.path !== other.source.path) return one.source.path < other.source.path;
  return one.root.span.start < other.root.span.start;
}

/** Whether two workloads are of one object, which several files may hold. */
export function isSameObject(one: Manifest, other: Manifest): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf({ kind, name, namespace, root }: Manifest): string {
  const own = name ?? `${stringOf(at(root, 'metadata', 'generateName'))}…`;
  return `${kind} ${namespace === null ? own : `${namespace}/${own}`}`;
}

function accountKey({ account, isStatic, manifest }: Workload, projects: Projects): string | null {
  const { name, namespace, objects } = account;
  if (isStatic || name === unknown) return null;
  const key = objectKey(name, namespace);
  const [object] = objects;
  if (object !== undefined) return `${key}|${object.manifest.source.path}`;
  if (name !== defaultAccount || namespace !== null) return key;
  const [binding] = account.bindings;
  return `${key}|${projects.of(manifest.source.path)}|${binding?.place.source.path}`;
}
