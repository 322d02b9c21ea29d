import { configSourceAnnotation, defaultAccount, mirrorAnnotation } from '../kubernetes/serviceAccounts.ts';
import type { Manifest } from '../source/document.ts';
import { at, stringOf } from '../yaml/access.ts';
import {
  accountLookup,
  type DeclaredAccount,
  readAccount,
  readServiceAccount,
  type WrittenAccount,
} from './join/accounts.ts';
import { resolveAutomount } from './join/automount.ts';
import { type BindingLookup, bindingLookup, readBinding } from './join/bindings.ts';
import { type Projects, projectsOf } from './join/folders.ts';
import { joinsByName, type Namespace, NamespacesByName } from './join/namespaceJoin.ts';
import { type Model, type ServiceAccount, unknown, type Workload, type WorkloadAccount } from './model.ts';
import { readParts } from './read/containers.ts';
import { csiTokensOf, readCsiDriver } from './read/csiDrivers.ts';
import { type PodSite, podSitesOf } from './read/pods.ts';
import { readProjectedTokens } from './read/projectedTokens.ts';
import { readSecret } from './read/secrets.ts';
import { readSecretUses } from './read/secretUses.ts';
import { needsToken } from './read/unsetAccount.ts';

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
  const projects = projectsOf(manifests.map(({ source }) => source.path));
  const referrers = joinAccounts(drafts, declared, projects);
  const boundTo = bindingLookup(bindings, accountNamespaces(referrers, declared), declared, projects);
  const serviceAccounts = new Map<DeclaredAccount, ServiceAccount>();
  for (const account of declared) {
    const { name, namespace, manifest } = account;
    serviceAccounts.set(account, { ...account, bindings: boundTo(name, [namespace], manifest.source.path) });
  }
  const tokenDrivers = new Set(csiDrivers.filter((driver) => driver.requestsTokens).map(({ name }) => name));

  return {
    manifests,
    workloads: referrers.map((referrer) =>
      workload(referrer, accountOf(referrer, serviceAccounts, boundTo), tokenDrivers),
    ),
    serviceAccounts: [...serviceAccounts.values()],
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
  /** The declaration that the account's name means; null when the input holds none. */
  readonly declared: DeclaredAccount | null;
}

/** The account that a draft refers to; null for static pods, which have none, and for an unknown name, which refers to nothing. */
function referredName({ isStatic, written }: Draft): string | null {
  return isStatic || written.name === unknown ? null : written.name;
}

function joinAccounts(
  drafts: readonly Draft[],
  declared: readonly DeclaredAccount[],
  projects: Projects,
): Referrer[] {
  const declarations = new NamespacesByName();
  for (const { name, namespace } of declared) declarations.add(name, namespace);
  const references = new NamespacesByName();
  for (const draft of drafts) {
    const name = referredName(draft);
    if (name !== null) references.add(name, draft.site.manifest.namespace);
  }
  const join = joinsByName(declarations, references);
  const find = accountLookup(declared);

  return drafts.map((draft) => {
    const { source, namespace: from } = draft.site.manifest;
    const name = referredName(draft);
    const namespace = name === null ? undefined : join(name, from);
    const found = name === null || namespace === undefined ? null : find(name, namespace, source.path);
    const surely = namespace !== null && namespace === from;
    const means =
      surely ||
      name !== defaultAccount ||
      (found !== null && projects.mayBeAppliedTogether(source.path, found.manifest.source.path));
    return { ...draft, declared: means ? found : null };
  });
}

/** The namespace of a workload's account: the declared one where the workload leaves its own open. */
function namespaceOf({ site, declared }: Referrer): Namespace {
  return site.manifest.namespace ?? declared?.namespace ?? null;
}

/** Where accounts are known to be, for the join with bindings. */
function accountNamespaces(
  referrers: readonly Referrer[],
  declared: readonly DeclaredAccount[],
): NamespacesByName {
  const namespaces = new NamespacesByName();
  for (const { name, namespace } of declared) namespaces.add(name, namespace);
  for (const each of referrers) {
    const name = referredName(each);
    if (name !== null) namespaces.add(name, namespaceOf(each));
  }
  return namespaces;
}

function accountOf(
  referrer: Referrer,
  serviceAccounts: ReadonlyMap<DeclaredAccount, ServiceAccount>,
  boundTo: BindingLookup,
): WorkloadAccount {
  const { written, declared, site } = referrer;
  const namespace = namespaceOf(referrer);
  const name = referredName(referrer);
  if (name === null) return { ...written, namespace, object: null, bindings: [] };
  const namespaces = declared === null ? [namespace] : [namespace, declared.namespace];
  return {
    ...written,
    namespace,
    object: (declared && serviceAccounts.get(declared)) ?? null,
    bindings: boundTo(name, namespaces, site.manifest.source.path),
  };
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
    impersonates: place.impersonates === true,
    needsToken: needsToken(site),
    automountSettable: place.automount?.length !== 0,
    account,
    automount: resolveAutomount(site, account, parts, isStatic),
    containers: parts.containers,
    volumes: parts.volumes,
    // A static pod is refused with any of these (K: pkg/api/pod/util.go, HasAPIObjectReference).
    projectedTokens: isStatic ? [] : readProjectedTokens(site, parts),
    csiTokens: isStatic ? [] : csiTokensOf(manifest, parts, tokenDrivers),
    secretUses: readSecretUses(spec, parts.containers, parts.volumes, place.secrets),
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
