import { isDnsLabel, isDnsSubdomain } from '../../kubernetes/names.ts';
import { cloudIdentityAnnotations } from '../../kubernetes/serviceAccounts.ts';
import type { Manifest } from '../../source/document.ts';
import { keyPlaceOf } from '../../source/origin.ts';
import { at, fieldOf, stringOf } from '../../yaml/access.ts';
import type { Field, Node } from '../../yaml/node.ts';
import { type ServiceAccount, type Unknown, unknown, type WorkloadAccount } from '../model.ts';
import { fieldAt, pathFromRoot } from './fieldPaths.ts';
import type { PodSite } from './pods.ts';
import { unsetAccount } from './unsetAccount.ts';

/** A ServiceAccount object as it states itself, before anything is looked up. */
export type DeclaredAccount = Omit<ServiceAccount, 'bindings' | 'related' | 'bound' | 'first' | 'secrets'>;

/** The ServiceAccount that a manifest declares; null for other objects and for one without a name. */
export function readServiceAccount(manifest: Manifest): DeclaredAccount | null {
  const { kind, apiVersion, name, namespace, root } = manifest;
  if (kind !== 'ServiceAccount' || apiVersion !== 'v1' || !name) return null;
  const automountField = fieldOf(root, 'automountServiceAccountToken') ?? null;
  return {
    manifest,
    name,
    namespace,
    automount: readFlag(automountField?.value),
    automountField,
    cloudIdentity: cloudIdentityOf(manifest),
  };
}

/** A boolean field: null when unset, unknown when it comes from a template or the API server would refuse its type. */
export function readFlag(node: Node | undefined): boolean | Unknown | null {
  if (node === undefined) return null;
  if (node.type !== 'scalar') return unknown;
  if (node.value === null) return null;
  return typeof node.value === 'boolean' ? node.value : unknown;
}

function cloudIdentityOf(manifest: Manifest): ServiceAccount['cloudIdentity'] {
  const annotations = at(manifest.root, 'metadata', 'annotations');
  for (const { annotation, provider } of cloudIdentityAnnotations) {
    const field = fieldOf(annotations, annotation);
    if (field !== undefined && stringOf(field.value)) {
      return { provider, place: keyPlaceOf(manifest, field) };
    }
  }
  return null;
}

/** What a pod says about its account, before anything is looked up. */
export type WrittenAccount = Pick<
  WorkloadAccount,
  'name' | 'namespace' | 'writtenAs' | 'serviceAccountName' | 'serviceAccount' | 'path' | 'made'
>;

/**
 * The account of a pod: `serviceAccountName`, else its deprecated alias, else `default`
 * (K: pkg/apis/core/v1/conversion.go, Convert_v1_PodSpec_To_core_PodSpec). Null and the empty string count as absent.
 * A field of a custom resource that plays the part of `serviceAccountName` is given as that, whatever it is called.
 */
export function readAccount(site: PodSite): WrittenAccount {
  const { manifest, place, spec, specPath } = site;
  const paths = place.account ?? ['serviceAccountName'];
  const fields = paths
    .map((path) => (path.startsWith('/') ? fieldAt(manifest.root, path.slice(1)) : fieldAt(spec, path)))
    .filter((field) => field !== undefined);
  const serviceAccountName = fields.find((field) => nameIn(field) !== null) ?? fields[0] ?? null;
  const serviceAccount = (place.account === undefined && fieldOf(spec, 'serviceAccount')) || null;
  const own = paths.find((each) => !each.startsWith('/')) ?? paths.at(-1) ?? 'serviceAccountName';
  const { namespace } = manifest;
  const written = { serviceAccountName, serviceAccount, namespace, path: pathFromRoot(specPath, own) };

  const elsewhere = place.accountNamespace === undefined ? null : accountElsewhere(site, serviceAccountName);
  if (elsewhere !== null) return { ...written, ...elsewhere, writtenAs: 'serviceAccountName', made: false };
  const name = nameIn(serviceAccountName);
  if (name !== null) return { ...written, name, writtenAs: 'serviceAccountName', made: false };
  const alias = nameIn(serviceAccount);
  if (alias !== null) return { ...written, name: alias, writtenAs: 'serviceAccount', made: false };
  const unset = unsetAccount(site);
  const open = filledElsewhere(manifest, place);
  return {
    ...written,
    name: open || unset.name === null ? unknown : unset.name,
    writtenAs: null,
    made: unset.made,
  };
}

/** An account of a namespace that is written beside the name or before it; null where no name is written. */
function accountElsewhere(
  { place, spec }: PodSite,
  field: Field | null,
): Pick<WrittenAccount, 'name' | 'namespace'> | null {
  const text = field?.value.type === 'scalar' ? field.value.value : null;
  if (typeof text !== 'string' || text === '') return null;
  const [, before, name] = /^(?:([^:]*):)?([^:]*)$/.exec(text) ?? [];
  const namespace = before ?? stringOf(at(spec, ...place.accountNamespace!.split('.')));
  const isKnown =
    namespace !== undefined && isDnsLabel(namespace) && name !== undefined && isDnsSubdomain(name);
  return isKnown ? { name, namespace } : { name: unknown, namespace: null };
}

/** True when another object may fill in what this one leaves out. */
export function filledElsewhere(manifest: Manifest, place: PodSite['place']): boolean {
  return place.filledBy !== undefined && fieldAt(manifest.root, place.filledBy.slice(1)) !== undefined;
}

/** The name that a field holds: null when it is empty, unknown when it is a placeholder or the API server would refuse it. */
export function nameIn(field: Field | null): string | Unknown | null {
  if (field === null) return null;
  const node = field.value;
  if (node.type !== 'scalar') return unknown;
  if (node.value === null || node.value === '') return null;
  return typeof node.value === 'string' && isDnsSubdomain(node.value) ? node.value : unknown;
}
