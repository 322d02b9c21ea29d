import {
  accountNameAnnotation,
  accountUidAnnotation,
  invalidSinceLabel,
  isGeneratedTokenName,
  publicKeys,
} from '../kubernetes/tokenSecrets.ts';
import { at, booleanOf, fieldOf, isTemplated, itemsOf, stringOf } from '../source/access.ts';
import type { Manifest } from '../source/document.ts';
import { printableName } from '../source/printable.ts';
import { type Join, joinByName } from './join.ts';
import type { BindingSubject, Model, Secret, ServiceAccount, Unknown, Workload } from './model.ts';
import { objectLabel, referenceTo } from './objects.ts';
import { keyPlace, valuePlace } from './places.ts';
import type { NamedPlace, Subject } from './subject.ts';

/** Everything about token Secrets: `secret`, `secretProblem`, `secretUse` and `accountSecret` subjects. */
export function secretSubjects(model: Model): Subject[] {
  const accounts = joinByName(model.serviceAccounts);
  const bound = joinByName(model.bindings.flatMap((binding) => binding.subjects.flatMap(boundAccount)));
  const secrets = joinByName(model.secrets);
  return [
    ...model.secrets
      .filter((secret) => secret.isTokenSecret)
      .map((secret) => tokenSecret(secret, accounts, bound)),
    ...model.secrets.flatMap((secret) => problemsOf(secret, accounts)),
    ...model.workloads.flatMap((workload) => usesOf(workload, secrets)),
    ...model.serviceAccounts.flatMap((account) => listedBy(account, secrets)),
  ];
}

function boundAccount({ who }: BindingSubject) {
  return who.type === 'account' ? [who] : [];
}

function tokenSecret(secret: Secret, accounts: Join<ServiceAccount>, bound: Join<unknown>): Subject {
  const { manifest, account, namespace } = secret;
  const known = (join: Join<unknown>): boolean | Unknown =>
    account === 'unknown' ? 'unknown' : account !== null && join(account, namespace).length > 0;
  return {
    type: 'secret',
    facts: {
      object: objectLabel(manifest),
      name: printableOrNull(secret.name),
      account: printableOrNull(account),
      accountDeclared: known(accounts),
      bound: known(bound),
      hasToken: hasToken(manifest),
    },
    places: {
      self: valuePlace(manifest, at(manifest.root, 'type'), 'a long-lived token is asked for here'),
      account: valuePlace(manifest, annotation(manifest, accountNameAnnotation), accountMessage(account)),
      annotations: annotationsPlace(manifest),
      serviceAccount: accountPlace(accounts, account, namespace),
      name: valuePlace(manifest, at(manifest.root, 'metadata', 'name'), objectLabel(manifest)),
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

function problemsOf(secret: Secret, accounts: Join<ServiceAccount>): Subject[] {
  const { manifest, account, namespace, type } = secret;
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
        serviceAccount: serviceAccount ?? accountPlace(accounts, account, namespace),
        name: valuePlace(manifest, at(manifest.root, 'metadata', 'name'), objectLabel(manifest)),
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
  const later = accountAfter(secret, accounts);
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
  { manifest, account, namespace }: Secret,
  accounts: Join<ServiceAccount>,
): NamedPlace | undefined {
  // Every namespace has a `default` account from its start.
  if (account === null || account === 'unknown' || account === 'default') return undefined;
  const here = accounts(account, namespace).filter((each) => each.manifest.source === manifest.source);
  const start = manifest.root.span.start;
  if (here.some((each) => each.manifest.root.span.start < start)) return undefined;
  return here[0] && namePlace(here[0].manifest);
}

function usesOf(workload: Workload, secrets: Join<Secret>): Subject[] {
  const { manifest } = workload;
  if (workload.isStatic) return [];
  return workload.secretUses.flatMap((use): Subject[] => {
    const secret = secrets(use.secret, manifest.namespace).find((each) => each.isTokenSecret);
    if (secret === undefined || use.keys?.every((key) => publicKeys.has(key))) return [];
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
        identity: [workload.podSpecPath, use.via, use.container ?? '', use.secret, use.keys ?? ''].join('|'),
      },
    ];
  });
}

function listedBy(account: ServiceAccount, secrets: Join<Secret>): Subject[] {
  const { manifest, namespace } = account;
  return itemsOf(at(manifest.root, 'secrets')).flatMap((entry): Subject[] => {
    const node = at(entry, 'name');
    const name = stringOf(node);
    if (!name) return [];
    const declared = secrets(name, namespace);
    const secret = declared.find((each) => each.isTokenSecret);
    const generated = declared.length === 0 && isGeneratedTokenName(name, account.name);
    if (secret === undefined && !generated) return [];
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
        identity: name,
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

function accountPlace(accounts: Join<ServiceAccount>, account: string | null, namespace: string | null) {
  const [object] = account === null ? [] : accounts(account, namespace);
  return object && namePlace(object.manifest);
}

function namePlace(manifest: Manifest): NamedPlace | undefined {
  return valuePlace(
    manifest,
    at(manifest.root, 'metadata', 'name') ?? at(manifest.root, 'kind'),
    objectLabel(manifest),
  );
}

function printableOrNull(text: string | null): string | null {
  return text === null ? null : printableName(text);
}
