import type { Manifest } from '../../source/document.ts';
import { printableName } from '../../text/printable.ts';
import { at, stringOf } from '../../yaml/access.ts';
import type { ObjectReference } from './subject.ts';

/** What a finding is about, from the manifest that holds it. */
export function referenceTo(manifest: Manifest): ObjectReference {
  const { apiVersion, kind, namespace, name } = manifest;
  const generateName = name === null ? stringOf(at(manifest.root, 'metadata', 'generateName')) : null;
  return { apiVersion, kind, namespace, name, ...(generateName ? { generateName } : {}) };
}

// Every subject of an object asks for its label several times, and making a name safe to print is dear.
const labels = new WeakMap<Manifest, string>();

/** An object for messages, such as `Deployment 'shop/web'`; safe to print. */
export function objectLabel(manifest: Manifest): string {
  let label = labels.get(manifest);
  if (label === undefined) {
    label = labelOf(manifest);
    labels.set(manifest, label);
  }
  return label;
}

function labelOf(manifest: Manifest): string {
  const kind = printableName(manifest.kind);
  const { generateName } = referenceTo(manifest);
  const name = manifest.name ?? (generateName ? `${generateName}…` : null);
  if (name === null) return `${kind} without a name`;
  return `${kind} '${printableName(manifest.namespace === null ? name : `${manifest.namespace}/${name}`)}'`;
}

/** The object that holds a part of the model. */
export function manifestOf({ manifest }: { readonly manifest: Manifest }): Manifest {
  return manifest;
}
