import type { Programs } from '../model.js';
import type { PodParts } from '../read/containers.js';
import type { PodSite } from '../read/pods.js';
import type { Configuration } from './configuration.js';
/** What the programs of a pod are known to do with its token. */
export type ProgramLookup = (site: PodSite, parts: PodParts) => Programs;
export declare function programLookup(configuration: Configuration): ProgramLookup;
