import type { Manifest } from './document.ts';

// Text that makes any object matter: a suppression, or what a JWT starts with, in clear and in base64.
const marks = ['sa-lint', 'eyJ', 'ZXlK'];

// What a custom resource must mention to make pods, name accounts or ask for tokens.
const words = /service-?account|automount|audience|expiration|containers|token|secret/i;

/**
 * Whether an object can matter to a rule. Those that cannot are counted and let go, which is most bytes of real repositories:
 * - a CustomResourceDefinition: its schema describes fields, it sets none;
 * - a ConfigMap, and any object of an API group that is not Kubernetes' own, whose document speaks of none of our subjects.
 * Everything else is kept, whatever it says, so that misspelled fields of workloads are found.
 */
export function canMatter({ apiVersion, kind }: Manifest, documentText: string): boolean {
  if (marks.some((mark) => documentText.includes(mark))) return true;
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  if (kind === 'CustomResourceDefinition' && group === 'apiextensions.k8s.io') return false;
  if (isKubernetesGroup(group) && !(kind === 'ConfigMap' && group === '')) return true;
  return words.test(documentText);
}

/** Core, groups without a dot (`apps`, `batch`), `*.k8s.io`: kubeadm, kustomize and custom groups under k8s.io are kept as well. */
function isKubernetesGroup(group: string): boolean {
  return !group.includes('.') || group.endsWith('.k8s.io');
}
