import type { ObjectReference } from '../model/subjects/subject.js';
/**
 * Names a finding for baselines and code scanning: 32 hexadecimal characters over the rule, the object (its group without the
 * version, kind, namespace and name) and what in the object it is about (`Subject.identity`).
 *
 * Lines and columns are not in it, so it survives moves and reordering; neither is the path, so it survives renames of the file.
 * Only where nothing names the object (no `name` and no `generateName`, or no object at all, as for a syntax error) the name of
 * the file stands in, without its folder. Findings of equal objects, such as one Deployment in two overlays, share a fingerprint
 * on purpose: a baseline counts them.
 */
export declare function fingerprint(rule: string, object: ObjectReference | null, identity: string, path: string): string;
