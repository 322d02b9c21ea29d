import { createRequire } from 'node:module';
import type { ObjectReference } from '../model/subjects/subject.ts';

type Crypto = typeof import('node:crypto');

/** Loaded when it is first needed: that takes 5 ms, and a report for people needs none of it. */
let crypto: Crypto | undefined;

/**
 * Names a finding for baselines and code scanning: 32 hexadecimal characters over the rule, the object (its group without the
 * version, kind, namespace and name) and what in the object it is about (`Subject.identity`).
 *
 * Lines and columns are not in it, so it survives moves and reordering; neither is the path, so it survives renames of the file.
 * Only where nothing names the object (no `name` and no `generateName`, or no object at all, as for a syntax error) the name of
 * the file stands in, without its folder. Findings of equal objects, such as one Deployment in two overlays, share a fingerprint
 * on purpose: a baseline counts them.
 */
export function fingerprint(
  rule: string,
  object: ObjectReference | null,
  identity: string,
  path: string,
): string {
  const group = object?.apiVersion?.includes('/') ? object.apiVersion.split('/')[0] : '';
  const who = [group, object?.kind ?? '', object?.namespace ?? '', object?.name ?? ''];
  const place = object?.name ? '' : placeholder(object, path);
  crypto ??= createRequire(import.meta.url)('node:crypto') as Crypto;
  return crypto
    .createHash('sha256')
    .update(JSON.stringify([rule, ...who, place, identity]))
    .digest('hex')
    .slice(0, 32);
}

/** What tells an object without a name from others. The name of a file holds no `/`. */
function placeholder(object: ObjectReference | null, path: string): string {
  return object?.generateName ? `${object.generateName}/` : path.slice(path.lastIndexOf('/') + 1);
}
