import type { Model } from '../model.js';
import type { Subject } from './subject.js';
/** One `controlPlane` subject for each API server and controller manager that the input runs or configures. */
export declare function controlPlaneSubjects({ workloads, manifests }: Model): Subject[];
