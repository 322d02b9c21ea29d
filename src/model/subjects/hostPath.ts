import type { Manifest } from '../../source/document.ts';
import { printableName } from '../../text/printable.ts';
import { stringOf } from '../../yaml/access.ts';
import type { Workload } from '../model.ts';
import {
  type HostPath,
  type MountedHostPath,
  mountedHostPaths,
  persistentHostPaths,
} from '../read/hostPaths.ts';
import { podIdentity } from '../read/podIdentity.ts';
import { objectLabel, referenceTo } from './objects.ts';
import { mountPlace, namePlace, valuePlace } from './places.ts';
import type { SubjectOf, View } from './subject.ts';

/** One `hostPath` subject for each volume and PersistentVolume that shows tokens or the keys that make them. */
export const view: View<'hostPath'> = ({ workloads, manifests }, each) => [
  ...each(
    workloads,
    ({ manifest }) => manifest,
    (workload) => mountedHostPaths(workload).map((found) => mountedSubject(workload, found)),
  ),
  ...each(
    manifests,
    (manifest) => manifest,
    (manifest) => persistentHostPaths(manifest).map((found) => subjectOf(manifest, found)),
  ),
];

function mountedSubject(workload: Workload, found: MountedHostPath): SubjectOf<'hostPath'> {
  const { volume, mounts, asRoot, agent } = found;
  const subject = subjectOf(workload.manifest, found);
  const name = printableName(volume.name);
  return {
    ...subject,
    facts: {
      ...subject.facts,
      volume: name,
      agent: agent?.name ?? null,
      needs: agent?.needs ?? null,
      needed: agent?.needsPods === true && found.secret.kind === 'pods',
      asRoot,
    },
    places: { ...subject.places, mounts: mounts.flatMap((mount) => mountPlace(workload, mount) ?? []) },
    pod: workload,
    identity: `${podIdentity(workload)}|${name}`,
  };
}

function subjectOf(manifest: Manifest, { node, secret }: HostPath): SubjectOf<'hostPath'> {
  return {
    type: 'hostPath',
    facts: {
      object: objectLabel(manifest),
      path: printableName(stringOf(node) ?? ''),
      holds: secret.holds,
      reach: secret.kind,
      volume: null,
      agent: null,
      needs: null,
      needed: false,
      asRoot: true,
    },
    places: {
      self: valuePlace(manifest, node, 'the folder of the node'),
      mounts: [],
      name: namePlace(manifest),
    },
    object: referenceTo(manifest),
    manifest,
    identity: '',
  };
}
