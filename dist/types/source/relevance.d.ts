import type { Manifest } from './document.js';
/** Whether a text holds a suppression, or what may be a token: then any object of it matters. */
export declare function isMarked(documentText: string): boolean;
/** A CustomResourceDefinition describes fields and sets none, so it matters to no rule. */
export declare function isDefinition(apiVersion: string | undefined, kind: string | undefined): boolean;
/**
 * Tells, for the objects of one document, which can matter to a rule. Those that cannot are counted and let go, which is most
 * bytes of real repositories:
 * - a CustomResourceDefinition;
 * - a ConfigMap without the configuration of software that may need its token, and any object of an API group that is not Kubernetes' own, whose document speaks of none of our subjects,
 *   unless its kind makes pods even when it says nothing about them, installs charts, or configures a control plane.
 * Everything else is kept, whatever it says, so that misspelled fields of workloads are found. So is every document with a
 * suppression, or with text that may be a token.
 */
export declare function relevance(documentText: string): (manifest: Manifest) => boolean;
/**
 * Whether what is said about an object depends on no other one: kinds of Kubernetes that name no account, hold no token, and are
 * joined with nothing that does.
 */
export declare function standsAlone({ apiVersion, kind }: Manifest): boolean;
