import {
  accountNameAnnotation,
  accountUidAnnotation,
  invalidSinceLabel,
  isGeneratedTokenName,
  publicKeys,
} from '../../kubernetes/tokenSecrets.ts';
import type { Manifest } from '../../source/document.ts';
import { printableName, printableOrNull } from '../../text/printable.ts';
import { at, booleanOf, fieldOf, isTemplated, itemsOf, stringOf } from '../../yaml/access.ts';
import type { Node } from '../../yaml/node.ts';
import { type BindingLookup, bindingLookup } from '../join/bindings.ts';
import { type Group, type Join, joinObjects } from '../join/byName.ts';
import { NamespacesByName } from '../join/namespaceJoin.ts';
import type { Model, Secret, ServiceAccount, Unknown, Workload } from '../model.ts';
import { podIdentity } from '../read/podIdentity.ts';
import { namePlace, objectLabel, referenceTo } from './objects.ts';
import { keyPlace, valuePlace } from './places.ts';
import type { NamedPlace, Subject } from './subject.ts';

/** Everything about token Secrets: `secret`, `secretProblem`, `secretUse` and `accountSecret` subjects. */
export function secretSubjects(model: Model): Subject[] {
  const joins = joinsOf(model);
  return [
    ...model.secrets.filter((secret) => secret.isTokenSecret).map((secret) => tokenSecret(secret, joins)),
    ...model.secrets.flatMap((secret) => problemsOf(secret, joins)),
    ...model.workloads.flatMap((workload) => usesOf(workload, joins)),
    ...model.serviceAccounts.flatMap((account) => listedBy(account, joins)),
  ];
}

/** From Secrets to accounts and what is bound to them, and from workloads and accounts to Secrets. */
interface Joins {
  readonly accounts: Join<ServiceAccount>;
  readonly bindings: BindingLookup;
  readonly secrets: Join<Secret>;
}

function joinsOf({ secrets, workloads, serviceAccounts, bindings }: Model): Joins {
  const accountNames = secrets.map(({ account, namespace }) => ({ name: account || null, namespace }));
  const secretNames = [
    ...workloads.flatMap(({ manifest: { namespace }, secretUses }) =>
      secretUses.map(({ secret }) => ({ name: secret, namespace })),
    ),
    ...serviceAccounts.flatMap(({ manifest, namespace }) =>
      listedSecrets(manifest).map((node) => ({ name: stringOf(node) ?? null, namespace })),
    ),
  ];
  const known = new NamespacesByName();
  for (const { name, namespace } of [
    ...accountNames,
    ...serviceAccounts,
    ...workloads.map(({ account }) => account),
  ]) {
    if (name !== null) known.add(name, namespace);
  }
  return {
    accounts: joinObjects(serviceAccounts, accountNames),
    bindings: bindingLookup(bindings, known),
    // Where Secrets of one name differ in type, a token Secret counts.
    secrets: joinObjects(
      secrets.toSorted((a, b) => Number(b.isTokenSecret) - Number(a.isTokenSecret)),
      secretNames,
    ),
  };
}

function tokenSecret(secret: Secret, { accounts, bindings }: Joins): Subject {
  const { manifest, account, namespace } = secret;
  const declared = account ? accounts(account, namespace) : undefined;
  const known = (fact: boolean): boolean | Unknown => (account === 'unknown' ? 'unknown' : fact);
  const namespaces = declared === undefined ? [namespace] : [namespace, declared.first.namespace];
  return {
    type: 'secret',
    facts: {
      object: objectLabel(manifest),
      name: printableOrNull(secret.name),
      account: printableOrNull(account),
      accountDeclared: known(declared !== undefined),
      bound: known(account !== null && account !== '' && bindings(account, namespaces).length > 0),
      hasToken: hasToken(manifest),
    },
    places: {
      self: valuePlace(manifest, at(manifest.root, 'type'), 'a token that never expires is asked for here'),
      account: valuePlace(manifest, annotation(manifest, accountNameAnnotation), accountMessage(account)),
      annotations: annotationsPlace(manifest),
      serviceAccount: nearestPlace(declared, manifest),
      name: namePlace(manifest),
    },
    object: referenceTo(manifest),
    identity: '',
  };
}

function hasToken({ root }: Manifest): boolean {
  return ['data', 'stringData'].some((field) => {
    const token = stringOf(at(root, field, 'token'));
    return token !== undefined && token !== '' && !isTemplated(token);
  });
}

/** Other types that carry the annotation rightly: OpenShift's generated pull secrets. */
const pullSecretTypes: ReadonlySet<string> = new Set([
  'kubernetes.io/dockercfg',
  'kubernetes.io/dockerconfigjson',
]);

