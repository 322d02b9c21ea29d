import { defaultFileMode } from '../../kubernetes/tokens.ts';
import { at, isNull, itemsOf, stringOf } from '../../yaml/access.ts';
import type { MappingNode, Node } from '../../yaml/node.ts';
import { type Container, type Unknown, unknown } from '../model.ts';

/**
 * The mode that the kubelet gives the token file, as octal with a leading zero
 * (K: pkg/volume/projected/projected.go, collectData; pkg/volume/util/util.go, FsUserFrom):
 * with `fsGroup` 0600, widened for the group to 0640; else 0600 when all init and regular containers run as one user that is
 * written down; else the volume's `defaultMode`.
 */
export function tokenFileMode(
  podSpec: MappingNode,
  containers: readonly Container[],
  defaultMode: Node | undefined,
): string | Unknown {
  const security = at(podSpec, 'securityContext');
  const fsGroup = numeric(at(security, 'fsGroup'));
  if (fsGroup !== null) return fsGroup === unknown ? unknown : '0640';

  const podUser = numeric(at(security, 'runAsUser'));
  const users = new Set(
    containers
      .filter(({ kind }) => kind !== 'ephemeral')
      .map(({ node }) => numeric(at(node, 'securityContext', 'runAsUser')) ?? podUser),
  );
  const [user] = users;
  const mode = numeric(defaultMode) ?? defaultFileMode;
  const plain = mode === unknown ? mode : octal(mode);
  // An unknown user may be the same as the others, which matters only when nobody is without one and no two known ones differ.
  if (users.has(unknown) && !users.has(null) && users.size <= 2) return plain === '0600' ? plain : unknown;
  return users.size === 1 && typeof user === 'number' ? '0600' : plain;
}

/**
 * The mode that the kubelet gives a file of a Secret in a volume (K: pkg/volume/secret/secret.go, MakePayload; projected/projected.go,
 * collectData; pkg/volume/volume_linux.go, changeFilePermission): that of its item, else the volume's `defaultMode`; with `fsGroup`
 * the group may read it, too. `name`: the node that names the Secret.
 */
export function secretFileMode(
  podSpec: MappingNode,
  volume: MappingNode,
  name: Node,
  key: string,
): string | Unknown {
  const projected = at(volume, 'projected');
  const source = itemsOf(at(projected, 'sources')).find((each) => at(each, 'secret', 'name') === name);
  const items = itemsOf(at(source ?? volume, 'secret', 'items'));
  const item = items.find((each) => stringOf(at(each, 'key')) === key);
  const defaultMode = at(source === undefined ? at(volume, 'secret') : projected, 'defaultMode');
  const mode = numeric(at(item, 'mode')) ?? numeric(defaultMode) ?? defaultFileMode;
  const fsGroup = numeric(at(podSpec, 'securityContext', 'fsGroup'));
  if (mode === unknown) return unknown;
  const widened = octal(mode | 0o440);
  if (fsGroup === null || widened === octal(mode)) return octal(mode);
  return fsGroup === unknown ? unknown : widened;
}

/** Null when unset, unknown when it is not a number yet. */
function numeric(node: Node | undefined): number | Unknown | null {
  if (node === undefined || isNull(node)) return null;
  return node.type === 'scalar' && typeof node.value === 'number' ? node.value : unknown;
}

function octal(mode: number): string | Unknown {
  return Number.isInteger(mode) && mode >= 0 && mode <= 0o777 ? mode.toString(8).padStart(4, '0') : unknown;
}
