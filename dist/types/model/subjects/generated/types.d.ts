/** The facts of every subject, as its schema says. */
export interface Facts {
    readonly accountSecret: {
        /** The object for messages, such as `Deployment 'shop/web'`. */
        readonly object: string;
        /** The name of the ServiceAccount. */
        readonly account: string;
        /** The name of the Secret. */
        readonly secret: string;
        /** The worst that RBAC in the input lets the account do, behind a sentence: `; RBAC in these files lets it …`. Null when that is nothing. */
        readonly rights: string | null;
        /** How it is known to be a token Secret: it is in the input, or its name has the generated form `<account>-token-xxxxx`. */
        readonly known: "declared" | "generated-name";
    };
    readonly azureLabel: {
        /** The object for messages, such as `Deployment 'shop/web'`. */
        readonly object: string;
        /** On the ServiceAccount, on the labels of the object around the pod, or among the pod's annotations. */
        readonly where: "account" | "object" | "annotation";
    };
    readonly binding: {
        /** The binding for messages, such as `RoleBinding 'shop/reader'`. */
        readonly object: string;
        /** The role that it binds, for messages. */
        readonly role: string;
        /** The role is in the input, or every API server makes it. */
        readonly roleKnown: true | false | "unknown";
        /** How many subjects it has. */
        readonly subjectCount: number;
    };
    readonly boundSubject: {
        /** The binding for messages, such as `RoleBinding 'shop/reader'`. */
        readonly object: string;
        /** What the subject is, in whatever spelling: an account, all accounts of a namespace, all accounts, everyone who is authenticated, or who is not. */
        readonly who: "account" | "accounts-of-namespace" | "all-accounts" | "authenticated" | "unauthenticated";
        /** The account as `namespace/name`, or the group. */
        readonly name: string;
        /** The account is named `default`. */
        readonly isDefault: boolean;
        /** The role that is bound, for messages. */
        readonly role: string;
        /** The binding holds in every namespace. */
        readonly wholeCluster: boolean;
        /** Where the binding holds, such as " in the namespace 'shop'". */
        readonly where: string;
        /** The role allows every verb on every resource, as cluster-admin. */
        readonly admin: boolean;
        /** The worst that the role lets the subject do here; null when that is no power, `"unknown"` when the role is not in the input. */
        readonly power: string | null;
        /** Every API server makes this binding, or one of the same role for the same groups. */
        readonly kubernetesOwn: boolean;
        /** Workloads of the input that run as the account, for messages. */
        readonly workloads: readonly (string)[];
        /** How many they are. */
        readonly workloadCount: number;
    };
    readonly cloudExpiration: {
        /** The object for messages, such as `ServiceAccount 'shop/web'`. */
        readonly object: string;
        /** The annotation. */
        readonly annotation: string;
        /** The cloud that reads it. */
        readonly provider: "aws" | "azure";
        /** What it says, in seconds. */
        readonly seconds: number;
        /** The least that the cloud takes, in seconds. */
        readonly minimum: number;
        /** The cloud does not take it: AWS raises it to its minimum, Azure refuses the pod. */
        readonly outOfRange: boolean;
    };
    readonly command: {
        /** The workload for messages, such as `Deployment 'shop/web'`. */
        readonly object: string;
        /** Its name. */
        readonly container: string;
        /** It sends the token without checking certificates, creates a token, or takes the token out of its volume. */
        readonly hazard: "unverified" | "created" | "copied";
        /** The program (`curl`, `kubectl`), the code (`verify=False`), or the variable that is exported. */
        readonly program: string;
        /** Lifetime that a created token is asked for; null when none is written, or it cannot be read. */
        readonly seconds: number | null;
        /** A created token is bound to an object (`--bound-object-kind`). */
        readonly isBound: boolean;
        /** A created token has an audience (`--audience`). */
        readonly hasAudience: boolean;
        /** Where a copied token goes. */
        readonly into: "file" | "environment" | "kubeconfig" | "secret" | null;
    };
    readonly committedToken: {
        /** The object for messages, such as `Deployment 'shop/web'`. */
        readonly object: string;
        /** The kind of the object. */
        readonly kind: string;
        /** Legacy tokens never expire; bound ones do. */
        readonly form: "legacy" | "bound";
        /** The account, as `<namespace>/<name>`. */
        readonly account: string;
        /** The audiences; empty for a legacy token. */
        readonly audiences: readonly (string)[];
        /** UTC date of expiry, `YYYY-MM-DD`; null when it never expires. */
        readonly expires: string | null;
        /** The path of the field, such as `data.token`. */
        readonly field: string;
        /** How it stands there. */
        readonly encoding: "clear" | "base64";
    };
    readonly controlPlane: {
        /** The object for messages, such as `Pod 'kube-system/kube-apiserver'`. */
        readonly object: string;
        /** The program. */
        readonly component: "kube-apiserver" | "kube-controller-manager";
        /** Who writes its command line: a pod of the input, or kubeadm, k3s or RKE2 from a configuration of the input, with flags of their own below. */
        readonly form: "pod" | "kubeadm" | "k3s";
        /** Automatic tokens live for up to a year (`--service-account-extend-token-expiration` is not false). Null for a controller manager, as are all up to `restrictsNodes`. */
        readonly extendsTokens: true | false | "unknown" | null;
        /** `--service-account-max-token-expiration` is set. */
        readonly limitsTokens: true | false | "unknown" | null;
        /** A token of a deleted account or Secret is refused (`--service-account-lookup` is not false). */
        readonly looksUpTokens: true | false | "unknown" | null;
        /** The admission plugin ServiceAccount is on. */
        readonly admitsAccounts: true | false | "unknown" | null;
        /** `--token-auth-file` is set. */
        readonly hasStaticTokens: true | false | "unknown" | null;
        /** `--service-account-key-file` is set, or passed by the tool. */
        readonly hasKeyFile: true | false | "unknown" | null;
        /** The admission plugin NodeRestriction is on. */
        readonly restrictsNodes: true | false | "unknown" | null;
        /** Every controller has an account of its own (`--use-service-account-credentials`). Null for an API server. */
        readonly ownCredentials: true | false | "unknown" | null;
    };
    readonly credentialProvider: {
        /** The object for messages, such as `EncryptionConfiguration without a name`. */
        readonly object: string;
        /** Its name. */
        readonly provider: string;
        /** `serviceAccountTokenAudience` is set. */
        readonly hasAudience: boolean;
        /** `cacheType` as written: `ServiceAccount` or `Token`; empty when absent. */
        readonly cacheType: string;
    };
    readonly csiDriver: {
        /** The object for messages, such as `CSIDriver 'secrets-store.csi.k8s.io'`. */
        readonly object: string;
        /** `requiresRepublish` is true, so that the driver is given fresh tokens; `unknown` when a template decides. */
        readonly republishes: boolean | string;
        /** `serviceAccountTokenInSecrets` is true, so that tokens are kept out of what gets logged; `unknown` when a template decides. */
        readonly tokensInSecrets: boolean | string;
    };
    readonly document: {
        /** What is wrong. */
        readonly problem: "syntax-error" | "dropped-document";
        /** One sentence without a final period. */
        readonly detail: string;
    };
    readonly encryption: {
        /** The object for messages, such as `EncryptionConfiguration without a name`. */
        readonly object: string;
        /** An entry names Secrets, by name or by `*.` or `*.*`. */
        readonly covered: boolean;
        /** What new Secrets are written with: the first provider of that entry, such as `aescbc`, `kms` or `identity`; null without one. */
        readonly provider: string | null;
    };
    readonly field: {
        /** The object for messages, such as `Deployment 'shop/web'`. */
        readonly object: string;
        /** The kind of the object. */
        readonly kind: string;
        /** What is wrong. */
        readonly problem: "misplaced" | "misspelled" | "wrong-type" | "invalid-name" | "null" | "duplicate";
        /** The field as Kubernetes spells it. */
        readonly field: string;
        /** The key as written. */
        readonly written: string;
        /** Where it stands, such as `spec.serviceAccountName`. */
        readonly path: string;
        /** Where Kubernetes reads it; null when there is no such place. */
        readonly expectedPath: string | null;
        /** The type that Kubernetes wants: `boolean`, `string`, `integer`. */
        readonly expectedType: string | null;
        /** The type that is there: `string`, `number`, `boolean`, `mapping`, `sequence`. */
        readonly foundType: string | null;
        /** The value as written, shortened; null when it is no scalar. */
        readonly value: string | null;
        /** What a value of the wrong type evidently means, in the right one; null when that is not evident. */
        readonly meant: boolean | number | string | null;
        /** For automount on a pod: whether its pods get the token as it stands, or "unknown"; null for every other field. */
        readonly automount: boolean | string | null;
        /** For automount: what is known to stop working when it says false, such as `Prometheus`; null when nothing is known. */
        readonly breaks: string | null;
    };
    readonly grant: {
        /** The role or the binding for messages, such as `Role 'shop/reader'`. */
        readonly object: string;
        /** What the power amounts to. */
        readonly family: "role-escalation" | "token-minting" | "account-impersonation" | "node-proxy" | "certificate-signing" | "admission-control" | "secret-reading" | "workload-creation" | "pod-exec" | "pod-takeover" | "secret-writing" | "binding-writing" | "host-volume-creation" | "node-steering" | "auth-mapping";
        /** What an account does with it and where; continues "RBAC in these files lets …". */
        readonly does: string;
        /** What grants it, such as "Role 'shop/reader' allows `get` on `secrets`". */
        readonly by: string;
        /** What is missing for the whole power; null when nothing is. */
        readonly missing: string | null;
        /** How far it reaches for the account that gets most: the whole cluster, kube-system or another namespace than its own, its own namespace, objects of some names only; `unbound` when nothing in the input binds the role to an account. */
        readonly reach: "cluster" | "namespaces" | "namespace" | "named" | "unbound";
        /** What the power is worth at that reach. */
        readonly severity: "error" | "warning" | "note";
        /** The role that is bound, for messages. */
        readonly role: string;
        /** Every API server makes the role, and the line is the binding's roleRef. */
        readonly builtIn: boolean;
        /** The verb of the rule, as written. */
        readonly verb: string;
        /** The resource of the rule, as written. */
        readonly resource: string;
        /** The `resourceNames` that it is narrowed to; empty when it is not. */
        readonly names: readonly (string)[];
        /** Who may do it at that reach: accounts as `namespace/name`, and groups of them. */
        readonly accounts: readonly (string)[];
        /** How many they are. */
        readonly accountCount: number;
        /** How many more may do it with less reach, such as " (and 2 more, with less reach)". */
        readonly lesser: string | null;
        /** Workloads that hold a token of these accounts, for messages. */
        readonly workloads: readonly (string)[];
    };
    readonly heldToken: {
        /** The object for messages, such as `Deployment 'shop/web'`. */
        readonly object: string;
        /** The account, as `namespace/name`. */
        readonly account: string;
        /** How it gets the token: the automatic token, a projected token, a token from a CSI driver, a token Secret. */
        readonly how: readonly (string)[];
        /** The account is the one that the pods run as. */
        readonly own: boolean;
        /** The worst that RBAC in the input lets the account do and where; null when that is no power, `"unknown"` when a role that is bound is not in the input. */
        readonly power: string | null;
        /** What that power amounts to. */
        readonly family: "role-escalation" | "token-minting" | "account-impersonation" | "node-proxy" | "certificate-signing" | "admission-control" | "secret-reading" | "workload-creation" | "pod-exec" | "pod-takeover" | "secret-writing" | "binding-writing" | "host-volume-creation" | "node-steering" | "auth-mapping" | "cluster-admin" | null;
        /** What that power is worth. */
        readonly severity: "error" | "warning" | "note" | null;
        /** How far that power reaches. */
        readonly reach: "cluster" | "namespaces" | "namespace" | "named" | null;
        /** The other families of powers that the account has. */
        readonly others: readonly (string)[];
        /** How many they are. */
        readonly otherCount: number;
        /** The account is `default`, the workload leaves its namespace open, and the binding states one: it may be meant for others. */
        readonly guessed: boolean;
    };
    readonly hostPath: {
        /** The object for messages, such as `DaemonSet 'monitoring/agent'`. */
        readonly object: string;
        /** The name of the volume in the pod; null for a PersistentVolume. */
        readonly volume: string | null;
        /** The path on the node as written. */
        readonly path: string;
        /** The worst that lies there, such as `the tokens of all pods of the node`. */
        readonly holds: string;
        /** Tokens of the node's pods; keys of the control plane; the node's own credential; or only a known way to them. */
        readonly reach: "pods" | "cluster" | "node" | "detour";
        /** Software that is known to look at nodes, such as `the node exporter`; null for any other. */
        readonly agent: string | null;
        /** The narrower path that this software needs, as a sentence. */
        readonly needs: string | null;
        /** The software cannot work without the folder of the pods. */
        readonly needed: boolean;
        /** A container that mounts it may run as root, or read as root does; else only its user keeps it from what lies there. */
        readonly asRoot: boolean;
    };
    readonly inertRule: {
        /** The role for messages, such as `Role 'shop/reader'`. */
        readonly object: string;
        /** Why: `pods/*` is no pattern; `create` with `resourceNames` is never allowed, since a new object has no name yet; Kubernetes has no such resource. */
        readonly problem: "subresource-star" | "named-create" | "unknown-resource";
        /** The resource or verb, as written. */
        readonly written: string;
        /** The resource that was likely meant. */
        readonly meant: string | null;
        /** The resources of the rule. */
        readonly resources: readonly (string)[];
    };
    readonly processSharing: {
        /** The object for messages, such as `Deployment 'shop/web'`. */
        readonly object: string;
        /** The containers that hold the token. */
        readonly holders: readonly (string)[];
        /** The containers that do not. */
        readonly others: readonly (string)[];
    };
    readonly secret: {
        /** The object for messages, such as `Deployment 'shop/web'`. */
        readonly object: string;
        /** Its name. */
        readonly name: string | null;
        /** The annotation `kubernetes.io/service-account.name`; null when absent, empty when empty. */
        readonly account: string | null;
        /** False for a name from a template. */
        readonly accountKnown: boolean;
        /** The account for messages, such as `the service account 'web'`; it names no account that is not known. Null when absent. */
        readonly accountLabel: string | null;
        /** The input holds that ServiceAccount. */
        readonly accountDeclared: true | false | "unknown";
        /** A binding of the input has that account as a subject. */
        readonly bound: true | false | "unknown";
        /** The worst that RBAC in the input lets the account do, such as " that lets it read Secrets in every namespace", to follow "a role"; null when that amounts to no other token, or nothing is bound. */
        readonly lets: string | null;
        /** The manifest carries a token value in `data.token` or `stringData.token`. */
        readonly hasToken: boolean;
    };
    readonly secretProblem: {
        /** The object for messages, such as `Deployment 'shop/web'`. */
        readonly object: string;
        /** Its name. */
        readonly name: string | null;
        /** The annotation `kubernetes.io/service-account.name`. */
        readonly account: string | null;
        /** False for a name from a template. */
        readonly accountKnown: boolean;
        /** The account for messages, such as `the service account 'web'`; it names no account that is not known. Null when absent. */
        readonly accountLabel: string | null;
        /** The type as written; null means Opaque. */
        readonly type: string | null;
        /** What is wrong. */
        readonly reason: "annotation-without-type" | "immutable-without-data" | "committed-uid" | "before-account" | "invalid-since-label";
    };
    readonly secretUse: {
        /** The object for messages, such as `Deployment 'shop/web'`. */
        readonly object: string;
        /** The kind of the object. */
        readonly kind: string;
        /** The name of the Secret. */
        readonly secret: string;
        /** The account whose token the Secret holds. */
        readonly account: string | null;
        /** False for a name from a template. */
        readonly accountKnown: boolean;
        /** The account for messages, such as `the service account 'web'`; it names no account that is not known. Null when absent. */
        readonly accountLabel: string | null;
        /** The worst that RBAC in the input lets the account do, behind a sentence: `; RBAC in these files lets it …`. Null when that is nothing. */
        readonly rights: string | null;
        /** It is the account that the pods run as anyway. */
        readonly ownAccount: true | false | "unknown";
        /** How. */
        readonly via: "volume" | "projected volume" | "env" | "envFrom" | "csi" | "imagePullSecrets";
        /** The container, where it is one container's. */
        readonly container: string | null;
        /** It is a volume of its own that names the Secret and says nothing else. */
        readonly plainVolume: boolean;
    };
    readonly sentToken: {
        /** The object for messages, such as `ServiceMonitor 'shop/web'`. */
        readonly object: string;
        /** The field: `bearerTokenFile` or `credentialsFile`. */
        readonly field: string;
        /** Whom it is sent to: what is scraped, or one server. */
        readonly to: "targets" | "server";
        /** Whom, for messages: `every target that its labels fit`. */
        readonly receiver: string;
        /** The targets are kubelets, API servers or other parts of the control plane, which check such tokens. */
        readonly toControlPlane: boolean;
        /** It is sent over TLS. */
        readonly encrypted: boolean;
        /** It is sent over TLS, and the certificate of the other side is checked. */
        readonly verified: boolean;
    };
    readonly serviceAccount: {
        /** The object for messages, such as `Deployment 'shop/web'`. */
        readonly object: string;
        /** Its name. */
        readonly name: string;
        /** It is named `default`. */
        readonly isDefault: boolean;
        /** `automountServiceAccountToken` as written; null when unset. */
        readonly automount: true | false | null | "unknown";
        /** A binding of the input has it as a subject, by name or through its groups. */
        readonly bound: true | false | "unknown";
        /** The cloud whose identity it carries by annotation. */
        readonly cloudIdentity: "aws" | "google" | "azure" | null;
        /** The annotation `kubernetes.io/enforce-mountable-secrets` is on (as Go's ParseBool reads it). */
        readonly enforceMountableSecrets: boolean;
        /** How many workloads of the input run as it. */
        readonly workloads: number;
        /** What is known to need its automatic token, such as `Prometheus`; null when nothing is known. */
        readonly needs: string | null;
    };
    readonly staticToken: {
        /** The object for messages, such as `SecretStore 'shop/vault'`. */
        readonly object: string;
        /** The software that uses it, such as `External Secrets`. */
        readonly product: string;
        /** The key that gives it: `secretRef`. */
        readonly field: string;
        /** The field beside it that has short tokens made: `serviceAccountRef`. */
        readonly instead: string;
        /** The name of the Secret; null where the object holds the token itself. */
        readonly secret: string | null;
        /** What shows that it is such a token: the field takes nothing else, the Secret is of that type, or it is a kubeconfig with a token. */
        readonly knownBy: "field" | "secret" | "kubeconfig";
        /** It is, or may be, for another cluster, which knows no account of this one. */
        readonly elsewhere: boolean;
    };
    readonly suppression: {
        /** What is wrong. */
        readonly problem: "no-reason" | "unknown-rule" | "unused" | "expired" | "malformed" | "misplaced";
        /** How it is written. */
        readonly form: "comment" | "annotation" | "config";
        /** The rule id that it is about; null when it is about the whole directive. */
        readonly rule: string | null;
        /** The nearest rule id, for a typo. */
        readonly suggestion: string | null;
        /** The date as written. */
        readonly until: string | null;
        /** One sentence without a final period that says what is wrong here. */
        readonly detail: string;
    };
    readonly token: {
        /** The object for messages, such as `Deployment 'shop/web'`. */
        readonly object: string;
        /** The kind of the object. */
        readonly kind: string;
        /** The account whose token it is: always the one of the pods. `"unknown"` where `accountKnown` is false. */
        readonly account: string;
        /** The input decides which account it is. */
        readonly accountKnown: boolean;
        /** The account for messages, such as `the service account 'web'`; it names no account that is not known. */
        readonly accountLabel: string;
        /** The name of the volume. */
        readonly volume: string;
        /** As written; null when absent or empty, `"unknown"` where `audienceKnown` is false. */
        readonly audience: string | null;
        /** False for an audience from a template. */
        readonly audienceKnown: boolean;
        /** The token is valid at the API server: no audience, or one that is well known to be an API server's. */
        readonly apiAudience: true | false | "unknown";
        /** As written; null when absent, `"unknown"` when it comes from a template or has the wrong type. */
        readonly expirationSeconds: number | string | null;
        /** Seconds that the token really lives on an API server with default flags. */
        readonly lifetimeSeconds: number | string | null;
        /** Exactly 3607 seconds and the audience of the API server: honoured for up to a year. */
        readonly extended: true | false | "unknown";
        /** As written; null when absent, `"unknown"` where `pathKnown` is false. */
        readonly path: string | null;
        /** False for a path from a template. */
        readonly pathKnown: boolean;
        /** Why the API server refuses the path, or the file is lost. */
        readonly pathProblem: "missing" | "empty" | "absolute" | "parent" | "duplicate" | null;
        /** Why the API server refuses the number. */
        readonly expirationProblem: "too-short" | "too-long" | "fractional" | null;
        /** The documented replacement of the automatic token: the file `token` in a volume that at least one container mounts at the default path. */
        readonly replacesAutomount: boolean;
        /** The name of the volume starts with `kube-api-access-`: exported from a live pod. */
        readonly exported: boolean;
        /** At least one container mounts the volume. */
        readonly mounted: boolean;
        /** Containers that mount the volume. */
        readonly containers: readonly (string)[];
        /** Octal mode of the token file, such as `0644`. */
        readonly fileMode: string;
        /** Every user of the container can read the file. */
        readonly worldReadable: true | false | "unknown";
    };
    readonly tokenMount: {
        /** The object for messages, such as `Deployment 'shop/web'`. */
        readonly object: string;
        /** The kind of the object. */
        readonly kind: string;
        /** The name of the volume. */
        readonly volume: string;
        /** The name of the container. */
        readonly container: string;
        /** As written. */
        readonly mountPath: string | null;
        /** The field that cuts the file off from updates. */
        readonly subPathField: "subPath" | "subPathExpr" | null;
        /** Its value. */
        readonly subPath: string | null;
        /** The name of the volume starts with `kube-api-access-`. */
        readonly exported: boolean;
    };
    readonly tokenRequest: {
        /** The object for messages, such as `VaultAuth 'shop/vault'`. */
        readonly object: string;
        /** A TokenRequest, an entry of a CSIDriver's `tokenRequests`, or a custom resource. */
        readonly form: "request" | "driver" | "integration";
        /** The software that asks, such as `External Secrets`; null where it is Kubernetes itself. */
        readonly product: string | null;
        /** Who is shown the token, such as `Vault`; null where nothing says so. */
        readonly receiver: string | null;
        /** Whose token it is: that of a named account, of the pods that use the object, or of the controller itself. */
        readonly whose: "account" | "pods" | "controller";
        /** The same for messages: `the service account 'web'`, `the pod's own account`, `the controller's own account`. */
        readonly accountLabel: string;
        /** An audience is asked for, by the object or by the product itself. Without one the token is the API server's. */
        readonly hasAudience: true | false | "unknown";
        /** The object has a place for the audience. */
        readonly audienceSettable: boolean;
        /** As written; null when it says nothing, `unknown` when a template does, null for integrations. */
        readonly expirationSeconds: number | string | null;
        /** Seconds that the token really lives on an API server with default flags; null where the controller decides. */
        readonly lifetimeSeconds: number | string | null;
        /** A TokenRequest has a `boundObjectRef`; null for the others. */
        readonly bound: boolean | null;
    };
    readonly tokenReview: {
        /** The object for messages, such as `TokenReview without a name`. */
        readonly object: string;
        /** It asks for an audience; without one tokens for the API server are taken for genuine. */
        readonly hasAudience: true | false;
    };
    readonly workload: {
        /** The object for messages, such as `Deployment 'shop/web'`. */
        readonly object: string;
        /** The kind of the object. */
        readonly kind: string;
        /** A kind of Kubernetes itself, not a custom resource. */
        readonly builtIn: boolean;
        /** A static or mirror pod: it has no account and holds no token. */
        readonly static: boolean;
        /** No pods of its own: a controller, or a container of other pods, acts as the account. */
        readonly impersonates: boolean;
        /** The service account that the pods run as. */
        readonly account: {
            /** Its name; `"unknown"` where `known` is false. */
            readonly name: string;
            /** The input decides which account it is. False for a name from a template, one that the API server refuses, and where a controller chooses. */
            readonly known: boolean;
            /** The account for messages, such as `the service account 'web'`; it names no account that is not known. */
            readonly label: string;
            /** The field that decided; null when nothing was written and `default` is taken. */
            readonly writtenAs: "serviceAccountName" | "serviceAccount" | null;
            /** Where its name belongs, from the root of the object: `spec.template.spec.serviceAccountName`. */
            readonly path: string;
            /** `serviceAccountName` as written. */
            readonly serviceAccountName: string | null;
            /** The deprecated alias as written. */
            readonly serviceAccount: string | null;
            /** The namespace of the account; null where the apply decides. */
            readonly namespace: string | null;
            /** What is known to need the token, of all workloads that take the word of this account, such as `Prometheus`. */
            readonly needs: string | null;
            /** The pods run as the account `default`. */
            readonly isDefault: true | false | "unknown";
            /** The input holds the ServiceAccount object. */
            readonly declared: true | false | "unknown";
            /** The input declares an account of this name, but for another namespace. Only where `declared` is false. */
            readonly namesake: boolean;
            /** The input declares other accounts for the namespace of the pods. */
            readonly othersDeclared: boolean;
            /** A RoleBinding or ClusterRoleBinding of the input has this account as a subject, by name or through its groups. */
            readonly bound: true | false | "unknown";
            /** A binding of the account allows every request: `cluster-admin`, or a role that equals it. */
            readonly admin: boolean;
            /** The worst that RBAC in the input lets the account do, such as " that lets it read Secrets in every namespace", to follow "a role"; null when that amounts to no other token, or nothing is bound. */
            readonly lets: string | null;
            /** The cloud whose identity the account carries by annotation. */
            readonly cloudIdentity: "aws" | "google" | "azure" | null;
            /** Other workloads of the namespace that run as the same account, for messages. */
            readonly sharedWith: readonly (string)[];
            /** How the deprecated `serviceAccount` is used: alone (`serviceAccountName` absent or empty), with the same name, or with a different one, which `serviceAccountName` overrides; null when it is absent or empty. */
            readonly alias: "alone" | "same" | "different" | "unknown" | null;
        };
        /** The automatic token. */
        readonly automount: {
            /** The pods get it. */
            readonly value: true | false | "unknown";
            /** Who decided. */
            readonly decidedBy: "pod" | "serviceAccount" | "default" | "unknown";
            /** As written on the pod; null when unset. */
            readonly pod: true | false | null | "unknown";
            /** As written on the account; null when unset or when the input does not hold the account, `"unknown"` also where several that may be meant contradict each other. */
            readonly serviceAccount: true | false | null | "unknown";
            /** The kind has a place for `automountServiceAccountToken` on the pod. */
            readonly settable: boolean;
            /** Where `automountServiceAccountToken` belongs, from the root of the object; null when the kind has no place for it. */
            readonly path: string | null;
            /** Containers that really receive the token: masked ones are left out. */
            readonly containers: readonly (string)[];
            /** How many containers receive it. */
            readonly containerCount: number;
            /** A volume of the pod is named `kube-api-access-…`, so that admission takes it for the token instead of adding one. */
            readonly reused: boolean;
            /** A binding names the account or the group of its namespace, and its role is unknown or allows a request that a program makes. `use` of a pod security policy or security context constraints, pulling images, and bindings to all accounts are no evidence. */
            readonly needed: boolean;
            /** Someone wrote `true`: the pod, or the account while the pod says nothing. */
            readonly requested: boolean;
        };
        /** The pods hold any token of their account: automatic, projected, or requested by a CSI driver. */
        readonly holdsToken: true | false | "unknown";
        /** A container reads the automatic token's path (arguments, environment, a ConfigMap of the input), or the controller adds a program that works through the API. */
        readonly usesToken: boolean;
        /** What a container logs in to with the token, beside the API server, such as `Vault`. */
        readonly tokenReceiver: string | null;
        /** Software that is known to break without its token, such as `Prometheus`; null when nothing is recognised. */
        readonly knownSoftware: string | null;
        /** The object came out of a live cluster: it has `metadata.uid` or `metadata.resourceVersion`. Such objects repeat `serviceAccount`, which nobody wrote. */
        readonly exported: boolean;
        /** What is known to need the automatic token, such as `Prometheus` or `what the account is bound for`; null when nothing is known. */
        readonly needs: string | null;
        /** The one container that is known to use the token; null when none or several are. */
        readonly tokenContainer: string | null;
        /** A name for an account of its own, that of the object; null where an account of the input has it. */
        readonly freeName: string | null;
    };
}
/** The names of the places of every subject. */
export interface Places {
    readonly accountSecret: "self" | "secret";
    readonly azureLabel: "self" | "pod" | "name";
    readonly binding: "self" | "roleRef";
    readonly boundSubject: "self" | "roleRef" | "workloads";
    readonly cloudExpiration: "self" | "name";
    readonly command: "self" | "workload";
    readonly committedToken: "self";
    readonly controlPlane: "self" | "extendExpiration" | "maxExpiration" | "lookup" | "disabledPlugins" | "enabledPlugins" | "tokenFile" | "keyFile" | "ownCredentials" | "name";
    readonly credentialProvider: "self" | "audience" | "cacheType" | "name";
    readonly csiDriver: "self" | "republish" | "inSecrets" | "name";
    readonly document: "self";
    readonly encryption: "self" | "resources" | "name";
    readonly field: "self" | "target" | "other";
    readonly grant: "self" | "verb" | "subjects" | "workloads";
    readonly heldToken: "self" | "workload" | "chain";
    readonly hostPath: "self" | "mounts" | "name";
    readonly inertRule: "self";
    readonly processSharing: "self" | "name";
    readonly secret: "self" | "account" | "annotations" | "serviceAccount" | "name";
    readonly secretProblem: "self" | "serviceAccount" | "name";
    readonly secretUse: "volumeSource" | "self" | "secret" | "workload";
    readonly sentToken: "self" | "name";
    readonly serviceAccount: "self" | "automount" | "enforceMountableSecrets" | "cloudIdentity" | "bindings";
    readonly staticToken: "self" | "secret" | "name";
    readonly suppression: "self";
    readonly token: "self" | "volume" | "audience" | "expirationSeconds" | "path" | "otherPath" | "mounts" | "workload" | "defaultMode";
    readonly tokenMount: "self" | "subPath" | "token" | "workload";
    readonly tokenRequest: "self" | "audience" | "name";
    readonly tokenReview: "self" | "audiences" | "name";
    readonly workload: "self" | "podSpec" | "serviceAccountName" | "serviceAccount" | "serviceAccountValue" | "automount" | "account" | "accountObject" | "firstSharer" | "tokenContainer" | "accountAutomount" | "value" | "bindings" | "sharers" | "containers" | "reads" | "cloudIdentity";
}
