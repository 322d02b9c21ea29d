import type { Container, Volume } from '../model.js';
import type { PodSite } from './pods.js';
/** Containers and volumes of one set of pods. */
export interface PodParts {
    readonly containers: readonly Container[];
    /** With the path of their projected sources from the pod spec. */
    readonly volumes: readonly (Volume & {
        readonly sourcesPath: string;
    })[];
}
/**
 * Reads the containers (init containers first) and the volumes with their mounts. Where the controller adds the main container and
 * nothing of the input describes it, that container stands first, with the pod's own mapping as its node.
 */
export declare function readParts({ place, spec, others, metadata }: PodSite): PodParts;
