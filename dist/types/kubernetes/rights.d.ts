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
declare const rights: {
    readonly requestTokens: {
        readonly verbs: readonly ["create"];
        readonly group: "";
        readonly resources: readonly ["serviceaccounts/token"];
    };
    readonly readSecrets: {
        readonly verbs: readonly ["get", "list", "watch", "patch"];
        readonly group: "";
        readonly resources: readonly ["secrets"];
    };
    readonly createSecrets: {
        readonly verbs: readonly ["create"];
        readonly group: "";
        readonly resources: readonly ["secrets"];
    };
    readonly writeSecrets: {
        readonly verbs: readonly ["create", "update"];
        readonly group: "";
        readonly resources: readonly ["secrets"];
    };
    readonly impersonateAccounts: {
        readonly verbs: readonly ["impersonate"];
        readonly group: "";
        readonly resources: readonly ["serviceaccounts"];
    };
    readonly impersonateUsers: {
        readonly verbs: readonly ["impersonate"];
        readonly group: "";
        readonly resources: readonly ["users", "groups"];
        readonly ofCluster: true;
    };
    readonly impersonateExtras: {
        readonly verbs: readonly ["impersonate"];
        readonly group: "authentication.k8s.io";
        readonly resources: readonly ["uids", "userextras/*"];
        readonly ofCluster: true;
    };
    readonly createPods: {
        readonly verbs: readonly ["create"];
        readonly group: "";
        readonly resources: readonly ["pods"];
    };
    readonly writeControllers: {
        readonly verbs: string[];
        readonly group: "";
        readonly resources: readonly [];
        readonly also: ReadonlySet<string>;
    };
    readonly relabelNamespaces: {
        readonly verbs: string[];
        readonly group: "";
        readonly resources: readonly ["namespaces"];
    };
    readonly execPods: {
        readonly verbs: readonly ["create"];
        readonly group: "";
        readonly resources: readonly ["pods/exec", "pods/attach"];
    };
    readonly addDebugContainers: {
        readonly verbs: string[];
        readonly group: "";
        readonly resources: readonly ["pods/ephemeralcontainers"];
    };
    readonly getExec: {
        readonly verbs: readonly ["get"];
        readonly group: "";
        readonly resources: readonly ["pods/exec", "pods/attach"];
    };
    readonly proxyPods: {
        readonly verbs: readonly ["get", "create"];
        readonly group: "";
        readonly resources: readonly ["pods/proxy", "pods/portforward", "services/proxy"];
    };
    readonly changePods: {
        readonly verbs: string[];
        readonly group: "";
        readonly resources: readonly ["pods"];
    };
    readonly proxyNodes: {
        readonly verbs: readonly ["get", "create", "update", "patch", "delete"];
        readonly group: "";
        readonly resources: readonly ["nodes/proxy"];
        readonly ofCluster: true;
    };
    readonly escalateRoles: {
        readonly verbs: readonly ["escalate"];
        readonly group: "rbac.authorization.k8s.io";
        readonly resources: readonly ["roles"];
    };
    readonly writeRoles: {
        readonly verbs: string[];
        readonly group: "rbac.authorization.k8s.io";
        readonly resources: readonly ["roles"];
    };
    readonly escalateClusterRoles: {
        readonly verbs: readonly ["escalate"];
        readonly group: "rbac.authorization.k8s.io";
        readonly resources: readonly ["clusterroles"];
        readonly ofCluster: true;
    };
    readonly writeClusterRoles: {
        readonly verbs: string[];
        readonly group: "rbac.authorization.k8s.io";
        readonly resources: readonly ["clusterroles"];
        readonly ofCluster: true;
    };
    readonly bindRoles: {
        readonly verbs: readonly ["bind"];
        readonly group: "rbac.authorization.k8s.io";
        readonly resources: readonly ["roles", "clusterroles"];
    };
    readonly writeRoleBindings: {
        readonly verbs: string[];
        readonly group: "rbac.authorization.k8s.io";
        readonly resources: readonly ["rolebindings"];
    };
    readonly bindClusterRoles: {
        readonly verbs: readonly ["bind"];
        readonly group: "rbac.authorization.k8s.io";
        readonly resources: readonly ["clusterroles"];
        readonly ofCluster: true;
    };
    readonly writeClusterRoleBindings: {
        readonly verbs: string[];
        readonly group: "rbac.authorization.k8s.io";
        readonly resources: readonly ["clusterrolebindings"];
        readonly ofCluster: true;
    };
    readonly createSigningRequests: {
        readonly verbs: readonly ["create"];
        readonly group: "certificates.k8s.io";
        readonly resources: readonly ["certificatesigningrequests"];
        readonly ofCluster: true;
    };
    readonly changeApproval: {
        readonly verbs: string[];
        readonly group: "certificates.k8s.io";
        readonly resources: readonly ["certificatesigningrequests/approval"];
        readonly ofCluster: true;
    };
    readonly approveSigner: {
        readonly verbs: readonly ["approve", "sign"];
        readonly group: "certificates.k8s.io";
        readonly resources: readonly ["signers"];
        readonly ofCluster: true;
        readonly names: readonly ["kubernetes.io/kube-apiserver-client", "kubernetes.io/*"];
    };
    readonly writeMutatingWebhooks: {
        readonly verbs: string[];
        readonly group: "admissionregistration.k8s.io";
        readonly resources: readonly ["mutatingwebhookconfigurations"];
        readonly ofCluster: true;
    };
    readonly writeValidatingWebhooks: {
        readonly verbs: string[];
        readonly group: "admissionregistration.k8s.io";
        readonly resources: readonly ["validatingwebhookconfigurations"];
        readonly ofCluster: true;
    };
    readonly writeMutations: {
        readonly verbs: string[];
        readonly group: "admissionregistration.k8s.io";
        readonly resources: readonly ["mutatingadmissionpolicies"];
        readonly ofCluster: true;
    };
    readonly writeMutationBindings: {
        readonly verbs: string[];
        readonly group: "admissionregistration.k8s.io";
        readonly resources: readonly ["mutatingadmissionpolicybindings"];
        readonly ofCluster: true;
    };
    readonly createVolumes: {
        readonly verbs: readonly ["create"];
        readonly group: "";
        readonly resources: readonly ["persistentvolumes"];
        readonly ofCluster: true;
    };
    readonly changeNodes: {
        readonly verbs: string[];
        readonly group: "";
        readonly resources: readonly ["nodes", "nodes/status"];
        readonly ofCluster: true;
    };
    readonly deletePods: {
        readonly verbs: readonly ["delete", "deletecollection"];
        readonly group: "";
        readonly resources: readonly ["pods"];
    };
    readonly evictPods: {
        readonly verbs: readonly ["create"];
        readonly group: "";
        readonly resources: readonly ["pods/eviction"];
    };
    readonly changeAuthMap: {
        readonly verbs: string[];
        readonly group: "";
        readonly resources: readonly ["configmaps"];
        readonly names: readonly ["aws-auth"];
        readonly namespace: "kube-system";
    };
};
export type RightName = keyof typeof rights;
export declare const rightNames: readonly RightName[];
export declare function rightOf(name: RightName): Right;
export {};
