import { cloudIdentityAnnotations, enforceMountableSecretsAnnotation } from './serviceAccounts.ts';
import { accountNameAnnotation, accountUidAnnotation } from './tokenSecrets.ts';

/** The types that fields are judged by; `mapping` and `sequence` are what the API calls objects and arrays. */
export type FieldType = 'boolean' | 'string' | 'integer' | 'mapping' | 'sequence';

/** DNS-1123: a `subdomain` may have dots in it, a `label` none. */
export type NameForm = 'subdomain' | 'label';

/**
 * The parts of objects in which fields are judged. `between` is everything from the root of a workload down to its pod spec, `other`
 * every mapping of a known schema in which none of our fields belongs.
 */
export type ShapeName =
  | 'account'
  | 'accountMetadata'
  | 'annotations'
  | 'binding'
  | 'container'
  | 'env'
  | 'envSource'
  | 'metadata'
  | 'mount'
  | 'object'
  | 'other'
  | 'pod'
  | 'between'
  | 'projected'
  | 'reference'
  | 'secretVolume'
  | 'source'
  | 'subject'
  | 'token'
  | 'valueFrom'
  | 'volume';

export interface Shape {
  /** The fields that we judge, or join by. */
  readonly types: ReadonlyMap<string, FieldType>;
  /** Fields of these that hold a name which the API server checks. */
  readonly names: ReadonlyMap<string, NameForm>;
  /** What stands below a field: the shape of its mapping, or of each item of its list. */
  readonly children: ReadonlyMap<string, ShapeName>;
  /** Every field that Kubernetes has here; empty where keys are not compared with it. */
  readonly known: ReadonlySet<string>;
}

function shape(
  types: Readonly<Record<string, FieldType>>,
  children: Readonly<Record<string, ShapeName>> = {},
  known = '',
  names: Readonly<Record<string, NameForm>> = {},
): Shape {
  return {
    types: new Map(Object.entries(types)),
    names: new Map(Object.entries(names)),
    children: new Map(Object.entries(children)),
    known: new Set(known.split(/\s+/)),
  };
}

const annotationTypes = [
  accountNameAnnotation,
  accountUidAnnotation,
  enforceMountableSecretsAnnotation,
  ...cloudIdentityAnnotations.map(({ annotation }) => annotation),
].map((key) => [key, 'string'] as const);

