/** What holds pod specs to look at and makes no pods of them: policies, patches, schemas, reports and tests. */

/** API groups of which no kind makes pods. */
const groups: ReadonlySet<string> = new Set([
  // K: staging/src/k8s.io/api/{admission,admissionregistration}: requests, and policies over them
  'admission.k8s.io',
  'admissionregistration.k8s.io',
  'apiextensions.k8s.io', // schemas with examples and defaults
  'audit.k8s.io', // events with the object in them
  'config.kubernetes.io', // inputs of kustomize functions
  'kustomize.config.k8s.io',
  // cloud.google.com/kubernetes-engine/docs/reference/crds/workloadallowlist: pods that are allowed
  'auto.gke.io',
  // kyverno/kyverno: api/
  'cli.kyverno.io',
  'kyverno.io',
  'policies.kyverno.io',
  'reports.kyverno.io',
  'wgpolicyk8s.io', // kubernetes-sigs/wg-policy-prototypes: policy reports
  'openreports.io',
  'chainsaw.kyverno.io', // kyverno/chainsaw: tests
  'kuttl.dev', // kudobuilder/kuttl: tests
  // open-policy-agent/gatekeeper: apis/; open-policy-agent/frameworks: constraint/pkg/apis
  'config.gatekeeper.sh',
  'constraints.gatekeeper.sh',
  'expansion.gatekeeper.sh',
  'mutations.gatekeeper.sh',
  'status.gatekeeper.sh',
  'templates.gatekeeper.sh',
  'policies.kubewarden.io', // kubewarden/kubewarden-controller: api/policies
  'policy.jspolicy.com', // loft-sh/jspolicy: pkg/apis/policy
  'policy.karmada.io', // karmada-io/karmada: pkg/apis/policy
  // open-cluster-management-io/config-policy-controller: api/v1: what must be there, or must not
  'policy.open-cluster-management.io',
  'settings.k8s.io', // PodPreset of Kubernetes before 1.20
  // aquasecurity/trivy-operator, kubescape/storage: reports and profiles of pods that run
  'aquasecurity.github.io',
  'spdx.softwarecomposition.kubescape.io',
  'kwok.x-k8s.io', // kubernetes-sigs/kwok: stages of simulated pods
]);

/** Single kinds of groups that have others which make pods, as `<group>/<kind>`. */
const kinds: ReadonlySet<string> = new Set([
  // kubernetes-sigs/kueue: apis/kueue/v1beta1/workload_types.go: a copy of what waits in the queue
  'kueue.x-k8s.io/Workload',
]);

/** Kinds of any engine that are named after what they are for. */
const name =
  /(?:Polic(?:y|ies)|Constraint|Constraints|Allowlist|AllowList|Denylist|DenyList|Exception|Exemption|Report|Review|Patch|Preset|Schema|Assertion)$|^(?:Validating|Mutating)|Policy(?=[A-Z])/;

/** True for kinds whose objects only show pods. */
export function showsPods(group: string, kind: string): boolean {
  return groups.has(group) || kinds.has(`${group}/${kind}`) || name.test(kind);
}

/** Fields of any custom resource below which stands what pods are compared with, and not what is made. */
export const patternFields: ReadonlySet<string> = new Set([
  'constraints',
  'exclude',
  'example',
  'examples',
  'exemptions',
  'match',
  'matches',
  'matchingCriteria',
  'openAPIV3Schema',
  'patch',
  'patches',
  'pattern',
  'schema',
  'status',
  'validate',
  'validation',
]);
