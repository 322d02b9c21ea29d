import { type PodPlace } from '../../kubernetes/workloads.js';
import type { Manifest } from '../../source/document.js';
import type { Place } from '../../text/source.js';
import type { MappingNode, Node } from '../../yaml/node.js';
import type { Path } from '../../yaml/value.js';
/** One set of pods as it stands in an object. */
export interface PodSite {
    readonly manifest: Manifest;
    readonly place: PodPlace;
    readonly builtIn: boolean;
    /** The mapping that holds the pod's fields. */
    readonly spec: MappingNode;
    readonly specPath: string;
    /** The same as steps. */
    readonly specSteps: Path;
    readonly specKey: Place;
    readonly metadata: MappingNode | null;
    /** Items of lists that are sets of pods of their own, and so do not belong to this one. */
    readonly others: ReadonlySet<Node>;
}
/** The pods that an object makes. `partial`: it is of a kind that makes pods, but holds only a part of one, as a patch does. */
export interface PodSites {
    readonly sites: readonly PodSite[];
    readonly partial: boolean;
}
/** Finds the pods of an object: by the table of kinds, and for unknown custom resources by their shape. */
export declare function podSitesOf(manifest: Manifest): PodSites;
