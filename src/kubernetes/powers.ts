import type { RightName } from './rights.ts';

/** What a power amounts to; the ids of the rules of `reach/`. */
export type Family =
  | 'token-minting'
  | 'secret-reading'
  | 'secret-writing'
  | 'account-impersonation'
  | 'workload-creation'
  | 'pod-exec'
  | 'pod-takeover'
  | 'node-proxy'
  | 'role-escalation'
  | 'binding-writing'
  | 'certificate-signing'
  | 'admission-control'
  | 'host-volume-creation'
  | 'node-steering'
  | 'auth-mapping';

/** How far a power reaches: everywhere, beyond the account's own namespace or in kube-system, in its own, on named objects alone. */
export type Reach = 'cluster' | 'namespaces' | 'namespace' | 'named';

export type PowerSeverity = 'error' | 'warning' | 'note';

/** Rights that together amount to holding somebody else's token, or to a part of that. */
export interface Power {
  readonly family: Family;
  /** What an account does with it; continues "RBAC in these files lets the account …". */
  readonly does: string;
  /** All of them are needed, in scopes that meet. What the first one allows is where a finding stands. */
  readonly needs: readonly RightName[];
  /** Who holds one of these in the same scope has a power of another row instead. */
  readonly unless?: readonly RightName[];
  /** Null: no matter for this linter. */
  readonly severity: Readonly<Record<Reach, PowerSeverity | null>>;
  /**
   * What is missing for the whole; null when nothing is. A part counts only where no whole power of the family is held in the same
   * scope.
   */
  readonly missing: string | null;
  readonly source: string;
}

const letters: Readonly<Record<string, PowerSeverity | null>> = {
  E: 'error',
  W: 'warning',
  N: 'note',
  '-': null,
};

/** `grades`: one letter for each reach, widest first. */
function power(
  family: Family,
  grades: string,
  needs: readonly RightName[],
  does: string,
  source: string,
  more: { readonly unless?: readonly RightName[]; readonly missing?: string } = {},
): Power {
  const [cluster, namespaces, namespace, named] = Array.from(grades, (letter) => letters[letter]!);
  return {
    family,
    does,
    needs,
    severity: {
      cluster: cluster!,
      namespaces: namespaces!,
      namespace: namespace!,
      named: named!,
    },
    source,
    missing: more.missing ?? null,
    ...(more.unless === undefined ? {} : { unless: more.unless }),
  };
}

const goodPractices = 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/';
const rbacDocs = 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/';
const csrDocs = 'https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/';

