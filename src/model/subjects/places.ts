import { accountNameAnnotation } from '../../kubernetes/tokenSecrets.ts';
import type { Manifest } from '../../source/document.ts';
import { keyPlaceOf, placeIn, placeOf } from '../../source/origin.ts';
import { printableName } from '../../text/printable.ts';
import { at } from '../../yaml/access.ts';
import type { Field, Node } from '../../yaml/node.ts';
import type { BindingSubject, Mount, Secret, Workload } from '../model.ts';
import { accountLabel } from './facts.ts';
import { objectLabel } from './objects.ts';
import type { NamedPlace } from './subject.ts';

/** Where a value stands. Absent values have no place. */
export function valuePlace(
  manifest: Manifest,
  node: Node | undefined,
  message: string,
): NamedPlace | undefined {
  return node === undefined ? undefined : { ...placeOf(manifest, node), message };
}

/** Where a part of a text stands, from one UTF-16 offset to another; without a part, where the value does. */
export function partPlace(
  manifest: Manifest,
  node: Node,
  part: { readonly from: number; readonly to: number } | undefined,
  message: string,
): NamedPlace {
  const place =
    part === undefined || node.type !== 'scalar'
      ? placeOf(manifest, node)
      : placeIn(manifest, node, part.from, part.to);
  return { ...place, message };
}

/** Where the key of a field stands. */
export function keyPlace(
  manifest: Manifest,
  field: Field | undefined,
  message: string,
): NamedPlace | undefined {
  return field === undefined ? undefined : { ...keyPlaceOf(manifest, field), message };
}

/** Where a container mounts a volume. */
export function mountPlace({ manifest }: Workload, { node, container }: Mount): NamedPlace | undefined {
  const message = `the container '${printableName(container)}' mounts it`;
  return valuePlace(manifest, at(node, 'name') ?? node, message);
}

/**
 * How many places of a list each of so many subjects carries. All workloads of an account may be listed with each of them, so what
 * they carry together has a bound: a list is whole while there are at most 700 of them, and never has less than 100.
 */
export function placesFor(subjects: number): number {
  return Math.max(100, Math.floor(500_000 / Math.max(1, subjects)));
}

/** Where bindings name the account, so many of them at most. */
export function bindingPlaces(
  bindings: readonly BindingSubject[],
  account: string,
  most: number,
): NamedPlace[] {
  return bindings.slice(0, most).map(({ place, binding, who }) => ({
    ...place,
    message:
      who.type === 'account'
        ? `${objectLabel(binding.manifest)} binds the account '${account}'`
        : `${objectLabel(binding.manifest)} binds a group that the account '${account}' is in`,
  }));
}

/** The value of the annotation that names the account of a token Secret, with the account's name. */
export function accountNamePlace({ manifest, account }: Secret): NamedPlace | undefined {
  const message = account ? `the token of ${accountLabel(account)}` : 'no account is named';
  return valuePlace(manifest, at(manifest.root, 'metadata', 'annotations', accountNameAnnotation), message);
}

/** Where an object is named: at its name, or at its kind when it has none. */
export function namePlace(manifest: Manifest, message?: string): NamedPlace | undefined {
  if (message !== undefined) return namedPlace(manifest, message);
  // Every workload of an account is listed with each of them.
  if (!named.has(manifest)) named.set(manifest, namedPlace(manifest, objectLabel(manifest)));
  return named.get(manifest);
}

const named = new WeakMap<Manifest, NamedPlace | undefined>();

function namedPlace(manifest: Manifest, message: string): NamedPlace | undefined {
  const { root } = manifest;
  const node = at(root, 'metadata', 'name') ?? at(root, 'metadata', 'generateName') ?? at(root, 'kind');
  return valuePlace(manifest, node, message);
}
