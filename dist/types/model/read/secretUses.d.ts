import type { MappingNode } from '../../yaml/node.js';
import type { Container, SecretUse, Volume } from '../model.js';
/** A use as it stands, before its Secret is looked up. */
export type NamedSecretUse = Omit<SecretUse, 'object'>;
/**
 * Every place where a pod names a Secret: volumes, environment and pull secrets, in the order of volumes, containers, pull
 * secrets, and `mounted`, paths of names that a controller mounts. A use through a volume has a container when exactly one container mounts that volume.
 */
export declare function readSecretUses(podSpec: MappingNode, containers: readonly Container[], volumes: readonly Volume[], mounted?: readonly string[]): NamedSecretUse[];
