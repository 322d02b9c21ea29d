import type { Manifest } from '../../source/document.js';
import { Texts } from '../read/texts.js';
/** What a ConfigMap of a name holds, as seen from a namespace; undefined when the input does not hold it. */
export type Configuration = (name: string, namespace: string | null) => Texts | undefined;
/**
 * The ConfigMaps of the input by name. Where several may be meant (copies of a base and its overlays, an open namespace), what any of
 * them says counts.
 */
export declare function configurationIn(manifests: readonly Manifest[]): Configuration;
