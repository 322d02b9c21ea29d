import type { Manifest } from '../../source/document.js';
import type { Node } from '../../yaml/node.js';
import type { Workload } from '../model.js';
import { Texts } from '../read/texts.js';
/** What the ConfigMaps hold that a volume names, as seen from the object that mounts it; only those of the input. */
export type Configuration = (from: Manifest, volume: Node) => readonly Texts[];
export declare function configurationIn(manifests: readonly Manifest[], users: readonly Pick<Workload, 'manifest' | 'volumes'>[]): Configuration;
