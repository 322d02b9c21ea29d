import { type Guard, unguarded } from '../defects.ts';
import { configSourceAnnotation, mirrorAnnotation } from '../kubernetes/serviceAccounts.ts';
import type { Manifest } from '../source/document.ts';
import { placeOf } from '../source/origin.ts';
import { at, stringOf } from '../yaml/access.ts';
import { resolveAutomount } from './join/automount.ts';
import { configurationIn } from './join/configuration.ts';
import { type OthersDeclared, othersDeclared } from './join/declaredNames.ts';
import { type Projects, projectsOf } from './join/folders.ts';
import { HeldTokens } from './join/heldTokens.ts';
import type { Reference } from './join/lookup.ts';
import { MeantAccounts } from './join/meantAccounts.ts';
import { type ProgramLookup, programLookup } from './join/programs.ts';
import { type SecretLookup, secretLookup } from './join/secrets.ts';
import { sharing } from './join/sharing.ts';
import { type Model, type Secret, unknown, type Workload, type WorkloadAccount } from './model.ts';
import { readAccount, readServiceAccount, type WrittenAccount } from './read/accounts.ts';
import { readBinding } from './read/bindings.ts';
import { type PodParts, readParts } from './read/containers.ts';
import { readCsiDriver } from './read/csiDrivers.ts';
import { listedSecrets } from './read/listedSecrets.ts';
import { type PodSite, podSitesOf } from './read/pods.ts';
import { readProjectedTokens } from './read/projectedTokens.ts';
import { type NamedSecret, readSecret } from './read/secrets.ts';
import { type NamedSecretUse, readSecretUses } from './read/secretUses.ts';

/**
 * Resolves what the manifests of a run mean together. Never throws, whatever the manifests hold; a mistake of our own about
 * one object goes to `guard`, and that object is left out. Their order matters only where
 * one file declares an object twice: then the last counts.
 */
export function buildModel(manifests: readonly Manifest[], guard: Guard = unguarded): Model {
  const each = <T>(manifest: Manifest, otherwise: T, work: () => T): T =>
    guard('reading an object', () => placeOf(manifest, manifest.root), otherwise, work);
  const collect = <T>(read: (manifest: Manifest) => T | null): T[] =>
    manifests.flatMap((manifest) => each<T | null>(manifest, null, () => read(manifest)) ?? []);
  const declared = collect(readServiceAccount);
  const named = collect(readSecret);
  const bindings = collect(readBinding);
  const csiDrivers = collect(readCsiDriver);
  const pods = collect((manifest) => {
    const { sites, partial } = podSitesOf(manifest);
    return { manifest, drafts: sites.map(draftOf), partial };
  });
  const drafts = pods.flatMap((one) => one.drafts);

  const projects = projectsOf(manifests.map(({ source }) => source.path));
  const references = [...drafts.map(({ reference }) => reference), ...named.map(ownerReference)].filter(
    (reference) => reference !== null,
  );
  const accounts = new MeantAccounts(declared, references, bindings, projects);
  const secrets = named.map((secret) => joinedSecret(secret, accounts));
  const listed = declared.map((account) => each(account.manifest, [], () => listedSecrets(account)));
  const findSecret = secretLookup(secrets, [
    ...drafts.flatMap(({ uses, site }) => uses.map(({ secret }) => referenceFrom(site.manifest, secret))),
    ...listed.flatMap((names, index) =>
      names.map(({ name }) => referenceFrom(declared[index]!.manifest, name)),
    ),
  ]);
  for (const [index, account] of accounts.declared.entries()) {
    account.secrets = listed[index]!.map((each) => ({
      ...each,
      object: findSecret(referenceFrom(account.manifest, each.name)),
    }));
  }

  const others = othersDeclared(declared);
  const tokens = new HeldTokens(csiDrivers);
  const users = drafts.map(({ site, parts }) => ({ manifest: site.manifest, volumes: parts.volumes }));
  const programs = programLookup(configurationIn(manifests, users));
  const workloads = drafts.flatMap((draft) =>
    each<Workload[]>(draft.site.manifest, [], () => [
      workloadOf(draft, accountOf(draft, accounts, others), findSecret, tokens, programs),
    ]),
  );
  return {
    manifests,
    workloads: withSharers(workloads, projects),
    serviceAccounts: accounts.declared,
    secrets,
    bindings,
    csiDrivers,
    partial: pods.filter(({ partial }) => partial).map(({ manifest }) => manifest),
  };
}

