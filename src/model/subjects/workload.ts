import { defaultAccount } from '../../kubernetes/serviceAccounts.ts';
import { printableName, printableOrNull } from '../../text/printable.ts';
import { at, isNull } from '../../yaml/access.ts';
import type { Field } from '../../yaml/node.ts';
import { needOf } from '../access/need.ts';
import { isSameObject } from '../join/sharing.ts';
import { type Model, type ServiceAccount, type Unknown, unknown, type Workload } from '../model.ts';
import { nameIn } from '../read/accounts.ts';
import { podIdentity } from '../read/podIdentity.ts';
import { letsText } from './accessTexts.ts';
import { workloadEdits, workloadWorth } from './edits.ts';
import { accountLabel, factOf, textFact, type unknownFact } from './facts.ts';
import type { Facts } from './generated/types.ts';
import { accountNeededBy, freeAccountName, neededBy } from './needs.ts';
import { manifestOf, objectLabel, referenceTo } from './objects.ts';
import { bindingPlaces, keyPlace, namePlace, placesFor, valuePlace } from './places.ts';
import type { NamedPlace, SubjectOf, View } from './subject.ts';

/** One `workload` subject for each set of pods. */
export const view: View<'workload'> = (model, each) => {
  const most = placesFor(model.workloads.length);
  return each(model.workloads, manifestOf, (workload) => [subjectOf(model, workload, most)]);
};

function subjectOf(model: Model, workload: Workload, most: number): SubjectOf<'workload'> {
  const { manifest, account } = workload;
  const sharers = sharersOf(workload, most);
  const worth = workloadWorth(model, workload);
  return {
    type: 'workload',
    facts: {
      object: objectLabel(manifest),
      kind: printableName(manifest.kind),
      builtIn: workload.builtIn,
      static: workload.isStatic,
      impersonates: workload.impersonates,
      account: accountFacts(model, workload, sharers.shown),
      automount: automountFacts(workload, needOf(model, workload.account).needed),
      holdsToken: factOf(holdsToken(workload)),
      usesToken: workload.programs.usesToken,
      tokenReceiver: workload.programs.receiver,
      knownSoftware: workload.programs.software,
      exported: isExported(workload),
      needs: neededBy(model, workload),
      tokenContainer: printableOrNull(tokenContainerOf(workload)?.name ?? null),
      freeName: printableOrNull(freeAccountName(model, workload)),
    },
    places: placesOf(workload, sharers.shown, most),
    more: { sharers: sharers.more, bindings: Math.max(0, account.related.length - most) },
    edits: workloadEdits(model, workload),
    ...(worth !== undefined && { worth }),
    object: referenceTo(manifest),
    manifest,
    pod: workload,
    identity: podIdentity(workload),
  };
}

function accountFacts(
  model: Model,
  workload: Workload,
  sharers: readonly Workload[],
): Facts['workload']['account'] {
  const { account, isStatic } = workload;
  const ifKnown = (fact: boolean | Unknown) =>
    factOf(isStatic ? false : account.name === unknown ? unknown : fact);
  return {
    name: textFact(account.name),
    namespace: printableOrNull(account.namespace),
    needs: accountNeededBy(model, workload),
    known: account.name !== unknown,
    label: accountLabel(account.name),
    writtenAs: account.writtenAs,
    path: account.path,
    serviceAccountName: written(account.serviceAccountName),
    serviceAccount: written(account.serviceAccount),
    alias: aliasUse(account.serviceAccountName, account.serviceAccount),
    isDefault: ifKnown(account.name === defaultAccount),
    // What the controller makes is there, though the input does not hold it.
    declared: account.objects.length === 0 && account.made ? 'unknown' : ifKnown(account.objects.length > 0),
    namesake: account.namesake,
    othersDeclared: account.othersDeclared,
    bound: ifKnown(account.bound),
    admin: needOf(model, account).admin,
    lets: isStatic ? null : letsText(model, account, workload.manifest.source.path),
    cloudIdentity: account.object?.cloudIdentity?.provider ?? null,
    sharedWith: sharers.map(({ manifest }) => objectLabel(manifest)),
  };
}

/** A field as written, whatever it holds. */
function written(field: Field | null): string | null {
  if (field === null || isNull(field.value)) return null;
  return field.value.type === 'scalar' ? printableName(String(field.value.value)) : `a ${field.value.type}`;
}

function aliasUse(
  name: Field | null,
  alias: Field | null,
): 'alone' | 'same' | 'different' | typeof unknownFact | null {
  const own = nameIn(alias);
  const main = nameIn(name);
  if (own === null) return null;
  if (main === null) return 'alone';
  if (own === unknown || main === unknown) return written(name) === written(alias) ? 'same' : 'unknown';
  return own === main ? 'same' : 'different';
}

function automountFacts(
  { automount, automountSettable }: Workload,
  needed: boolean,
): Facts['workload']['automount'] {
  const { value, decidedBy, pod, path, serviceAccount, containers } = automount;
  return {
    value: factOf(value),
    decidedBy: factOf(decidedBy),
    pod: factOf(pod),
    serviceAccount: factOf(serviceAccount),
    settable: automountSettable,
    path,
    containers: containers.map(printableName),
    containerCount: containers.length,
    reused: value === true && automount.reused !== null,
    needed,
    requested: pod === true || (pod === null && serviceAccount === true),
  };
}

