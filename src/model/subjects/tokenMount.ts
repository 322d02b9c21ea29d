import { tokenVolumePrefix } from '../../kubernetes/serviceAccounts.ts';
import { printableName, printableOrNull } from '../../text/printable.ts';
import { at } from '../../yaml/access.ts';
import type { Node } from '../../yaml/node.ts';
import type { Mount, ProjectedToken, Workload } from '../model.ts';
import { podIdentity } from '../read/podIdentity.ts';
import { manifestOf, objectLabel, referenceTo } from './objects.ts';
import { keyPlace, mountPlace, namePlace } from './places.ts';
import type { SubjectOf, View } from './subject.ts';

/** One `tokenMount` subject for each mount of a volume that holds a projected token. */
export const view: View<'tokenMount'> = (model, each) => each(model.workloads, manifestOf, mountSubjects);

/** One for each mount, whatever the number of tokens in its volume; volumes of one name, which the API server refuses, count as one. */
function mountSubjects(workload: Workload): SubjectOf<'tokenMount'>[] {
  const tokens = new Map<readonly Mount[], ProjectedToken>();
  for (const token of workload.projectedTokens) {
    if (!tokens.has(token.volume.mounts)) tokens.set(token.volume.mounts, token);
  }
  return [...tokens].flatMap(([mounts, token]) =>
    mounts.map((mount) => mountSubject(workload, token, mount)),
  );
}

function mountSubject(workload: Workload, token: ProjectedToken, mount: Mount): SubjectOf<'tokenMount'> {
  const { manifest } = workload;
  const { container, mountPath, node, subPath } = mount;
  const volume = token.volume.name;
  const value = subPath?.value;
  return {
    type: 'tokenMount',
    facts: {
      object: objectLabel(manifest),
      kind: printableName(manifest.kind),
      volume: printableName(volume),
      container: printableName(container),
      mountPath: printableOrNull(mountPath),
      subPathField: subPath === null ? null : subPath.key === 'subPath' ? 'subPath' : 'subPathExpr',
      subPath: value?.type === 'scalar' ? printableName(String(value.value)) : null,
      exported: volume.startsWith(tokenVolumePrefix),
    },
    places: {
      self: mountPlace(workload, mount),
      subPath: keyPlace(manifest, subPath ?? undefined, 'this cuts the file off from updates'),
      token: keyPlace(manifest, token.field, 'the token is asked for here'),
      workload: namePlace(manifest),
    },
    object: referenceTo(manifest),
    manifest,
    pod: workload,
    identity: [podIdentity(workload), container, volume, stringPath(node)].join('|'),
  };
}

/** A container may mount one volume at several paths. */
function stringPath(mount: Node): string {
  const path = at(mount, 'mountPath');
  return path?.type === 'scalar' ? String(path.value) : '';
}