/** Worst first, parts of powers last. */
export const powers: readonly Power[] = [
  power(
    'role-escalation',
    'EEEW',
    ['escalateClusterRoles', 'writeClusterRoles'],
    'give itself any right by changing ClusterRoles',
    `${rbacDocs}#restrictions-on-role-creation-or-update`,
  ),
  power(
    'role-escalation',
    'EEEW',
    ['bindClusterRoles', 'writeClusterRoleBindings'],
    'bind itself to any ClusterRole',
    `${rbacDocs}#restrictions-on-role-binding-creation-or-update`,
  ),
  power(
    'role-escalation',
    'EEEW',
    ['escalateRoles', 'writeRoles'],
    'give itself any right by changing Roles',
    `${rbacDocs}#restrictions-on-role-creation-or-update`,
  ),
  power(
    'role-escalation',
    'EEEW',
    ['bindRoles', 'writeRoleBindings'],
    'bind itself to roles whose rights it does not hold',
    `${rbacDocs}#restrictions-on-role-binding-creation-or-update`,
  ),
  power(
    'token-minting',
    'EEEW',
    ['requestTokens'],
    'request tokens of other service accounts',
    `${goodPractices}#token-request`,
  ),
  power(
    'token-minting',
    'EEEW',
    ['createSecrets', 'readSecrets'],
    'make token Secrets for other service accounts and read them',
    'https://kubernetes.io/docs/concepts/configuration/secret/#serviceaccount-token-secrets',
  ),
  power(
    'account-impersonation',
    'EEEW',
    ['impersonateAccounts'],
    'act as other service accounts',
    `${goodPractices}#impersonate-verb`,
  ),
  power(
    'account-impersonation',
    'EEEW',
    ['impersonateUsers'],
    'act as other users and groups',
    `${goodPractices}#impersonate-verb`,
  ),
  power(
    'account-impersonation',
    'EEEW',
    ['impersonateExtras'],
    'act with the UID or the extra attributes of others',
    `${goodPractices}#impersonate-verb`,
  ),
  power(
    'node-proxy',
    'EEEE',
    ['proxyNodes'],
    'run commands in every pod through the kubelets',
    `${goodPractices}#access-to-proxy-subresource-of-nodes`,
  ),
  power(
    'certificate-signing',
    'EEEE',
    ['approveSigner', 'changeApproval', 'createSigningRequests'],
    'sign client certificates for any user',
    `${goodPractices}#csrs-and-certificate-issuing`,
  ),
  power(
    'admission-control',
    'E--W',
    ['writeMutatingWebhooks'],
    'see and change every object on its way into the cluster',
    `${goodPractices}#control-admission-webhooks`,
  ),
  power(
    'admission-control',
    'E--W',
    ['writeValidatingWebhooks'],
    'see and refuse every object on its way into the cluster',
    `${goodPractices}#control-admission-webhooks`,
    { unless: ['writeMutatingWebhooks'] },
  ),
  power(
    'admission-control',
    'E--W',
    ['writeMutations', 'writeMutationBindings'],
    'change every object on its way into the cluster',
    `${goodPractices}#control-admission-webhooks`,
  ),
  power('secret-reading', 'EEWN', ['readSecrets'], 'read Secrets', `${goodPractices}#listing-secrets`),
  power(
    'workload-creation',
    'EEW-',
    ['createPods'],
    'start pods as any service account',
    `${goodPractices}#workload-creation`,
  ),
  power(
    'workload-creation',
    'EEW-',
    ['writeControllers'],
    'start pods as any service account',
    `${goodPractices}#workload-creation`,
  ),
  power(
    'pod-exec',
    'EEWW',
    ['execPods'],
    'run commands in the pods of others',
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/',
  ),
  power(
    'pod-exec',
    'EEWW',
    ['addDebugContainers'],
    'add containers to the pods of others',
    'https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/',
  ),
  power(
    'pod-takeover',
    'EEWW',
    ['changePods'],
    'change the image of running pods',
    'https://kubernetes.io/docs/concepts/workloads/pods/#pod-update-and-replacement',
  ),
  power('secret-writing', 'WWN-', ['writeSecrets'], 'write Secrets', goodPractices, {
    unless: ['readSecrets'],
  }),
  power(
    'binding-writing',
    'WWN-',
    ['writeClusterRoleBindings'],
    'hand its rights on by bindings',
    `${rbacDocs}#restrictions-on-role-binding-creation-or-update`,
    { unless: ['bindClusterRoles'] },
  ),
  power(
    'binding-writing',
    'WWN-',
    ['writeRoleBindings'],
    'hand its rights on by bindings',
    `${rbacDocs}#restrictions-on-role-binding-creation-or-update`,
    { unless: ['bindRoles'] },
  ),
  power(
    'host-volume-creation',
    'WWWW',
    ['createVolumes'],
    'make volumes of any folder of a node',
    `${goodPractices}#persistent-volume-creation`,
  ),
  power(
    'node-steering',
    'WWWW',
    ['changeNodes', 'deletePods'],
    'steer pods onto a node of its choice',
    goodPractices,
  ),
  power(
    'node-steering',
    'WWWW',
    ['changeNodes', 'evictPods'],
    'steer pods onto a node of its choice',
    goodPractices,
  ),
  power(
    'auth-mapping',
    'WWWW',
    ['changeAuthMap'],
    'map AWS identities to cluster-admin on EKS',
    'https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html',
  ),

  power('role-escalation', 'NNNN', ['escalateClusterRoles'], 'escalate ClusterRoles', rbacDocs, {
    missing: 'create, update or patch on clusterroles',
  }),
  power('role-escalation', 'NNNN', ['escalateRoles'], 'escalate Roles', rbacDocs, {
    missing: 'create, update or patch on roles',
  }),
  power('role-escalation', 'NNNN', ['bindRoles'], 'bind roles whose rights it does not hold', rbacDocs, {
    missing: 'create, update or patch on rolebindings or clusterrolebindings',
  }),
  power('certificate-signing', 'NNNN', ['approveSigner'], 'approve client certificates', csrDocs, {
    missing: 'create on certificatesigningrequests with update or patch on their approval',
  }),
  power('certificate-signing', 'NNNN', ['changeApproval'], 'approve signing requests', csrDocs, {
    missing: 'create on certificatesigningrequests, and approve on the signer',
  }),
  power('pod-exec', 'NNNN', ['getExec'], 'run commands in pods up to Kubernetes 1.34', rbacDocs, {
    missing: 'create on the same subresource, which Kubernetes 1.35 and later ask for',
  }),
  power('pod-exec', 'NNNN', ['proxyPods'], 'reach ports of pods through the API server', goodPractices, {
    missing: 'a port that trusts whoever reaches it',
  }),
  power(
    'workload-creation',
    'NNN-',
    ['relabelNamespaces'],
    'turn Pod Security Admission off for namespaces',
    `${goodPractices}#namespace-modification`,
    { missing: 'the right to start pods there' },
  ),
];
