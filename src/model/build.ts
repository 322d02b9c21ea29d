import { configSourceAnnotation, mirrorAnnotation } from '../kubernetes/serviceAccounts.ts';
import { at, stringOf } from '../source/access.ts';
import type { Manifest } from '../source/document.ts';
import {
  type AccountLookup,
  accountLookup,
  type DeclaredAccount,
  readAccount,
  readServiceAccount,
  type WrittenAccount,
} from './accounts.ts';
import { resolveAutomount } from './automount.ts';
import { type BindingLookup, bindingLookup, readBinding } from './bindings.ts';
import { readParts } from './containers.ts';
import { csiTokensOf, readCsiDriver } from './csiDrivers.ts';
import type { Model, ServiceAccount, Workload, WorkloadAccount } from './model.ts';
import { joinsByName, type Namespace, NamespacesByName } from './namespaceJoin.ts';
import { type PodSite, podSitesOf } from './pods.ts';
import { readProjectedTokens } from './projectedTokens.ts';
import { readSecret } from './secrets.ts';
import { readSecretUses } from './secretUses.ts';

/**
 * Resolves what the manifests of a run mean together. Never throws, whatever the manifests hold. Their order matters only where
 * several objects declare one account equally near: then the last counts.
 */
export function buildModel(manifests: readonly Manifest[]): Model {
  const declared = collect(manifests, readServiceAccount);
  const bindings = collect(manifests, readBinding);
  const csiDrivers = collect(manifests, readCsiDriver);
  const pods = manifests.map((manifest) => ({ manifest, ...podSitesOf(manifest) }));

  const drafts = pods.flatMap(({ sites }) =>
    sites.map((site): Draft => ({ site, isStatic: isStatic(site), written: readAccount(site) })),
  );
  const referrers = joinNamespaces(drafts, declared);
  const boundTo = bindingLookup(bindings, accountNamespaces(referrers, declared));
  const serviceAccounts = declared.map(
    (account): ServiceAccount => ({ ...account, bindings: boundTo(account.name, [account.namespace]) }),
  );
  const find = accountLookup(serviceAccounts);
  const tokenDrivers = new Set(csiDrivers.filter((driver) => driver.requestsTokens).map(({ name }) => name));

  return {
    manifests,
    workloads: referrers.map((referrer) =>
      workload(referrer, accountOf(referrer, find, boundTo), tokenDrivers),
    ),
    serviceAccounts,
    secrets: collect(manifests, readSecret),
    bindings,
    csiDrivers,
    partial: pods.filter(({ partial }) => partial).map(({ manifest }) => manifest),
  };
}

function collect<T>(manifests: readonly Manifest[], read: (manifest: Manifest) => T | null): T[] {
  return manifests.map(read).filter((each) => each !== null) as T[];
}

/** One set of pods before its account is looked up. */
interface Draft {
  readonly site: PodSite;
  readonly isStatic: boolean;
  readonly written: WrittenAccount;
}

interface Referrer extends Draft {
  /** The namespace of the declaration that the account's name means; undefined when the input holds none. */
  readonly declaredIn: Namespace | undefined;
}

/** Static pods have no account, and a name that is unknown refers to nothing. */
function refers({ isStatic, written }: Draft): boolean {
  return !isStatic && written.name !== 'unknown';
}

function joinNamespaces(drafts: readonly Draft[], declared: readonly DeclaredAccount[]): Referrer[] {
  const declarations = new NamespacesByName();
  for (const { name, namespace } of declared) declarations.add(name, namespace);
  const references = new NamespacesByName();
  for (const draft of drafts)
    if (refers(draft)) references.add(draft.written.name, draft.site.manifest.namespace);

  const join = joinsByName(declarations, references);
  return drafts.map((draft) => ({
    ...draft,
    declaredIn: refers(draft) ? join(draft.written.name, draft.site.manifest.namespace) : undefined,
  }));
}

/** The namespace of a workload's account: the declared one where the workload leaves its own open. */
function namespaceOf({ site, declaredIn }: Referrer): Namespace {
  return site.manifest.namespace ?? declaredIn ?? null;
}

/** Where accounts are known to be, for the join with bindings. */
function accountNamespaces(
  referrers: readonly Referrer[],
  declared: readonly DeclaredAccount[],
): NamespacesByName {
  const namespaces = new NamespacesByName();
  for (const { name, namespace } of declared) namespaces.add(name, namespace);
  for (const each of referrers) if (refers(each)) namespaces.add(each.written.name, namespaceOf(each));
  return namespaces;
}

function accountOf(referrer: Referrer, find: AccountLookup, boundTo: BindingLookup): WorkloadAccount {
  const { written, declaredIn, site } = referrer;
  const { name } = written;
  const namespace = namespaceOf(referrer);
  if (!refers(referrer)) return { ...written, namespace, object: null, bindings: [] };
  const object = declaredIn === undefined ? null : find(name, declaredIn, site.manifest.source.path);
  const namespaces = object === null ? [namespace] : [namespace, object.namespace];
  return { ...written, namespace, object, bindings: boundTo(name, namespaces) };
}

function workload(
  { site, isStatic }: Referrer,
  account: WorkloadAccount,
  tokenDrivers: ReadonlySet<string>,
): Workload {
  const { manifest, place, spec, specPath, specKey, metadata, builtIn } = site;
  const parts = readParts(site);
  return {
    manifest,
    podSpecPath: specPath,
    podSpec: spec,
    podSpecKey: specKey,
    podMetadata: metadata,
    builtIn,
    isStatic,
    automountSettable: place.automount?.length !== 0,
    account,
    automount: resolveAutomount(site, account, parts, isStatic),
    containers: parts.containers,
    volumes: parts.volumes,
    // A static pod is refused with any of these (K: pkg/api/pod/util.go, HasAPIObjectReference).
    projectedTokens: isStatic ? [] : readProjectedTokens(site, parts),
    csiTokens: isStatic ? [] : csiTokensOf(manifest, parts, tokenDrivers),
    secretUses: readSecretUses(spec, parts.containers, parts.volumes),
  };
}

/**
 * Static and mirror pods: marked as such, or a part of the control plane, which is run from files
 * (K: plugin/pkg/admission/serviceaccount/admission.go; kubeadm's label `tier: control-plane`).
 */
function isStatic({ manifest: { apiVersion, kind, root, namespace } }: PodSite): boolean {
  if (kind !== 'Pod' || apiVersion !== 'v1') return false;
  const annotations = at(root, 'metadata', 'annotations');
  return (
    at(annotations, mirrorAnnotation) !== undefined ||
    stringOf(at(annotations, configSourceAnnotation)) === 'file' ||
    (namespace === 'kube-system' && stringOf(at(root, 'metadata', 'labels', 'tier')) === 'control-plane')
  );
}
