/** The resources that Kubernetes 1.36 serves, by API group, with those that only exist in RBAC (K: api/discovery). */
const byGroup: Readonly<Record<string, string>> = {
  '':
    'bindings componentstatuses configmaps endpoints events limitranges namespaces nodes persistentvolumeclaims persistentvolumes ' +
    'pods podtemplates replicationcontrollers resourcequotas secrets serviceaccounts services users groups',
  'admissionregistration.k8s.io':
    'mutatingadmissionpolicies mutatingadmissionpolicybindings mutatingwebhookconfigurations ' +
    'validatingadmissionpolicies validatingadmissionpolicybindings validatingwebhookconfigurations',
  'apiextensions.k8s.io': 'customresourcedefinitions',
  'apiregistration.k8s.io': 'apiservices',
  apps: 'controllerrevisions daemonsets deployments replicasets statefulsets',
  'authentication.k8s.io': 'selfsubjectreviews tokenreviews uids userextras',
  'authorization.k8s.io':
    'localsubjectaccessreviews selfsubjectaccessreviews selfsubjectrulesreviews subjectaccessreviews',
  autoscaling: 'horizontalpodautoscalers',
  batch: 'cronjobs jobs',
  'certificates.k8s.io': 'certificatesigningrequests clustertrustbundles podcertificaterequests signers',
  'coordination.k8s.io': 'leasecandidates leases',
  'discovery.k8s.io': 'endpointslices',
  'events.k8s.io': 'events',
  'flowcontrol.apiserver.k8s.io': 'flowschemas prioritylevelconfigurations',
  'networking.k8s.io': 'ingressclasses ingresses ipaddresses networkpolicies servicecidrs',
  'node.k8s.io': 'runtimeclasses',
  policy: 'poddisruptionbudgets podsecuritypolicies',
  'rbac.authorization.k8s.io': 'clusterrolebindings clusterroles rolebindings roles',
  'resource.k8s.io': 'deviceclasses devicetaintrules resourceclaims resourceclaimtemplates resourceslices',
  'scheduling.k8s.io': 'podgroups priorityclasses workloads',
  'storage.k8s.io':
    'csidrivers csinodes csistoragecapacities storageclasses volumeattachments volumeattributesclasses',
  'storagemigration.k8s.io': 'storageversionmigrations',
};

const known = new Map(Object.entries(byGroup).map(([group, names]) => [group, names.split(' ')]));

/** The resources of a group of Kubernetes itself; undefined for any other group. */
export function resourcesOfGroup(group: string): readonly string[] | undefined {
  return known.get(group);
}

/** The groups of Kubernetes itself that serve a resource, the core group first. */
export function groupsOfResource(resource: string): readonly string[] {
  return [...known].flatMap(([group, names]) => (names.includes(resource) ? [group] : []));
}

/** Resources of Kubernetes itself that are in no namespace: only a ClusterRoleBinding gives them. */
const ofCluster: ReadonlySet<string> = new Set(
  (
    'componentstatuses namespaces nodes persistentvolumes users groups mutatingadmissionpolicies mutatingadmissionpolicybindings ' +
    'mutatingwebhookconfigurations validatingadmissionpolicies validatingadmissionpolicybindings validatingwebhookconfigurations ' +
    'customresourcedefinitions apiservices selfsubjectreviews tokenreviews uids userextras selfsubjectaccessreviews ' +
    'selfsubjectrulesreviews subjectaccessreviews certificatesigningrequests clustertrustbundles signers flowschemas ' +
    'prioritylevelconfigurations ingressclasses ipaddresses servicecidrs runtimeclasses podsecuritypolicies clusterrolebindings ' +
    'clusterroles deviceclasses devicetaintrules resourceslices priorityclasses csidrivers csinodes storageclasses ' +
    'volumeattachments volumeattributesclasses storageversionmigrations'
  ).split(' '),
);

/** True for a resource that is known to be in no namespace. */
export function isOfCluster(group: string, resource: string): boolean {
  return ofCluster.has(resource) && (known.get(group)?.includes(resource) ?? false);
}