/** Any token of its own account. */
function holdsToken({ tokens }: Workload): boolean | Unknown {
  const own = tokens.filter(({ how }) => how !== 'secret');
  if (own.some(({ held }) => held === true)) return true;
  return own.length > 0 ? unknown : false;
}

/** Written by the API server: controllers' generators write `creationTimestamp: null` and an empty `status` as well. */
function isExported({ manifest: { root } }: Workload): boolean {
  const status = at(root, 'status');
  if (status?.type === 'mapping' && status.fields.size > 0) return true;
  return ['uid', 'resourceVersion', 'creationTimestamp'].some((key) => {
    const node = at(root, 'metadata', key);
    return node !== undefined && !isNull(node);
  });
}

function placesOf(
  workload: Workload,
  sharers: readonly Workload[],
  most: number,
): SubjectOf<'workload'>['places'] {
  const { manifest, account, automount, podSpecKey } = workload;
  const name = textFact(account.name);
  const [object = null] = account.objects;
  const cloud = object?.cloudIdentity;
  return {
    self: namePlace(manifest),
    podSpec: { ...podSpecKey, message: `the pods of ${objectLabel(manifest)}` },
    serviceAccountName: valuePlace(manifest, account.serviceAccountName?.value, 'the account is named here'),
    serviceAccount: keyPlace(
      manifest,
      account.serviceAccount ?? undefined,
      'the deprecated name of `serviceAccountName`',
    ),
    serviceAccountValue: valuePlace(manifest, account.serviceAccount?.value, 'the account is named here'),
    // An empty value is unset: what is missing is then missing in the pod spec.
    automount:
      automount.pod === null
        ? undefined
        : valuePlace(manifest, automount.podField?.value, `the pod ${says(automount.pod)}`),
    account: object === null ? undefined : accountPlace(object),
    accountObject:
      object === null
        ? undefined
        : valuePlace(object.manifest, object.manifest.root, objectLabel(object.manifest)),
    firstSharer: firstSharerPlace(workload),
    tokenContainer: valuePlace(
      manifest,
      tokenContainerOf(workload)?.node,
      'the container that uses the token',
    ),
    accountAutomount: object === null ? undefined : accountAutomountPlace(object),
    value: decidingValue(workload),
    bindings: bindingPlaces(account.related, name, most),
    sharers: sharers.flatMap(({ manifest }) => namePlace(manifest) ?? []),
    containers: receiverPlaces(workload),
    reads: workload.programs.reads.map((place) => ({ ...place, message: 'reads the token here' })),
    cloudIdentity: cloud
      ? { ...cloud.place, message: `the account '${name}' has a cloud identity` }
      : undefined,
  };
}

/** The values key of a chart that decides for the account. */
function decidingValue({ automount, account, podSpecKey, manifest }: Workload): NamedPlace | undefined {
  const { object } = account;
  if (automount.decidedBy !== 'serviceAccount' || object === null) return undefined;
  const place = accountAutomountPlace(object);
  if (place?.valuesKey === undefined) return undefined;
  const { source, span } = podSpecKey;
  const pod = { source, span, message: `${objectLabel(manifest)} gets the token` };
  return { ...place, via: [...(place.via ?? []), pod] };
}

/** The one container that is known to use the token. */
function tokenContainerOf({ programs, containers }: Workload) {
  const [name] = programs.users;
  if (name === undefined || programs.users.length > 1) return undefined;
  return containers.find((container) => container.name === name && container.kind !== 'ephemeral');
}

/** Where an account that the input does not hold is written for all that run as it. */
function firstSharerPlace({ sharers }: Workload): NamedPlace | undefined {
  const [first] = sharers;
  return first && { ...first.podSpecKey, message: 'the first that runs as it' };
}

function accountPlace({ manifest, automount }: ServiceAccount): NamedPlace | undefined {
  const label = objectLabel(manifest);
  return namePlace(manifest, automount === null ? `${label} ${says(automount)}` : label);
}

/** The value that the account gives to automount; absent when it says nothing. */
function accountAutomountPlace(account: ServiceAccount): NamedPlace | undefined {
  const { manifest, automountField, automount, name } = account;
  return valuePlace(
    manifest,
    automountField?.value,
    `the account '${printableName(name)}' ${says(automount)}`,
  );
}

function says(flag: boolean | Unknown | null): string {
  if (flag === null) return 'says nothing about automount';
  return flag === unknown ? 'decides about automount here' : `says \`${flag}\` here`;
}

function receiverPlaces({ manifest, automount, containers }: Workload): NamedPlace[] {
  const receivers = new Set(automount.containers);
  return containers.flatMap(({ name, node }) => {
    const message = `the container '${printableName(name)}' gets the token`;
    return (receivers.has(name) && valuePlace(manifest, at(node, 'name'), message)) || [];
  });
}

/** The other workloads of the account, so many at most, and how many there are beside those. */
function sharersOf(
  { sharers, manifest }: Workload,
  most: number,
): { readonly shown: readonly Workload[]; readonly more: number } {
  const first = sharers.slice(0, most + 1);
  const shown = first.filter((each) => !isSameObject(each.manifest, manifest)).slice(0, most);
  return { shown, more: Math.max(0, sharers.length - 1 - shown.length) };
}
