import { groupOf } from '../kubernetes/apiGroup.ts';
import { chartPaths } from '../kubernetes/charts.ts';
import { clusterConfigurationPath } from '../kubernetes/controlPlane.ts';
import { configurationKeys } from '../kubernetes/software.ts';
import { makesPodsUnsaid } from '../kubernetes/workloads.ts';
import { tokenHints } from '../text/tokenHints.ts';
import type { Manifest } from './document.ts';

// Suppressions, and what a JWT starts with, in clear and in base64.
const marks = ['sa-lint', ...tokenHints];

// What a custom resource must mention to make pods, name accounts or ask for tokens.
const words = /service-?account|automount|audience|expiration|containers|token|secret/i;

/** Whether a text holds a suppression, or what may be a token: then any object of it matters. */
export function isMarked(documentText: string): boolean {
  return marks.some((mark) => documentText.includes(mark));
}

/** A CustomResourceDefinition describes fields and sets none, so it matters to no rule. */
export function isDefinition(apiVersion: string | undefined, kind: string | undefined): boolean {
  return kind === 'CustomResourceDefinition' && (apiVersion?.startsWith('apiextensions.k8s.io/') ?? false);
}

/**
 * Tells, for the objects of one document, which can matter to a rule. Those that cannot are counted and let go, which is most
 * bytes of real repositories:
 * - a CustomResourceDefinition;
 * - a ConfigMap without the configuration of software that may need its token, and any object of an API group that is not Kubernetes' own, whose document speaks of none of our subjects,
 *   unless its kind makes pods even when it says nothing about them, installs charts, or configures a control plane.
 * Everything else is kept, whatever it says, so that misspelled fields of workloads are found. So is every document with a
 * suppression, or with text that may be a token.
 */
export function relevance(documentText: string): (manifest: Manifest) => boolean {
  const marked = isMarked(documentText);
  // Looked for once: a list may have thousands of items.
  let speaks: boolean | undefined;
  let configures: boolean | undefined;
  return ({ apiVersion, kind }) => {
    if (marked) return true;
    if (isDefinition(apiVersion, kind)) return false;
    const group = groupOf(apiVersion);
    const isConfigMap = kind === 'ConfigMap' && group === '';
    if (isKubernetesGroup(group) && !isConfigMap) return true;
    if (makesPodsUnsaid(apiVersion, kind) || chartPaths(apiVersion, kind) !== undefined) return true;
    if (clusterConfigurationPath(group, kind ?? '') !== undefined) return true;
    if (isConfigMap) {
      configures ??= configurationKeys.test(documentText);
      if (configures) return true;
    }
    speaks ??= words.test(documentText);
    return speaks;
  };
}

const alone: ReadonlySet<string> = new Set([
  'Endpoints',
  'EndpointSlice',
  'HorizontalPodAutoscaler',
  'Ingress',
  'IngressClass',
  'LimitRange',
  'NetworkPolicy',
  'PersistentVolumeClaim',
  'PodDisruptionBudget',
  'PriorityClass',
  'ResourceQuota',
  'Service',
  'StorageClass',
]);

/**
 * Whether what is said about an object depends on no other one: kinds of Kubernetes that name no account, hold no token, and are
 * joined with nothing that does.
 */
export function standsAlone({ apiVersion, kind }: Manifest): boolean {
  return alone.has(kind ?? '') && isKubernetesGroup(groupOf(apiVersion));
}

/** Core, groups without a dot (`apps`, `batch`), `*.k8s.io`: kubeadm, kustomize and custom groups under k8s.io are kept as well. */
function isKubernetesGroup(group: string): boolean {
  return !group.includes('.') || group.endsWith('.k8s.io');
}