function problemsOf(secret: Secret, { accounts }: Joins): Subject[] {
  const { manifest, account, namespace, type } = secret;
  const declared = account ? accounts(account, namespace) : undefined;
  const problems: Subject[] = [];
  const add = (reason: string, self: NamedPlace | undefined, serviceAccount?: NamedPlace) => {
    problems.push({
      type: 'secretProblem',
      facts: {
        object: objectLabel(manifest),
        name: printableOrNull(secret.name),
        account: printableOrNull(account),
        type: printableOrNull(type),
        reason,
      },
      places: {
        self,
        serviceAccount: serviceAccount ?? nearestPlace(declared, manifest),
        name: namePlace(manifest),
      },
      object: referenceTo(manifest),
      identity: reason,
    });
  };

  if (!secret.isTokenSecret) {
    const written = at(manifest.root, 'type');
    const decided = type === null ? written === undefined || stringOf(written) === '' : !isTemplated(type);
    if (account !== null && account !== '' && decided && !pullSecretTypes.has(type ?? '')) {
      const key = fieldOf(at(manifest.root, 'metadata', 'annotations'), accountNameAnnotation);
      const self = valuePlace(manifest, written, 'not a type that is filled with a token');
      add(
        'annotation-without-type',
        self ?? keyPlace(manifest, key, 'the type is absent, so nothing reads this'),
      );
    }
    return problems;
  }

  const immutable = at(manifest.root, 'immutable');
  if (booleanOf(immutable) === true && !mayHoldToken(manifest)) {
    add('immutable-without-data', valuePlace(manifest, immutable, 'the token can never be written'));
  }
  const uid = annotation(manifest, accountUidAnnotation);
  if (stringOf(uid) && !isTemplated(stringOf(uid) ?? '')) {
    add('committed-uid', valuePlace(manifest, uid, 'the UID that an account of one cluster had'));
  }
  const later = accountAfter(secret, declared);
  if (later !== undefined) {
    const self = valuePlace(manifest, annotation(manifest, accountNameAnnotation), accountMessage(account));
    add('before-account', self, later);
  }
  const label = fieldOf(at(manifest.root, 'metadata', 'labels'), invalidSinceLabel);
  if (label !== undefined && stringOf(label.value) !== '') {
    add('invalid-since-label', keyPlace(manifest, label, 'the token is refused while this label is here'));
  }
  return problems;
}

/** Templated data may hold a token as well as not. */
function mayHoldToken(manifest: Manifest): boolean {
  return ['data', 'stringData'].some((field) => {
    const data = at(manifest.root, field);
    return stringOf(data) !== undefined || stringOf(at(data, 'token')) !== undefined;
  });
}

/** The Secret's own account when that is declared only further down in the same file. */
function accountAfter(
  { manifest, account }: Secret,
  declared: Group<ServiceAccount> | undefined,
): NamedPlace | undefined {
  // Every namespace has a `default` account from its start.
  const object = account === 'default' ? undefined : declared?.firstIn.get(manifest.source);
  const isAfter = object !== undefined && object.manifest.root.span.start > manifest.root.span.start;
  return isAfter ? namePlace(object.manifest) : undefined;
}

function usesOf(workload: Workload, { secrets }: Joins): Subject[] {
  const { manifest } = workload;
  if (workload.isStatic) return [];
  return workload.secretUses.flatMap((use): Subject[] => {
    const secret = secrets(use.secret, manifest.namespace)?.first;
    if (!secret?.isTokenSecret || use.keys?.every((key) => publicKeys.has(key))) return [];
    const { account } = secret;
    const unknown = account === 'unknown' || workload.account.name === 'unknown';
    const name = printableName(use.secret);
    return [
      {
        type: 'secretUse',
        facts: {
          object: objectLabel(manifest),
          kind: printableName(manifest.kind),
          secret: name,
          account: printableOrNull(account),
          ownAccount: unknown ? 'unknown' : account === workload.account.name,
          via: use.via,
          container: printableOrNull(use.container),
        },
        places: {
          self: valuePlace(manifest, use.node, `Secret '${name}' is used here`),
          secret: valuePlace(
            secret.manifest,
            at(secret.manifest.root, 'type'),
            `${objectLabel(secret.manifest)} holds a long-lived token`,
          ),
          workload: namePlace(manifest),
        },
        object: referenceTo(manifest),
        identity: [podIdentity(workload), use.via, use.container ?? '', use.secret, ...(use.keys ?? [])]
          .map(printableName)
          .join('|'),
      },
    ];
  });
}

function listedBy(account: ServiceAccount, { secrets }: Joins): Subject[] {
  const { manifest, namespace } = account;
  return listedSecrets(manifest).flatMap((node): Subject[] => {
    const name = stringOf(node);
    if (!name) return [];
    const secret = secrets(name, namespace)?.first;
    const listed = secret === undefined ? isGeneratedTokenName(name, account.name) : secret.isTokenSecret;
    if (!listed) return [];
    return [
      {
        type: 'accountSecret',
        facts: {
          object: objectLabel(manifest),
          account: printableName(account.name),
          secret: printableName(name),
          known: secret === undefined ? 'generated-name' : 'declared',
        },
        places: {
          self: valuePlace(manifest, node, 'a token Secret is listed here'),
          secret:
            secret &&
            valuePlace(secret.manifest, at(secret.manifest.root, 'type'), objectLabel(secret.manifest)),
        },
        object: referenceTo(manifest),
        identity: printableName(name),
      },
    ];
  });
}

function annotation(manifest: Manifest, key: string) {
  return at(manifest.root, 'metadata', 'annotations', key);
}

function annotationsPlace(manifest: Manifest): NamedPlace | undefined {
  const metadata = fieldOf(manifest.root, 'metadata');
  const annotations = fieldOf(metadata?.value, 'annotations');
  return keyPlace(manifest, annotations ?? metadata, 'the annotation belongs here');
}

function accountMessage(account: string | null): string {
  return account ? `the token of account '${printableName(account)}'` : 'no account is named';
}

/** The name of the ServiceAccount: of the one in the same file where there are several. */
function nearestPlace(
  declared: Group<ServiceAccount> | undefined,
  { source }: Manifest,
): NamedPlace | undefined {
  const object = declared?.firstIn.get(source) ?? declared?.first;
  return object && namePlace(object.manifest);
}

/** The nodes that name the Secrets which a ServiceAccount lists; an entry that aliases repeat is one. */
function listedSecrets({ root }: Manifest): readonly Node[] {
  const names = itemsOf(at(root, 'secrets')).map((entry) => at(entry, 'name'));
  return [...new Set(names)].filter((node) => node !== undefined);
}
