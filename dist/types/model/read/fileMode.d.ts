import type { MappingNode, Node } from '../../yaml/node.js';
import { type Container, type Unknown } from '../model.js';
/**
 * The mode that the kubelet gives the token file, as octal with a leading zero
 * (K: pkg/volume/projected/projected.go, collectData; pkg/volume/util/util.go, FsUserFrom):
 * with `fsGroup` 0600, widened for the group to 0640; else 0600 when all init and regular containers run as one user that is
 * written down; else the volume's `defaultMode`.
 */
export declare function tokenFileMode(podSpec: MappingNode, containers: readonly Container[], defaultMode: Node | undefined): string | Unknown;
/**
 * The mode that the kubelet gives a file of a Secret in a volume (K: pkg/volume/secret/secret.go, MakePayload; projected/projected.go,
 * collectData; pkg/volume/volume_linux.go, changeFilePermission): that of its item, else the volume's `defaultMode`; with `fsGroup`
 * the group may read it, too. `name`: the node that names the Secret.
 */
export declare function secretFileMode(podSpec: MappingNode, volume: MappingNode, name: Node, key: string): string | Unknown;
