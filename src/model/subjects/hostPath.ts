import { posix } from 'node:path';
import { isPlaceholder } from '../../kubernetes/names.ts';
import { type NodeSecret, nodeAgents, nodeSecretAt, normalNodePath } from '../../kubernetes/nodePaths.ts';
import { imageName } from '../../kubernetes/software.ts';
import type { Manifest } from '../../source/document.ts';
import { printableName } from '../../text/printable.ts';
import { at, itemsOf, stringOf } from '../../yaml/access.ts';
import type { Node } from '../../yaml/node.ts';
import type { Model, Mount, Volume, Workload } from '../model.ts';
import { podIdentity } from '../read/podIdentity.ts';
import { objectLabel, referenceTo } from './objects.ts';
import { mountPlace, namePlace, valuePlace } from './places.ts';
import type { NamedPlace, SubjectOf, View } from './subject.ts';

/** One `hostPath` subject for each volume and PersistentVolume that shows tokens or the keys that make them. */
export const view: View<'hostPath'> = (model, each) => [
  ...each(model.workloads, ({ manifest }) => manifest, volumesOf),
  ...each(persistentVolumes(model), (manifest) => manifest, persistentVolumeOf),
];

function volumesOf(workload: Workload): SubjectOf<'hostPath'>[] {
  return workload.volumes.flatMap((volume): SubjectOf<'hostPath'>[] => {
    const path = at(volume.node, 'hostPath', 'path');
    const shown = worst(workload, volume, path);
    if (path === undefined || shown === null) return [];
    const { manifest } = workload;
    const images = workload.containers.map(({ image }) => imageName(image ?? ''));
    const agent = nodeAgents.find(({ image }) => images.some((name) => image.test(name)));
    return [
      {
        type: 'hostPath',
        facts: {
          ...facts(manifest, path, shown.secret),
          volume: printableName(volume.name),
          agent: agent?.name ?? null,
          needs: agent?.needs ?? null,
          needed: agent?.needsPods === true && shown.secret.kind === 'pods',
          asRoot: shown.mounts.some((mount) => mayBeRoot(workload, mount)),
        },
        places: {
          self: valuePlace(manifest, path, 'the folder of the node'),
          mounts: shown.mounts.flatMap((mount): NamedPlace[] => [mountPlace(workload, mount) ?? []].flat()),
          name: namePlace(manifest),
        },
        object: referenceTo(manifest),
        manifest,
        pod: workload,
        identity: `${podIdentity(workload)}|${printableName(volume.name)}`,
      },
    ];
  });
}

/** What a `subPath` narrows down is all that a container sees of a volume; what no container mounts nobody sees. */
function worst(
  workload: Workload,
  volume: Volume,
  path: Node | undefined,
): { readonly secret: NodeSecret; readonly mounts: readonly Mount[] } | null {
  const folder = stringOf(path);
  if (!isWritten(folder)) return null;
  const hostProcesses =
    at(workload.podSpec, 'hostPID') !== undefined && isTrue(at(workload.podSpec, 'hostPID'));
  const seen = volume.mounts.flatMap((mount) => {
    const part = mount.subPath === null ? '' : stringOf(mount.subPath.value);
    if (part === undefined || part === null || (part !== '' && isPlaceholder(part))) return [];
    const secret = nodeSecretAt(normalNodePath(posix.join(folder, part)), hostProcesses);
    // A static pod of the control plane has its keys from there, and is what they are for.
    if (secret === null || (workload.isStatic && secret.path.startsWith('/etc/kubernetes/'))) return [];
    return [{ mount, secret }];
  });
  const [first] = [...seen].sort((a, b) => order.indexOf(a.secret.kind) - order.indexOf(b.secret.kind));
  return first === undefined ? null : { secret: first.secret, mounts: seen.map(({ mount }) => mount) };
}

/**
 * The kubelet lets only root into the folder of the pods, and kubeadm into its keys. Every other user needs a capability for that
 * (capabilities(7): CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH). The container's own word counts before that of the pod.
 */
function mayBeRoot({ podSpec, containers }: Workload, mount: Mount): boolean {
  const container = containers.find(({ mounts }) => mounts.includes(mount))?.node;
  const own = at(container, 'securityContext');
  const said = (key: string) => at(own, key) ?? at(podSpec, 'securityContext', key);
  const added = itemsOf(at(own, 'capabilities', 'add')).map(
    (one) => stringOf(one)?.replace(/^CAP_/, '') ?? '',
  );
  if (isTrue(at(own, 'privileged')) || added.some((one) => readsAll.has(one))) return true;
  const user = said('runAsUser');
  if (user?.type === 'scalar' && typeof user.value === 'number') return user.value === 0;
  return !isTrue(said('runAsNonRoot'));
}

const readsAll: ReadonlySet<string> = new Set(['ALL', 'DAC_OVERRIDE', 'DAC_READ_SEARCH', 'SYS_ADMIN']);

const order: readonly NodeSecret['kind'][] = ['pods', 'cluster', 'node', 'detour'];

function persistentVolumes({ manifests }: Model): readonly Manifest[] {
  return manifests.filter(({ kind, apiVersion }) => kind === 'PersistentVolume' && apiVersion === 'v1');
}

function persistentVolumeOf(manifest: Manifest): SubjectOf<'hostPath'>[] {
  return ['hostPath', 'local'].flatMap((source): SubjectOf<'hostPath'>[] => {
    const path = at(manifest.root, 'spec', source, 'path');
    const folder = stringOf(path);
    const secret = isWritten(folder) ? nodeSecretAt(normalNodePath(folder), false) : null;
    if (path === undefined || secret === null) return [];
    return [
      {
        type: 'hostPath',
        facts: {
          ...facts(manifest, path, secret),
          volume: null,
          agent: null,
          needs: null,
          needed: false,
          asRoot: true,
        },
        places: {
          self: valuePlace(manifest, path, 'the folder of the node'),
          mounts: [],
          name: namePlace(manifest),
        },
        object: referenceTo(manifest),
        manifest,
        identity: source,
      },
    ];
  });
}

function facts(manifest: Manifest, path: Node, { holds, kind }: NodeSecret) {
  return { object: objectLabel(manifest), path: printableName(stringOf(path) ?? ''), holds, reach: kind };
}

function isWritten(path: string | null | undefined): path is string {
  return typeof path === 'string' && path.startsWith('/') && !isPlaceholder(path);
}

function isTrue(node: Node | undefined): boolean {
  return node?.type === 'scalar' && node.value === true;
}