/** Where nothing could be understood. */
export const emptyModel: Model = {
  manifests: [],
  workloads: [],
  serviceAccounts: [],
  secrets: [],
  bindings: [],
  csiDrivers: [],
  partial: [],
};

function referenceFrom({ namespace, source }: Manifest, name: string): Reference {
  return { name, namespace, path: source.path };
}

/** One set of pods before anything is looked up. */
interface Draft {
  readonly site: PodSite;
  readonly isStatic: boolean;
  readonly parts: PodParts;
  readonly written: WrittenAccount;
  /** To its account; null for static pods, which have none, and for an unknown name, which refers to nothing. */
  readonly reference: Reference | null;
  readonly uses: readonly NamedSecretUse[];
}

function draftOf(site: PodSite): Draft {
  const parts = readParts(site);
  const written = readAccount(site);
  const isStatic = isStaticPod(site);
  const reference =
    isStatic || written.name === unknown
      ? null
      : { ...referenceFrom(site.manifest, written.name), namespace: written.namespace };
  const uses = readSecretUses(site.spec, parts.containers, parts.volumes, site.place.secrets);
  return { site, isStatic, parts, written, reference, uses };
}

/** To the account whose token a Secret holds; null when it names none, or an unknown one. */
function ownerReference({ manifest, account }: NamedSecret): Reference | null {
  return account === null || account === '' || account === unknown ? null : referenceFrom(manifest, account);
}

function joinedSecret(secret: NamedSecret, accounts: MeantAccounts): Secret {
  const reference = ownerReference(secret);
  return { ...secret, owner: reference === null ? null : accounts.of(reference) };
}

function accountOf(
  { reference, written, site }: Draft,
  accounts: MeantAccounts,
  others: OthersDeclared,
): WorkloadAccount {
  const { source } = site.manifest;
  if (reference === null) return { ...written, ...nobody };
  const meant = accounts.of(reference);
  return { ...written, ...meant, othersDeclared: others(meant.namespace, reference.name, source.path) };
}

/** What is said of an account that is not looked up. */
const nobody = {
  objects: [],
  object: null,
  automount: null,
  bindings: [],
  related: [],
  bound: unknown,
  namesake: false,
  othersDeclared: false,
} as const;

type WorkloadDraft = Omit<Workload, 'sharers'> & { sharers: readonly Workload[] };

function workloadOf(
  { site, isStatic, parts, uses }: Draft,
  account: WorkloadAccount,
  findSecret: SecretLookup,
  tokens: HeldTokens,
  programs: ProgramLookup,
): WorkloadDraft {
  const { manifest, place, spec, specPath, specSteps, specKey, metadata, builtIn } = site;
  const workload = {
    manifest,
    podSpecPath: specPath,
    podSpecSteps: specSteps,
    podSpec: spec,
    podSpecKey: specKey,
    podMetadata: metadata,
    builtIn,
    isStatic,
    impersonates: place.impersonates === true,
    programs: programs(site, parts),
    automountSettable: place.automount?.length !== 0,
    account,
    automount: resolveAutomount(site, account, parts, isStatic),
    containers: parts.containers,
    volumes: parts.volumes,
    // A static pod is refused with any of these (K: pkg/api/pod/util.go, HasAPIObjectReference).
    projectedTokens: isStatic ? [] : readProjectedTokens(site, parts),
    secretUses: uses.map((use) => ({ ...use, object: findSecret(referenceFrom(manifest, use.secret)) })),
  };
  return { ...workload, sharers: [], tokens: tokens.of(workload) };
}

function withSharers(drafts: readonly WorkloadDraft[], projects: Projects): readonly Workload[] {
  const sharers = sharing(drafts, projects);
  for (const draft of drafts) draft.sharers = sharers.get(draft) ?? [];
  return drafts;
}

/**
 * Static and mirror pods: marked as such, or a part of the control plane, which is run from files
 * (K: plugin/pkg/admission/serviceaccount/admission.go; kubeadm's label `tier: control-plane`).
 */
function isStaticPod({ manifest: { apiVersion, kind, root, namespace } }: PodSite): boolean {
  if (kind !== 'Pod' || apiVersion !== 'v1') return false;
  const annotations = at(root, 'metadata', 'annotations');
  return (
    at(annotations, mirrorAnnotation) !== undefined ||
    stringOf(at(annotations, configSourceAnnotation)) === 'file' ||
    (namespace === 'kube-system' && stringOf(at(root, 'metadata', 'labels', 'tier')) === 'control-plane')
  );
}
