import { groupOf } from './apiGroup.ts';

/** A kind whose objects hold whole objects, which somebody makes of them. */
export interface Carrier {
  readonly group: string;
  readonly kinds: readonly string[];
  /** Where the list of them stands. */
  readonly path: readonly string[];
  /** The namespaces that they state are dropped unless a parameter fills them in. */
  readonly dropsNamespaces?: true;
}

const carriers: readonly Carrier[] = [
  // openshift/api: template/v1; openshift/library-go: pkg/template/templateprocessing/template.go, stripNamespace
  { group: 'template.openshift.io', kinds: ['Template'], path: ['objects'], dropsNamespaces: true },
  // open-cluster-management-io/api: work/v1/types.go, ManifestsTemplate; a replica set makes such works
  {
    group: 'work.open-cluster-management.io',
    kinds: ['ManifestWork'],
    path: ['spec', 'workload', 'manifests'],
  },
  {
    group: 'work.open-cluster-management.io',
    kinds: ['ManifestWorkReplicaSet'],
    path: ['spec', 'manifestWorkTemplate', 'workload', 'manifests'],
  },
  // openshift/hive: apis/hive/v1/syncset_types.go, SyncSetCommonSpec
  { group: 'hive.openshift.io', kinds: ['SyncSet', 'SelectorSyncSet'], path: ['spec', 'resources'] },
  // tektoncd/triggers: pkg/apis/triggers/v1beta1/trigger_template_types.go, TriggerTemplateSpec
  { group: 'triggers.tekton.dev', kinds: ['TriggerTemplate'], path: ['spec', 'resourcetemplates'] },
];

/** The row of a kind; undefined for kinds that hold no objects. `v1` is how an OpenShift Template was written before OpenShift 4. */
export function carrierOf(apiVersion: string, kind: string): Carrier | undefined {
  const group = apiVersion === 'v1' && kind === 'Template' ? 'template.openshift.io' : groupOf(apiVersion);
  return carriers.find((one) => one.group === group && one.kinds.includes(kind));
}
