import { type Automount, type WorkloadAccount } from '../model.js';
import type { PodParts } from '../read/containers.js';
import type { PodSite } from '../read/pods.js';
/**
 * Whether the pods get the automatic token: the pod decides, then its account, then it is on
 * (K: plugin/pkg/admission/serviceaccount/admission.go, ShouldAutomount). A ServiceAccount that the input does not hold says nothing.
 */
export declare function resolveAutomount(site: PodSite, account: WorkloadAccount, parts: PodParts, isStatic: boolean): Automount;
