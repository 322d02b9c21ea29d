import { defaultTokenPath, tokenVolumePrefix } from '../../kubernetes/serviceAccounts.ts';
import { at, itemsOf } from '../../yaml/access.ts';
import type { Field } from '../../yaml/node.ts';
import { type Automount, type Unknown, unknown, type Volume, type WorkloadAccount } from '../model.ts';
import { filledElsewhere, readFlag } from '../read/accounts.ts';
import type { PodParts } from '../read/containers.ts';
import { fieldAt, pathFromRoot } from '../read/fieldPaths.ts';
import type { PodSite } from '../read/pods.ts';

/**
 * Whether the pods get the automatic token: the pod decides, then its account, then it is on
 * (K: plugin/pkg/admission/serviceaccount/admission.go, ShouldAutomount). A ServiceAccount that the input does not hold says nothing.
 */
export function resolveAutomount(
  site: PodSite,
  account: WorkloadAccount,
  parts: PodParts,
  isStatic: boolean,
): Automount {
  const podField = podFieldOf(site);
  const pod = podValueOf(site, podField);
  const serviceAccount = account.automount;
  const { value, decidedBy } = isStatic
    ? { value: false, decidedBy: 'default' as const }
    : decide(pod, serviceAccount, account.name === unknown);
  const reused = value === false ? null : reusedVolume(parts);
  const holdsNone = reused !== null && !holdsToken(reused);
  const receivers = holdsNone ? [] : receiversOf(site, parts);
  const containers = value === true ? receivers : [];
  return {
    value,
    decidedBy,
    pod,
    podField,
    path: pathOf(site),
    serviceAccount,
    reused,
    receivers,
    containers,
  };
}

function pathOf({ place, specPath }: PodSite): string | null {
  const paths = place.automount ?? ['automountServiceAccountToken'];
  // Where all pods of the object may share the field, the most common place is the last.
  const path = paths.find((each) => !each.startsWith('/')) ?? paths.at(-1);
  return path === undefined ? null : pathFromRoot(specPath, path);
}

function podFieldOf({ manifest, place, spec }: PodSite): Field | null {
  const fields = (place.automount ?? ['automountServiceAccountToken'])
    .map((path) => (path.startsWith('/') ? fieldAt(manifest.root, path.slice(1)) : fieldAt(spec, path)))
    .filter((field) => field !== undefined);
  return fields.find((field) => readFlag(field.value) !== null) ?? fields[0] ?? null;
}

function podValueOf({ manifest, place }: PodSite, field: Field | null): boolean | Unknown | null {
  const written = readFlag(field?.value);
  if (written !== null) return written;
  return filledElsewhere(manifest, place) ? unknown : (place.automountUnset ?? null);
}

function decide(
  pod: boolean | Unknown | null,
  serviceAccount: boolean | Unknown | null,
  accountUnknown: boolean,
): Pick<Automount, 'value' | 'decidedBy'> {
  if (pod === unknown) return { value: unknown, decidedBy: unknown };
  if (pod !== null) return { value: pod, decidedBy: 'pod' };
  if (accountUnknown || serviceAccount === unknown) return { value: unknown, decidedBy: unknown };
  if (serviceAccount !== null) return { value: serviceAccount, decidedBy: 'serviceAccount' };
  return { value: true, decidedBy: 'default' };
}

/** The first volume that is named like the generated one is mounted in its place, whatever it holds. */
function reusedVolume({ volumes }: PodParts): Volume | null {
  return volumes.find(({ name }) => name.startsWith(tokenVolumePrefix)) ?? null;
}

function holdsToken({ node }: Volume): boolean {
  const sources = itemsOf(at(node, 'projected', 'sources'));
  return sources.some((source) => at(source, 'serviceAccountToken') !== undefined);
}

/** The containers that the token is added to: all but ephemeral ones and those that mount anything at exactly its path. */
function receiversOf({ place }: PodSite, { containers }: PodParts): string[] {
  const open = containers.filter(
    ({ kind, mounts }) =>
      kind !== 'ephemeral' && !mounts.some(({ mountPath }) => mountPath === defaultTokenPath),
  );
  // Where the controller puts the steps into pods of their own, the parts of the object are not containers of one pod.
  if (place.container !== undefined && place.containers !== undefined) {
    return open.length > 0 ? [place.container] : [];
  }
  return open.map(({ name }) => name);
}
