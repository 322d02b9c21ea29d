import { workloadKinds } from './workloads.ts';

/**
 * Requests that powers are made of. A right is held when one rule allows any of its verbs on any of its resources, in the words of
 * RBAC (`pods/exec`). With names in the rule it is held for these alone, and requests that carry no name are not.
 */
export interface Right {
  readonly verbs: readonly string[];
  readonly group: string;
  readonly resources: readonly string[];
  /** Asked without a namespace: only a ClusterRoleBinding gives it. */
  readonly ofCluster?: true;
  /** Only these names count, and they count in full. */
  readonly names?: readonly string[];
  /** Only this namespace counts. */
  readonly namespace?: string;
  /** Further resources of other groups that count alike: group and resource, joined by a space. */
  readonly also?: ReadonlySet<string>;
}

const write = ['create', 'update', 'patch'];
const change = ['update', 'patch'];
const rbac = 'rbac.authorization.k8s.io';
const certificates = 'certificates.k8s.io';
const admission = 'admissionregistration.k8s.io';

/** Kinds of the workload table that only others make pods from. */
const onlyTemplates: ReadonlySet<string> = new Set([
  'PodTemplate',
  'ControllerRevision',
  'WorkflowTemplate',
  'ClusterWorkflowTemplate',
  'AnalysisTemplate',
  'ClusterAnalysisTemplate',
  'LLMInferenceServiceConfig',
  'DeploymentRuntimeConfig',
]);

/** Their pods run a program that nobody chooses, without a token: whose account that is matters to no thief. */
const tokenless: ReadonlySet<string> = new Set(['Issuer', 'ClusterIssuer']);

/** The plural of a kind in URLs, as controller-gen and most authors form it. */
function pluralOf(kind: string): string {
  const name = kind.toLowerCase();
  if (name === 'eventbus') return name;
  return /(?:s|x|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}

/** What makes pods as an account of choice: everything of the workload table but the pod itself, and dead versions of the API. */
const controllers: ReadonlySet<string> = new Set(
  workloadKinds
    .filter(({ pods }) => pods.some(({ account }) => account?.length !== 0))
    .filter(({ group, kind }) => group !== 'extensions' && !onlyTemplates.has(kind) && !tokenless.has(kind))
    .filter(({ kind }) => kind !== 'Pod' && kind !== 'ScheduledJob')
    .map(({ group, kind }) => `${group} ${pluralOf(kind)}`),
);

const rights = {
  requestTokens: { verbs: ['create'], group: '', resources: ['serviceaccounts/token'] },
  // A patch answers with the whole object.
  readSecrets: { verbs: ['get', 'list', 'watch', 'patch'], group: '', resources: ['secrets'] },
  createSecrets: { verbs: ['create'], group: '', resources: ['secrets'] },
  writeSecrets: { verbs: ['create', 'update'], group: '', resources: ['secrets'] },
  impersonateAccounts: { verbs: ['impersonate'], group: '', resources: ['serviceaccounts'] },
  impersonateUsers: { verbs: ['impersonate'], group: '', resources: ['users', 'groups'], ofCluster: true },
  impersonateExtras: {
    verbs: ['impersonate'],
    group: 'authentication.k8s.io',
    resources: ['uids', 'userextras/*'],
    ofCluster: true,
  },
  createPods: { verbs: ['create'], group: '', resources: ['pods'] },
  writeControllers: { verbs: write, group: '', resources: [], also: controllers },
  relabelNamespaces: { verbs: change, group: '', resources: ['namespaces'] },
  execPods: { verbs: ['create'], group: '', resources: ['pods/exec', 'pods/attach'] },
  addDebugContainers: { verbs: change, group: '', resources: ['pods/ephemeralcontainers'] },
  getExec: { verbs: ['get'], group: '', resources: ['pods/exec', 'pods/attach'] },
  proxyPods: {
    verbs: ['get', 'create'],
    group: '',
    resources: ['pods/proxy', 'pods/portforward', 'services/proxy'],
  },
  changePods: { verbs: change, group: '', resources: ['pods'] },
  // The kubelet asks for the verb of the HTTP method (K: pkg/kubelet/server/auth.go).
  proxyNodes: {
    verbs: ['get', 'create', 'update', 'patch', 'delete'],
    group: '',
    resources: ['nodes/proxy'],
    ofCluster: true,
  },
  escalateRoles: { verbs: ['escalate'], group: rbac, resources: ['roles'] },
  writeRoles: { verbs: write, group: rbac, resources: ['roles'] },
  escalateClusterRoles: { verbs: ['escalate'], group: rbac, resources: ['clusterroles'], ofCluster: true },
  writeClusterRoles: { verbs: write, group: rbac, resources: ['clusterroles'], ofCluster: true },
  // Binding a ClusterRole by a RoleBinding is asked in its namespace.
  bindRoles: { verbs: ['bind'], group: rbac, resources: ['roles', 'clusterroles'] },
  writeRoleBindings: { verbs: write, group: rbac, resources: ['rolebindings'] },
  bindClusterRoles: { verbs: ['bind'], group: rbac, resources: ['clusterroles'], ofCluster: true },
  writeClusterRoleBindings: {
    verbs: write,
    group: rbac,
    resources: ['clusterrolebindings'],
    ofCluster: true,
  },
  createSigningRequests: {
    verbs: ['create'],
    group: certificates,
    resources: ['certificatesigningrequests'],
    ofCluster: true,
  },
  changeApproval: {
    verbs: change,
    group: certificates,
    resources: ['certificatesigningrequests/approval'],
    ofCluster: true,
  },
  // A domain with a star stands for all its signers (K: plugin/pkg/admission/certificates/util.go).
  approveSigner: {
    verbs: ['approve', 'sign'],
    group: certificates,
    resources: ['signers'],
    ofCluster: true,
    names: ['kubernetes.io/kube-apiserver-client', 'kubernetes.io/*'],
  },
  writeMutatingWebhooks: {
    verbs: write,
    group: admission,
    resources: ['mutatingwebhookconfigurations'],
    ofCluster: true,
  },
  writeValidatingWebhooks: {
    verbs: write,
    group: admission,
    resources: ['validatingwebhookconfigurations'],
    ofCluster: true,
  },
  writeMutations: {
    verbs: write,
    group: admission,
    resources: ['mutatingadmissionpolicies'],
    ofCluster: true,
  },
  writeMutationBindings: {
    verbs: write,
    group: admission,
    resources: ['mutatingadmissionpolicybindings'],
    ofCluster: true,
  },
  createVolumes: { verbs: ['create'], group: '', resources: ['persistentvolumes'], ofCluster: true },
  changeNodes: { verbs: change, group: '', resources: ['nodes', 'nodes/status'], ofCluster: true },
  deletePods: { verbs: ['delete', 'deletecollection'], group: '', resources: ['pods'] },
  evictPods: { verbs: ['create'], group: '', resources: ['pods/eviction'] },
  changeAuthMap: {
    verbs: change,
    group: '',
    resources: ['configmaps'],
    names: ['aws-auth'],
    namespace: 'kube-system',
  },
} as const satisfies Readonly<Record<string, Right>>;

export type RightName = keyof typeof rights;

export const rightNames = Object.keys(rights) as readonly RightName[];

export function rightOf(name: RightName): Right {
  return rights[name];
}