/** Fields as in API: core/v1/types.go and rbac/v1/types.go, Kubernetes 1.36 with the alpha fields of 1.37. */
export const shapes: Readonly<Record<ShapeName, Shape>> = {
  pod: shape(
    { automountServiceAccountToken: 'boolean', serviceAccountName: 'string', serviceAccount: 'string' },
    {
      containers: 'container',
      initContainers: 'container',
      ephemeralContainers: 'container',
      imagePullSecrets: 'reference',
      volumes: 'volume',
    },
    `activeDeadlineSeconds affinity automountServiceAccountToken containers dnsConfig dnsPolicy enableServiceLinks
    ephemeralContainers hostAliases hostIPC hostNetwork hostPID hostUsers hostname hostnameOverride imagePullSecrets initContainers
    nodeName nodeSelector os overhead preemptionPolicy priority priorityClassName readinessGates resourceClaims resources
    restartPolicy runtimeClassName schedulerName schedulingGates schedulingGroup securityContext serviceAccount serviceAccountName
    setHostnameAsFQDN shareProcessNamespace subdomain terminationGracePeriodSeconds tolerations topologySpreadConstraints volumes
    workloadRef`,
    // K: pkg/apis/core/validation/validation.go, ValidatePodSpec
    { serviceAccountName: 'subdomain', serviceAccount: 'subdomain' },
  ),
  container: shape({ name: 'string' }, { volumeMounts: 'mount', env: 'env', envFrom: 'envSource' }),
  mount: shape({ name: 'string', mountPath: 'string', subPath: 'string' }),
  env: shape({}, { valueFrom: 'valueFrom' }),
  valueFrom: shape({}, { secretKeyRef: 'reference' }),
  envSource: shape({}, { secretRef: 'reference' }),
  reference: shape({ name: 'string' }),
  volume: shape({ name: 'string' }, { projected: 'projected', secret: 'secretVolume' }),
  secretVolume: shape({ secretName: 'string' }),
  projected: shape({}, { sources: 'source' }),
  source: shape(
    { serviceAccountToken: 'mapping' },
    { serviceAccountToken: 'token', secret: 'reference' },
    'clusterTrustBundle configMap downwardAPI podCertificate secret serviceAccountToken',
  ),
  token: shape(
    { audience: 'string', expirationSeconds: 'integer', path: 'string' },
    {},
    'audience defaultUser expirationSeconds path user',
  ),
  account: shape(
    { automountServiceAccountToken: 'boolean', secrets: 'sequence' },
    { metadata: 'accountMetadata', secrets: 'reference', imagePullSecrets: 'reference' },
    'apiVersion automountServiceAccountToken imagePullSecrets kind metadata secrets',
  ),
  binding: shape({}, { metadata: 'metadata', roleRef: 'subject', subjects: 'subject' }),
  subject: shape({ kind: 'string', name: 'string', namespace: 'string' }),
  /** The root of a workload, or of any other object of Kubernetes. */
  object: shape({}, { metadata: 'metadata' }),
  between: shape({}),
  // AM: pkg/api/validation/objectmeta.go, ValidateObjectMetaAccessor; names of other kinds than these may be freer.
  metadata: shape({ name: 'string', namespace: 'string' }, { annotations: 'annotations' }, '', {
    namespace: 'label',
  }),
  /** Of accounts and Secrets. */
  accountMetadata: shape({ name: 'string', namespace: 'string' }, { annotations: 'annotations' }, '', {
    name: 'subdomain',
    namespace: 'label',
  }),
  annotations: shape(Object.fromEntries(annotationTypes)),
  other: shape({}),
};

/** Fields whose keys are the user's own: what stands in them is never a field. */
export const freeForm: ReadonlySet<string> = new Set([
  'annotations',
  'binaryData',
  'capacity',
  'fieldsV1',
  'labels',
  'limits',
  'managedFields',
  'matchLabels',
  'nodeSelector',
  'options',
  'overhead',
  'parameters',
  'requests',
  'status',
  'stringData',
  'userAnnotations',
  'volumeAttributes',
]);

/** Fields of a pod spec that decide about its account and token. */
export const podFields: ReadonlySet<string> = new Set(shapes.pod.types.keys());

/** Fields that mean something in exactly one place of a pod spec. `path` is too common to be one of them. */
export const tokenFields: ReadonlySet<string> = new Set([
  'serviceAccountToken',
  'audience',
  'expirationSeconds',
]);

/** Names that are not a slip of the pen and yet plainly meant for one of our fields: in small letters, with that field. */
export const synonyms: ReadonlyMap<string, string> = new Map([
  ...[
    'automount',
    'automountserviceaccount',
    'automountservicetoken',
    'automountsatoken',
    'automounttoken',
    'mountserviceaccounttoken',
  ].map((name) => [name, 'automountServiceAccountToken'] as const),
  ...[
    'expiration',
    'expirationsec',
    'expirationsecs',
    'expirationtime',
    'expires',
    'expiryseconds',
    'tokenexpirationseconds',
    'ttl',
    'ttlseconds',
  ].map((name) => [name, 'expirationSeconds'] as const),
  ...['aud', 'audiencename'].map((name) => [name, 'audience'] as const),
]);

/** Kinds of Kubernetes without pods whose `metadata` and `spec` hold none of our fields, as `<group>/<kind>`. */
export const plainKinds: ReadonlySet<string> = new Set([
  '/ConfigMap',
  '/LimitRange',
  '/Namespace',
  '/PersistentVolumeClaim',
  '/ResourceQuota',
  '/Secret',
  '/Service',
  'autoscaling/HorizontalPodAutoscaler',
  'networking.k8s.io/Ingress',
  'networking.k8s.io/NetworkPolicy',
  'policy/PodDisruptionBudget',
  'rbac.authorization.k8s.io/ClusterRole',
  'rbac.authorization.k8s.io/Role',
]);
