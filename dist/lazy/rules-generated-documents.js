import"./chunk-WLCJNZ3C.js";var e={"automount/automount-override":{securitySeverity:2.5,why:"Whoever may edit the pod template can undo the decision of whoever owns the account, and it takes one line that is easy to miss. It is the documented way to opt in too, which is why this is only a note.",breaks:"",references:["https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting","https://github.com/kubernetes/kubernetes/blob/v1.36.2/plugin/pkg/admission/serviceaccount/admission.go"],maps:["CIS 5.1.6"],since:"0.1.0",optionSchemas:{},examples:[{about:"The account says no, the pod says yes.",bad:`apiVersion: v1
kind: ServiceAccount
metadata: { name: web, namespace: shop }
automountServiceAccountToken: false
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  automountServiceAccountToken: true # <-
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"The account is bound, so the pod may well need it; only the reviewer can tell.",bad:`apiVersion: v1
kind: ServiceAccount
metadata: { name: operator, namespace: shop }
automountServiceAccountToken: false
---
apiVersion: v1
kind: Pod
metadata: { name: operator, namespace: shop }
spec:
  serviceAccountName: operator
  automountServiceAccountToken: true # <-
  containers:
    - name: operator
      image: registry.example/operator:1.4
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: operator, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: operator }
subjects:
  - { kind: ServiceAccount, name: operator, namespace: shop }
`},{about:"The pod leaves it to the account.",good:`apiVersion: v1
kind: ServiceAccount
metadata: { name: web, namespace: shop }
automountServiceAccountToken: false
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"The account says nothing, so nothing is overridden.",good:`apiVersion: v1
kind: ServiceAccount
metadata: { name: web, namespace: shop }
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  automountServiceAccountToken: true
  containers:
    - name: web
      image: registry.example/web:1.4
`}],sample:{message:"Pod 'shop/web' takes the token of the service account 'web', although the account says 'automountServiceAccountToken: false'. The pod wins, so the opt-out that its owner wrote protects nothing here.",fix:"If no container calls the Kubernetes API, delete the line. If one does, write `false` and mount a one-hour projected token into that container only (`sa-lint explain automount/automounted-token` shows how), or suppress this finding."}},"automount/automounted-token":{securitySeverity:6,why:"Most applications never call the Kubernetes API, yet every container gets a file with a credential for it. A path traversal, a template injection or a bad dependency is enough to read that file. The thief is then an authenticated user inside the cluster, today with the rights of the account and its groups, tomorrow with those that someone adds. The kubelet renews the file every hour, but a default API server honours each copy for a year, as long as the pod lives.\nPrometheus, operators, leader election and Kubernetes service discovery do call the API. For these, a projected volume at /var/run/secrets/kubernetes.io/serviceaccount in the one container gives the same files with a token of one hour: `serviceAccountToken` with `path: token` and `expirationSeconds: 3600` (never 3607), kube-root-ca.crt, and the namespace; an example is below. Two programs need more: Argo Workflows needs `executor.serviceAccountName` before automount may be off, and the Vault Agent Injector refuses pods that have no mount whose path contains `serviceaccount`.",breaks:"",references:["https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting","https://kubernetes.io/docs/concepts/security/application-security-checklist/","https://github.com/kubernetes/kubernetes/blob/v1.36.2/plugin/pkg/admission/serviceaccount/admission.go","https://github.com/kubernetes/kubernetes/blob/v1.36.2/pkg/registry/core/serviceaccount/storage/token.go"],maps:["CIS 5.1.6","NSA Protecting Pod service account tokens","OWASP K01"],since:"0.1.0",optionSchemas:{},examples:[{about:"Nothing is written, and the account is not in the input.",bad:`apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: # <-
      serviceAccountName: web
      containers:
        - name: web
          image: registry.example/web:1.4
`,fixed:`apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      serviceAccountName: web
      automountServiceAccountToken: false
      containers:
        - name: web
          image: registry.example/web:1.4
`},{about:"Nothing is written, on the account neither.",bad:`apiVersion: v1
kind: ServiceAccount
metadata: { name: web, namespace: shop }
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec: # <-
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
`,fixed:`apiVersion: v1
kind: ServiceAccount
metadata: { name: web, namespace: shop }
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  automountServiceAccountToken: false
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"The pod overrides the account, which may do nothing.",bad:`apiVersion: v1
kind: ServiceAccount
metadata: { name: web, namespace: shop }
automountServiceAccountToken: false
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  automountServiceAccountToken: true # <-
  containers:
    - name: web
      image: registry.example/web:1.4
`,fixed:`apiVersion: v1
kind: ServiceAccount
metadata: { name: web, namespace: shop }
automountServiceAccountToken: false
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  automountServiceAccountToken: false
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"The account decides.",bad:`apiVersion: v1
kind: ServiceAccount
metadata: { name: web, namespace: shop }
automountServiceAccountToken: true
---
apiVersion: batch/v1
kind: CronJob
metadata: { name: report, namespace: shop }
spec:
  schedule: "0 3 * * *"
  jobTemplate:
    spec:
      template:
        spec: # <-
          serviceAccountName: web
          restartPolicy: Never
          containers:
            - name: report
              image: registry.example/report:2.0
`,fixed:`apiVersion: v1
kind: ServiceAccount
metadata: { name: web, namespace: shop }
automountServiceAccountToken: true
---
apiVersion: batch/v1
kind: CronJob
metadata: { name: report, namespace: shop }
spec:
  schedule: "0 3 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          serviceAccountName: web
          automountServiceAccountToken: false
          restartPolicy: Never
          containers:
            - name: report
              image: registry.example/report:2.0
`},{about:"The account is bound, so the token is needed, but nobody says so (a note).",bad:`apiVersion: v1
kind: Pod
metadata: { name: operator, namespace: shop }
spec: # <-
  serviceAccountName: operator
  containers:
    - name: operator
      image: registry.example/operator:1.4
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: operator, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: operator }
subjects:
  - { kind: ServiceAccount, name: operator, namespace: shop }
`,fixed:`apiVersion: v1
kind: Pod
metadata: { name: operator, namespace: shop }
spec:
  serviceAccountName: operator
  automountServiceAccountToken: false
  containers:
    - name: operator
      image: registry.example/operator:1.4
      volumeMounts:
        - name: api-token
          mountPath: /var/run/secrets/kubernetes.io/serviceaccount
          readOnly: true
  volumes:
    - name: api-token
      projected:
        sources:
          - serviceAccountToken:
              path: token
              expirationSeconds: 3600
          - configMap:
              name: kube-root-ca.crt
              items:
                - key: ca.crt
                  path: ca.crt
          - downwardAPI:
              items:
                - path: namespace
                  fieldRef:
                    fieldPath: metadata.namespace
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: operator, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: operator }
subjects:
  - { kind: ServiceAccount, name: operator, namespace: shop }
`},{about:"The account `default` is bound, which says little about this pod (a note).",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec: # <-
  containers:
    - name: web
      image: registry.example/web:1.4
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: read-config, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: read-config }
subjects:
  - { kind: ServiceAccount, name: default, namespace: shop }
`,unfixed:"what the account is bound for needs the token"},{about:"Prometheus needs a token for service discovery; it can be smaller than the automatic one.",bad:`apiVersion: apps/v1
kind: StatefulSet
metadata: { name: prometheus, namespace: monitoring }
spec:
  serviceName: prometheus
  selector: { matchLabels: { app: prometheus } }
  template:
    metadata: { labels: { app: prometheus } }
    spec: # <-
      serviceAccountName: prometheus
      containers:
        - name: prometheus
          image: quay.io/prometheus/prometheus:v3.5.0
`,fixed:`apiVersion: apps/v1
kind: StatefulSet
metadata: { name: prometheus, namespace: monitoring }
spec:
  serviceName: prometheus
  selector: { matchLabels: { app: prometheus } }
  template:
    metadata: { labels: { app: prometheus } }
    spec:
      serviceAccountName: prometheus
      automountServiceAccountToken: false
      containers:
        - name: prometheus
          image: quay.io/prometheus/prometheus:v3.5.0
          volumeMounts:
            - name: api-token
              mountPath: /var/run/secrets/kubernetes.io/serviceaccount
              readOnly: true
      volumes:
        - name: api-token
          projected:
            sources:
              - serviceAccountToken:
                  path: token
                  expirationSeconds: 3600
              - configMap:
                  name: kube-root-ca.crt
                  items:
                    - key: ca.crt
                      path: ca.crt
              - downwardAPI:
                  items:
                    - path: namespace
                      fieldRef:
                        fieldPath: metadata.namespace
`},{about:"The kind has no field of its own, and the account does not turn the token off.",bad:`apiVersion: v1
kind: ServiceAccount
metadata: { name: thanos-ruler, namespace: monitoring }
---
apiVersion: monitoring.coreos.com/v1
kind: ThanosRuler
metadata: { name: rules, namespace: monitoring }
spec: # <-
  serviceAccountName: thanos-ruler
  queryEndpoints: [dnssrv+_http._tcp.thanos-query.monitoring.svc]
`,fixed:`apiVersion: v1
kind: ServiceAccount
metadata: { name: thanos-ruler, namespace: monitoring }
automountServiceAccountToken: false
---
apiVersion: monitoring.coreos.com/v1
kind: ThanosRuler
metadata: { name: rules, namespace: monitoring }
spec:
  serviceAccountName: thanos-ruler
  queryEndpoints: [dnssrv+_http._tcp.thanos-query.monitoring.svc]
`},{about:"The same with an account that is bound (a note).",bad:`apiVersion: v1
kind: ServiceAccount
metadata: { name: thanos-ruler, namespace: monitoring }
---
apiVersion: monitoring.coreos.com/v1
kind: ThanosRuler
metadata: { name: rules, namespace: monitoring }
spec: # <-
  serviceAccountName: thanos-ruler
  queryEndpoints: [dnssrv+_http._tcp.thanos-query.monitoring.svc]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: thanos-ruler, namespace: monitoring }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: thanos-ruler }
subjects:
  - { kind: ServiceAccount, name: thanos-ruler, namespace: monitoring }
`,unfixed:"what the account is bound for needs the token"},{about:"A custom resource may keep the field elsewhere; the fix says where (here `spec.podTemplate`).",bad:`apiVersion: tekton.dev/v1
kind: TaskRun
metadata: { name: build, namespace: shop }
spec: # <-
  serviceAccountName: build
  podTemplate:
    securityContext: { runAsNonRoot: true }
  taskSpec:
    steps:
      - name: build
        image: registry.example/build:1.0
`,unfixed:"it would not remove the finding"},{about:"Knative refuses `true` in the pod spec, so the ServiceAccount has to say it (a note).",bad:`apiVersion: serving.knative.dev/v1
kind: Service
metadata: { name: gateway, namespace: shop }
spec:
  template:
    spec: # <-
      serviceAccountName: gateway
      containers:
        - image: registry.example/gateway:1.0
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: gateway, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: gateway }
subjects:
  - { kind: ServiceAccount, name: gateway, namespace: shop }
`,unfixed:"what the account is bound for needs the token"},{about:"The job logs in to OpenBao with a token that the Kubernetes API accepts as well.",bad:`apiVersion: batch/v1
kind: CronJob
metadata: { name: snapshot, namespace: openbao }
spec:
  schedule: "0 3 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          serviceAccountName: snapshot
          automountServiceAccountToken: true # <-
          restartPolicy: Never
          containers:
            - name: snapshot
              image: openbao/openbao:2
              command: [sh, -c]
              args:
                - bao write auth/kubernetes/login role=snapshot jwt=@/var/run/secrets/kubernetes.io/serviceaccount/token
`,unfixed:"the login to OpenBao needs the token"},{about:"A script reads the token, so it is needed (a note).",bad:`apiVersion: v1
kind: Pod
metadata: { name: leader, namespace: shop }
spec: # <-
  serviceAccountName: leader
  containers:
    - name: leader
      image: registry.example/leader:1
      env:
        - { name: TOKEN_FILE, value: /var/run/secrets/kubernetes.io/serviceaccount/token }
`,fixed:`apiVersion: v1
kind: Pod
metadata: { name: leader, namespace: shop }
spec:
  serviceAccountName: leader
  automountServiceAccountToken: false
  containers:
    - name: leader
      image: registry.example/leader:1
      env:
        - { name: TOKEN_FILE, value: /var/run/secrets/kubernetes.io/serviceaccount/token }
      volumeMounts:
        - name: api-token
          mountPath: /var/run/secrets/kubernetes.io/serviceaccount
          readOnly: true
  volumes:
    - name: api-token
      projected:
        sources:
          - serviceAccountToken:
              path: token
              expirationSeconds: 3600
          - configMap:
              name: kube-root-ca.crt
              items:
                - key: ca.crt
                  path: ca.crt
          - downwardAPI:
              items:
                - path: namespace
                  fieldRef:
                    fieldPath: metadata.namespace
`},{about:"This CoreDNS has no plugin that asks the API.",bad:`apiVersion: v1
kind: ConfigMap
metadata: { name: dns, namespace: lab }
data:
  Corefile: |
    example.org:5353 {
      forward . /etc/resolv.conf
    }
---
apiVersion: v1
kind: Pod
metadata: { name: coredns, namespace: lab }
spec: # <-
  serviceAccountName: coredns
  containers:
    - name: coredns
      image: coredns/coredns:1.13.1
      args: [-conf, /etc/coredns/Corefile]
      volumeMounts: [{ name: conf, mountPath: /etc/coredns }]
  volumes: [{ name: conf, configMap: { name: dns } }]
`,fixed:`apiVersion: v1
kind: ConfigMap
metadata: { name: dns, namespace: lab }
data:
  Corefile: |
    example.org:5353 {
      forward . /etc/resolv.conf
    }
---
apiVersion: v1
kind: Pod
metadata: { name: coredns, namespace: lab }
spec:
  serviceAccountName: coredns
  automountServiceAccountToken: false
  containers:
    - name: coredns
      image: coredns/coredns:1.13.1
      args: [-conf, /etc/coredns/Corefile]
      volumeMounts: [{ name: conf, mountPath: /etc/coredns }]
  volumes: [{ name: conf, configMap: { name: dns } }]
`},{about:"KubeRay adds an autoscaler to the head, which works through the API (a note); the workers need nothing.",bad:`apiVersion: ray.io/v1
kind: RayCluster
metadata: { name: ray, namespace: ml }
spec:
  enableInTreeAutoscaling: true
  headGroupSpec:
    rayStartParams: {}
    template:
      spec: # <-
        containers:
          - name: head
            image: rayproject/ray:2.52.0
  workerGroupSpecs:
    - groupName: workers
      rayStartParams: {}
      template:
        spec: # <-
          serviceAccountName: workers
          containers:
            - name: worker
              image: rayproject/ray:2.52.0
`,fixed:`apiVersion: ray.io/v1
kind: RayCluster
metadata: { name: ray, namespace: ml }
spec:
  enableInTreeAutoscaling: true
  headGroupSpec:
    rayStartParams: {}
    template:
      spec:
        containers:
          - name: head
            image: rayproject/ray:2.52.0
  workerGroupSpecs:
    - groupName: workers
      rayStartParams: {}
      template:
        spec:
          serviceAccountName: workers
          automountServiceAccountToken: false
          containers:
            - name: worker
              image: rayproject/ray:2.52.0
`,unfixed:"a program in the pods needs the token"},{about:"The Grafana operator makes the account `board-sa` and runs the pods as it.",bad:`apiVersion: grafana.integreatly.org/v1beta1
kind: Grafana
metadata: { name: board, namespace: mon }
spec:
  deployment:
    spec:
      template:
        spec: # <-
          containers:
            - name: proxy
              image: registry.example/oauth-proxy:1
`,unfixed:"oauth-proxy needs the token"},{about:"Only a mount at exactly the token's path keeps it out; with a trailing slash it does not.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec: # <-
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: no-token, mountPath: /var/run/secrets/kubernetes.io/serviceaccount/ }
  volumes:
    - name: no-token
      emptyDir: {}
`,fixed:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  automountServiceAccountToken: false
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: no-token, mountPath: /var/run/secrets/kubernetes.io/serviceaccount/ }
  volumes:
    - name: no-token
      emptyDir: {}
`},{about:"Rights never make it better (the role says nothing of what nginx asks the API for).",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec: # <-
  serviceAccountName: web
  containers:
    - name: web
      image: nginx:1.29
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: web-admin }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin }
subjects:
  - { kind: ServiceAccount, name: web, namespace: shop }
`,unfixed:"what the account is bound for needs the token"},{about:"Asked for, but all that is granted is the use of a security policy, which no program asks the API for.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  automountServiceAccountToken: true # <-
  containers:
    - name: web
      image: registry.example/web:1.4
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: use-scc, namespace: shop }
rules:
  - apiGroups: [security.openshift.io]
    resources: [securitycontextconstraints]
    resourceNames: [anyuid]
    verbs: [use]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: use-scc, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: use-scc }
subjects:
  - { kind: ServiceAccount, name: web, namespace: shop }
`,fixed:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  automountServiceAccountToken: false
  containers:
    - name: web
      image: registry.example/web:1.4
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: use-scc, namespace: shop }
rules:
  - apiGroups: [security.openshift.io]
    resources: [securitycontextconstraints]
    resourceNames: [anyuid]
    verbs: [use]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: use-scc, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: use-scc }
subjects:
  - { kind: ServiceAccount, name: web, namespace: shop }
`},{about:"A volume copied from a live pod is the automatic token, and the business of `projected/exported-token-volume`.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
  volumes:
    - name: kube-api-access-x7x2p
      projected:
        sources:
          - serviceAccountToken: { path: token, expirationSeconds: 3600 }
`},{about:"Turned off in the pod.",good:`apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      serviceAccountName: web
      automountServiceAccountToken: false
      containers:
        - name: web
          image: registry.example/web:1.4
`},{about:"Turned off in the account, written as YAML 1.1 allows.",good:`apiVersion: v1
kind: ServiceAccount
metadata: { name: web, namespace: shop }
automountServiceAccountToken: no
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"The safe way to keep API access, a one-hour token in the container that needs it.",good:`apiVersion: v1
kind: Pod
metadata: { name: operator, namespace: shop }
spec:
  serviceAccountName: operator
  automountServiceAccountToken: false
  containers:
    - name: operator
      image: registry.example/operator:1.4
      volumeMounts:
        - { name: api-token, mountPath: /var/run/secrets/kubernetes.io/serviceaccount, readOnly: true }
  volumes:
    - name: api-token
      projected:
        sources:
          - serviceAccountToken: { path: token, expirationSeconds: 3600 }
          - configMap:
              name: kube-root-ca.crt
              items: [{ key: ca.crt, path: ca.crt }]
          - downwardAPI:
              items: [{ path: namespace, fieldRef: { fieldPath: metadata.namespace } }]
`},{about:"Asked for and needed.",good:`apiVersion: v1
kind: Pod
metadata: { name: operator, namespace: shop }
spec:
  serviceAccountName: operator
  automountServiceAccountToken: true
  containers:
    - name: operator
      image: registry.example/operator:1.4
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: operator, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: operator }
subjects:
  - { kind: ServiceAccount, name: operator, namespace: shop }
`},{about:"Nobody knows what this kind does with a pod that names no account.",good:`apiVersion: example.com/v1
kind: Fleet
metadata: { name: web, namespace: shop }
spec:
  pod:
    containers:
      - name: web
        image: registry.example/web:1.4
    volumes: []
`},{about:"An allowlist describes pods and makes none.",good:`apiVersion: auto.gke.io/v1
kind: WorkloadAllowlist
metadata: { name: worker }
exemptions: [autogke-disallow-privilege]
matchingCriteria:
  containers:
    - name: worker
      image: registry.example/worker:1
  volumes: [{ name: tmp, emptyDir: {} }]
`},{about:"A static pod has no account and gets no token.",good:`apiVersion: v1
kind: Pod
metadata:
  name: kube-scheduler
  namespace: kube-system
  labels: { component: kube-scheduler, tier: control-plane }
spec:
  containers:
    - name: kube-scheduler
      image: registry.k8s.io/kube-scheduler:v1.34.0
`}],sample:{message:"Pod 'shop/web' gets the token of the service account 'web', because neither the pod nor the account turns it off. Whoever gets into one of its containers ('web') can use the token at the API server for up to a year.",fix:"Set `automountServiceAccountToken: false` in the pod spec (`spec.automountServiceAccountToken`). If a container does call the Kubernetes API, mount a one-hour projected token into that one (`sa-lint explain automount/automounted-token` shows how)."}},"automount/token-in-every-container":{securitySeverity:3,why:"The automatic token knows no containers: the proxy that parses traffic from the internet, or the one-off migration with many dependencies, holds the same key as the controller beside it. An attacker takes the easiest door.",breaks:"",references:["https://kubernetes.io/docs/concepts/storage/projected-volumes/#serviceaccounttoken","https://github.com/kubernetes/kubernetes/blob/v1.36.2/plugin/pkg/admission/serviceaccount/admission.go"],maps:["CIS 5.1.6","NSA Protecting Pod service account tokens"],since:"0.1.0",optionSchemas:{},examples:[{about:"The proxy and the init container get the operator's token as well.",bad:`apiVersion: apps/v1
kind: Deployment
metadata: { name: operator, namespace: shop }
spec:
  selector: { matchLabels: { app: operator } }
  template:
    metadata: { labels: { app: operator } }
    spec:
      serviceAccountName: operator
      automountServiceAccountToken: true # <-
      initContainers:
        - name: migrate
          image: registry.example/migrate:1.0
      containers:
        - name: operator
          image: registry.example/operator:1.4
        - name: proxy
          image: registry.example/proxy:1.4
`},{about:"Nothing is written; both containers get it by default.",bad:`apiVersion: v1
kind: Pod
metadata: { name: operator, namespace: shop }
spec: # <-
  serviceAccountName: operator
  containers:
    - name: operator
      image: registry.example/operator:1.4
    - name: proxy
      image: registry.example/proxy:1.4
`},{about:"The kind has no field for it; only the ServiceAccount can turn it off.",bad:`apiVersion: monitoring.coreos.com/v1
kind: ThanosRuler
metadata: { name: rules, namespace: monitoring }
spec: # <-
  serviceAccountName: thanos-ruler
  queryEndpoints: [dnssrv+_http._tcp.thanos-query.monitoring.svc]
  containers:
    - name: proxy
      image: registry.example/proxy:1.4
    - name: logger
      image: registry.example/logger:1.0
`},{about:"A one-hour token in the one container that needs it.",good:`apiVersion: v1
kind: Pod
metadata: { name: operator, namespace: shop }
spec:
  serviceAccountName: operator
  automountServiceAccountToken: false
  containers:
    - name: operator
      image: registry.example/operator:1.4
      volumeMounts:
        - { name: api-token, mountPath: /var/run/secrets/kubernetes.io/serviceaccount, readOnly: true }
    - name: proxy
      image: registry.example/proxy:1.4
  volumes:
    - name: api-token
      projected:
        sources:
          - serviceAccountToken: { path: token, expirationSeconds: 3600 }
          - configMap:
              name: kube-root-ca.crt
              items: [{ key: ca.crt, path: ca.crt }]
          - downwardAPI:
              items: [{ path: namespace, fieldRef: { fieldPath: metadata.namespace } }]
`},{about:"An empty directory at exactly the token's path keeps it out of the proxy.",good:`apiVersion: v1
kind: Pod
metadata: { name: operator, namespace: shop }
spec:
  serviceAccountName: operator
  containers:
    - name: operator
      image: registry.example/operator:1.4
    - name: proxy
      image: registry.example/proxy:1.4
      volumeMounts:
        - { name: no-token, mountPath: /var/run/secrets/kubernetes.io/serviceaccount }
  volumes:
    - name: no-token
      emptyDir: {}
`}],sample:{message:"Deployment 'shop/operator' gives the token of the service account 'operator' to 3 containers ('migrate', 'operator' and 'proxy'). Whoever gets into any one of them, a sidecar or an init container too, can speak to the API server as this account.",fix:"Set `automountServiceAccountToken: false` in the pod spec (`spec.template.spec.automountServiceAccountToken`) and mount a one-hour projected token into the container that needs it only (`sa-lint explain automount/token-in-every-container` shows how)."}},"cloud/cloud-identity-on-default-account":{securitySeverity:8,why:"A pod without `serviceAccountName` runs as `default`, and the cloud's webhook looks at the account only after that was filled in. So each new or injected pod of the namespace, a debugging shell included, gets keys for the role. Turning automount off changes nothing: the webhook projects a token of its own.",breaks:"",references:["https://docs.aws.amazon.com/eks/latest/userguide/iam-roles-for-service-accounts.html","https://cloud.google.com/kubernetes-engine/docs/how-to/workload-identity","https://azure.github.io/azure-workload-identity/docs/"],maps:[],since:"0.2.0",optionSchemas:{},examples:[{about:"A role of AWS for all pods that name no account.",bad:`apiVersion: v1
kind: ServiceAccount
metadata:
  name: default
  namespace: shop
  annotations:
    eks.amazonaws.com/role-arn: arn:aws:iam::111122223333:role/shop # <-
automountServiceAccountToken: false
`},{about:"The same for Google.",bad:`apiVersion: v1
kind: ServiceAccount
metadata:
  name: default
  namespace: shop
  annotations:
    iam.gke.io/gcp-service-account: shop@example.iam.gserviceaccount.com # <-
automountServiceAccountToken: false
`},{about:"And for Azure.",bad:`apiVersion: v1
kind: ServiceAccount
metadata:
  name: default
  namespace: shop
  annotations:
    azure.workload.identity/client-id: 00000000-0000-0000-0000-000000000001 # <-
automountServiceAccountToken: false
`},{about:"An account of its own.",good:`apiVersion: v1
kind: ServiceAccount
metadata:
  name: uploader
  namespace: shop
  annotations:
    eks.amazonaws.com/role-arn: arn:aws:iam::111122223333:role/uploader
automountServiceAccountToken: false
`},{about:"An empty annotation gives nothing.",good:`apiVersion: v1
kind: ServiceAccount
metadata:
  name: default
  namespace: shop
  annotations:
    eks.amazonaws.com/role-arn: ""
automountServiceAccountToken: false
`}],sample:{message:"ServiceAccount 'shop/default' carries an identity of the cloud (aws). Every pod of its namespace that names no account acts in the cloud with it, without having asked for it.",fix:"Move the annotation to a ServiceAccount of its own, and name that in the one workload that needs the cloud."}},"cloud/cloud-token-expiration":{securitySeverity:4,why:"The webhook projects a token that the cloud trades for credentials of its role. The cloud checks the signature and the date and does not know that the pod is gone, so a copy serves until it expires.",breaks:"",references:["https://github.com/aws/amazon-eks-pod-identity-webhook","https://azure.github.io/azure-workload-identity/docs/topics/service-account-labels-and-annotations.html"],maps:[],since:"0.2.0",optionSchemas:{maxSeconds:{type:"integer",minimum:3600,default:86400,description:"The longest lifetime, in seconds, that is not reported."}},examples:[{about:"A week.",bad:`apiVersion: v1
kind: ServiceAccount
metadata:
  name: uploader
  namespace: shop
  annotations:
    eks.amazonaws.com/role-arn: arn:aws:iam::111122223333:role/uploader
    eks.amazonaws.com/token-expiration: "604800" # <-
automountServiceAccountToken: false
`},{about:"Azure refuses the pods.",bad:`apiVersion: v1
kind: Pod
metadata:
  name: uploader
  namespace: shop
  labels: { azure.workload.identity/use: "true" }
  annotations:
    azure.workload.identity/service-account-token-expiration: "600" # <-
spec:
  serviceAccountName: uploader
  automountServiceAccountToken: false
  containers: [{ name: app, image: example.org/app:1 }]
`},{about:"The default of AWS.",good:`apiVersion: v1
kind: ServiceAccount
metadata:
  name: uploader
  namespace: shop
  annotations:
    eks.amazonaws.com/role-arn: arn:aws:iam::111122223333:role/uploader
    eks.amazonaws.com/token-expiration: "86400"
automountServiceAccountToken: false
`},{about:"An hour.",good:`apiVersion: v1
kind: ServiceAccount
metadata:
  name: uploader
  namespace: shop
  annotations:
    azure.workload.identity/client-id: 00000000-0000-0000-0000-000000000001
    azure.workload.identity/service-account-token-expiration: "3600"
automountServiceAccountToken: false
`}],sample:{message:"ServiceAccount 'shop/uploader' asks for tokens of the cloud that live 604800 seconds, more than the 86400 that are allowed. Whoever copies one out of the pod acts in the cloud for as long.",fix:'Write `eks.amazonaws.com/token-expiration: "3600"`. The kubelet renews the file in time, and the SDKs read it again.'}},"cloud/misplaced-workload-identity":{securitySeverity:3,why:"The webhook of Azure's workload identity looks at the labels of pods and at nothing else. A pod without the label starts without its short-lived token; what then helps at once is a client secret in a Secret, and that stays.",breaks:"",references:["https://azure.github.io/azure-workload-identity/docs/topics/service-account-labels-and-annotations.html"],maps:[],since:"0.2.0",optionSchemas:{},examples:[{about:"On the account.",bad:`apiVersion: v1
kind: ServiceAccount
metadata:
  name: uploader
  namespace: shop
  labels:
    azure.workload.identity/use: "true" # <-
  annotations: { azure.workload.identity/client-id: 00000000-0000-0000-0000-000000000001 }
automountServiceAccountToken: false
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: uploader
  namespace: shop
spec:
  template:
    spec:
      serviceAccountName: uploader
      containers: [{ name: app, image: example.org/app:1 }]
`},{about:"On the Deployment, and not on its pods.",bad:`apiVersion: v1
kind: ServiceAccount
metadata:
  name: uploader
  namespace: shop
  annotations: { azure.workload.identity/client-id: 00000000-0000-0000-0000-000000000001 }
automountServiceAccountToken: false
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: uploader
  namespace: shop
  labels:
    azure.workload.identity/use: "true" # <-
spec:
  template:
    spec:
      serviceAccountName: uploader
      containers: [{ name: app, image: example.org/app:1 }]
`},{about:"On the pods.",good:`apiVersion: v1
kind: ServiceAccount
metadata:
  name: uploader
  namespace: shop
  annotations: { azure.workload.identity/client-id: 00000000-0000-0000-0000-000000000001 }
automountServiceAccountToken: false
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: uploader
  namespace: shop
spec:
  template:
    metadata:
      labels:
        azure.workload.identity/use: "true"
    spec:
      serviceAccountName: uploader
      containers: [{ name: app, image: example.org/app:1 }]
`},{about:"On both; the one on the account is of no use and does no harm.",good:`apiVersion: v1
kind: ServiceAccount
metadata:
  name: uploader
  namespace: shop
  labels: { azure.workload.identity/use: "true" }
  annotations: { azure.workload.identity/client-id: 00000000-0000-0000-0000-000000000001 }
automountServiceAccountToken: false
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: uploader
  namespace: shop
spec:
  template:
    metadata:
      labels:
        azure.workload.identity/use: "true"
    spec:
      serviceAccountName: uploader
      containers: [{ name: app, image: example.org/app:1 }]
`}],sample:{message:"The pods of Deployment 'shop/uploader' lack the label `azure.workload.identity/use`; it stands beside their labels. There it does nothing, so they get no token for Azure, and the usual way out is a password that never expires.",fix:'Write `azure.workload.identity/use: "true"` under the labels of the pod template (`spec.template.metadata.labels`).'}},"cluster/credential-provider-token":{securitySeverity:5,why:"The kubelet hands the plugin a token of the pod's own account. Without an audience it would be a token for the API server; with a cache by account, a credential outlives the pod and the rights that it was issued for.",breaks:"",references:["https://kubernetes.io/docs/tasks/administer-cluster/kubelet-credential-provider/","https://github.com/kubernetes/enhancements/tree/master/keps/sig-auth/4412-projected-service-account-tokens-for-kubelet-image-credential-providers"],maps:[],since:"0.2.0",optionSchemas:{},examples:[{about:"No audience.",bad:`apiVersion: kubelet.config.k8s.io/v1
kind: CredentialProviderConfig
providers:
  - name: registry-login
    apiVersion: credentialprovider.kubelet.k8s.io/v1
    matchImages: ["*.registry.example.com"]
    defaultCacheDuration: 12h
    tokenAttributes: # <-
      requireServiceAccount: true
      cacheType: Token
`},{about:"A cache that is wider than the token: pods of one account share what the registry gave to one of them.",bad:`apiVersion: kubelet.config.k8s.io/v1
kind: CredentialProviderConfig
providers:
  - name: registry-login
    apiVersion: credentialprovider.kubelet.k8s.io/v1
    matchImages: ["*.registry.example.com"]
    defaultCacheDuration: 12h
    tokenAttributes: # <-
      serviceAccountTokenAudience: registry.example.com
      requireServiceAccount: true
      cacheType: ServiceAccount
`},{about:"An audience, and a cache by token.",good:`apiVersion: kubelet.config.k8s.io/v1
kind: CredentialProviderConfig
providers:
  - name: registry-login
    apiVersion: credentialprovider.kubelet.k8s.io/v1
    matchImages: ["*.registry.example.com"]
    defaultCacheDuration: 12h
    tokenAttributes:
      serviceAccountTokenAudience: registry.example.com
      requireServiceAccount: true
      cacheType: Token
`},{about:"A provider that gets no token.",good:`apiVersion: kubelet.config.k8s.io/v1
kind: CredentialProviderConfig
providers:
  - name: ecr
    apiVersion: credentialprovider.kubelet.k8s.io/v1
    matchImages: ["*.dkr.ecr.*.amazonaws.com"]
    defaultCacheDuration: 12h
`}],sample:{message:"CredentialProviderConfig without a name gives 'registry-login' a token of the pod's account without an audience of its own. The plugin, and whoever it sends the token to, can use it at the API server.",fix:"Name the registry's audience: `serviceAccountTokenAudience: registry.example.com`."}},"cluster/extended-token-flag":{securitySeverity:5.5,why:"The kubelet asks for 3607 seconds, and the API server takes that number as a sign that an old client may be reading it and signs for a year instead (or what a managed service chose). Rotation still happens every hour, so only a copied token profits from the other 8,759 hours.",breaks:"",references:["https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/","https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/"],maps:["OWASP K06"],since:"0.2.0",optionSchemas:{},examples:[{about:"The flag is absent, so its default counts.",bad:`apiVersion: v1
kind: Pod
metadata: { name: kube-apiserver, namespace: kube-system, labels: { tier: control-plane } }
spec:
  containers:
    - name: kube-apiserver
      image: registry.k8s.io/kube-apiserver:v1.36.2
      command:  # <-
        - kube-apiserver
        - --enable-admission-plugins=NodeRestriction
        - --service-account-key-file=/etc/kubernetes/pki/sa.pub
        - --service-account-max-token-expiration=24h
`},{about:"The flag is written, with the wrong value.",bad:`apiVersion: v1
kind: Pod
metadata: { name: kube-apiserver, namespace: kube-system, labels: { tier: control-plane } }
spec:
  containers:
    - name: kube-apiserver
      image: registry.k8s.io/kube-apiserver:v1.36.2
      command:
        - kube-apiserver
        - --service-account-extend-token-expiration=true # <-
        - --enable-admission-plugins=NodeRestriction
        - --service-account-key-file=/etc/kubernetes/pki/sa.pub
        - --service-account-max-token-expiration=24h
`},{about:"A configuration of kubeadm; the flag belongs under extraArgs.",bad:`apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
apiServer:
  extraArgs: # <-
    - name: profiling
      value: "false"
`},{about:"A shell starts the server; the flag is found inside the script.",bad:`apiVersion: v1
kind: Pod
metadata: { name: kube-apiserver, namespace: kube-system }
spec:
  containers:
    - name: kube-apiserver
      image: registry.k8s.io/kube-apiserver:v1.36.2
      command:
        - /bin/sh
        - -c
        - |
          exec kube-apiserver --enable-admission-plugins=NodeRestriction \\
            --service-account-key-file=/etc/kubernetes/pki/sa.pub \\
            --service-account-extend-token-expiration=true # <-
`},{about:"The flag of a static pod.",good:`apiVersion: v1
kind: Pod
metadata: { name: kube-apiserver, namespace: kube-system, labels: { tier: control-plane } }
spec:
  containers:
    - name: kube-apiserver
      image: registry.k8s.io/kube-apiserver:v1.36.2
      command:
        - kube-apiserver
        - --enable-admission-plugins=NodeRestriction
        - --service-account-extend-token-expiration=false
        - --service-account-key-file=/etc/kubernetes/pki/sa.pub
        - --service-account-max-token-expiration=24h
`},{about:"The same for kubeadm.",good:`apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
apiServer:
  extraArgs:
    - name: service-account-extend-token-expiration
      value: "false"
`},{about:"And for kubeadm up to v1beta3, where the arguments are a map.",good:`apiVersion: kubeadm.k8s.io/v1beta3
kind: ClusterConfiguration
apiServer:
  extraArgs:
    service-account-extend-token-expiration: "false"
`},{about:"A configuration file of k3s.",good:`kube-apiserver-arg:
  - service-account-extend-token-expiration=false
`},{about:"The value comes from a template, so nobody knows.",good:`apiVersion: v1
kind: Pod
metadata: { name: kube-apiserver, namespace: kube-system, labels: { tier: control-plane } }
spec:
  containers:
    - name: kube-apiserver
      image: registry.k8s.io/kube-apiserver:v1.36.2
      command:
        - kube-apiserver
        - --service-account-extend-token-expiration=\${EXTEND}
        - --enable-admission-plugins=NodeRestriction
        - --service-account-key-file=/etc/kubernetes/pki/sa.pub
        - --service-account-max-token-expiration=24h
`}],sample:{message:"Pod 'kube-system/kube-apiserver' lets the API server stretch every automatically mounted token from one hour to a year. A token that leaks from any pod, log or backup stays useful until the pod is gone.",fix:"Set `--service-account-extend-token-expiration=false`. Clients that read their token only once at start stop working after an hour; client-go since 0.15.7 and the current clients of Python, Java and JavaScript read it anew. The metric `serviceaccount_stale_tokens_total` tells whether there are any left."}},"cluster/legacy-signing-key":{securitySeverity:7,why:"A TLS key is copied to load balancers, replaced by certificate tools and read by more people than a signing key is. Rotating it would also end every token at once, so it tends not to be rotated.",breaks:"",references:["https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/","https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/"],maps:["CIS 1.2.23"],since:"0.2.0",optionSchemas:{},examples:[{about:"The flag is absent.",bad:`apiVersion: v1
kind: Pod
metadata: { name: kube-apiserver, namespace: kube-system, labels: { tier: control-plane } }
spec:
  containers:
    - name: kube-apiserver
      image: registry.k8s.io/kube-apiserver:v1.36.2
      command:  # <-
        - kube-apiserver
        - --enable-admission-plugins=NodeRestriction
        - --service-account-extend-token-expiration=false
        - --service-account-max-token-expiration=24h
`},{about:"A key of its own.",good:`apiVersion: v1
kind: Pod
metadata: { name: kube-apiserver, namespace: kube-system, labels: { tier: control-plane } }
spec:
  containers:
    - name: kube-apiserver
      image: registry.k8s.io/kube-apiserver:v1.36.2
      command:
        - kube-apiserver
        - --enable-admission-plugins=NodeRestriction
        - --service-account-extend-token-expiration=false
        - --service-account-key-file=/etc/kubernetes/pki/sa.pub
        - --service-account-max-token-expiration=24h
`},{about:"kubeadm passes the flag by itself.",good:`apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
apiServer:
  extraArgs:
    - name: service-account-extend-token-expiration
      value: "false"
`}],sample:{message:"Pod 'kube-system/kube-apiserver' names no key to check service-account tokens with, so the API server takes its own TLS key. Whoever gets that key, to impersonate the server once, can sign a token of any account.",fix:"Give the tokens a key pair of their own: `--service-account-key-file=/etc/kubernetes/pki/sa.pub` here, its private half as `--service-account-signing-key-file` and for the controller manager. Tokens signed with the old key stop working, so list both public keys until they are gone."}},"cluster/node-restriction-off":{securitySeverity:6.5,why:"NodeRestriction makes the API server refuse a kubelet's token request that is not bound to a pod on that node, and edits of Node objects other than its own. Without it one taken node leads to the others.",breaks:"",references:["https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/","https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#noderestriction"],maps:["CIS 1.2.15"],since:"0.2.0",optionSchemas:{},examples:[{about:"The plugin is not enabled; it is off by default.",bad:`apiVersion: v1
kind: Pod
metadata: { name: kube-apiserver, namespace: kube-system, labels: { tier: control-plane } }
spec:
  containers:
    - name: kube-apiserver
      image: registry.k8s.io/kube-apiserver:v1.36.2
      command:  # <-
        - kube-apiserver
        - --service-account-extend-token-expiration=false
        - --service-account-key-file=/etc/kubernetes/pki/sa.pub
        - --service-account-max-token-expiration=24h
`},{about:"For kubeadm a list of your own replaces its own.",bad:`apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
apiServer:
  extraArgs:
    - name: enable-admission-plugins
      value: AlwaysPullImages # <-
    - name: service-account-extend-token-expiration
      value: "false"
`},{about:"Enabled.",good:`apiVersion: v1
kind: Pod
metadata: { name: kube-apiserver, namespace: kube-system, labels: { tier: control-plane } }
spec:
  containers:
    - name: kube-apiserver
      image: registry.k8s.io/kube-apiserver:v1.36.2
      command:
        - kube-apiserver
        - --enable-admission-plugins=NodeRestriction
        - --service-account-extend-token-expiration=false
        - --service-account-key-file=/etc/kubernetes/pki/sa.pub
        - --service-account-max-token-expiration=24h
`},{about:"kubeadm enables it by itself.",good:`apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
apiServer:
  extraArgs:
    - name: service-account-extend-token-expiration
      value: "false"
`},{about:"k3s too, and `+=` adds to its list.",good:`kube-apiserver-arg:
  - enable-admission-plugins+=AlwaysPullImages
  - service-account-extend-token-expiration=false
`}],sample:{message:"Pod 'kube-system/kube-apiserver' runs without the admission plugin NodeRestriction. A stolen kubelet credential can then request unbound tokens of every account on its node, label its node and pull other pods onto it.",fix:"Add it: `--enable-admission-plugins=NodeRestriction,…`. The flag replaces what kubeadm or k3s pass by themselves, so name it there too."}},"cluster/service-account-admission-off":{securitySeverity:8,why:"The plugin gives every pod its account, refuses accounts that do not exist, and is what honours `automountServiceAccountToken: false`. Without it, tokens are handed out by whatever else is in the cluster, and a pod may name an account before its owner makes it.",breaks:"",references:["https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/","https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#serviceaccount"],maps:["CIS 1.2.12"],since:"0.2.0",optionSchemas:{},examples:[{about:"Disabled among others.",bad:`apiVersion: v1
kind: Pod
metadata: { name: kube-apiserver, namespace: kube-system, labels: { tier: control-plane } }
spec:
  containers:
    - name: kube-apiserver
      image: registry.k8s.io/kube-apiserver:v1.36.2
      command:
        - kube-apiserver
        - --disable-admission-plugins=PodSecurity,ServiceAccount # <-
        - --enable-admission-plugins=NodeRestriction
        - --service-account-extend-token-expiration=false
        - --service-account-key-file=/etc/kubernetes/pki/sa.pub
        - --service-account-max-token-expiration=24h
`},{about:"The flag may be repeated; its values add up.",bad:`apiVersion: v1
kind: Pod
metadata: { name: kube-apiserver, namespace: kube-system, labels: { tier: control-plane } }
spec:
  containers:
    - name: kube-apiserver
      image: registry.k8s.io/kube-apiserver:v1.36.2
      command:
        - kube-apiserver
        - --disable-admission-plugins=PodSecurity
        - --disable-admission-plugins=ServiceAccount # <-
        - --enable-admission-plugins=NodeRestriction
        - --service-account-extend-token-expiration=false
        - --service-account-key-file=/etc/kubernetes/pki/sa.pub
        - --service-account-max-token-expiration=24h
`},{about:"The default.",good:`apiVersion: v1
kind: Pod
metadata: { name: kube-apiserver, namespace: kube-system, labels: { tier: control-plane } }
spec:
  containers:
    - name: kube-apiserver
      image: registry.k8s.io/kube-apiserver:v1.36.2
      command:
        - kube-apiserver
        - --enable-admission-plugins=NodeRestriction
        - --service-account-extend-token-expiration=false
        - --service-account-key-file=/etc/kubernetes/pki/sa.pub
        - --service-account-max-token-expiration=24h
`},{about:"Another plugin is disabled.",good:`apiVersion: v1
kind: Pod
metadata: { name: kube-apiserver, namespace: kube-system, labels: { tier: control-plane } }
spec:
  containers:
    - name: kube-apiserver
      image: registry.k8s.io/kube-apiserver:v1.36.2
      command:
        - kube-apiserver
        - --disable-admission-plugins=DefaultStorageClass
        - --enable-admission-plugins=NodeRestriction
        - --service-account-extend-token-expiration=false
        - --service-account-key-file=/etc/kubernetes/pki/sa.pub
        - --service-account-max-token-expiration=24h
`}],sample:{message:"Pod 'kube-system/kube-apiserver' disables the admission plugin ServiceAccount. Pods then run without a checked account, and what a namespace says about mounting tokens is not looked at any more.",fix:"Take `ServiceAccount` out of `--disable-admission-plugins`."}},"cluster/shared-controller-credentials":{securitySeverity:5,why:"Without the flag the controllers use the controller manager's own kubeconfig, so its rights are the sum of all of theirs.",breaks:"",references:["https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/","https://kubernetes.io/docs/reference/access-authn-authz/rbac/#controller-roles"],maps:["CIS 1.3.3"],since:"0.2.0",optionSchemas:{},examples:[{about:"The flag is absent, and its default is false.",bad:`apiVersion: v1
kind: Pod
metadata: { name: kube-controller-manager, namespace: kube-system, labels: { tier: control-plane } }
spec:
  containers:
    - name: kube-controller-manager
      image: registry.k8s.io/kube-controller-manager:v1.36.2
      command:  # <-
        - kube-controller-manager
        - --leader-elect=true
`},{about:"Accounts of their own.",good:`apiVersion: v1
kind: Pod
metadata: { name: kube-controller-manager, namespace: kube-system, labels: { tier: control-plane } }
spec:
  containers:
    - name: kube-controller-manager
      image: registry.k8s.io/kube-controller-manager:v1.36.2
      command:
        - kube-controller-manager
        - --use-service-account-credentials=true
`},{about:"A boolean flag alone means true.",good:`apiVersion: v1
kind: Pod
metadata: { name: kube-controller-manager, namespace: kube-system, labels: { tier: control-plane } }
spec:
  containers:
    - name: kube-controller-manager
      image: registry.k8s.io/kube-controller-manager:v1.36.2
      command:
        - kube-controller-manager
        - --use-service-account-credentials
`},{about:"kubeadm sets it by itself.",good:`apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
controllerManager:
  extraArgs:
    - name: bind-address
      value: 127.0.0.1
apiServer:
  extraArgs:
    - name: service-account-extend-token-expiration
      value: "false"
`}],sample:{message:"Pod 'kube-system/kube-controller-manager' runs every controller with one credential that owns nearly everything. A flaw in one controller is then worth the whole cluster, and the audit log cannot tell them apart.",fix:"Set `--use-service-account-credentials=true`. Each controller then acts as an account of its own in kube-system with a built-in role; kubeadm, k3s and RKE2 set it by themselves."}},"cluster/static-token-file":{securitySeverity:8,why:"Whoever reads the file (a backup, a hostPath mount, a node's disk) holds every identity in it, often in `system:masters`, which no binding can take back.",breaks:"",references:["https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/","https://kubernetes.io/docs/reference/access-authn-authz/authentication/#static-token-file"],maps:["CIS 1.2.2"],since:"0.2.0",optionSchemas:{},examples:[{about:"A token file.",bad:`apiVersion: v1
kind: Pod
metadata: { name: kube-apiserver, namespace: kube-system, labels: { tier: control-plane } }
spec:
  containers:
    - name: kube-apiserver
      image: registry.k8s.io/kube-apiserver:v1.36.2
      command:
        - kube-apiserver
        - --token-auth-file=/etc/kubernetes/tokens.csv # <-
        - --enable-admission-plugins=NodeRestriction
        - --service-account-extend-token-expiration=false
        - --service-account-key-file=/etc/kubernetes/pki/sa.pub
        - --service-account-max-token-expiration=24h
`},{about:"In a configuration of kubeadm.",bad:`apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
apiServer:
  extraArgs:
    - name: token-auth-file
      value: /etc/kubernetes/tokens.csv # <-
    - name: service-account-extend-token-expiration
      value: "false"
`},{about:"No token file.",good:`apiVersion: v1
kind: Pod
metadata: { name: kube-apiserver, namespace: kube-system, labels: { tier: control-plane } }
spec:
  containers:
    - name: kube-apiserver
      image: registry.k8s.io/kube-apiserver:v1.36.2
      command:
        - kube-apiserver
        - --enable-admission-plugins=NodeRestriction
        - --service-account-extend-token-expiration=false
        - --service-account-key-file=/etc/kubernetes/pki/sa.pub
        - --service-account-max-token-expiration=24h
`},{about:"A structured authentication configuration instead.",good:`apiVersion: v1
kind: Pod
metadata: { name: kube-apiserver, namespace: kube-system, labels: { tier: control-plane } }
spec:
  containers:
    - name: kube-apiserver
      image: registry.k8s.io/kube-apiserver:v1.36.2
      command:
        - kube-apiserver
        - --authentication-config=/etc/kubernetes/authentication.yaml
        - --enable-admission-plugins=NodeRestriction
        - --service-account-extend-token-expiration=false
        - --service-account-key-file=/etc/kubernetes/pki/sa.pub
        - --service-account-max-token-expiration=24h
`}],sample:{message:"Pod 'kube-system/kube-apiserver' accepts the tokens of a file on the control plane's disk. They never expire, stand there in clear, and a stolen one works until the API server is restarted with another file.",fix:"Remove `--token-auth-file`. Programs use service accounts with projected tokens or `kubectl create token`, people an OIDC provider (`--authentication-config`)."}},"cluster/token-lookup-off":{securitySeverity:8,why:"A legacy token has no expiry. With lookup off its signature is all that is checked: deleting the Secret, the usual answer to a leak, does nothing, and neither does the tracking that marks unused tokens as invalid.",breaks:"",references:["https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"],maps:["CIS 1.2.22"],since:"0.2.0",optionSchemas:{},examples:[{about:"The flag is off.",bad:`apiVersion: v1
kind: Pod
metadata: { name: kube-apiserver, namespace: kube-system, labels: { tier: control-plane } }
spec:
  containers:
    - name: kube-apiserver
      image: registry.k8s.io/kube-apiserver:v1.36.2
      command:
        - kube-apiserver
        - --service-account-lookup=false # <-
        - --enable-admission-plugins=NodeRestriction
        - --service-account-extend-token-expiration=false
        - --service-account-key-file=/etc/kubernetes/pki/sa.pub
        - --service-account-max-token-expiration=24h
`},{about:"The default.",good:`apiVersion: v1
kind: Pod
metadata: { name: kube-apiserver, namespace: kube-system, labels: { tier: control-plane } }
spec:
  containers:
    - name: kube-apiserver
      image: registry.k8s.io/kube-apiserver:v1.36.2
      command:
        - kube-apiserver
        - --enable-admission-plugins=NodeRestriction
        - --service-account-extend-token-expiration=false
        - --service-account-key-file=/etc/kubernetes/pki/sa.pub
        - --service-account-max-token-expiration=24h
`},{about:"The last of several counts.",good:`apiVersion: v1
kind: Pod
metadata: { name: kube-apiserver, namespace: kube-system, labels: { tier: control-plane } }
spec:
  containers:
    - name: kube-apiserver
      image: registry.k8s.io/kube-apiserver:v1.36.2
      command:
        - kube-apiserver
        - --service-account-lookup=false
        - --service-account-lookup
        - --enable-admission-plugins=NodeRestriction
        - --service-account-extend-token-expiration=false
        - --service-account-key-file=/etc/kubernetes/pki/sa.pub
        - --service-account-max-token-expiration=24h
`}],sample:{message:"Pod 'kube-system/kube-apiserver' does not look a token's Secret and account up. A long-lived token that once leaked keeps working after its Secret and its account are deleted, so nothing takes it back.",fix:"Remove `--service-account-lookup=false`; the default is true."}},"cluster/unencrypted-secrets":{securitySeverity:5.5,why:"Only the first provider is used for writing; the others only read. A configuration with `identity` first looks like encryption and is none.",breaks:"",references:["https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/"],maps:["CIS 1.2.28"],since:"0.2.0",optionSchemas:{},examples:[{about:"`identity` stands first, so nothing is encrypted.",bad:`apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
  - resources: [secrets]
    providers:
      - identity: {} # <-
      - aescbc:
          keys: [{ name: key1, secret: c2VjcmV0IGlzIHNlY3VyZQ== }]
`},{about:"Secrets are left out.",bad:`apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources: # <-
  - resources: [configmaps]
    providers:
      - aescbc:
          keys: [{ name: key1, secret: c2VjcmV0IGlzIHNlY3VyZQ== }]
      - identity: {}
`},{about:"Encrypted, and `identity` only reads.",good:`apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
  - resources: [secrets]
    providers:
      - aescbc:
          keys: [{ name: key1, secret: c2VjcmV0IGlzIHNlY3VyZQ== }]
      - identity: {}
`},{about:"A wildcard names Secrets too.",good:`apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
  - resources: ["*.*"]
    providers:
      - secretbox:
          keys: [{ name: key1, secret: c2VjcmV0IGlzIHNlY3VyZQ== }]
      - identity: {}
`}],sample:{message:"EncryptionConfiguration without a name lets the API server write Secrets to etcd in clear. A backup or a disk of etcd then holds every long-lived token of the cluster, ready for use.",fix:"Name `secrets` under `resources`, and put a provider that encrypts (`kms` v2, `secretbox`, `aescbc`) before `identity`, which stays last to read what is old. Then write all Secrets anew: `kubectl get secrets -A -o json | kubectl replace -f -`."}},"cluster/unlimited-token-expiration":{securitySeverity:3,why:"A token of TokenRequest is stored nowhere: it cannot be listed, and only the deletion of its account or of the object that it is bound to takes it back. A limit is what makes a copied one die.",breaks:"",references:["https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/","https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/"],maps:[],since:"0.2.0",optionSchemas:{},examples:[{about:"The flag is absent.",bad:`apiVersion: v1
kind: Pod
metadata: { name: kube-apiserver, namespace: kube-system, labels: { tier: control-plane } }
spec:
  containers:
    - name: kube-apiserver
      image: registry.k8s.io/kube-apiserver:v1.36.2
      command:  # <-
        - kube-apiserver
        - --enable-admission-plugins=NodeRestriction
        - --service-account-extend-token-expiration=false
        - --service-account-key-file=/etc/kubernetes/pki/sa.pub
`},{about:"A limit of a day.",good:`apiVersion: v1
kind: Pod
metadata: { name: kube-apiserver, namespace: kube-system, labels: { tier: control-plane } }
spec:
  containers:
    - name: kube-apiserver
      image: registry.k8s.io/kube-apiserver:v1.36.2
      command:
        - kube-apiserver
        - --enable-admission-plugins=NodeRestriction
        - --service-account-extend-token-expiration=false
        - --service-account-key-file=/etc/kubernetes/pki/sa.pub
        - --service-account-max-token-expiration=24h
`},{about:"With the value as a word of its own.",good:`apiVersion: v1
kind: Pod
metadata: { name: kube-apiserver, namespace: kube-system, labels: { tier: control-plane } }
spec:
  containers:
    - name: kube-apiserver
      image: registry.k8s.io/kube-apiserver:v1.36.2
      command:
        - kube-apiserver
        - --enable-admission-plugins=NodeRestriction
        - --service-account-extend-token-expiration=false
        - --service-account-key-file=/etc/kubernetes/pki/sa.pub
        - --service-account-max-token-expiration
        - 24h
`}],sample:{message:"Pod 'kube-system/kube-apiserver' sets no upper limit for the lifetime of tokens. Whoever may create one for an account can keep it for 136 years, and no list shows that it exists.",fix:"Set `--service-account-max-token-expiration=24h` (at least one hour). Longer requests are shortened with a warning, not refused."}},"commands/copied-token":{securitySeverity:5,why:"The kubelet writes a new token into the volume before the old one expires, and nowhere else. A copy stops working without a word, or is given a longer life to prevent that; it also stands where nobody looks for a secret.",breaks:"",references:["https://kubernetes.io/docs/concepts/storage/projected-volumes/#serviceaccounttoken"],maps:[],since:"0.2.0",optionSchemas:{},examples:[{about:"Into a file that another container reads.",bad:`apiVersion: v1
kind: Pod
metadata: { name: probe, namespace: shop }
spec:
  serviceAccountName: probe
  containers:
    - name: probe
      image: example.org/tools:1
      command: [cp, /var/run/secrets/kubernetes.io/serviceaccount/token, /shared/token] # <-
`},{about:"Into the environment of every program that follows.",bad:`apiVersion: v1
kind: Pod
metadata: { name: probe, namespace: shop }
spec:
  serviceAccountName: probe
  containers:
    - name: probe
      image: example.org/tools:1
      command: [sh, -c]
      args:
        - |
          export VAULT_JWT="$(cat /var/run/secrets/kubernetes.io/serviceaccount/token)" # <-
          exec /app/server
`},{about:"Into a kubeconfig that is written by hand.",bad:`apiVersion: v1
kind: Pod
metadata: { name: probe, namespace: shop }
spec:
  serviceAccountName: probe
  containers:
    - name: probe
      image: example.org/tools:1
      command: [sh, -c]
      args:
        - |
          TOKEN=$(cat /var/run/secrets/kubernetes.io/serviceaccount/token)
          kubectl config set-credentials pod --token="$TOKEN" # <-
`},{about:"The path is exported, and not the token.",good:`apiVersion: v1
kind: Pod
metadata: { name: probe, namespace: shop }
spec:
  serviceAccountName: probe
  containers:
    - name: probe
      image: example.org/tools:1
      command: [sh, -c]
      args:
        - |
          export TOKEN_PATH=/var/run/secrets/kubernetes.io/serviceaccount/token
          exec /app/server
`},{about:"It is read for one call.",good:`apiVersion: v1
kind: Pod
metadata: { name: probe, namespace: shop }
spec:
  serviceAccountName: probe
  containers:
    - name: probe
      image: example.org/tools:1
      command: [sh, -c]
      args:
        - >-
          curl --cacert /var/run/secrets/kubernetes.io/serviceaccount/ca.crt
          -H "Authorization: Bearer $(cat /var/run/secrets/kubernetes.io/serviceaccount/token)" https://kubernetes.default.svc/api > /tmp/answer.json
`},{about:"What the API server answers is no token.",good:`apiVersion: v1
kind: Pod
metadata: { name: probe, namespace: shop }
spec:
  serviceAccountName: probe
  containers:
    - name: probe
      image: example.org/tools:1
      command:
        - sh
        - -c
        - |
          TOKEN=$(cat /var/run/secrets/kubernetes.io/serviceaccount/token)
          CA=/var/run/secrets/kubernetes.io/serviceaccount/ca.crt
          export NODES=$(curl --cacert $CA -H "Authorization: Bearer $TOKEN" https://kubernetes.default.svc/api/v1/nodes)
          ./probe
`}],sample:{message:"'cp' in Pod 'shop/probe' copies the service-account token into a file. The copy is not renewed, and whoever reads that place has the token for as long as it is valid.",fix:"Read the token where it is mounted, each time it is needed (`curl -H @-`, `--token-file`, or the client's in-cluster configuration). For another container, mount a `serviceAccountToken` projection there instead."}},"commands/long-created-token":{securitySeverity:5.5,why:"A token of TokenRequest is stored nowhere. Unless it is bound to an object, only its expiry or the deletion of the account ends it, and the job that asked for it may be long gone.",breaks:"",references:["https://kubernetes.io/docs/reference/kubectl/generated/kubectl_create/kubectl_create_token/"],maps:[],since:"0.2.0",optionSchemas:{maxSeconds:{type:"integer",minimum:600,default:86400,description:"Longest lifetime, in seconds, that is not reported."}},examples:[{about:"A year.",bad:`apiVersion: v1
kind: Pod
metadata: { name: probe, namespace: shop }
spec:
  serviceAccountName: probe
  containers:
    - name: probe
      image: example.org/tools:1
      command: [kubectl, create, token, deployer, --duration=8760h] # <-
`},{about:"Ten minutes, bound to the pod and for one audience.",good:`apiVersion: v1
kind: Pod
metadata: { name: probe, namespace: shop }
spec:
  serviceAccountName: probe
  containers:
    - name: probe
      image: example.org/tools:1
      command: [sh, -c]
      args:
        - kubectl create token deployer --duration=10m --audience=vault --bound-object-kind=Pod --bound-object-name="$HOSTNAME"
`},{about:"The duration comes from elsewhere.",good:`apiVersion: v1
kind: Pod
metadata: { name: probe, namespace: shop }
spec:
  serviceAccountName: probe
  containers:
    - name: probe
      image: example.org/tools:1
      command: [sh, -c, 'kubectl create token deployer --duration="$DURATION" --audience=vault --bound-object-kind=Pod --bound-object-name=x']
`}],sample:{message:"'kubectl create token' in Pod 'shop/probe' asks for a token of 31536000 seconds. It is listed nowhere, so nobody can take it back before then without deleting the account.",fix:'Ask for as long as the job takes (`--duration=10m`), and bind it: `--bound-object-kind=Pod --bound-object-name="$HOSTNAME"` ends it with the pod.'}},"commands/unverified-api-call":{securitySeverity:7.5,why:"The token is a bearer token: whoever sees it once can use it from anywhere. TLS is all that keeps it secret on the way, and with verification off every host that the name resolves to is believed.",breaks:"",references:["https://kubernetes.io/docs/tasks/run-application/access-api-from-pod/"],maps:["CWE-295"],since:"0.2.0",optionSchemas:{},examples:[{about:"A token in a variable, and `-k` among other options.",bad:`apiVersion: v1
kind: Pod
metadata: { name: probe, namespace: shop }
spec:
  serviceAccountName: probe
  containers:
    - name: probe
      image: example.org/tools:1
      command: [sh, -c]
      args:
        - |
          TOKEN=$(cat /var/run/secrets/kubernetes.io/serviceaccount/token)
          curl -sSk -H "Authorization: Bearer $TOKEN" \\ # <-
            https://kubernetes.default.svc/api/v1/namespaces/shop/pods
`},{about:"kubectl uses the token of the pod by itself.",bad:`apiVersion: v1
kind: Pod
metadata: { name: probe, namespace: shop }
spec:
  serviceAccountName: probe
  containers:
    - name: probe
      image: example.org/tools:1
      command: [kubectl, --insecure-skip-tls-verify, get, pods] # <-
`},{about:"The path is put together from variables, in a quoted one-liner.",bad:`apiVersion: v1
kind: Pod
metadata: { name: probe, namespace: shop }
spec:
  serviceAccountName: probe
  containers:
    - name: probe
      image: example.org/tools:1
      env: [{ name: SA, value: /var/run/secrets/kubernetes.io/serviceaccount }]
      livenessProbe:
        exec:
          command: [sh, -c, 'wget --no-check-certificate --header "Authorization: Bearer $(cat $SA/token)" -qO- https://kubernetes.default/healthz'] # <-
`},{about:"A script of a ConfigMap that the container runs.",bad:`apiVersion: v1
kind: ConfigMap
metadata: { name: scripts, namespace: shop }
data:
  list.py: |
    import requests
    token = open("/var/run/secrets/kubernetes.io/serviceaccount/token").read()
    requests.get("https://kubernetes.default.svc/api", headers={"Authorization": "Bearer " + token}, verify=False) # <-
---
apiVersion: v1
kind: Pod
metadata: { name: probe, namespace: shop }
spec:
  serviceAccountName: probe
  containers:
    - name: probe
      image: example.org/tools:1
      command: [python3, /scripts/list.py]
      volumeMounts: [{ name: scripts, mountPath: /scripts }]
  volumes: [{ name: scripts, configMap: { name: scripts } }]
`},{about:"The certificate beside the token is used.",good:`apiVersion: v1
kind: Pod
metadata: { name: probe, namespace: shop }
spec:
  serviceAccountName: probe
  containers:
    - name: probe
      image: example.org/tools:1
      command: [sh, -c]
      args:
        - >-
          curl --cacert /var/run/secrets/kubernetes.io/serviceaccount/ca.crt
          -H "Authorization: Bearer $(cat /var/run/secrets/kubernetes.io/serviceaccount/token)" https://kubernetes.default.svc/api
`},{about:"A call that does not carry the token is none of our business.",good:`apiVersion: v1
kind: Pod
metadata: { name: probe, namespace: shop }
spec:
  serviceAccountName: probe
  containers:
    - name: probe
      image: example.org/tools:1
      command: [sh, -c]
      args:
        - |
          curl -k https://registry.shop.svc/v2/
          cat /var/run/secrets/kubernetes.io/serviceaccount/token | wc -c
`},{about:"The letter belongs to another option.",good:`apiVersion: v1
kind: Pod
metadata: { name: probe, namespace: shop }
spec:
  serviceAccountName: probe
  containers:
    - name: probe
      image: example.org/tools:1
      command: [sh, -c, 'curl -ok -H "Authorization: Bearer $(cat /var/run/secrets/kubernetes.io/serviceaccount/token)" https://kubernetes.default.svc/api']
`}],sample:{message:"'curl' in Pod 'shop/probe' sends the service-account token without checking who answers. Anybody on the way, such as another pod that answers ARP or DNS, gets the token.",fix:"Check the server with the certificate that lies beside the token: `curl --cacert /var/run/secrets/kubernetes.io/serviceaccount/ca.crt`, `wget --ca-certificate=…`, `verify='…/ca.crt'`; kubectl does it by itself when the flag is gone."}},"identity/conflicting-service-account":{securitySeverity:7,why:"The pods hold the token of an account that the author, or the reviewer, does not expect. Whoever wants a workload to run with more rights than the review shows needs just one more line, and tools that read only one of the two fields judge the wrong account.",breaks:"",references:["https://github.com/kubernetes/kubernetes/blob/v1.36.2/pkg/apis/core/v1/conversion.go","https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec"],maps:[],since:"0.1.0",optionSchemas:{},examples:[{about:"It reads as `web` and runs as `admin`.",bad:`apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      serviceAccountName: admin
      serviceAccount: web # <-
      containers:
        - name: web
          image: registry.example/web:1.4
`,fixed:`apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      serviceAccountName: admin
      containers:
        - name: web
          image: registry.example/web:1.4
`},{about:"One name.",good:`apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      serviceAccountName: web
      containers:
        - name: web
          image: registry.example/web:1.4
`},{about:"An empty `serviceAccountName` does not win; the pods run as `web`.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: ""
  serviceAccount: web
  containers:
    - name: web
      image: registry.example/web:1.4
`}],sample:{message:"Deployment 'shop/web' names two service accounts, and runs as 'admin'. Its deprecated field 'serviceAccount' says 'web', which Kubernetes ignores without an error or a warning.",fix:"Delete the `serviceAccount` line and keep in `serviceAccountName` the account that is meant. If that is the one of the deleted line, the pods change their identity: check that its role bindings are there first."}},"identity/default-service-account":{securitySeverity:5.5,why:"Whoever gets into one pod, by a bug in the application or a bad image, reads the token from its file and speaks to the API server as `default`. Because the account is shared, the thief has everything that was ever granted to any neighbour, the audit log cannot tell which pod was robbed, and the account cannot be taken away without breaking all of them.",breaks:"",references:["https://kubernetes.io/docs/concepts/security/application-security-checklist/","https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/","https://github.com/kubernetes/kubernetes/blob/v1.36.2/plugin/pkg/admission/serviceaccount/admission.go"],maps:["CIS 5.1.5","OWASP K03"],since:"0.1.0",optionSchemas:{},examples:[{about:"Nothing is written, so the pods run as `default` and get its token.",bad:`apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: # <-
      containers:
        - name: web
          image: registry.example/web:1.4
`,fixed:`apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      serviceAccountName: web
      containers:
        - name: web
          image: registry.example/web:1.4
---
apiVersion: v1
kind: ServiceAccount
metadata:
  name: web
  namespace: shop
automountServiceAccountToken: false
`},{about:"Naming `default` changes nothing, in the deprecated field too.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccount: default # <-
  containers:
    - name: web
      image: registry.example/web:1.4
`,unfixed:"it would bring identity/conflicting-service-account at example.yaml:6"},{about:"The token is projected by hand, and `default` may read secrets.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: default # <-
  automountServiceAccountToken: false
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: token, mountPath: /var/run/token }
  volumes:
    - name: token
      projected:
        sources:
          - serviceAccountToken: { path: token, audience: vault, expirationSeconds: 3600 }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: read-secrets, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: read-secrets }
subjects:
  - { kind: ServiceAccount, name: default, namespace: shop }
`,unfixed:"what the account is bound for needs its rights, which have to move along"},{about:"No token is mounted, but `default` is bound.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec: # <-
  automountServiceAccountToken: false
  containers:
    - name: web
      image: registry.example/web:1.4
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: read-secrets, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: read-secrets }
subjects:
  - { kind: ServiceAccount, name: default, namespace: shop }
`,unfixed:"what the account is bound for needs its rights, which have to move along"},{about:"The cloud's webhook adds its own token, whatever automount says.",bad:`apiVersion: v1
kind: ServiceAccount
metadata:
  name: default
  namespace: shop
  annotations:
    eks.amazonaws.com/role-arn: arn:aws:iam::111122223333:role/orders
automountServiceAccountToken: false
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec: # <-
  containers:
    - name: web
      image: registry.example/web:1.4
`,unfixed:"its cloud identity has to move along"},{about:"An account of its own.",good:`apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      serviceAccountName: web
      containers:
        - name: web
          image: registry.example/web:1.4
`},{about:"A pod of `default` that holds no token of an account that may do nothing.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  automountServiceAccountToken: false
  containers:
    - name: web
      image: registry.example/web:1.4
`}],sample:{message:"Deployment 'shop/web' runs as the service account 'default' and holds its token. Every pod of the namespace that names no account shares this identity, so a right granted for one of them is granted to all.",fix:"Create a ServiceAccount for this workload and name it in `spec.template.spec.serviceAccountName`. Move to it the role bindings and cloud annotations of `default` that the workload needs: until then it lacks those rights."}},"identity/default-service-account-automount":{securitySeverity:5,why:"Nobody decides to use `default`: a pod gets it by saying nothing, and with it a credential that works at the API server for up to a year. Here the author has the object in hand, and one line would turn that off for the whole namespace.",breaks:"",references:["https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting","https://kubernetes.io/docs/concepts/security/application-security-checklist/","https://github.com/kubernetes/kubernetes/blob/v1.36.2/plugin/pkg/admission/serviceaccount/admission.go"],maps:["CIS 5.1.5","NSA Protecting Pod service account tokens"],since:"0.1.0",optionSchemas:{},examples:[{about:"The object is there to add a pull secret, and leaves the token on.",bad:`apiVersion: v1
kind: ServiceAccount
metadata:
  name: default # <-
  namespace: shop
imagePullSecrets:
  - name: registry
`,fixed:`apiVersion: v1
kind: ServiceAccount
metadata:
  name: default
  namespace: shop
imagePullSecrets:
  - name: registry
automountServiceAccountToken: false
`},{about:"Someone asks for it.",bad:`apiVersion: v1
kind: ServiceAccount
metadata:
  name: default
  namespace: shop
automountServiceAccountToken: true # <-
`,fixed:`apiVersion: v1
kind: ServiceAccount
metadata:
  name: default
  namespace: shop
automountServiceAccountToken: false
`},{about:"The token is off for every pod that does not ask for it.",good:`apiVersion: v1
kind: ServiceAccount
metadata:
  name: default
  namespace: shop
automountServiceAccountToken: false
imagePullSecrets:
  - name: registry
`},{about:"Any other account is used only by pods that name it.",good:`apiVersion: v1
kind: ServiceAccount
metadata:
  name: web
  namespace: shop
`}],sample:{message:"ServiceAccount 'shop/default' does not say 'automountServiceAccountToken: false', so its token goes to every pod of the namespace that names no account. Whoever gets into one of them can speak to the API server as 'default'.",fix:"Write `automountServiceAccountToken: false` at the top level of this ServiceAccount. Pods that use `default` and talk to the API (Prometheus, operators, Kubernetes service discovery) lose their token: give them an account of their own first."}},"identity/deprecated-service-account-field":{securitySeverity:1,why:"Two fields for one identity let a workload run as another account than its reviewers read. A policy or a reviewer that looks at `serviceAccountName` alone sees nothing, and a later `serviceAccountName` (from a patch, a chart value) overrides the alias without an error or a warning.",breaks:"",references:["https://github.com/kubernetes/kubernetes/blob/v1.36.2/pkg/apis/core/v1/conversion.go","https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec"],maps:[],since:"0.1.0",optionSchemas:{},examples:[{about:"The deprecated field alone.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccount: web # <-
  containers:
    - name: web
      image: registry.example/web:1.4
`,fixed:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"Both fields, equal for now.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccount: web # <-
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
`,fixed:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"The field that Kubernetes documents.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"An object exported from a cluster has both, because the API server writes both.",good:`apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
  resourceVersion: "48151623"
  uid: 6c0f3f1e-5d0b-4a52-9c55-0c2d4c1f7a11
spec:
  serviceAccount: web
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"So has one from which somebody removed the server's metadata but not the status.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccount: web
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
status:
  phase: Running
`},{about:"Two different names are the business of `identity/conflicting-service-account`.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccount: web
  serviceAccountName: admin
  containers:
    - name: web
      image: registry.example/web:1.4
`}],sample:{message:"Pod 'shop/web' names the service account 'web' in the deprecated field 'serviceAccount'. Kubernetes still reads it, but kustomize does not rename it, and tools that look only at 'serviceAccountName' see the account 'default'.",fix:"Rename the key to `serviceAccountName`. Nothing changes for the API server, which copies one into the other."}},"identity/missing-service-account":{securitySeverity:3,why:"A misspelled account stops the rollout. A leftover account of that name is worse: the pods start with whatever rights it once had, and whoever may create ServiceAccounts or bindings in the namespace chooses what the pods can do.",breaks:"",references:["https://github.com/kubernetes/kubernetes/blob/v1.36.2/plugin/pkg/admission/serviceaccount/admission.go","https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/"],maps:[],since:"0.1.0",optionSchemas:{},examples:[{about:"The name is misspelled.",bad:`apiVersion: v1
kind: ServiceAccount
metadata: { name: payments, namespace: shop }
---
apiVersion: v1
kind: Pod
metadata: { name: payments, namespace: shop }
spec:
  serviceAccountName: payment # <-
  containers:
    - name: payments
      image: registry.example/payments:1.4
`},{about:"The account is declared.",good:`apiVersion: v1
kind: ServiceAccount
metadata: { name: payments, namespace: shop }
---
apiVersion: v1
kind: Pod
metadata: { name: payments, namespace: shop }
spec:
  serviceAccountName: payments
  containers:
    - name: payments
      image: registry.example/payments:1.4
`},{about:"These manifests declare no account of the namespace, so somebody else keeps them.",good:`apiVersion: v1
kind: ServiceAccount
metadata: { name: payments, namespace: billing }
---
apiVersion: v1
kind: Pod
metadata: { name: payments, namespace: shop }
spec:
  serviceAccountName: payments
  containers:
    - name: payments
      image: registry.example/payments:1.4
`}],sample:{message:"Pod 'shop/payments' runs as the service account 'payment', which these manifests do not declare although they declare others of its namespace. If the cluster has none of that name, the API server refuses the pods; if it has one, nobody reviews here what it may do.",fix:"Correct the name, or add the ServiceAccount to these manifests. Where another repository or an operator makes it, turn this finding off with a suppression that says so."}},"identity/service-account-automount":{securitySeverity:2,why:"The decision stands where no one sees which containers it reaches. A sidecar, an init container or a second workload added later gets the token without a line about it in its own review.",breaks:"",references:["https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting","https://kubernetes.io/docs/concepts/security/application-security-checklist/"],maps:["CIS 5.1.6"],since:"0.1.0",optionSchemas:{},examples:[{about:"The account decides for all its pods.",bad:`apiVersion: v1
kind: ServiceAccount
metadata: { name: web, namespace: shop }
automountServiceAccountToken: true # <-
`,fixed:`apiVersion: v1
kind: ServiceAccount
metadata: { name: web, namespace: shop }
automountServiceAccountToken: false
`},{about:"Off here; each pod decides.",good:`apiVersion: v1
kind: ServiceAccount
metadata: { name: web, namespace: shop }
automountServiceAccountToken: false
`},{about:"An account that says nothing asks for nothing; its pods are judged by `automount/automounted-token`.",good:`apiVersion: v1
kind: ServiceAccount
metadata: { name: web, namespace: shop }
`}],sample:{message:"ServiceAccount 'shop/web' has its token mounted into every container of every pod that names it. Whoever gets into any of those containers can speak to the API server as this account.",fix:"Write `automountServiceAccountToken: false` here, and let each pod that talks to the API decide for itself: best with a one-hour projected token in the one container that needs it, else with `automountServiceAccountToken: true` in its pod spec. Charts made with `helm create` set this from `serviceAccount.automount` in values.yaml."}},"identity/shared-service-account":{securitySeverity:3,why:"The rights of a shared account are the sum of what its workloads need, so the weakest of them decides how safe the strongest is. The audit log cannot say which one was robbed, and revoking the account stops all of them.",breaks:"",references:["https://kubernetes.io/docs/concepts/security/rbac-good-practices/","https://kubernetes.io/docs/reference/access-authn-authz/rbac/#service-account-permissions"],maps:["OWASP K03"],since:"0.1.0",optionSchemas:{},examples:[{about:"The web front end may do what the operator may.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: shop # <-
  containers:
    - name: web
      image: registry.example/web:1.4
---
apiVersion: v1
kind: Pod
metadata: { name: operator, namespace: shop }
spec:
  serviceAccountName: shop # <-
  containers:
    - name: operator
      image: registry.example/operator:1.4
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: shop-operator, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: operator }
subjects:
  - { kind: ServiceAccount, name: shop, namespace: shop }
`},{about:"One account each, and only one of them bound.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
---
apiVersion: v1
kind: Pod
metadata: { name: operator, namespace: shop }
spec:
  serviceAccountName: operator
  containers:
    - name: operator
      image: registry.example/operator:1.4
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: shop-operator, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: operator }
subjects:
  - { kind: ServiceAccount, name: operator, namespace: shop }
`},{about:"Two workloads share an account that may do nothing.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: shop
  containers:
    - name: web
      image: registry.example/web:1.4
---
apiVersion: v1
kind: Pod
metadata: { name: cart, namespace: shop }
spec:
  serviceAccountName: shop
  containers:
    - name: cart
      image: registry.example/cart:1.4
`}],sample:{message:"Pod 'shop/web' shares the service account 'shop', which is bound to a role, with other workloads. Each of them has the rights that the others need, and a thief of one token acts as all of them.",fix:"Give each workload a ServiceAccount of its own, and bind to it only the role that it needs. A workload that needs none can lose its token: `automountServiceAccountToken: false`."}},"identity/unnamed-service-account":{securitySeverity:2,why:"Rights are often granted to `default` long after a workload was written, by somebody who has another pod in mind. From that day on this workload has them too, and a token with them is one added line away. With an account of its own that cannot happen.",breaks:"",references:["https://kubernetes.io/docs/concepts/security/application-security-checklist/","https://kubernetes.io/docs/reference/access-authn-authz/rbac/#service-account-permissions"],maps:["CIS 5.1.5"],since:"0.1.0",optionSchemas:{},examples:[{about:"No token, but the shared identity.",bad:`apiVersion: batch/v1
kind: Job
metadata: { name: report, namespace: shop }
spec:
  template:
    spec: # <-
      automountServiceAccountToken: false
      restartPolicy: Never
      containers:
        - name: report
          image: registry.example/report:2.0
`},{about:"An account of its own, without a token.",good:`apiVersion: batch/v1
kind: Job
metadata: { name: report, namespace: shop }
spec:
  template:
    spec:
      serviceAccountName: report
      automountServiceAccountToken: false
      restartPolicy: Never
      containers:
        - name: report
          image: registry.example/report:2.0
`},{about:"A pod of `default` that holds its token is the business of `identity/default-service-account`.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  containers:
    - name: web
      image: registry.example/web:1.4
`}],sample:{message:"Job 'shop/report' has no service account of its own and runs as 'default'. It holds no token today, but it gets every right and cloud identity that is ever given to that account.",fix:"Create a ServiceAccount for this workload with `automountServiceAccountToken: false` and name it in `spec.template.spec.serviceAccountName`. Nothing breaks: the pods hold no token now."}},"long-lived/committed-token":{securitySeverity:9.5,why:"A repository is cloned, mirrored, indexed and backed up, and base64 is no protection. Whoever finds the token speaks to the API server as the account from anywhere that reaches it, with no pod to break into first. Deleting the line does not help, since the history keeps it.",breaks:"",references:["https://kubernetes.io/docs/concepts/security/secrets-good-practices/","https://kubernetes.io/docs/concepts/security/service-accounts/","https://github.com/kubernetes/kubernetes/blob/v1.36.2/pkg/serviceaccount/legacy.go"],maps:["OWASP K08","CWE-798"],since:"0.1.0",optionSchemas:{},examples:[{about:"A token that never expires, in base64. The example has no real signature.",bad:`apiVersion: v1
kind: Secret
metadata:
  name: deployer-token
  namespace: shop
  annotations:
    kubernetes.io/service-account.name: deployer
type: kubernetes.io/service-account-token
data:
  token: ZXlKaGJHY2lPaUpTVXpJMU5pSXNJbXRwWkNJNkltVjRZVzF3YkdVaWZRLmV5SnBjM01pT2lKcmRXSmxjbTVsZEdWekwzTmxjblpwWTJWaFkyTnZkVzUwSWl3aWEzVmlaWEp1WlhSbGN5NXBieTl6WlhKMmFXTmxZV05qYjNWdWRDOXVZVzFsYzNCaFkyVWlPaUp6YUc5d0lpd2lhM1ZpWlhKdVpYUmxjeTVwYnk5elpYSjJhV05sWVdOamIzVnVkQzl6WldOeVpYUXVibUZ0WlNJNkltUmxjR3h2ZVdWeUxYUnZhMlZ1SWl3aWEzVmlaWEp1WlhSbGN5NXBieTl6WlhKMmFXTmxZV05qYjNWdWRDOXpaWEoyYVdObExXRmpZMjkxYm5RdWJtRnRaU0k2SW1SbGNHeHZlV1Z5SWl3aWMzVmlJam9pYzNsemRHVnRPbk5sY25acFkyVmhZMk52ZFc1ME9uTm9iM0E2WkdWd2JHOTVaWElpZlEuYm05MExXRXRjbVZoYkMxemFXZHVZWFIxY21V # <-
`},{about:"A bound token in clear, in the environment of a container.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  automountServiceAccountToken: false
  containers:
    - name: web
      image: registry.example/web:1.4
      env:
        - name: KUBE_TOKEN
          value: eyJhbGciOiJSUzI1NiIsImtpZCI6ImV4YW1wbGUifQ.eyJhdWQiOlsiaHR0cHM6Ly9rdWJlcm5ldGVzLmRlZmF1bHQuc3ZjLmNsdXN0ZXIubG9jYWwiXSwiZXhwIjoxOTI0OTkyMDAwLCJpYXQiOjE4OTM0NTYwMDAsImlzcyI6Imh0dHBzOi8va3ViZXJuZXRlcy5kZWZhdWx0LnN2Yy5jbHVzdGVyLmxvY2FsIiwia3ViZXJuZXRlcy5pbyI6eyJuYW1lc3BhY2UiOiJzaG9wIiwic2VydmljZWFjY291bnQiOnsibmFtZSI6ImRlcGxveWVyIiwidWlkIjoiNmMwZjNmMWUtNWQwYi00YTUyLTljNTUtMGMyZDRjMWY3YTExIn19LCJzdWIiOiJzeXN0ZW06c2VydmljZWFjY291bnQ6c2hvcDpkZXBsb3llciJ9.bm90LWEtcmVhbC1zaWduYXR1cmU # <-
`},{about:"The Secret without a token in it; Kubernetes fills it. (It is still reported by `long-lived/long-lived-token-secret`.)",good:`apiVersion: v1
kind: Secret
metadata:
  name: deployer-token
  namespace: shop
  annotations:
    kubernetes.io/service-account.name: deployer
type: kubernetes.io/service-account-token
`},{about:"A JWT of somebody else is no service-account token.",good:`apiVersion: v1
kind: ConfigMap
metadata: { name: web, namespace: shop }
data:
  session: eyJhbGciOiJSUzI1NiIsImtpZCI6ImV4YW1wbGUifQ.eyJhdWQiOlsic2hvcCJdLCJleHAiOjE5MjQ5OTIwMDAsImlzcyI6Imh0dHBzOi8vbG9naW4uZXhhbXBsZS5jb20iLCJzdWIiOiJhbGljZSJ9.bm90LWEtcmVhbC1zaWduYXR1cmU
`}],sample:{message:"Secret 'shop/deployer-token' contains a token of the service account 'shop/deployer' in 'data.token', which never expires. Everyone who can read this file, its history or a copy of it can act as that account until the token is revoked.",fix:"Treat the token as stolen. Delete the Secret that it came from, which revokes it (a new one of the same name gets a new token), check the audit log for its use, then remove it here and from the repository's history. Whatever used it breaks: give it a projected token, or for use from outside one from `kubectl create token` with a short `--duration`."}},"long-lived/enforce-mountable-secrets":{securitySeverity:2.5,why:"Whoever may create pods with this account writes the Secret, a token Secret of another account too, into `projected.sources` instead of `volumes[].secret`, and the check does not look there.",breaks:"",references:["https://kubernetes.io/docs/concepts/security/service-accounts/#enforce-mountable-secrets","https://github.com/kubernetes/kubernetes/blob/v1.36.2/plugin/pkg/admission/serviceaccount/admission.go"],maps:[],since:"0.1.0",optionSchemas:{},examples:[{about:"The annotation is on.",bad:`apiVersion: v1
kind: ServiceAccount
metadata:
  name: web
  namespace: shop
  annotations:
    kubernetes.io/enforce-mountable-secrets: "true" # <-
secrets:
  - name: web-config
`},{about:"The annotation is gone; other Secrets live in other namespaces.",good:`apiVersion: v1
kind: ServiceAccount
metadata: { name: web, namespace: shop }
`},{about:"The annotation is off.",good:`apiVersion: v1
kind: ServiceAccount
metadata:
  name: web
  namespace: shop
  annotations:
    kubernetes.io/enforce-mountable-secrets: "false"
`}],sample:{message:"ServiceAccount 'shop/web' relies on the annotation 'kubernetes.io/enforce-mountable-secrets', which is deprecated since Kubernetes 1.32 and has holes. Secrets in projected volumes and those that CSI drivers read are not checked, so a pod of this account can still mount any Secret of the namespace.",fix:"Keep Secrets that these pods must not read in another namespace, and delete the annotation: a separate namespace is what Kubernetes recommends instead. Deleting it breaks nothing; it only stops pods from being refused."}},"long-lived/ineffective-token-secret":{securitySeverity:4,why:"A Secret that seems revoked and is not, or seems to hold a token and does not, is answered under pressure: with a token pasted by hand, a wider role, a label that is simply removed. An attacker profits from the tokens that everyone believes to be dead.",breaks:"",references:["https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/","https://github.com/kubernetes/kubernetes/blob/v1.36.2/pkg/controller/serviceaccount/tokens_controller.go","https://github.com/kubernetes/kubernetes/blob/v1.36.2/pkg/serviceaccount/legacy.go"],maps:[],since:"0.1.0",optionSchemas:{},examples:[{about:"The annotation without the type.",bad:`apiVersion: v1
kind: Secret
metadata:
  name: deployer-token
  namespace: shop
  annotations:
    kubernetes.io/service-account.name: deployer
type: Opaque # <-
`},{about:"Immutable before the token is there.",bad:`apiVersion: v1
kind: Secret
metadata:
  name: deployer-token
  namespace: shop
  annotations:
    kubernetes.io/service-account.name: deployer
type: kubernetes.io/service-account-token
immutable: true # <-
`},{about:"Exported from a cluster.",bad:`apiVersion: v1
kind: Secret
metadata:
  name: deployer-token
  namespace: shop
  annotations:
    kubernetes.io/service-account.name: deployer
    kubernetes.io/service-account.uid: 6c0f3f1e-5d0b-4a52-9c55-0c2d4c1f7a11 # <-
type: kubernetes.io/service-account-token
`},{about:"The account comes too late.",bad:`apiVersion: v1
kind: Secret
metadata:
  name: deployer-token
  namespace: shop
  annotations:
    kubernetes.io/service-account.name: deployer # <-
type: kubernetes.io/service-account-token
---
apiVersion: v1
kind: ServiceAccount
metadata: { name: deployer, namespace: shop }
`},{about:"A label taken for an expiry date.",bad:`apiVersion: v1
kind: Secret
metadata:
  name: deployer-token
  namespace: shop
  labels:
    kubernetes.io/legacy-token-invalid-since: "2027-01-01" # <-
  annotations:
    kubernetes.io/service-account.name: deployer
type: kubernetes.io/service-account-token
`},{about:"The account first, then a Secret that will get its token. (It is still reported by `long-lived/long-lived-token-secret`.)",good:`apiVersion: v1
kind: ServiceAccount
metadata: { name: deployer, namespace: shop }
---
apiVersion: v1
kind: Secret
metadata:
  name: deployer-token
  namespace: shop
  annotations:
    kubernetes.io/service-account.name: deployer
type: kubernetes.io/service-account-token
`},{about:"An immutable Secret of another type.",good:`apiVersion: v1
kind: Secret
metadata: { name: deployer-config, namespace: shop }
type: Opaque
immutable: true
stringData:
  endpoint: https://deploy.example.com
`}],sample:{message:"Secret 'shop/deployer-token' names the service account 'deployer' in an annotation, but is not of type 'kubernetes.io/service-account-token', so it never gets a token. Whatever reads it finds an ordinary Secret, with whatever someone wrote into it.",fix:"Delete the annotation `kubernetes.io/service-account.name`, and use a `serviceAccountToken` projection or `kubectl create token` where a token is needed. The type of an existing Secret cannot be changed. If a token was pasted into it, delete the Secret that it came from."}},"long-lived/listed-token-secret":{securitySeverity:4,why:"The list is how tokens without expiry are kept alive from cluster to cluster: someone exports the account, and the next reader believes that it needs a token Secret. A thief looks for exactly these, since they are valid from anywhere and few remember them.",breaks:"",references:["https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/","https://github.com/kubernetes/kubernetes/blob/v1.36.2/pkg/controller/serviceaccount/legacy_serviceaccount_token_cleaner.go","https://github.com/kubernetes/enhancements/tree/master/keps/sig-auth/2799-reduction-of-secret-based-service-account-token"],maps:["OWASP K06"],since:"0.1.0",optionSchemas:{},examples:[{about:"A token Secret made by hand is listed.",bad:`apiVersion: v1
kind: ServiceAccount
metadata: { name: deployer, namespace: shop }
secrets:
  - name: deployer-token # <-
---
apiVersion: v1
kind: Secret
metadata:
  name: deployer-token
  namespace: shop
  annotations:
    kubernetes.io/service-account.name: deployer
type: kubernetes.io/service-account-token
`},{about:"The account is privileged, so its token is worth stealing.",bad:`apiVersion: v1
kind: ServiceAccount
metadata: { name: deployer, namespace: shop }
secrets:
  - name: deployer-token # <-
---
apiVersion: v1
kind: Secret
metadata:
  name: deployer-token
  namespace: shop
  annotations:
    kubernetes.io/service-account.name: deployer
type: kubernetes.io/service-account-token
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: deployer, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: edit }
subjects:
  - { kind: ServiceAccount, name: deployer, namespace: shop }
`},{about:"Exported from an old cluster.",bad:`apiVersion: v1
kind: ServiceAccount
metadata: { name: deployer, namespace: shop }
secrets:
  - name: deployer-token-7x2kp # <-
`},{about:"The account without the list.",good:`apiVersion: v1
kind: ServiceAccount
metadata: { name: deployer, namespace: shop }
imagePullSecrets:
  - name: registry
`},{about:"A Secret that holds no token.",good:`apiVersion: v1
kind: ServiceAccount
metadata: { name: deployer, namespace: shop }
secrets:
  - name: deployer-config
---
apiVersion: v1
kind: Secret
metadata: { name: deployer-config, namespace: shop }
type: Opaque
stringData:
  endpoint: https://deploy.example.com
`}],sample:{message:"ServiceAccount 'shop/deployer' lists the token Secret 'deployer-token', so Kubernetes takes it for one that it made itself: unused for a year, its token is refused, and later the Secret is deleted. Until then it never expires, and whoever may read secrets of the namespace can act as 'deployer'.",fix:"Delete the entry and, once its users have moved to `serviceAccountToken` projections or `kubectl create token`, the Secret. The list is needed only for the deprecated annotation `kubernetes.io/enforce-mountable-secrets`. An account that names no Secret works as before."}},"long-lived/long-lived-token-consumer":{securitySeverity:8.5,why:"The pod's own token dies with the pod. This one does not: a copy taken through a bug that was fixed long ago still works, from outside the cluster too where the API server can be reached, and any workload of the namespace may mount the Secret in the same way.",breaks:"",references:["https://kubernetes.io/docs/concepts/security/service-accounts/#get-a-token","https://kubernetes.io/docs/concepts/security/secrets-good-practices/","https://github.com/kubernetes/kubernetes/blob/v1.36.2/pkg/controller/serviceaccount/tokens_controller.go"],maps:["OWASP K06","CWE-613"],since:"0.1.0",optionSchemas:{},examples:[{about:"Its own account, mounted as before Kubernetes 1.24.",bad:`apiVersion: v1
kind: Secret
metadata:
  name: web-token
  namespace: shop
  annotations: { kubernetes.io/service-account.name: web }
type: kubernetes.io/service-account-token
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  automountServiceAccountToken: false
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: token, mountPath: /var/run/secrets/kubernetes.io/serviceaccount }
  volumes:
    - name: token
      secret:
        secretName: web-token # <-
`,fixed:`apiVersion: v1
kind: Secret
metadata:
  name: web-token
  namespace: shop
  annotations: { kubernetes.io/service-account.name: web }
type: kubernetes.io/service-account-token
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  automountServiceAccountToken: false
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: token, mountPath: /var/run/secrets/kubernetes.io/serviceaccount }
  volumes:
    - name: token
      projected:
        sources:
          - serviceAccountToken:
              path: token
              expirationSeconds: 3600
          - configMap:
              name: kube-root-ca.crt
              items:
                - key: ca.crt
                  path: ca.crt
          - downwardAPI:
              items:
                - path: namespace
                  fieldRef:
                    fieldPath: metadata.namespace
`},{about:"The token of another account of the namespace.",bad:`apiVersion: v1
kind: Secret
metadata:
  name: deployer-token
  namespace: shop
  annotations: { kubernetes.io/service-account.name: deployer }
type: kubernetes.io/service-account-token
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: token, mountPath: /var/run/deployer }
  volumes:
    - name: token
      secret:
        secretName: deployer-token # <-
`,unfixed:"it is the token of another account than that of the pods"},{about:"In the environment.",bad:`apiVersion: v1
kind: Secret
metadata:
  name: web-token
  namespace: shop
  annotations: { kubernetes.io/service-account.name: web }
type: kubernetes.io/service-account-token
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      env:
        - name: TOKEN
          valueFrom:
            secretKeyRef:
              name: web-token # <-
              key: token
`},{about:"The account may do more than the pod needs, and the message says it.",bad:`apiVersion: v1
kind: Secret
metadata:
  name: deployer-token
  namespace: shop
  annotations: { kubernetes.io/service-account.name: deployer }
type: kubernetes.io/service-account-token
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: deployer }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin }
subjects:
  - { kind: ServiceAccount, name: deployer, namespace: shop }
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      env:
        - name: TOKEN
          valueFrom:
            secretKeyRef:
              name: deployer-token # <-
              key: token
`},{about:"A projected token that lives for an hour.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  automountServiceAccountToken: false
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: api-token, mountPath: /var/run/secrets/kubernetes.io/serviceaccount, readOnly: true }
  volumes:
    - name: api-token
      projected:
        sources:
          - serviceAccountToken: { path: token, expirationSeconds: 3600 }
`},{about:"A Secret of the same name in another namespace is another Secret.",good:`apiVersion: v1
kind: Secret
metadata:
  name: web-token
  namespace: billing
  annotations: { kubernetes.io/service-account.name: web }
type: kubernetes.io/service-account-token
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      envFrom:
        - secretRef: { name: web-token }
`},{about:"Only the certificate of the cluster is read.",good:`apiVersion: v1
kind: Secret
metadata:
  name: web-token
  namespace: shop
  annotations: { kubernetes.io/service-account.name: web }
type: kubernetes.io/service-account-token
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      env:
        - name: CLUSTER_CA
          valueFrom:
            secretKeyRef: { name: web-token, key: ca.crt }
`}],sample:{message:"Pod 'shop/web' reads the Secret 'web-token' (volume), a token of the service account 'web' that never expires. Whoever gets into the pod once can act as that account from anywhere, until the Secret is deleted.",fix:"Read a projected token instead: a volume with `serviceAccountToken` (`path: token`, `expirationSeconds: 3600`, an `audience` unless it is for the Kubernetes API). Then delete the Secret, which revokes the token. The application has to read the token from the file, again every few minutes."}},"long-lived/long-lived-token-secret":{securitySeverity:8,why:"The token has no expiry, no audience and no pod that it is bound to: it is valid at the API server from anywhere, for as long as the Secret is there. Everyone who may `get` or `list` secrets in the namespace, or start a pod there, can take it.",breaks:"Argo Workflows executors, Argo CD cluster credentials and multi-cluster remote secrets of Istio and Linkerd may still need such a token: keep it out of Git, rotate it, and suppress this finding with that reason.",references:["https://kubernetes.io/docs/concepts/security/service-accounts/#get-a-token","https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/","https://github.com/kubernetes/enhancements/tree/master/keps/sig-auth/2799-reduction-of-secret-based-service-account-token"],maps:["OWASP K06","CWE-613"],since:"0.1.0",optionSchemas:{},examples:[{about:"The usual recipe for a CI deployer.",bad:`apiVersion: v1
kind: Secret
metadata:
  name: deployer-token
  namespace: shop
  annotations:
    kubernetes.io/service-account.name: deployer
type: kubernetes.io/service-account-token # <-
`},{about:"The account may do something.",bad:`apiVersion: v1
kind: Secret
metadata:
  name: deployer-token
  namespace: shop
  annotations:
    kubernetes.io/service-account.name: deployer
type: kubernetes.io/service-account-token # <-
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: deployer, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: edit }
subjects:
  - { kind: ServiceAccount, name: deployer, namespace: shop }
`},{about:"The account alone. Tokens are asked for when they are needed.",good:`apiVersion: v1
kind: ServiceAccount
metadata: { name: deployer, namespace: shop }
automountServiceAccountToken: false
`},{about:"A Secret of another type is no token.",good:`apiVersion: v1
kind: Secret
metadata: { name: deployer-config, namespace: shop }
type: Opaque
stringData:
  endpoint: https://deploy.example.com
`}],sample:{message:"Secret 'shop/deployer-token' makes Kubernetes write a token of the service account 'deployer' that never expires. Whoever reads the Secret once, by the API, a backup or etcd, can act as that account until somebody deletes it.",fix:"Delete this Secret. A pod gets a token of its own account from a `serviceAccountToken` projection with `expirationSeconds: 3600`; CI and people get one from `kubectl create token <account> --duration=1h`. What reads the Secret today stops working, so move it first."}},"long-lived/token-secret-without-account":{securitySeverity:2,why:"Nothing is exposed by the refusal. But the object shows that a token without expiry is wanted, and the first fix that comes to mind, adding the annotation, creates it.",breaks:"",references:["https://kubernetes.io/docs/concepts/configuration/secret/#serviceaccount-token-secrets","https://github.com/kubernetes/kubernetes/blob/v1.36.2/pkg/apis/core/validation/validation.go"],maps:[],since:"0.1.0",optionSchemas:{},examples:[{about:"The annotation is missing.",bad:`apiVersion: v1
kind: Secret
metadata: # <-
  name: deployer-token
  namespace: shop
type: kubernetes.io/service-account-token
`},{about:"Another annotation is there.",bad:`apiVersion: v1
kind: Secret
metadata:
  name: deployer-token
  namespace: shop
  annotations: # <-
    example.com/owner: platform
type: kubernetes.io/service-account-token
`},{about:"The annotation is empty.",bad:`apiVersion: v1
kind: Secret
metadata:
  name: deployer-token
  namespace: shop
  annotations:
    kubernetes.io/service-account.name: "" # <-
type: kubernetes.io/service-account-token
`},{about:"Not a token after all.",good:`apiVersion: v1
kind: Secret
metadata: { name: deployer-config, namespace: shop }
type: Opaque
stringData:
  endpoint: https://deploy.example.com
`},{about:"With an account, it is the business of `long-lived/long-lived-token-secret`.",good:`apiVersion: v1
kind: Secret
metadata:
  name: deployer-token
  namespace: shop
  annotations:
    kubernetes.io/service-account.name: deployer
type: kubernetes.io/service-account-token
`}],sample:{message:"Secret 'shop/deployer-token' is of type 'kubernetes.io/service-account-token', but has no annotation 'kubernetes.io/service-account.name'. The API server refuses it.",fix:"Best delete it: pods get their token from a `serviceAccountToken` projection, people from `kubectl create token`. If it is not meant to hold a token, use `type: Opaque`. If a token that never expires really is needed, name its account in the annotation."}},"manifest/dropped-document":{securitySeverity:4,why:"A ServiceAccount without a token, a narrower role or a policy that is never applied protects nothing, and no tool says that it is missing: kubectl and kustomize both drop it silently, while editors and many linters show it.",breaks:"",references:["https://github.com/kubernetes/kubernetes/blob/v1.36.2/staging/src/k8s.io/apimachinery/pkg/util/yaml/decoder.go","https://yaml.org/spec/1.2.2/#92-streams"],maps:[],since:"0.1.0",optionSchemas:{},examples:[{about:"The ServiceAccount is dropped, and the token is on.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
...
apiVersion: v1 # <-
kind: ServiceAccount
metadata: { name: web, namespace: shop }
automountServiceAccountToken: false
`},{about:"Two documents.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
---
apiVersion: v1
kind: ServiceAccount
metadata: { name: web, namespace: shop }
automountServiceAccountToken: false
`},{about:"The end mark before the next document loses nothing.",good:`apiVersion: v1
kind: ServiceAccount
metadata: { name: web, namespace: shop }
automountServiceAccountToken: false
...
---
apiVersion: v1
kind: ServiceAccount
metadata: { name: cart, namespace: shop }
automountServiceAccountToken: false
`}],sample:{message:"This part of the file is never applied: kubectl stops at the line '...' and never reads this. Reviewers see it, the cluster does not.",fix:"Put `---` in front of it, in place of the line `...` if there is one. What follows is then applied, so read it first."}},"manifest/duplicate-field":{securitySeverity:4,why:"Anyone who may append a line can override a decision further up, and in a long pod spec nobody sees both. kubectl does not warn, not even with strict validation; kustomize refuses the file.",breaks:"",references:["https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation","https://github.com/kubernetes-sigs/yaml"],maps:[],since:"0.1.0",optionSchemas:{},examples:[{about:"The token is off at the top and on at the bottom.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  automountServiceAccountToken: false # <-
  containers:
    - name: web
      image: registry.example/web:1.4
  automountServiceAccountToken: true
`},{about:"Once.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  automountServiceAccountToken: false
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"A merge key gives a default, which the explicit line overrides on purpose.",good:`apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
  annotations: {}
spec:
  <<: { serviceAccountName: web, automountServiceAccountToken: true }
  automountServiceAccountToken: false
  containers:
    - name: web
      image: registry.example/web:1.4
`}],sample:{message:"Pod 'shop/web' has 'automountServiceAccountToken' twice at 'spec.automountServiceAccountToken', and this line loses: kubectl takes the last one without a word. What a reviewer reads first is not what runs.",fix:"Delete the line that is not meant. The last one is in force today."}},"manifest/empty-automount":{securitySeverity:5.5,why:"The line is often what is left of a template whose value was not set. Review and policy see the field and pass; Kubernetes sees nothing and mounts a token that whoever gets into the container can use for up to a year.",breaks:"",references:["https://github.com/kubernetes/kubernetes/blob/v1.36.2/plugin/pkg/admission/serviceaccount/admission.go","https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting"],maps:["CIS 5.1.6"],since:"0.1.0",optionSchemas:{},examples:[{about:"The value is missing.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  automountServiceAccountToken: # <-
  containers:
    - name: web
      image: registry.example/web:1.4
`,fixed:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  automountServiceAccountToken: false
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"Null, written out.",bad:`apiVersion: v1
kind: ServiceAccount
metadata: { name: web, namespace: shop }
automountServiceAccountToken: ~ # <-
`,fixed:`apiVersion: v1
kind: ServiceAccount
metadata: { name: web, namespace: shop }
automountServiceAccountToken: false
`},{about:"A decision.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  automountServiceAccountToken: false
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"No line at all is no false promise.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
`}],sample:{message:"Pod 'shop/web' has an empty 'spec.automountServiceAccountToken', which counts as unset, so the token stays on unless something else turns it off. Whoever reads the line takes it for a decision.",fix:"Write `false`, or delete the line. In a Helm chart, print the line only when the value is set, or set it in values.yaml."}},"manifest/invalid-field-type":{securitySeverity:3,why:"Nothing is exposed by the refusal, but the manifest was never applied as it stands: either a tool changes it on the way, and what runs is not what was reviewed, or an older object still runs, with the token that this one was to take away.",breaks:"",references:["https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec","https://github.com/kubernetes-sigs/yaml"],maps:[],since:"0.1.0",optionSchemas:{},examples:[{about:"A string is not false.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  automountServiceAccountToken: "false" # <-
  containers:
    - name: web
      image: registry.example/web:1.4
`,fixed:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  automountServiceAccountToken: false
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"Names that YAML reads as a number and a boolean.",bad:`apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: on # <-
spec:
  serviceAccountName: 1234 # <-
  automountServiceAccountToken: false
  containers:
    - name: web
      image: registry.example/web:1.4
`,fixed:`apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: "on"
spec:
  serviceAccountName: "1234"
  automountServiceAccountToken: false
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"A quoted number of seconds.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  automountServiceAccountToken: false
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken:
              path: token
              audience: vault
              expirationSeconds: "3600" # <-
`,fixed:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  automountServiceAccountToken: false
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken:
              path: token
              audience: vault
              expirationSeconds: 3600
`},{about:"A name where the settings of the token belong.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  automountServiceAccountToken: false
  containers:
    - name: web
      image: registry.example/web:1.4
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken: token # <-
`},{about:"Names that no account and no namespace can have.",bad:`apiVersion: v1
kind: ServiceAccount
metadata:
  name: web_app # <-
  namespace: Shop # <-
automountServiceAccountToken: false
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: -web # <-
  automountServiceAccountToken: false
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"A placeholder is filled in before the API server sees it.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: MY_NAMESPACE }
spec:
  serviceAccountName: $WEB_ACCOUNT
  automountServiceAccountToken: false
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"The right types.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: "on" }
spec:
  serviceAccountName: "1234"
  automountServiceAccountToken: false
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"For kubectl, `no` without quotes is a boolean.",good:`apiVersion: v1
kind: ServiceAccount
metadata: { name: web, namespace: shop }
automountServiceAccountToken: no
`}],sample:{message:"Pod 'shop/web' has a string at 'spec.volumes[0].projected.sources[0].serviceAccountToken', where Kubernetes wants a value of type mapping, so the API server refuses the object. It is not taken for what it looks like.",fix:"Write a value of the type mapping, as the Kubernetes reference shows it for this field."}},"manifest/misplaced-field":{securitySeverity:7,why:"Author and reviewer read that the token is off, or short, or meant for another audience, and it is not. `kubectl apply` refuses unknown fields where it validates strictly, but the API server's own default is a warning that nobody sees in a pipeline, and `--validate=false` is silent. The token is mounted, and the manifest is the proof for everyone that it is not.",breaks:"",references:["https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation","https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/"],maps:[],since:"0.1.0",optionSchemas:{},examples:[{about:"On the Deployment, not in its pod template.",bad:`apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  automountServiceAccountToken: false # <-
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - name: web
          image: registry.example/web:1.4
`,fixed:`apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      automountServiceAccountToken: false
      containers:
        - name: web
          image: registry.example/web:1.4
`},{about:"In a custom resource that keeps the field among its own.",bad:`apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: { name: main, namespace: monitoring }
spec:
  serviceAccountName: prometheus
  autoMountServiceAccountToken: false # <-
---
apiVersion: tekton.dev/v1
kind: TaskRun
metadata: { name: build, namespace: shop }
spec:
  serviceAccountname: build # <-
  podTemplate:
    automountServiceAcountToken: false # <-
  taskSpec:
    steps:
      - name: build
        image: registry.example/build:1.0
`,fixed:`apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: { name: main, namespace: monitoring }
spec:
  serviceAccountName: prometheus
  autoMountServiceAccountToken: false
---
apiVersion: tekton.dev/v1
kind: TaskRun
metadata: { name: build, namespace: shop }
spec:
  serviceAccountName: build
  podTemplate:
    automountServiceAccountToken: false
  taskSpec:
    steps:
      - name: build
        image: registry.example/build:1.0
`,unfixed:"Prometheus needs the token that it would turn off"},{about:"In a container, and in the wrong case.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceaccountname: web # <-
  containers:
    - name: web
      image: registry.example/web:1.4
      automountServiceAccountToken: false # <-
`,fixed:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  automountServiceAccountToken: false
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"Beside `serviceAccountToken` and not inside it.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken:
              path: token
            audience: vault # <-
            expirationSeconds: 3600 # <-
`,fixed:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken:
              path: token
              audience: vault
              expirationSeconds: 3600
`},{about:"On a Service, which has no pods.",bad:`apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec:
  automountServiceAccountToken: false # <-
  selector: { app: web }
  ports: [{ port: 80 }]
`,unfixed:"nothing in this object reads such a field"},{about:"Where Kubernetes reads them.",good:`apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      serviceAccountName: web
      automountServiceAccountToken: false
      containers:
        - name: web
          image: registry.example/web:1.4
      volumes:
        - name: vault-token
          projected:
            sources:
              - serviceAccountToken: { path: token, audience: vault, expirationSeconds: 3600 }
`},{about:"Custom resources have fields of their own.",good:`apiVersion: example.com/v1
kind: Backup
metadata: { name: nightly, namespace: shop }
spec:
  serviceAccountName: backup
  target: { serviceAccountName: restore }
`},{about:"Written once at an anchor, and merged into the pod spec, where it counts.",good:`apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
x-pod: &pod
  automountServiceAccountToken: false
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      <<: *pod
      containers:
        - name: web
          image: registry.example/web:1.4
`},{about:"Keys of a custom resource that are its own.",good:`apiVersion: grafana.integreatly.org/v1beta1
kind: Grafana
metadata: { name: board, namespace: monitoring }
spec:
  serviceAccount:
    automountServiceAccountToken: false
  deployment:
    spec:
      template:
        spec:
          serviceAccountName: board
          containers: []
`}],sample:{message:"Service 'shop/web' says 'automountServiceAccountToken' at 'spec.automountServiceAccountToken', where Kubernetes does not read it. It is refused or dropped with a warning, depending on who applies it; dropped, it changes nothing.",fix:"Delete the line, and write it where it is meant: the account and automount in a pod spec, `audience` and `expirationSeconds` inside the `serviceAccountToken` of a projected volume."}},"manifest/syntax-error":{securitySeverity:2,why:"What cannot be read cannot be reviewed by any tool: a bound account or a token may stand in it. As long as the file is refused, an older version of its objects runs on.",breaks:"",references:["https://github.com/kubernetes/kubernetes/blob/v1.36.2/staging/src/k8s.io/apimachinery/pkg/util/yaml/decoder.go","https://github.com/kubernetes-sigs/yaml"],maps:[],since:"0.1.0",optionSchemas:{},examples:[{about:"Two keys in one line.",bad:`apiVersion: v1
kind: ServiceAccount
metadata:
  name: web namespace: shop # <-
`},{about:"Readable.",good:`apiVersion: v1
kind: ServiceAccount
metadata:
  name: web
  namespace: shop
`},{about:"Text that is not meant for Kubernetes.",good:`name: build
on: [push
`}],sample:{message:"kubectl refuses this document: a value holds ': ' without quotes, or a key stands where none can. Nothing in it could be judged here.",fix:"Correct the text. If it is a template that becomes YAML later, lint what the template makes instead."}},"node/host-path-to-tokens":{securitySeverity:8.5,why:"The kubelet keeps the projected tokens of all pods of its node as files below `/var/lib/kubelet/pods`, and the control plane its signing key in `/etc/kubernetes/pki`. An attacker in a container that sees them reads each token with `cat`, and is then every account that runs on the node, without any right at the API server; with the signing key, every account at all.",breaks:"",references:["https://kubernetes.io/docs/concepts/storage/volumes/#hostpath","https://kubernetes.io/docs/concepts/security/pod-security-standards/"],maps:[],since:"0.2.0",optionSchemas:{},examples:[{about:"The root folder of the node, in a workload that nobody knows.",bad:`apiVersion: apps/v1
kind: DaemonSet
metadata: { name: scanner, namespace: audit }
spec:
  template:
    spec:
      automountServiceAccountToken: false
      serviceAccountName: scanner
      volumes:
        - name: host
          hostPath:
            path: / # <-
      containers:
        - name: scanner
          image: example.org/scanner:1
          volumeMounts: [{ name: host, mountPath: /host, readOnly: true }]
`},{about:"Written the long way round, it is the same folder.",bad:`apiVersion: v1
kind: Pod
metadata: { name: reader, namespace: audit }
spec:
  automountServiceAccountToken: false
  serviceAccountName: reader
  volumes:
    - name: pods
      hostPath: { path: /var/lib/../lib/kubelet//pods/ } # <-
  containers:
    - name: reader
      image: example.org/reader:1
      volumeMounts: [{ name: pods, mountPath: /pods }]
`},{about:"A user other than root does not get into those folders, and nothing else keeps it out.",bad:`apiVersion: apps/v1
kind: DaemonSet
metadata: { name: node-exporter, namespace: monitoring }
spec:
  template:
    spec:
      automountServiceAccountToken: false
      serviceAccountName: node-exporter
      securityContext: { runAsNonRoot: true, runAsUser: 65534 }
      volumes:
        - name: root
          hostPath: { path: / } # <-
      containers:
        - name: node-exporter
          image: quay.io/prometheus/node-exporter:v1.9.0
          volumeMounts: [{ name: root, mountPath: /host/root, readOnly: true }]
`},{about:"A PersistentVolume gives the folder to whoever claims it.",bad:`apiVersion: v1
kind: PersistentVolume
metadata: { name: keys }
spec:
  capacity: { storage: 1Gi }
  accessModes: [ReadOnlyMany]
  hostPath: { path: /etc/kubernetes/pki } # <-
`},{about:"A CSI node plugin mounts other pods' volumes there, which is its purpose.",bad:`apiVersion: apps/v1
kind: DaemonSet
metadata: { name: csi-node, namespace: storage }
spec:
  template:
    spec:
      automountServiceAccountToken: false
      serviceAccountName: csi-node
      volumes:
        - name: pods
          hostPath: { path: /var/lib/kubelet/pods, type: Directory } # <-
      containers:
        - name: registrar
          image: registry.k8s.io/sig-storage/csi-node-driver-registrar:v2.13.0
        - name: driver
          image: example.org/csi-driver:1
          volumeMounts: [{ name: pods, mountPath: /var/lib/kubelet/pods, mountPropagation: Bidirectional }]
`},{about:"Logs are one link away from any file of the node.",bad:`apiVersion: v1
kind: Pod
metadata: { name: logs, namespace: audit }
spec:
  automountServiceAccountToken: false
  serviceAccountName: logs
  volumes:
    - name: logs
      hostPath: { path: /var/log } # <-
  containers:
    - name: logs
      image: example.org/logs:1
      volumeMounts: [{ name: logs, mountPath: /logs }]
`},{about:"Folders beside those of the pods.",good:`apiVersion: v1
kind: Pod
metadata: { name: plugin, namespace: devices }
spec:
  automountServiceAccountToken: false
  serviceAccountName: plugin
  volumes:
    - name: plugins
      hostPath: { path: /var/lib/kubelet/device-plugins }
    - name: manifests
      hostPath: { path: /etc/kubernetes/manifests }
  containers:
    - name: plugin
      image: example.org/plugin:1
      volumeMounts:
        - { name: plugins, mountPath: /plugins }
        - { name: manifests, mountPath: /manifests }
`},{about:"A `subPath` narrows what the container sees.",good:`apiVersion: v1
kind: Pod
metadata: { name: clock, namespace: devices }
spec:
  automountServiceAccountToken: false
  serviceAccountName: clock
  volumes:
    - name: host
      hostPath: { path: / }
  containers:
    - name: clock
      image: example.org/clock:1
      volumeMounts: [{ name: host, mountPath: /etc/localtime, subPath: etc/localtime }]
`},{about:"The API server, as a static pod, has its keys from there.",good:`apiVersion: v1
kind: Pod
metadata: { name: kube-apiserver, namespace: kube-system, labels: { tier: control-plane } }
spec:
  hostNetwork: true
  volumes:
    - name: keys
      hostPath: { path: /etc/kubernetes/pki, type: DirectoryOrCreate }
  containers:
    - name: kube-apiserver
      image: registry.k8s.io/kube-apiserver:v1.36.2
      command:
        - kube-apiserver
        - --enable-admission-plugins=NodeRestriction
        - --service-account-extend-token-expiration=false
        - --service-account-key-file=/etc/kubernetes/pki/sa.pub
        - --service-account-max-token-expiration=24h
      volumeMounts: [{ name: keys, mountPath: /etc/kubernetes/pki, readOnly: true }]
`}],sample:{message:"DaemonSet 'audit/scanner' mounts '/' of the node. Whoever gets into the container reads the tokens of all pods of the node; a read-only mount does not help.",fix:"Mount only the folder or file that is needed, outside of `/var/lib/kubelet/pods` and of the keys in `/etc/kubernetes`. What the API server or the kubelet can tell is better asked there, with a role."}},"node/shared-process-namespace":{securitySeverity:3,why:"With one process namespace, the files of each container stand below `/proc/<pid>/root` for all of them. A token that was projected into a single container, to keep it from the rest of the pod, is open to the rest again: `cat /proc/7/root/var/run/secrets/kubernetes.io/serviceaccount/token`.",breaks:"",references:["https://kubernetes.io/docs/tasks/configure-pod-container/share-process-namespace/"],maps:[],since:"0.2.0",optionSchemas:{},examples:[{about:"The token was meant for one container.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  automountServiceAccountToken: false
  shareProcessNamespace: true # <-
  volumes:
    - name: token
      projected:
        defaultMode: 0440
        sources:
          - serviceAccountToken: { path: token, audience: vault, expirationSeconds: 3600 }
  containers:
    - name: agent
      image: example.org/agent:1
      volumeMounts: [{ name: token, mountPath: /var/run/secrets/vault, readOnly: true }]
    - name: web
      image: example.org/web:1
`},{about:"There is no token to see.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  automountServiceAccountToken: false
  shareProcessNamespace: true
  containers:
    - name: agent
      image: example.org/agent:1
    - name: web
      image: example.org/web:1
`},{about:"Both containers hold it.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  automountServiceAccountToken: false
  shareProcessNamespace: true
  volumes:
    - name: token
      projected:
        defaultMode: 0440
        sources:
          - serviceAccountToken: { path: token, audience: vault, expirationSeconds: 3600 }
  containers:
    - name: agent
      image: example.org/agent:1
      volumeMounts: [{ name: token, mountPath: /var/run/secrets/vault, readOnly: true }]
    - name: web
      image: example.org/web:1
      volumeMounts: [{ name: token, mountPath: /var/run/secrets/vault, readOnly: true }]
`}],sample:{message:"The containers of Pod 'shop/web' share their processes, and only some ('agent') hold a token. Whoever gets into one of the others ('web') can read it through `/proc/<pid>/root`.",fix:"Leave `shareProcessNamespace` out, or run the containers as different users other than root: then the kernel refuses the files of the other."}},"projected/exported-token-volume":{securitySeverity:6,why:"Someone saved `kubectl get pod -o yaml` and it was committed. From then on turning automount off has no effect: the token is an ordinary volume now, which reviewers take for the automatic one. Kubernetes also reuses any volume whose name starts with `kube-api-access-` as the token volume of the whole pod.",breaks:"",references:["https://github.com/kubernetes/kubernetes/blob/v1.36.2/plugin/pkg/admission/serviceaccount/admission.go","https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/#bound-service-account-token-volume"],maps:["CIS 5.1.6"],since:"0.1.0",optionSchemas:{},examples:[{about:"Automount is off, and the token is mounted all the same.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  automountServiceAccountToken: false
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: kube-api-access-x7x2p, mountPath: /var/run/secrets/kubernetes.io/serviceaccount, readOnly: true }
  volumes:
    - name: kube-api-access-x7x2p # <-
      projected:
        defaultMode: 420
        sources:
          - serviceAccountToken: { path: token, expirationSeconds: 3607 }
          - configMap:
              name: kube-root-ca.crt
              items: [{ key: ca.crt, path: ca.crt }]
`},{about:"Shortened, but still under the reserved name.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  automountServiceAccountToken: false
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: kube-api-access-web, mountPath: /var/run/secrets/kubernetes.io/serviceaccount, readOnly: true }
  volumes:
    - name: kube-api-access-web # <-
      projected:
        sources:
          - serviceAccountToken: { path: token, expirationSeconds: 3600 }
`},{about:"The copied volume is gone.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  automountServiceAccountToken: false
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"The name without the last dash (Linkerd's charts have it) is a volume like any other.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  automountServiceAccountToken: false
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: kube-api-access, mountPath: /var/run/secrets/kubernetes.io/serviceaccount, readOnly: true }
  volumes:
    - name: kube-api-access
      projected:
        sources:
          - serviceAccountToken: { path: token, expirationSeconds: 3600 }
`}],sample:{message:"Pod 'shop/web' carries the volume 'kube-api-access-web', the automatic token of a live pod copied into a manifest. It hands out a token of the service account 'web' whatever 'automountServiceAccountToken' says.",fix:"Delete the volume and its `volumeMounts`: Kubernetes adds them by itself where automount is on. If it is off and a container does need the API, keep the volume under another name, with `expirationSeconds: 3600` and not 3607, mounted in that container only."}},"projected/extended-token-expiration":{securitySeverity:7.5,why:"The number is usually copied from a live pod. The API server takes it as the sign of an old client that never reads the file again, and extends the token. A copy from a backup, a log or a crashed debug session then works at the API server for as long as the pod lives, up to a year.",breaks:"",references:["https://github.com/kubernetes/kubernetes/blob/v1.36.2/pkg/registry/core/serviceaccount/storage/token.go","https://github.com/kubernetes/enhancements/tree/master/keps/sig-auth/1205-bound-service-account-tokens","https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"],maps:["CWE-613"],since:"0.1.0",optionSchemas:{},examples:[{about:"Copied from a live pod, volume renamed.",bad:`apiVersion: v1
kind: Pod
metadata: { name: operator, namespace: shop }
spec:
  serviceAccountName: operator
  automountServiceAccountToken: false
  containers:
    - name: operator
      image: registry.example/operator:1.4
      volumeMounts:
        - { name: api-token, mountPath: /var/run/secrets/kubernetes.io/serviceaccount, readOnly: true }
  volumes:
    - name: api-token
      projected:
        sources:
          - serviceAccountToken:
              path: token
              expirationSeconds: 3607 # <-
          - configMap:
              name: kube-root-ca.crt
              items: [{ key: ca.crt, path: ca.crt }]
`,fixed:`apiVersion: v1
kind: Pod
metadata: { name: operator, namespace: shop }
spec:
  serviceAccountName: operator
  automountServiceAccountToken: false
  containers:
    - name: operator
      image: registry.example/operator:1.4
      volumeMounts:
        - { name: api-token, mountPath: /var/run/secrets/kubernetes.io/serviceaccount, readOnly: true }
  volumes:
    - name: api-token
      projected:
        sources:
          - serviceAccountToken:
              path: token
              expirationSeconds: 3600
          - configMap:
              name: kube-root-ca.crt
              items: [{ key: ca.crt, path: ca.crt }]
`},{about:"Naming the API server's audience does not help.",bad:`apiVersion: v1
kind: Pod
metadata: { name: operator, namespace: shop }
spec:
  serviceAccountName: operator
  containers:
    - name: operator
      image: registry.example/operator:1.4
      volumeMounts:
        - { name: api-token, mountPath: /var/run/secrets/api }
  volumes:
    - name: api-token
      projected:
        sources:
          - serviceAccountToken:
              path: token
              audience: https://kubernetes.default.svc.cluster.local
              expirationSeconds: 3607 # <-
`,fixed:`apiVersion: v1
kind: Pod
metadata: { name: operator, namespace: shop }
spec:
  serviceAccountName: operator
  containers:
    - name: operator
      image: registry.example/operator:1.4
      volumeMounts:
        - { name: api-token, mountPath: /var/run/secrets/api }
  volumes:
    - name: api-token
      projected:
        sources:
          - serviceAccountToken:
              path: token
              audience: https://kubernetes.default.svc.cluster.local
              expirationSeconds: 3600
`},{about:"A true one-hour token.",good:`apiVersion: v1
kind: Pod
metadata: { name: operator, namespace: shop }
spec:
  serviceAccountName: operator
  automountServiceAccountToken: false
  containers:
    - name: operator
      image: registry.example/operator:1.4
      volumeMounts:
        - { name: api-token, mountPath: /var/run/secrets/kubernetes.io/serviceaccount, readOnly: true }
  volumes:
    - name: api-token
      projected:
        sources:
          - serviceAccountToken: { path: token, expirationSeconds: 3600 }
`},{about:"Tokens for another audience are never extended.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken: { path: token, audience: vault, expirationSeconds: 3607 }
`}],sample:{message:"Pod 'shop/operator' asks for a token of 3607 seconds in the volume 'api-token', which a default API server honours for up to a year. 3607 with the API server's audience is the mark of the automatic token: the kubelet renews the file every hour, but each stolen copy stays valid.",fix:"Write `expirationSeconds: 3600`: a true one-hour token, and nothing else changes. Only software that reads the token once at start breaks, after an hour and not after a year. A token that is not for the API server also needs its own `audience`."}},"projected/invalid-token-expiration":{securitySeverity:3,why:"Nothing is exposed by the refusal, but the usual way out of a rollout that fails is to take the automatic token back, which lives for up to a year.",breaks:"",references:["https://github.com/kubernetes/kubernetes/blob/v1.36.2/pkg/apis/core/validation/validation.go","https://kubernetes.io/docs/concepts/storage/projected-volumes/#serviceaccounttoken"],maps:[],since:"0.1.0",optionSchemas:{},examples:[{about:"Five minutes are too short.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken:
              path: token
              audience: vault
              expirationSeconds: 300 # <-
`,fixed:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken:
              path: token
              audience: vault
              expirationSeconds: 600
`},{about:"A volume copied from a live pod, and then made too short.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: kube-api-access-x7x2p, mountPath: /var/run/secrets/kubernetes.io/serviceaccount, readOnly: true }
  volumes:
    - name: kube-api-access-x7x2p
      projected:
        sources:
          - serviceAccountToken: { path: token, expirationSeconds: 599 } # <-
`,fixed:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: kube-api-access-x7x2p, mountPath: /var/run/secrets/kubernetes.io/serviceaccount, readOnly: true }
  volumes:
    - name: kube-api-access-x7x2p
      projected:
        sources:
          - serviceAccountToken: { path: token, expirationSeconds: 600 }
`},{about:'Nanoseconds, or "for ever".',bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken:
              path: token
              audience: vault
              expirationSeconds: 3600000000000 # <-
`,fixed:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken:
              path: token
              audience: vault
              expirationSeconds: 3600
`},{about:"Not whole.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken:
              path: token
              audience: vault
              expirationSeconds: 3600.5 # <-
`},{about:"An hour.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken: { path: token, audience: vault, expirationSeconds: 3600 }
`},{about:"Exactly the least that is allowed.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken: { path: token, audience: vault, expirationSeconds: 600 }
`}],sample:{message:"Pod 'shop/web' asks for a token of 300 seconds in the volume 'vault-token', and the API server refuses less than 600. The pods never start.",fix:"Write `expirationSeconds: 3600`, or 600 for the shortest that there is. The kubelet renews the file, so a short life breaks nothing that reads it again."}},"projected/invalid-token-path":{securitySeverity:3,why:"A refused object stops the rollout, and the usual way out is to take the automatic token back. Of two sources with one path the later silently replaces the other: the application then hands a token with the wrong audience, perhaps the API server's, to a service that should never see it.",breaks:"",references:["https://github.com/kubernetes/kubernetes/blob/v1.36.2/pkg/apis/core/validation/validation.go","https://github.com/kubernetes/kubernetes/blob/v1.36.2/pkg/api/pod/warnings.go","https://github.com/kubernetes/kubernetes/blob/v1.36.2/pkg/volume/projected/projected.go"],maps:[],since:"0.1.0",optionSchemas:{},examples:[{about:"No path.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken: # <-
              audience: vault
              expirationSeconds: 3600
`},{about:"The directory belongs into `mountPath`.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken:
              path: /var/run/secrets/vault/token # <-
              audience: vault
              expirationSeconds: 3600
`},{about:"A path that leaves the volume.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken:
              path: ../token # <-
              audience: vault
              expirationSeconds: 3600
`},{about:"The API server refuses it in a volume copied from a live pod, too.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: kube-api-access-x7x2p, mountPath: /var/run/secrets/kubernetes.io/serviceaccount, readOnly: true }
  volumes:
    - name: kube-api-access-x7x2p
      projected:
        sources:
          - serviceAccountToken: { path: ../token, expirationSeconds: 3607 } # <-
`},{about:"Two tokens, one file (a warning).",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken: { path: token, audience: vault, expirationSeconds: 3600 }
          - serviceAccountToken:
              path: token # <-
              audience: mesh
              expirationSeconds: 3600
`},{about:"Two tokens, two files.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken: { path: vault-token, audience: vault, expirationSeconds: 3600 }
          - serviceAccountToken: { path: mesh-token, audience: mesh, expirationSeconds: 3600 }
`},{about:"A directory inside the volume, and two dots that are part of a name.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken: { path: tokens/vault..token, audience: vault, expirationSeconds: 3600 }
`}],sample:{message:"Pod 'shop/web' projects a token in the volume 'vault-token' to '/var/run/secrets/vault/token', which the API server refuses. A path must be relative and must not contain '..'.",fix:"Write `path: token`, relative to the directory where the volume is mounted, and put the directory into the container's `mountPath`."}},"projected/long-token-expiration":{securitySeverity:4,why:"A token that was copied out of the pod works until it expires or the pod is gone, and receivers that check the signature alone (OIDC) do not even see that the pod is gone. Every hour beyond what renewal needs belongs to the thief.",breaks:"",references:["https://kubernetes.io/docs/concepts/storage/projected-volumes/#serviceaccounttoken","https://github.com/kubernetes/kubernetes/blob/v1.36.2/pkg/kubelet/token/token_manager.go"],maps:["CWE-613"],since:"0.1.0",optionSchemas:{maxSeconds:{type:"integer",minimum:600,default:86400,description:"The longest lifetime, in seconds, that is not reported."}},examples:[{about:"A week.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken:
              path: token
              audience: vault
              expirationSeconds: 604800 # <-
`},{about:"Two hours where one is the limit.",options:{maxSeconds:3600},bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken:
              path: token
              audience: vault
              expirationSeconds: 7200 # <-
`},{about:"One hour.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken: { path: token, audience: vault, expirationSeconds: 3600 }
`},{about:"Exactly a day is still allowed.",good:`apiVersion: v1
kind: Pod
metadata: { name: mesh, namespace: shop }
spec:
  serviceAccountName: mesh
  containers:
    - name: proxy
      image: registry.example/proxy:1.4
      volumeMounts:
        - { name: identity, mountPath: /var/run/secrets/identity }
  volumes:
    - name: identity
      projected:
        sources:
          - serviceAccountToken: { path: token, audience: mesh, expirationSeconds: 86400 }
`},{about:"A number that the API server refuses is the business of `projected/invalid-token-expiration`.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken: { path: token, audience: vault, expirationSeconds: 99999999999 }
`}],sample:{message:"Pod 'shop/web' asks for tokens of 604800 seconds in the volume 'vault-token', more than the 86400 that are allowed. The kubelet has renewed it after a day at the latest, so every hour beyond 30 (108000 seconds) serves only whoever stole a copy.",fix:"Write `expirationSeconds: 3600`. The kubelet renews the file after 80 % of the token's life or 24 hours, whichever is first, so only software that reads the token once and keeps it breaks: have it read the file again, at least every few minutes."}},"projected/stale-token-mount":{securitySeverity:3,why:"The kubelet renews a token by swapping a symbolic link in the volume's directory, and a mount of one file never sees that. The application fails as soon as its first token expires. The usual answer is a token that lives for a year or for ever, which is what a thief would have asked for.",breaks:"",references:["https://kubernetes.io/docs/concepts/storage/projected-volumes/#serviceaccounttoken","https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath"],maps:[],since:"0.1.0",optionSchemas:{},examples:[{about:"One file of the volume.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - name: vault-token
          mountPath: /etc/web/vault-token
          subPath: token # <-
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken: { path: token, audience: vault, expirationSeconds: 3600 }
`},{about:"The directory, which the kubelet keeps fresh.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - name: vault-token
          mountPath: /etc/web/vault
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken: { path: token, audience: vault, expirationSeconds: 3600 }
`},{about:"A volume without a token may be mounted with `subPath`.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /etc/web/vault }
        - { name: config, mountPath: /etc/web/config.yaml, subPath: config.yaml }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken: { path: token, audience: vault, expirationSeconds: 3600 }
    - name: config
      configMap: { name: web }
`}],sample:{message:"Pod 'shop/web' mounts the token volume 'vault-token' into the container 'web' with 'subPath', so the file is never renewed. The token in the container goes stale when it expires.",fix:"Mount the whole volume at a directory of its own, without `subPath`, and point the application at the file below it. The path that the application reads changes, unless `path` in the `serviceAccountToken` and `mountPath` together give the old one."}},"projected/token-without-audience":{securitySeverity:5.5,why:"A token proves who the pod is to anyone who accepts its audience. Without one it is valid at the API server, so a service that should only check an identity (a secret store, a mesh, a webhook) receives a credential that lets it act as the pod in the cluster. If that service is broken into, or logs its requests, so are the rights of every client.",breaks:"",references:["https://kubernetes.io/docs/concepts/storage/projected-volumes/#serviceaccounttoken","https://kubernetes.io/docs/concepts/security/service-accounts/#authenticating-in-code","https://github.com/kubernetes/kubernetes/blob/v1.36.2/pkg/registry/core/serviceaccount/storage/token.go"],maps:["OWASP K06"],since:"0.1.0",optionSchemas:{},examples:[{about:"A token for Vault that works at the API server as well.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken: # <-
              path: token
              expirationSeconds: 3600
`},{about:"An empty audience is none.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken:
              path: token
              audience: "" # <-
              expirationSeconds: 3600
`},{about:"The documented replacement of the automatic token (a note, and only in the strict profile).",bad:`apiVersion: v1
kind: Pod
metadata: { name: operator, namespace: shop }
spec:
  serviceAccountName: operator
  automountServiceAccountToken: false
  containers:
    - name: operator
      image: registry.example/operator:1.4
      volumeMounts:
        - { name: api-token, mountPath: /var/run/secrets/kubernetes.io/serviceaccount, readOnly: true }
  volumes:
    - name: api-token
      projected:
        sources:
          - serviceAccountToken: { path: token, expirationSeconds: 3600 } # <-
          - configMap:
              name: kube-root-ca.crt
              items: [{ key: ca.crt, path: ca.crt }]
          - downwardAPI:
              items: [{ path: namespace, fieldRef: { fieldPath: metadata.namespace } }]
`},{about:"Only Vault accepts this one.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken: { path: token, audience: vault, expirationSeconds: 3600 }
`},{about:"A volume exported from a live pod is the business of `projected/exported-token-volume`.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: kube-api-access-x7x2p, mountPath: /var/run/secrets/kubernetes.io/serviceaccount, readOnly: true }
  volumes:
    - name: kube-api-access-x7x2p
      projected:
        sources:
          - serviceAccountToken: { path: token, expirationSeconds: 3607 }
`}],sample:{message:"Pod 'shop/web' projects a token of the service account 'web' in the volume 'vault-token' that names no audience, so the API server accepts it. Whoever receives or steals it, the service it is sent to included, can use it against the cluster.",fix:"Write `audience:` with the name that the receiving service checks, such as `vault` or its URL, and have that service check it (TokenReview with `audiences`). If the token is meant for the Kubernetes API, mount it at /var/run/secrets/kubernetes.io/serviceaccount as `token`, in that container only. A receiver that expects the API's audience refuses the token until it is told the new one."}},"projected/token-without-expiration":{securitySeverity:2.5,why:"The lifetime is the time that a thief has after leaving the pod. Left open, it is decided by a default of the API server that no reviewer sees and a copied manifest may turn into something else.",breaks:"",references:["https://kubernetes.io/docs/concepts/storage/projected-volumes/#serviceaccounttoken","https://github.com/kubernetes/kubernetes/blob/v1.36.2/pkg/apis/core/v1/defaults.go"],maps:[],since:"0.1.0",optionSchemas:{},examples:[{about:"Nothing is said.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken: # <-
              path: token
              audience: vault
`,fixed:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken:
              path: token
              audience: vault
              expirationSeconds: 3600
`},{about:"The documented replacement of the automatic token (a note).",bad:`apiVersion: v1
kind: Pod
metadata: { name: operator, namespace: shop }
spec:
  serviceAccountName: operator
  automountServiceAccountToken: false
  containers:
    - name: operator
      image: registry.example/operator:1.4
      volumeMounts:
        - { name: api-token, mountPath: /var/run/secrets/kubernetes.io/serviceaccount, readOnly: true }
  volumes:
    - name: api-token
      projected:
        sources:
          - serviceAccountToken: { path: token } # <-
          - configMap:
              name: kube-root-ca.crt
              items: [{ key: ca.crt, path: ca.crt }]
`,fixed:`apiVersion: v1
kind: Pod
metadata: { name: operator, namespace: shop }
spec:
  serviceAccountName: operator
  automountServiceAccountToken: false
  containers:
    - name: operator
      image: registry.example/operator:1.4
      volumeMounts:
        - { name: api-token, mountPath: /var/run/secrets/kubernetes.io/serviceaccount, readOnly: true }
  volumes:
    - name: api-token
      projected:
        sources:
          - serviceAccountToken: { path: token, expirationSeconds: 3600 }
          - configMap:
              name: kube-root-ca.crt
              items: [{ key: ca.crt, path: ca.crt }]
`},{about:"One hour, written down.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken: { path: token, audience: vault, expirationSeconds: 3600 }
`},{about:"A quoted number is the business of `manifest/invalid-field-type`.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken: { path: token, audience: vault, expirationSeconds: "3600" }
`}],sample:{message:"Pod 'shop/web' projects a token of the service account 'web' in the volume 'vault-token' without saying how long it lives. The API server picks 3600 seconds today; the manifest should say how long a stolen copy works.",fix:"Write `expirationSeconds: 3600` inside `serviceAccountToken` (600 is the least). Nothing breaks: it is today's default, and the kubelet renews the file in time. Not 3607 with the API server's audience, which is honoured for up to a year."}},"projected/unmounted-token":{securitySeverity:1,why:"Where the mount was forgotten or its name is misspelled, the application quietly uses the automatic token instead, which the API server accepts and which lives for up to a year. Where the volume is left over, the next container that somebody adds has a token ready that no one reviewed for it.",breaks:"A mutating webhook may mount it into a container that it injects, as the Vault Agent Injector can: then suppress this finding and say so.",references:["https://kubernetes.io/docs/concepts/storage/projected-volumes/#serviceaccounttoken"],maps:[],since:"0.1.0",optionSchemas:{},examples:[{about:"The mount is missing.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
  volumes:
    - name: vault-token # <-
      projected:
        sources:
          - serviceAccountToken: { path: token, audience: vault, expirationSeconds: 3600 }
`},{about:"Mounted where it is needed.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken: { path: token, audience: vault, expirationSeconds: 3600 }
`},{about:"An init container counts.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  initContainers:
    - name: login
      image: registry.example/login:1.0
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  containers:
    - name: web
      image: registry.example/web:1.4
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken: { path: token, audience: vault, expirationSeconds: 3600 }
`}],sample:{message:"Pod 'shop/web' projects a token of the service account 'web' in the volume 'vault-token', which no container mounts. Either the mount is missing or misspelled, or the volume is left over.",fix:"Mount the volume in the container that needs it, or delete it."}},"projected/world-readable-token":{securitySeverity:2,why:"Web servers and job runners start helpers as a user of less rights so that a break-in there stays small. With a token that every user can read it does not: the helper speaks to the API server as the pod.",breaks:"",references:["https://github.com/kubernetes/kubernetes/blob/v1.36.2/pkg/volume/projected/projected.go","https://kubernetes.io/docs/tasks/configure-pod-container/security-context/"],maps:["CWE-732"],since:"0.1.0",optionSchemas:{},examples:[{about:"The default mode, and no user is set.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken: { path: token, audience: vault, expirationSeconds: 3600 } # <-
`},{about:"One container without a user is enough.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
      securityContext: { runAsUser: 1000 }
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
    - name: proxy
      image: registry.example/proxy:1.4
  volumes:
    - name: vault-token
      projected:
        defaultMode: 0444 # <-
        sources:
          - serviceAccountToken: { path: token, audience: vault, expirationSeconds: 3600 }
`},{about:"One user for the whole pod.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  securityContext: { runAsUser: 1000 }
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken: { path: token, audience: vault, expirationSeconds: 3600 }
`},{about:"A group for the volumes.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  securityContext: { fsGroup: 2000 }
  containers:
    - name: web
      image: registry.example/web:1.4
      volumeMounts:
        - { name: vault-token, mountPath: /var/run/secrets/vault }
  volumes:
    - name: vault-token
      projected:
        sources:
          - serviceAccountToken: { path: token, audience: vault, expirationSeconds: 3600 }
`}],sample:{message:"Pod 'shop/web' writes the token in the volume 'vault-token' with mode 0644, so every user of the containers that mount it can read it. A process that dropped its rights, or a sandboxed plugin, can still use it as the service account 'web'.",fix:"Set `securityContext.runAsUser` to one number for the whole pod (the file becomes 0600 and that user's), or `securityContext.fsGroup` (0640 and that group's). With `defaultMode: 0400` alone, a container that does not run as root cannot read its token."}},"reach/account-impersonation":{securitySeverity:9.3,why:"`impersonate` lets a request say in a header as whom it is to be judged: `kubectl --as=system:serviceaccount:kube-system:… get secrets`. With groups it is `--as-group=system:masters`, which may do everything. The audit log shows both names, but nothing stops it.",breaks:"",references:["https://kubernetes.io/docs/concepts/security/rbac-good-practices/#impersonate-verb","https://kubernetes.io/docs/reference/access-authn-authz/authentication/#user-impersonation"],maps:["CIS 5.1.8","CWE-269"],since:"0.1.0",optionSchemas:{},examples:[{about:"Users and groups of the whole cluster.",bad:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [""]
    resources: [users, groups] # <-
    verbs: [impersonate]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"Service accounts of its namespace.",bad:`apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: app, namespace: shop }
rules:
  - apiGroups: [""]
    resources: [serviceaccounts] # <-
    verbs: [impersonate]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: app, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"Users by a Role: they are in no namespace, so that it grants nothing.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: app, namespace: shop }
rules:
  - apiGroups: [""]
    resources: [users]
    verbs: [impersonate]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: app, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"Reading accounts.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [""]
    resources: [serviceaccounts]
    verbs: [get, list]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`}],sample:{message:"RBAC in these files lets 'shop/app' act as other users and groups: ClusterRole 'app' allows `impersonate` on `users`. Whoever gets into a pod with its token sends one more header and has the rights of somebody else.",fix:"Narrow the right with `resourceNames` to the users or accounts that the program speaks for, and never allow it for groups without names."}},"reach/admission-control":{securitySeverity:8.4,why:"A mutating webhook is sent every object of the kinds that it names, Secrets included, and may answer with another one: a pod with one more container, a Secret that the thief now knows. Validating webhooks see as much.",breaks:"",references:["https://kubernetes.io/docs/concepts/security/rbac-good-practices/#control-admission-webhooks","https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/"],maps:["CIS 5.1.12","CWE-269"],since:"0.1.0",optionSchemas:{},examples:[{about:"A validating webhook changes nothing, but it is sent the same objects.",bad:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [admissionregistration.k8s.io]
    resources: [validatingwebhookconfigurations] # <-
    verbs: [patch]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"Any configuration.",bad:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [admissionregistration.k8s.io]
    resources: [mutatingwebhookconfigurations] # <-
    verbs: [create, update]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"Reading them.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [admissionregistration.k8s.io]
    resources: [mutatingwebhookconfigurations]
    verbs: [get, list, watch]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"A Role gives nothing that is in no namespace.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: app, namespace: shop }
rules:
  - apiGroups: [admissionregistration.k8s.io]
    resources: [mutatingwebhookconfigurations]
    verbs: [update]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: app, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`}],sample:{message:"RBAC in these files lets 'shop/app' see and change every object on its way into the cluster: ClusterRole 'app' allows `create` on `mutatingwebhookconfigurations`. Whoever gets into a pod with its token sees every object that is created or changed, and can change it on its way.",fix:"Name the configurations that the program owns with `resourceNames` and `get, update, patch`; `create`, which takes no names, is for whoever installs it."}},"reach/auth-mapping":{securitySeverity:5.8,why:"EKS clusters that authenticate by ConfigMap read `aws-auth` of kube-system to learn which AWS roles are which users and groups. Who may change it adds a line with their own role and `system:masters`. A right to change all ConfigMaps of the cluster, or of kube-system, includes it.",breaks:"",references:["https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html","https://kubernetes.io/docs/concepts/security/rbac-good-practices/"],maps:["CWE-269"],since:"0.1.0",optionSchemas:{},examples:[{about:"The map itself.",bad:`apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: app, namespace: kube-system }
rules:
  - apiGroups: [""]
    resources: [configmaps] # <-
    verbs: [update]
    resourceNames: [aws-auth]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: app, namespace: kube-system }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"All ConfigMaps includes it.",bad:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [""]
    resources: [configmaps] # <-
    verbs: [get, update]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"Its own ConfigMap.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [""]
    resources: [configmaps]
    verbs: [update]
    resourceNames: [app-config]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"Another namespace.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: app, namespace: shop }
rules:
  - apiGroups: [""]
    resources: [configmaps]
    verbs: [update]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: app, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`}],sample:{message:"RBAC in these files lets 'shop/app' map AWS identities to cluster-admin on EKS: Role 'kube-system/app' allows `update` on `configmaps`. On EKS, whoever gets into a pod with its token maps an AWS identity of their own to cluster-admin.",fix:"Name the ConfigMaps that the program owns with `resourceNames`, or use a Role in its own namespace; leader election needs `leases` today, not ConfigMaps."}},"reach/binding-writing":{securitySeverity:4.8,why:"Without `bind` a binding may only give what its author holds. That is enough to stay: the thief binds the roles of the stolen account to an account or user of their own, and has them when the token has expired and the pod is deleted.",breaks:"",references:["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#restrictions-on-role-binding-creation-or-update"],maps:["CIS 5.1.8","CWE-269"],since:"0.1.0",optionSchemas:{},examples:[{about:"In every namespace.",bad:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [rbac.authorization.k8s.io]
    resources: [rolebindings] # <-
    verbs: [create, patch]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"Reading them.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [rbac.authorization.k8s.io]
    resources: [rolebindings]
    verbs: [get, list]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"Deleting them takes rights away.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [rbac.authorization.k8s.io]
    resources: [rolebindings]
    verbs: [delete]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`}],sample:{message:"RBAC in these files lets 'shop/app' hand its rights on by bindings in every namespace: ClusterRole 'app' allows `create` on `rolebindings`. Whoever gets into a pod with its token keeps its rights by binding them to another account, after the pod is gone.",fix:"Allow it in a Role of one namespace, and for named bindings where they exist already (`update` with `resourceNames`)."}},"reach/certificate-signing":{securitySeverity:8.8,why:"The thief creates a CertificateSigningRequest for the user and group that they like, approves it, and logs in with what the signer `kubernetes.io/kube-apiserver-client` returns. Client certificates cannot be revoked.",breaks:"",references:["https://kubernetes.io/docs/concepts/security/rbac-good-practices/#csrs-and-certificate-issuing","https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/"],maps:["CIS 5.1.11","CWE-269"],since:"0.1.0",optionSchemas:{},examples:[{about:"All three rights.",bad:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [certificates.k8s.io]
    resources: [certificatesigningrequests, certificatesigningrequests/approval]
    verbs: [create, update]
  - apiGroups: [certificates.k8s.io]
    resources: [signers] # <-
    verbs: [approve]
    resourceNames: [kubernetes.io/kube-apiserver-client]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"Another signer.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [certificates.k8s.io]
    resources: [signers]
    verbs: [approve]
    resourceNames: [kubernetes.io/kubelet-serving]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"Requests that somebody else approves.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [certificates.k8s.io]
    resources: [certificatesigningrequests]
    verbs: [create, get]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`}],sample:{message:"RBAC in these files lets 'shop/app' sign client certificates for any user: ClusterRole 'app' allows `approve` on `signers`. Whoever gets into a pod with its token signs itself a certificate for any user name, which nobody can take back.",fix:"Name the signer that is needed with `resourceNames`; an approver of serving certificates needs `kubernetes.io/kubelet-serving` alone, and no right to create requests."}},"reach/cluster-admin-account":{securitySeverity:9.8,why:"With cluster-admin there is no further step: the thief reads every Secret, starts pods on every node, and binds whatever account they like, to stay. A role with `*` for groups, resources and verbs is the same under another name, and grows with every custom resource that is installed later.",breaks:"",references:["https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege","https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles"],maps:["CIS 5.1.1","CIS 5.1.3","OWASP K03","CWE-250"],since:"0.1.0",optionSchemas:{},examples:[{about:"The role itself.",bad:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: installer }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin }
subjects:
  - kind: ServiceAccount
    name: installer # <-
    namespace: shop
`},{about:"A role that equals it, in one namespace.",bad:`apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: all, namespace: shop }
rules:
  - apiGroups: ["*"]
    resources: ["*"]
    verbs: ["*"]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: all, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: all }
subjects:
  - kind: ServiceAccount
    name: installer # <-
`},{about:"Everything of one group is much, and not everything.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: gateways }
rules:
  - apiGroups: [gateway.networking.k8s.io]
    resources: ["*"]
    verbs: ["*"]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: gateways }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: gateways }
subjects:
  - { kind: ServiceAccount, name: gateways, namespace: shop }
`},{about:"A user of that name is no service account.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: jane }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin }
subjects:
  - { kind: User, apiGroup: rbac.authorization.k8s.io, name: jane }
`}],sample:{message:"ClusterRoleBinding 'installer' lets the service account 'shop/installer' do everything in every namespace: ClusterRole 'cluster-admin' allows every verb on every resource. Whoever gets hold of its token owns all that is there, every other token included.",fix:"Write a role with the rights that the program uses: `kubectl auth can-i --list` shows what it has, the audit log what it asks for. Installers and GitOps controllers that apply anything do need much: let them have it in the namespaces that they manage (a RoleBinding each), give the token to one container alone, and silence this finding with that reason."}},"reach/dangling-binding":{securitySeverity:3.5,why:"A binding to a role that does not exist is no error for Kubernetes. Whoever may create roles in that namespace, and holds the rights, fills it for accounts that nobody looks at any more. It is also where the analysis of this linter ends: what the account may do is unknown.",breaks:"",references:["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding","https://kubernetes.io/docs/concepts/security/rbac-good-practices/#periodic-review"],maps:["CWE-1188"],since:"0.1.0",optionSchemas:{},examples:[{about:"A Role of that name, and the binding wants a ClusterRole.",bad:`apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: reader, namespace: shop }
rules: []
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: reader, namespace: shop }
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: reader # <-
subjects:
  - { kind: ServiceAccount, name: web, namespace: shop }
`},{about:"Every API server makes these.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: metrics }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: system:auth-delegator }
subjects:
  - { kind: ServiceAccount, name: metrics, namespace: kube-system }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: metrics, namespace: kube-system }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: extension-apiserver-authentication-reader }
subjects:
  - { kind: ServiceAccount, name: metrics, namespace: kube-system }
`},{about:"A name that a template fills in may be any.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: reader, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: "\${ROLE}" }
subjects:
  - { kind: ServiceAccount, name: web, namespace: shop }
`}],sample:{message:"RoleBinding 'shop/reader' binds ClusterRole 'reader', which is neither in the input nor made by the API server, so nothing here says what it grants. Until the role exists the binding grants nothing; whoever creates it later decides for these accounts.",fix:"Correct the name, kind or namespace, or give sa-lint the files that hold the role (`--context`). A Role is looked up in the namespace of its binding. Remove the binding if the role is gone."}},"reach/default-account-binding":{securitySeverity:8,why:"Nobody chooses the account `default`: every pod that names none runs as it, debug pods, jobs of a chart and sidecars of others included. A right that one program needed is then a right of all of them, and the weakest decides who uses it.",breaks:"",references:["https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege","https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/"],maps:["CIS 5.1.5","OWASP K03","CWE-250"],since:"0.1.0",optionSchemas:{},examples:[{about:"A right that amounts to other tokens.",bad:`apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: everybody, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: edit }
subjects:
  - kind: ServiceAccount
    name: default # <-
    namespace: shop
`},{about:"Spelled as a user, and with a role that only looks.",bad:`apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: everybody, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view }
subjects:
  - kind: User
    apiGroup: rbac.authorization.k8s.io
    name: system:serviceaccount:shop:default # <-
`},{about:"An account of its own.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: web, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view }
subjects:
  - { kind: ServiceAccount, name: web, namespace: shop }
`},{about:"A group named default is no account.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: group, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: edit }
subjects:
  - { kind: Group, apiGroup: rbac.authorization.k8s.io, name: default }
`}],sample:{message:"RoleBinding 'shop/everybody' lets the service account 'shop/default' request tokens of other service accounts in the namespace 'shop', and every pod of the namespace that names no other account runs as it. Whoever gets into any of them can do the same, and so can every pod that is started there later.",fix:"Make a ServiceAccount for the workload that needs the rights, name it in the pod (`serviceAccountName`), and bind that one instead. Then write `automountServiceAccountToken: false` on `default`."}},"reach/host-volume-creation":{securitySeverity:5.9,why:"A PersistentVolume of type `hostPath` or `local` may be any folder of a node, `/var/lib/kubelet/pods` included. Pod Security forbids `hostPath` in pods and looks at no claim, so a pod with a claim to that volume reads every token on the node.",breaks:"",references:["https://kubernetes.io/docs/concepts/security/rbac-good-practices/#persistent-volume-creation"],maps:["CIS 5.1.9","CWE-269"],since:"0.1.0",optionSchemas:{},examples:[{about:"As a provisioner has it.",bad:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [""]
    resources: [persistentvolumes] # <-
    verbs: [create, delete]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"Claims.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [""]
    resources: [persistentvolumeclaims]
    verbs: [create]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"A Role gives nothing that is in no namespace.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: app, namespace: shop }
rules:
  - apiGroups: [""]
    resources: [persistentvolumes]
    verbs: [create]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: app, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`}],sample:{message:"RBAC in these files lets 'shop/app' make volumes of any folder of a node: ClusterRole 'app' allows `create` on `persistentvolumes`. Whoever gets into a pod with its token mounts a folder of a node, past what Pod Security admits, and reads the tokens of its pods.",fix:"Leave the making of volumes to a StorageClass and its provisioner: claims need `create` on `persistentvolumeclaims` alone."}},"reach/inert-grant":{securitySeverity:1,why:"A role that looks as if it granted something hides what is missing. When the program is refused, people tend to give it a wider role than the one that was meant, and forget the rule that does nothing.",breaks:"",references:["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources"],maps:["CWE-1188"],since:"0.1.0",optionSchemas:{},examples:[{about:"Three ways to grant nothing.",bad:`apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: app, namespace: shop }
rules:
  - apiGroups: [""]
    resources: ["pods/*"] # <-
    verbs: [get]
  - apiGroups: [""]
    resources: [secret] # <-
    verbs: [get]
  - apiGroups: [""]
    resources: [configmaps]
    resourceNames: [app]
    verbs: [create] # <-
`},{about:"Names for a subresource are honoured, and a star in front is a pattern.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: app, namespace: shop }
rules:
  - apiGroups: [""]
    resources: [serviceaccounts/token]
    resourceNames: [app]
    verbs: [create]
  - apiGroups: [apps]
    resources: ["*/scale"]
    verbs: [update]
`},{about:"Server-side apply creates what it may patch by name; custom resources may be called anything.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: app, namespace: shop }
rules:
  - apiGroups: [""]
    resources: [configmaps]
    resourceNames: [app]
    verbs: [create, patch]
  - apiGroups: [example.com]
    resources: [secret]
    verbs: [get]
`}],sample:{message:"Role 'shop/app' names the resource 'secret', which Kubernetes does not have in that group, so it grants nothing. The program fails where it needs the right, and the usual way out is a wider role.",fix:"Write 'secrets', in the plural and in lower case, if that is meant; or remove it."}},"reach/node-proxy":{securitySeverity:9,why:"`nodes/proxy` is the API of the kubelet: it lists the pods of a node and runs commands in them. `get` is enough, because the kubelet upgrades the request to a stream. Neither admission nor the audit log of the API server sees what is run.",breaks:"",references:["https://kubernetes.io/docs/concepts/security/rbac-good-practices/#access-to-proxy-subresource-of-nodes","https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/"],maps:["CIS 5.1.10","CWE-269"],since:"0.1.0",optionSchemas:{},examples:[{about:"As monitoring agents ask for it.",bad:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [""]
    resources: [nodes/proxy] # <-
    verbs: [get]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"What metrics need.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [""]
    resources: [nodes/metrics]
    verbs: [get]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"A Role gives nothing that is in no namespace.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: app, namespace: shop }
rules:
  - apiGroups: [""]
    resources: [nodes/proxy]
    verbs: [get]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: app, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`}],sample:{message:"RBAC in these files lets 'shop/app' run commands in every pod through the kubelets: ClusterRole 'app' allows `get` on `nodes/proxy`. Whoever gets into a pod with its token runs commands in every pod of every node, past admission and the audit log.",fix:"Metrics need `nodes/metrics`, health `nodes/healthz`, logs of nodes `nodes/log`, and statistics `nodes/stats`: allow those (Kubernetes 1.33 and later tell them apart; before, only metrics, stats, log and spec)."}},"reach/node-steering":{securitySeverity:5.6,why:"A thief who has broken out onto one node only has the tokens of that node's pods. With the right to change nodes they make all others unschedulable, or give their own the labels that others look for; with the right to delete or evict pods they make them start again, where they wait.",breaks:"",references:["https://kubernetes.io/docs/concepts/security/rbac-good-practices/","https://kubernetes.io/docs/concepts/security/hardening-guide/authentication-mechanisms/"],maps:["CWE-269"],since:"0.1.0",optionSchemas:{},examples:[{about:"Both rights.",bad:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [""]
    resources: [nodes] # <-
    verbs: [get, patch]
  - apiGroups: [""]
    resources: [pods/eviction]
    verbs: [create]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"Nodes alone.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [""]
    resources: [nodes]
    verbs: [get, patch]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"Evictions alone.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [""]
    resources: [pods/eviction]
    verbs: [create]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`}],sample:{message:"RBAC in these files lets 'shop/app' steer pods onto a node of its choice: ClusterRole 'app' allows `patch` on `nodes`. Whoever gets into a pod with its token drains stronger pods onto the node that they already control, and reads their tokens there.",fix:"Split the two rights: what labels nodes needs no right to delete pods. A drain is a matter of people, or of one controller that is silenced with its reason."}},"reach/pod-exec":{securitySeverity:8,why:"`kubectl exec` into a pod, `cat /var/run/secrets/kubernetes.io/serviceaccount/token`, and the thief has that pod's account. `pods/attach` does it for a process that reads commands, and an ephemeral container runs beside the token with an image of the thief's choice.",breaks:"",references:["https://kubernetes.io/docs/concepts/security/rbac-good-practices/","https://kubernetes.io/docs/tasks/debug/debug-application/get-shell-running-container/"],maps:["CIS 5.1.4","CWE-269"],since:"0.1.0",optionSchemas:{},examples:[{about:"In every namespace.",bad:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [""]
    resources: [pods/exec] # <-
    verbs: [create]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"A star in front of the subresource.",bad:`apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: app, namespace: shop }
rules:
  - apiGroups: [""]
    resources: ["*/exec"] # <-
    verbs: [create]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: app, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"Pods themselves: a subresource needs a right of its own.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [""]
    resources: [pods]
    verbs: [get, list]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"A star behind the resource is no pattern.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: app, namespace: shop }
rules:
  - apiGroups: [""]
    resources: ["pods/*"]
    verbs: [create]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: app, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`}],sample:{message:"RBAC in these files lets 'shop/app' run commands in the pods of others in every namespace: ClusterRole 'app' allows `create` on `pods/exec`. Whoever gets into a pod with its token opens a shell in other pods and reads the tokens that lie there.",fix:"Allow it in a Role of the one namespace that is needed. `resourceNames` help only where pods keep their names, as those of a StatefulSet do."}},"reach/pod-takeover":{securitySeverity:7.4,why:"The image of a running pod may be changed. The kubelet restarts the container with the new one, in the same pod, with the same token.",breaks:"",references:["https://kubernetes.io/docs/concepts/security/rbac-good-practices/","https://kubernetes.io/docs/concepts/workloads/pods/#pod-update-and-replacement"],maps:["CWE-269"],since:"0.1.0",optionSchemas:{},examples:[{about:"In every namespace.",bad:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [""]
    resources: [pods] # <-
    verbs: [get, patch]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"The status alone.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [""]
    resources: [pods/status]
    verbs: [patch]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"Deleting.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: app, namespace: shop }
rules:
  - apiGroups: [""]
    resources: [pods]
    verbs: [get, delete]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: app, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`}],sample:{message:"RBAC in these files lets 'shop/app' change the image of running pods in every namespace: ClusterRole 'app' allows `patch` on `pods`. Whoever gets into a pod with its token puts an image of their own into a pod with a stronger account.",fix:"Labels and annotations of pods are changed through what makes them. If it must be the pod, use a Role in one namespace and `resourceNames`; `pods/status` needs no right on `pods`."}},"reach/privileged-token":{securitySeverity:9,why:"A token is worth what its account may do. A thief who reads the file (a path traversal, a template injection, a bad dependency, a shell in the container) first asks the API server what it may do (`kubectl auth can-i --list`), and then goes the way that the steps of this finding show: from the token to the account, to the binding, to the rule that gives the power. Most of these powers end in the token of a stronger account, so that the next step is as easy as this one.\nRBAC is not all there is: cloud identities, webhook authorizers and Node authorization are in no manifest. What is said here is what Roles and bindings in the input, and the ClusterRoles that every API server makes, allow.",breaks:"",references:["https://kubernetes.io/docs/concepts/security/rbac-good-practices/","https://kubernetes.io/docs/concepts/security/service-accounts/","https://kubernetes.io/docs/reference/access-authn-authz/rbac/"],maps:["OWASP K03","CIS 5.1.3","CWE-250"],since:"0.1.0",optionSchemas:{},examples:[{about:"A controller that may read every Secret, and whose token lies in every container.",bad:`apiVersion: v1
kind: ServiceAccount
metadata: { name: sync, namespace: shop }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: sync, namespace: shop }
spec:
  template:
    spec: # <-
      serviceAccountName: sync
      containers: [{ name: sync, image: sync }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: sync }
rules:
  - apiGroups: [""]
    resources: [secrets]
    verbs: [get, list]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: sync }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: sync }
subjects:
  - { kind: ServiceAccount, name: sync, namespace: shop }
`},{about:"A token Secret of another account, and a built-in role.",bad:`apiVersion: v1
kind: Secret
metadata:
  name: deployer-token
  namespace: shop
  annotations: { kubernetes.io/service-account.name: deployer }
type: kubernetes.io/service-account-token
---
apiVersion: v1
kind: Pod
metadata: { name: ci, namespace: shop }
spec:
  automountServiceAccountToken: false
  containers:
    - name: ci
      image: ci
      env:
        - name: TOKEN
          valueFrom: { secretKeyRef: { name: deployer-token, key: token } } # <-
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: deployer, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: edit }
subjects:
  - { kind: ServiceAccount, name: deployer, namespace: shop }
`},{about:"The account has the power, but the pod has no token.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: deployer
  automountServiceAccountToken: false
  containers: [{ name: web, image: web }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: deployer, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: edit }
subjects:
  - { kind: ServiceAccount, name: deployer, namespace: shop }
`},{about:"A token for somebody else opens nothing at the API server.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: deployer
  automountServiceAccountToken: false
  containers:
    - { name: web, image: web, volumeMounts: [{ name: vault, mountPath: /vault }] }
  volumes:
    - name: vault
      projected:
        sources:
          - serviceAccountToken: { audience: vault, expirationSeconds: 600, path: token }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: deployer, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: edit }
subjects:
  - { kind: ServiceAccount, name: deployer, namespace: shop }
`},{about:"Every namespace has a `default`. Where it is bound, `reach/default-account-binding` reports it. (Here a note.)",bad:`apiVersion: v1
kind: Pod
metadata: { name: web }
spec: # <-
  containers: [{ name: web, image: web }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: everybody, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: edit }
subjects:
  - { kind: ServiceAccount, name: default, namespace: shop }
`},{about:"An account that only looks.",good:`apiVersion: v1
kind: Pod
metadata: { name: metrics, namespace: shop }
spec:
  serviceAccountName: metrics
  automountServiceAccountToken: true
  containers: [{ name: metrics, image: metrics }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: metrics }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view }
subjects:
  - { kind: ServiceAccount, name: metrics, namespace: shop }
`}],sample:{message:"Deployment 'shop/sync' holds a token of the service account 'shop/sync', and RBAC in these files lets it read Secrets in every namespace. Whoever gets into one of its containers can do the same, from anywhere that reaches the API server.",fix:"Take the power away where it is granted, as the findings at the role say. If the program needs it, see that only the container which uses the token gets it: `automountServiceAccountToken: false`, and a projected token with `expirationSeconds: 3600` in that one container. Then silence this finding on the workload, with what it needs the power for."}},"reach/role-escalation":{securitySeverity:9.4,why:"The API server lets nobody write a role or a binding with rights that they do not hold, unless they may `escalate` or `bind`. With `bind` on ClusterRoles and the right to create bindings, one RoleBinding to `cluster-admin` is all it takes; with `escalate`, one rule more in a role that is bound already.",breaks:"",references:["https://kubernetes.io/docs/reference/access-authn-authz/rbac/#privilege-escalation-prevention-and-bootstrapping","https://kubernetes.io/docs/concepts/security/rbac-good-practices/#bind-verb"],maps:["CIS 5.1.8","CWE-269"],since:"0.1.0",optionSchemas:{},examples:[{about:"Any role, in every namespace.",bad:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [rbac.authorization.k8s.io]
    resources: [clusterroles] # <-
    verbs: [bind]
  - apiGroups: [rbac.authorization.k8s.io]
    resources: [rolebindings]
    verbs: [create]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"More rights into roles of its namespace.",bad:`apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: app, namespace: shop }
rules:
  - apiGroups: [rbac.authorization.k8s.io]
    resources: [roles] # <-
    verbs: [escalate, update]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: app, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"A role that only looks.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [rbac.authorization.k8s.io]
    resources: [clusterroles]
    verbs: [bind]
    resourceNames: [look]
  - apiGroups: [rbac.authorization.k8s.io]
    resources: [rolebindings]
    verbs: [get]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: look }
rules:
  - apiGroups: [""]
    resources: [pods]
    verbs: [get]
`},{about:"`bind` is asked on roles; on bindings it is no verb that anybody asks for.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [rbac.authorization.k8s.io]
    resources: [rolebindings]
    verbs: [bind]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`}],sample:{message:"RBAC in these files lets 'shop/app' bind itself to roles whose rights it does not hold in every namespace: ClusterRole 'app' allows `bind` on `clusterroles`. Whoever gets into a pod with its token gives it the rights of cluster-admin, or those of any role there is to bind.",fix:"Name the roles that may be bound with `resourceNames` (those without powers are not reported), and drop `escalate`: a program may write roles with the rights that it holds itself."}},"reach/secret-reading":{securitySeverity:8.2,why:"`get`, `list` and `watch` answer with the content of Secrets; `list` needs no name and gives all of them at once, and a `patch` answers with the whole object too. Where a Secret holds a service-account token, the thief goes on as that account.",breaks:"",references:["https://kubernetes.io/docs/concepts/security/rbac-good-practices/#listing-secrets","https://kubernetes.io/docs/concepts/security/secrets-good-practices/"],maps:["CIS 5.1.2","CWE-522"],since:"0.1.0",optionSchemas:{},examples:[{about:"All Secrets of the cluster.",bad:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [""]
    resources: [secrets] # <-
    verbs: [get, list, watch]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"All Secrets of its namespace.",bad:`apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: app, namespace: shop }
rules:
  - apiGroups: [""]
    resources: [secrets] # <-
    verbs: [list]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: app, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"ConfigMaps.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [""]
    resources: [configmaps]
    verbs: [get, list, watch]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"A name in another API group is another resource.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: app, namespace: shop }
rules:
  - apiGroups: [example.com]
    resources: [secrets]
    verbs: [get]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: app, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`}],sample:{message:"RBAC in these files lets 'shop/app' read Secrets in every namespace: ClusterRole 'app' allows `get` on `secrets`. Whoever gets into a pod with its token reads passwords, keys, and tokens of other service accounts that are kept in Secrets.",fix:"Name the Secrets that are needed: `resourceNames` with `get` in a Role of one namespace (`list` and `watch` with names only pass with a field selector). Or mount the Secret into the pod, which needs no right at all."}},"reach/secret-writing":{securitySeverity:5.4,why:"Who may create Secrets without reading them can still make one of type `kubernetes.io/service-account-token` for the strongest account of the namespace and have it read by whatever reads Secrets there (a backup, a sync to a vault, a pod that mounts it). Who may update them replaces certificates, passwords and webhook keys by ones that the thief knows.",breaks:"",references:["https://kubernetes.io/docs/concepts/security/rbac-good-practices/","https://kubernetes.io/docs/concepts/configuration/secret/#serviceaccount-token-secrets"],maps:["CIS 5.1.2","CWE-269"],since:"0.1.0",optionSchemas:{},examples:[{about:"Creating in every namespace.",bad:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [""]
    resources: [secrets] # <-
    verbs: [create]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"One Secret, by name.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: app, namespace: shop }
rules:
  - apiGroups: [""]
    resources: [secrets]
    verbs: [update]
    resourceNames: [app-tls]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: app, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"Deleting gives nobody a token.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [""]
    resources: [secrets]
    verbs: [delete]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`}],sample:{message:"RBAC in these files lets 'shop/app' write Secrets in every namespace: ClusterRole 'app' allows `create` on `secrets`. Whoever gets into a pod with its token can replace credentials that others trust, or make a token Secret that somebody else may read.",fix:"Name the Secrets with `resourceNames` for `update`; for `create`, which takes no names, use a Role in a namespace that holds nothing else."}},"reach/service-account-group-binding":{securitySeverity:8.5,why:"Every service account is in `system:serviceaccounts`, in `system:serviceaccounts:<namespace>` and in `system:authenticated`, without anybody having said so. A binding to such a group gives its rights to pods that are not written yet, and to the accounts of everything that is installed later. `system:unauthenticated` and `system:anonymous` are for requests without any credential.",breaks:"",references:["https://kubernetes.io/docs/concepts/security/rbac-good-practices/","https://kubernetes.io/docs/reference/access-authn-authz/rbac/#service-account-permissions"],maps:["CIS 5.1.5","OWASP K03","CWE-250"],since:"0.1.0",optionSchemas:{},examples:[{about:"Every account of the cluster may read Secrets of a namespace.",bad:`apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: everybody, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: edit }
subjects:
  - kind: Group
    apiGroup: rbac.authorization.k8s.io
    name: system:serviceaccounts # <-
`},{about:"Whoever is there, with or without a credential.",bad:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: everybody }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view }
subjects:
  - kind: Group
    apiGroup: rbac.authorization.k8s.io
    name: system:authenticated # <-
  - kind: User
    apiGroup: rbac.authorization.k8s.io
    name: system:anonymous # <-
`},{about:"What every API server binds itself.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: issuer-discovery }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: system:service-account-issuer-discovery }
subjects:
  - { kind: Group, apiGroup: rbac.authorization.k8s.io, name: system:unauthenticated }
`},{about:"A group of people.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: team }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: edit }
subjects:
  - { kind: Group, apiGroup: rbac.authorization.k8s.io, name: shop-team }
`}],sample:{message:"RoleBinding 'shop/everybody' lets everybody in the group 'system:serviceaccounts' request tokens of other service accounts in the namespace 'shop', so every pod in it can, whatever account it runs as. Whoever gets into any of them can do the same, and no account's own bindings show it.",fix:"Bind the role to the accounts that need it, by name. Where a right is meant for all (looking at something that is public), bind a role with that one rule, and silence this finding with the reason."}},"reach/token-minting":{securitySeverity:9.1,why:"A TokenRequest for another account answers with a token of that account: `kubectl create token <account>`. A thief in a pod that may do this looks up the strongest account of the namespace, asks for its token and goes on as that account. In kube-system the accounts of controllers are there to be asked for, and with them the cluster. A Secret of type `kubernetes.io/service-account-token` does the same without an end: the thief creates one that names an account, and reads what Kubernetes writes into it.",breaks:"",references:["https://kubernetes.io/docs/concepts/security/rbac-good-practices/#token-request","https://kubernetes.io/docs/reference/kubernetes-api/authentication-resources/token-request-v1/"],maps:["CIS 5.1.13","CWE-269"],since:"0.1.0",optionSchemas:{},examples:[{about:"Tokens of every account of the namespace.",bad:`apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: app, namespace: shop }
rules:
  - apiGroups: [""]
    resources: [serviceaccounts/token] # <-
    verbs: [create]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: app, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"A token Secret is made by one right and read by another, which may stand in another role.",bad:`apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: app, namespace: shop }
rules:
  - apiGroups: [""]
    resources: [secrets] # <-
    verbs: [create]
  - apiGroups: [""]
    resources: [secrets]
    verbs: [get]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: app, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"Its own token only.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: app, namespace: shop }
rules:
  - apiGroups: [""]
    resources: [serviceaccounts/token]
    verbs: [create]
    resourceNames: [app]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: app, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"Accounts, but not their tokens.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: app, namespace: shop }
rules:
  - apiGroups: [""]
    resources: [serviceaccounts]
    verbs: [get, list, create]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: app, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`}],sample:{message:"RBAC in these files lets 'shop/app' request tokens of other service accounts in the namespace 'shop': Role 'shop/app' allows `create` on `serviceaccounts/token`. Whoever gets into a pod with its token becomes any of those accounts, for as long as they ask the token to live.",fix:"Allow `create` on `serviceaccounts/token` for the accounts that are needed, with `resourceNames`, in a Role of their namespace instead of a ClusterRole. A program that needs its own token only needs no such rule: mount a projected token into it."}},"reach/workload-creation":{securitySeverity:7.5,why:"A pod chooses the service account that it runs as, and nothing asks whether whoever creates it may use that account. So the right to create pods, or anything that makes pods (Deployments, Jobs, custom resources of operators), is the right to every account of the namespace. In kube-system that is the cluster.",breaks:"",references:["https://kubernetes.io/docs/concepts/security/rbac-good-practices/#workload-creation"],maps:["CIS 5.1.4","CWE-269"],since:"0.1.0",optionSchemas:{},examples:[{about:"Deployments in every namespace.",bad:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [apps]
    resources: [deployments] # <-
    verbs: [create, update]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"Pods of its namespace.",bad:`apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: app, namespace: shop }
rules:
  - apiGroups: [""]
    resources: [pods] # <-
    verbs: [create]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: app, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"The pods of an ACME solver run cert-manager's own program, and hold no token.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [cert-manager.io]
    resources: [issuers, clusterissuers]
    verbs: [update, patch]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"Scaling changes no account.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [apps]
    resources: [deployments/scale]
    verbs: [update, patch]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`},{about:"Deployments were once in `extensions`; nothing serves them there.",good:`apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: app }
rules:
  - apiGroups: [extensions]
    resources: [deployments]
    verbs: [create]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: app }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: app }
subjects:
  - { kind: ServiceAccount, name: app, namespace: shop }
`}],sample:{message:"RBAC in these files lets 'shop/app' start pods as any service account in every namespace: ClusterRole 'app' allows `create` on `deployments`. Whoever gets into a pod with its token starts a pod that runs as the strongest account there, and reads its token.",fix:"Allow it in a Role of a namespace that is there for these workloads and holds no other account, instead of a ClusterRole. An operator that is made for this is silenced on its own object, with the reason."}},"requests/csi-token-in-context":{securitySeverity:3.5,why:"The volume context holds plain attributes, so gRPC logging and support bundles print it in full; the secrets of a call are marked and left out. Several drivers had to fix tokens in their logs for this.",breaks:"",references:["https://kubernetes-csi.github.io/docs/token-requests.html","https://github.com/kubernetes/enhancements/tree/master/keps/sig-storage/5538-csi-sa-tokens-secrets-field"],maps:[],since:"0.2.0",optionSchemas:{},examples:[{about:"Nothing is said, and the default is the context.",bad:`apiVersion: storage.k8s.io/v1
kind: CSIDriver
metadata: { name: store.example.com }
spec:
  requiresRepublish: true
  tokenRequests: # <-
    - audience: vault
`},{about:"Tokens travel where nobody logs them.",good:`apiVersion: storage.k8s.io/v1
kind: CSIDriver
metadata: { name: store.example.com }
spec:
  requiresRepublish: true
  serviceAccountTokenInSecrets: true
  tokenRequests:
    - audience: vault
`},{about:"A driver without tokens.",good:`apiVersion: storage.k8s.io/v1
kind: CSIDriver
metadata: { name: disk.example.com }
spec: { attachRequired: true }
`}],sample:{message:"CSIDriver 'store.example.com' gets the tokens of pods in the context of the volume, which drivers and their sidecars log with every call.",fix:"Set `serviceAccountTokenInSecrets: true` (Kubernetes 1.35 and later; older API servers refuse or drop the field) once the driver reads `csi.storage.k8s.io/serviceAccount.tokens` from the secrets of the call. A driver that looks in the context alone finds nothing there any more."}},"requests/csi-token-without-audience":{securitySeverity:6,why:"A driver runs on every node and sees the pods of every team. With an audience of its own it can prove who a pod is to one service; without one it holds the rights of all of them, and turning automount off in the pods does not change that.",breaks:"",references:["https://kubernetes-csi.github.io/docs/token-requests.html","https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/csi-driver-v1/"],maps:[],since:"0.2.0",optionSchemas:{},examples:[{about:"An empty audience is the API server's.",bad:`apiVersion: storage.k8s.io/v1
kind: CSIDriver
metadata: { name: secrets-store.csi.k8s.io }
spec:
  podInfoOnMount: true
  attachRequired: false
  requiresRepublish: true
  serviceAccountTokenInSecrets: true
  tokenRequests:
    - audience: "" # <-
      expirationSeconds: 3600
`},{about:"None is the same, and 3607 seconds with it are a year.",bad:`apiVersion: storage.k8s.io/v1
kind: CSIDriver
metadata: { name: store.example.com }
spec:
  requiresRepublish: true
  serviceAccountTokenInSecrets: true
  tokenRequests:
    - expirationSeconds: 3607 # <-
`},{about:"One token for Vault, another for Azure.",good:`apiVersion: storage.k8s.io/v1
kind: CSIDriver
metadata: { name: secrets-store.csi.k8s.io }
spec:
  podInfoOnMount: true
  attachRequired: false
  requiresRepublish: true
  serviceAccountTokenInSecrets: true
  tokenRequests:
    - { audience: vault, expirationSeconds: 3600 }
    - { audience: "api://AzureADTokenExchange", expirationSeconds: 3600 }
`},{about:"A driver that gets none.",good:`apiVersion: storage.k8s.io/v1
kind: CSIDriver
metadata: { name: disk.example.com }
spec: { attachRequired: true, podInfoOnMount: false }
`}],sample:{message:"CSIDriver 'secrets-store.csi.k8s.io' has the kubelet hand its driver a token of each pod that mounts one of its volumes, without an audience. The API server accepts such a token, so the driver, and whoever it sends it to, can act as every pod that it serves.",fix:"Name who the driver shows the token to: `audience: vault`, `api://AzureADTokenExchange`, `sts.amazonaws.com`. Each audience once; the driver looks tokens up by it, so its configuration may have to say the same. Pods keep their mounted volumes until they are mounted anew."}},"requests/integration-static-token":{securitySeverity:5.5,why:"Before Kubernetes had tokens on request, integrations were given one from a Secret, and many guides still say so. Such a token is never renewed, so backups, audit logs of the receiver and everyone who could once read the Secret hold it for good.",breaks:"",references:["https://kubernetes.io/docs/concepts/security/service-accounts/#get-a-token","https://external-secrets.io/latest/provider/hashicorp-vault/","https://cert-manager.io/docs/configuration/vault/","https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/#clusters"],maps:["OWASP K06","CWE-613"],since:"0.2.0",optionSchemas:{},examples:[{about:"cert-manager logs in to Vault with a token from a Secret.",bad:`apiVersion: cert-manager.io/v1
kind: Issuer
metadata: { name: vault, namespace: shop }
spec:
  vault:
    server: https://vault.example.com
    path: pki/sign/shop
    auth:
      kubernetes:
        role: shop
        secretRef: # <-
          name: issuer-token
          key: token
`},{about:"KEDA reads a Secret that holds a token of a service account.",bad:`apiVersion: keda.sh/v1alpha1
kind: TriggerAuthentication
metadata: { name: metrics, namespace: shop }
spec:
  secretTargetRef:
    - parameter: bearerToken
      name: scaler-token # <-
      key: token
---
apiVersion: v1
kind: Secret
metadata:
  name: scaler-token
  namespace: shop
  annotations: { kubernetes.io/service-account.name: scaler }
type: kubernetes.io/service-account-token
`},{about:"Argo CD is told of another cluster (a note).",bad:`apiVersion: v1
kind: Secret
metadata:
  name: production
  namespace: argocd
  labels: { argocd.argoproj.io/secret-type: cluster }
stringData:
  name: production
  server: https://production.example.com
  config: |
    {
      "bearerToken": "<token>", # <-
      "tlsClientConfig": { "insecure": false }
    }
`},{about:"Prometheus asks the API server with a token that stands in the object.",bad:`apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: { name: main, namespace: monitoring }
spec:
  serviceAccountName: prometheus
  apiserverConfig:
    host: https://kubernetes.default.svc
    bearerToken: \${TOKEN} # <-
`},{about:"Tokens of ten minutes for Vault.",good:`apiVersion: cert-manager.io/v1
kind: Issuer
metadata: { name: vault, namespace: shop }
spec:
  vault:
    server: https://vault.example.com
    path: pki/sign/shop
    auth:
      kubernetes:
        role: shop
        serviceAccountRef: { name: issuer }
`},{about:"What KEDA reads is no token of an account.",good:`apiVersion: keda.sh/v1alpha1
kind: TriggerAuthentication
metadata: { name: queue, namespace: shop }
spec:
  secretTargetRef:
    - { parameter: host, name: queue, key: url }
`},{about:"A token of Vault itself is none of Kubernetes.",good:`apiVersion: external-secrets.io/v1
kind: SecretStore
metadata: { name: vault, namespace: shop }
spec:
  provider:
    vault:
      server: https://vault.example.com
      auth:
        tokenSecretRef: { name: vault-token, key: token }
`},{about:"Another cluster knows no account of this one.",good:`apiVersion: external-secrets.io/v1
kind: SecretStore
metadata: { name: other, namespace: shop }
spec:
  provider:
    kubernetes:
      server: { url: https://other.example.com }
      auth:
        token:
          bearerToken: { name: other-cluster, key: token }
`},{about:"Argo CD logs in with an identity of the cloud.",good:`apiVersion: v1
kind: Secret
metadata:
  name: production
  namespace: argocd
  labels: { argocd.argoproj.io/secret-type: cluster }
stringData:
  name: production
  server: https://production.example.com
  config: |
    { "awsAuthConfig": { "clusterName": "production" }, "tlsClientConfig": { "insecure": false } }
`}],sample:{message:"Issuer 'shop/vault' gives cert-manager a stored service-account token, the one in the Secret 'issuer-token'. It does not expire, and whoever reads the Secret can act as its account from anywhere.",fix:"Name the account in place of the Secret (`serviceAccountRef`), with an audience of the receiver's own where there is a field for one: cert-manager then has tokens of some minutes made. Delete the Secret afterwards, which revokes the stored token."}},"requests/request-without-audience":{securitySeverity:6,why:"A token proves who the account is to everyone who accepts its audience. A secret store only has to check an identity; without an audience it is handed a credential with which it can act as its client in the cluster. If the store is broken into, so are the rights of all who log in to it.",breaks:"",references:["https://kubernetes.io/docs/reference/kubernetes-api/authentication-resources/token-request-v1/","https://external-secrets.io/latest/provider/hashicorp-vault/","https://developer.hashicorp.com/vault/docs/deploy/kubernetes/vso/api-reference","https://keda.sh/docs/latest/authentication-providers/bound-service-account-token/"],maps:["OWASP K06"],since:"0.2.0",optionSchemas:{},examples:[{about:"External Secrets logs in to Vault with a token that works in the cluster.",bad:`apiVersion: external-secrets.io/v1
kind: SecretStore
metadata: { name: vault, namespace: shop }
spec:
  provider:
    vault:
      server: https://vault.example.com
      path: secret
      version: v2
      auth:
        kubernetes:
          mountPath: kubernetes
          role: shop
          serviceAccountRef: # <-
            name: web
`},{about:"Nothing is named, so the controller shows its own token.",bad:`apiVersion: external-secrets.io/v1
kind: ClusterSecretStore
metadata: { name: vault }
spec:
  provider:
    vault:
      server: https://vault.example.com
      auth:
        kubernetes: # <-
          mountPath: kubernetes
          role: external-secrets
`},{about:"The Vault Secrets Operator asks for the API server's audience unless told otherwise.",bad:`apiVersion: secrets.hashicorp.com/v1beta1
kind: VaultAuth
metadata: { name: vault, namespace: shop }
spec:
  method: kubernetes
  mount: kubernetes
  kubernetes: # <-
    role: shop
    serviceAccount: web
`},{about:"KEDA names no audience, and has no field for one.",bad:`apiVersion: keda.sh/v1alpha1
kind: TriggerAuthentication
metadata: { name: metrics, namespace: shop }
spec:
  boundServiceAccountToken:
    - parameter: bearerToken
      serviceAccountName: scaler # <-
`},{about:"Vault's provider of the CSI driver makes a token of the pod's account.",bad:`apiVersion: secrets-store.csi.x-k8s.io/v1
kind: SecretProviderClass
metadata: { name: vault, namespace: shop }
spec:
  provider: vault
  parameters: # <-
    roleName: shop
    vaultAddress: https://vault.example.com
`},{about:"A request that somebody sends by hand.",bad:`apiVersion: authentication.k8s.io/v1
kind: TokenRequest
metadata: { name: deployer, namespace: shop }
spec: # <-
  expirationSeconds: 3600
  boundObjectRef: { kind: Secret, apiVersion: v1, name: deployer-session }
`},{about:"Only Vault accepts these.",good:`apiVersion: external-secrets.io/v1
kind: SecretStore
metadata: { name: vault, namespace: shop }
spec:
  provider:
    vault:
      server: https://vault.example.com
      auth:
        kubernetes:
          mountPath: kubernetes
          role: shop
          serviceAccountRef: { name: web, audiences: [vault] }
---
apiVersion: secrets.hashicorp.com/v1beta1
kind: VaultAuth
metadata: { name: vault, namespace: shop }
spec:
  method: kubernetes
  mount: kubernetes
  kubernetes:
    role: shop
    serviceAccount: web
    audiences: [vault]
`},{about:"cert-manager adds the address of the Vault server and the issuer by itself.",good:`apiVersion: cert-manager.io/v1
kind: Issuer
metadata: { name: vault, namespace: shop }
spec:
  vault:
    server: https://vault.example.com
    path: pki/sign/shop
    auth:
      kubernetes:
        role: shop
        serviceAccountRef: { name: issuer }
`},{about:"So does External Secrets for clouds, and for the other login of Vault.",good:`apiVersion: external-secrets.io/v1
kind: SecretStore
metadata: { name: aws, namespace: shop }
spec:
  provider:
    aws:
      service: SecretsManager
      region: eu-central-1
      auth:
        jwt:
          serviceAccountRef: { name: web }
---
apiVersion: external-secrets.io/v1
kind: SecretStore
metadata: { name: vault, namespace: shop }
spec:
  provider:
    vault:
      server: https://vault.example.com
      auth:
        jwt:
          path: jwt
          role: shop
          kubernetesServiceAccountToken:
            serviceAccountRef: { name: web }
`},{about:"A store that is this very cluster is meant to accept it.",good:`apiVersion: external-secrets.io/v1
kind: SecretStore
metadata: { name: neighbour, namespace: shop }
spec:
  provider:
    kubernetes:
      remoteNamespace: warehouse
      server: { url: https://kubernetes.default.svc }
      auth:
        serviceAccount: { name: reader }
`},{about:"The audience stands in an object for all.",good:`apiVersion: secrets.hashicorp.com/v1beta1
kind: VaultAuthGlobal
metadata: { name: vault, namespace: platform }
spec:
  defaultAuthMethod: kubernetes
  kubernetes: { audiences: [vault], mount: kubernetes, role: apps, serviceAccount: default }
---
apiVersion: secrets.hashicorp.com/v1beta1
kind: VaultAuth
metadata: { name: vault, namespace: shop }
spec:
  vaultAuthGlobalRef: { name: vault, namespace: platform }
  kubernetes: { role: shop, serviceAccount: web }
`}],sample:{message:"SecretStore 'shop/vault' has External Secrets ask for a token of the service account 'web' without an audience, and shows it to Vault. The API server accepts it: Vault, and whoever reads its requests or logs, can act as that account in the cluster.",fix:"Name the receiver beside the account (`audiences: [<its name>]`), and the same audience on the role at its side. A store that has the API server review the tokens with the very token of its client needs a reviewer's account of its own first."}},"requests/request-without-expiration":{securitySeverity:3,why:"Nobody can take such a token back: it is stored nowhere and works until it expires, its account is deleted, or the object that it is bound to.",breaks:"",references:["https://kubernetes.io/docs/reference/kubernetes-api/authentication-resources/token-request-v1/","https://github.com/kubernetes/kubernetes/blob/v1.36.2/pkg/apis/authentication/v1/defaults.go"],maps:[],since:"0.2.0",optionSchemas:{},examples:[{about:"Nothing is said.",bad:`apiVersion: authentication.k8s.io/v1
kind: TokenRequest
metadata: { name: deployer, namespace: shop }
spec: # <-
  audiences: [vault]
  boundObjectRef: { kind: Secret, apiVersion: v1, name: deployer-session }
`},{about:"Ten minutes.",good:`apiVersion: authentication.k8s.io/v1
kind: TokenRequest
metadata: { name: deployer, namespace: shop }
spec:
  audiences: [vault]
  expirationSeconds: 600
  boundObjectRef: { kind: Secret, apiVersion: v1, name: deployer-session }
`},{about:"Controllers ask for ten minutes by themselves.",good:`apiVersion: secrets.hashicorp.com/v1beta1
kind: VaultAuth
metadata: { name: vault, namespace: shop }
spec:
  kubernetes: { role: shop, serviceAccount: web, audiences: [vault] }
`}],sample:{message:"TokenRequest 'shop/deployer' asks for a token of the service account 'deployer' without saying how long it lives. The API server picks an hour today; the request should say how long a stolen copy works.",fix:"Write `expirationSeconds:` with as long as the job takes; 600 is the least. Not 3607 for a token that is bound to a pod, which is honoured for up to a year."}},"requests/review-without-audience":{securitySeverity:5,why:"A reviewer only has to know who is calling. One that accepts tokens without an audience of its own teaches all clients to send their API credential, and can be played against others: a token that one service got passes at the next.",breaks:"",references:["https://kubernetes.io/docs/reference/kubernetes-api/authentication-resources/token-review-v1/","https://kubernetes.io/docs/concepts/security/service-accounts/#authenticating-service-account-credentials"],maps:[],since:"0.2.0",optionSchemas:{},examples:[{about:"Nothing is said.",bad:`apiVersion: authentication.k8s.io/v1
kind: TokenReview
metadata: { name: check }
spec: # <-
  token: filled-in-by-the-reviewer
`},{about:"The list is empty.",bad:`apiVersion: authentication.k8s.io/v1
kind: TokenReview
metadata: { name: check }
spec:
  token: filled-in-by-the-reviewer
  audiences: [] # <-
`},{about:"Only tokens for this service pass.",good:`apiVersion: authentication.k8s.io/v1
kind: TokenReview
metadata: { name: check }
spec:
  token: filled-in-by-the-reviewer
  audiences: [warehouse]
`},{about:"Another question.",good:`apiVersion: authorization.k8s.io/v1
kind: SelfSubjectAccessReview
spec:
  resourceAttributes: { verb: get, resource: pods }
`}],sample:{message:"TokenReview 'check' asks whether a token is genuine without saying for whom, so any token for the API server passes. Clients have to send the reviewer such a token, and a reviewer that is broken into holds the rights of all its clients.",fix:"Write `audiences: [<the name of the service that reviews>]`, have clients project a token with that `audience`, and compare `status.audiences` of the answer."}},"requests/stale-csi-token":{securitySeverity:2,why:"Tokens of TokenRequest live for an hour by default. What holds on to an old one fails in the night, and the usual repair, a longer expiration or a static token, is worth far more to a thief.",breaks:"",references:["https://kubernetes-csi.github.io/docs/token-requests.html","https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/csi-driver-v1/"],maps:[],since:"0.2.0",optionSchemas:{},examples:[{about:"Nothing is said, and the default is off.",bad:`apiVersion: storage.k8s.io/v1
kind: CSIDriver
metadata: { name: store.example.com }
spec:
  serviceAccountTokenInSecrets: true
  tokenRequests: # <-
    - audience: vault
`},{about:"It is turned off.",bad:`apiVersion: storage.k8s.io/v1
kind: CSIDriver
metadata: { name: store.example.com }
spec:
  serviceAccountTokenInSecrets: true
  requiresRepublish: false # <-
  tokenRequests:
    - audience: vault
`},{about:"The kubelet brings fresh tokens.",good:`apiVersion: storage.k8s.io/v1
kind: CSIDriver
metadata: { name: store.example.com }
spec:
  serviceAccountTokenInSecrets: true
  requiresRepublish: true
  tokenRequests:
    - audience: vault
`},{about:"Without tokens there is nothing to renew.",good:`apiVersion: storage.k8s.io/v1
kind: CSIDriver
metadata: { name: disk.example.com }
spec: { attachRequired: true, requiresRepublish: false }
`}],sample:{message:"CSIDriver 'store.example.com' gets a token of the pod when a volume is mounted and never a fresh one. Once that expires the driver can prove nothing more: it cannot renew what it mounted, and people give it long-lived tokens or a powerful account of its own instead.",fix:"Set `requiresRepublish: true`: the kubelet then calls the driver again and again with a valid token. A driver that needs its token at the moment of mounting alone may do without; silence the finding there."}},"requests/token-sent-to-target":{securitySeverity:7.5,why:"Prometheus finds its targets by label, and everyone who may make a Service with that label becomes one. The token that arrives there lists pods, Services and nodes of the whole cluster, often more, and works until it expires.",breaks:"",references:["https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.ArbitraryFSAccessThroughSMsConfig","https://prometheus.io/docs/operating/security/"],maps:[],since:"0.2.0",optionSchemas:{},examples:[{about:"The usual scaffold.",bad:`apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: controller-metrics, namespace: shop }
spec:
  endpoints:
    - path: /metrics
      port: https
      scheme: https
      bearerTokenFile: /var/run/secrets/kubernetes.io/serviceaccount/token # <-
      tlsConfig: { insecureSkipVerify: true }
  selector:
    matchLabels: { control-plane: controller-manager }
`},{about:"In clear, for a target that does not even ask.",bad:`apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: coredns, namespace: monitoring }
spec:
  endpoints:
    - port: metrics
      bearerTokenFile: /var/run/secrets/kubernetes.io/serviceaccount/token # <-
  namespaceSelector: { matchNames: [kube-system] }
  selector:
    matchLabels: { k8s-app: kube-dns }
`},{about:"A remote store.",bad:`apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: { name: main, namespace: monitoring }
spec:
  serviceAccountName: prometheus
  remoteWrite:
    - url: https://metrics.example.com/api/v1/write
      authorization:
        credentialsFile: /var/run/secrets/kubernetes.io/serviceaccount/token # <-
`},{about:"The certificate of kubelets is not checked (a note, and only in the strict profile).",bad:`apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: kubelet, namespace: monitoring }
spec:
  endpoints:
    - port: https-metrics
      scheme: https
      bearerTokenFile: /var/run/secrets/kubernetes.io/serviceaccount/token # <-
      tlsConfig: { insecureSkipVerify: true }
  namespaceSelector: { matchNames: [kube-system] }
  selector:
    matchLabels: { app.kubernetes.io/name: kubelet }
`},{about:"The API server is whom the token is for.",good:`apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: apiserver, namespace: monitoring }
spec:
  endpoints:
    - port: https
      scheme: https
      bearerTokenFile: /var/run/secrets/kubernetes.io/serviceaccount/token
      tlsConfig:
        caFile: /var/run/secrets/kubernetes.io/serviceaccount/ca.crt
        serverName: kubernetes
  namespaceSelector: { matchNames: [default] }
  selector:
    matchLabels: { component: apiserver, provider: kubernetes }
`},{about:"A client certificate.",good:`apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: controller-metrics, namespace: shop }
spec:
  endpoints:
    - port: https
      scheme: https
      tlsConfig:
        ca: { secret: { name: metrics-ca, key: ca.crt } }
        cert: { secret: { name: scraper, key: tls.crt } }
        keySecret: { name: scraper, key: tls.key }
  selector:
    matchLabels: { control-plane: controller-manager }
`},{about:"Prometheus refuses to read files for monitors.",good:`apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: { name: main, namespace: monitoring }
spec:
  serviceAccountName: prometheus
  arbitraryFSAccessThroughSMs: { deny: true }
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: web, namespace: monitoring }
spec:
  endpoints:
    - port: metrics
      bearerTokenFile: /var/run/secrets/kubernetes.io/serviceaccount/token
  selector:
    matchLabels: { app: web }
`}],sample:{message:"ServiceMonitor 'shop/controller-metrics' has Prometheus send its own API token to every target that its labels fit. Whoever makes or takes over such a target can do in the cluster what Prometheus can.",fix:"Remove `bearerTokenFile`. A target that asks who scrapes it takes a client certificate (`tlsConfig.cert` and `keySecret`), or a token of an account that may read metrics and nothing else, from a Secret (`authorization.credentials`). Then set `arbitraryFSAccessThroughSMs.deny: true` on Prometheus, so that no monitor can name files."}},"requests/unbound-token-request":{securitySeverity:4,why:"A token of a TokenRequest is listed nowhere. Bound to a pod or a Secret it ends with that object, so that there is something to delete when it leaks.",breaks:"",references:["https://kubernetes.io/docs/reference/kubernetes-api/authentication-resources/token-request-v1/","https://kubernetes.io/docs/concepts/security/service-accounts/"],maps:[],since:"0.2.0",optionSchemas:{},examples:[{about:"Ten minutes that nobody can shorten.",bad:`apiVersion: authentication.k8s.io/v1
kind: TokenRequest
metadata: { name: deployer, namespace: shop }
spec: # <-
  audiences: [vault]
  expirationSeconds: 600
`},{about:"Deleting the Secret ends it.",good:`apiVersion: authentication.k8s.io/v1
kind: TokenRequest
metadata: { name: deployer, namespace: shop }
spec:
  audiences: [vault]
  expirationSeconds: 600
  boundObjectRef: { kind: Secret, apiVersion: v1, name: deployer-session }
`},{about:"What a controller asks for cannot be bound from here.",good:`apiVersion: keda.sh/v1alpha1
kind: TriggerAuthentication
metadata: { name: metrics, namespace: shop }
spec:
  secretTargetRef:
    - { parameter: apiKey, name: metrics, key: apiKey }
`}],sample:{message:"TokenRequest 'shop/deployer' asks for a token of the service account 'deployer' that is bound to no object. It outlives the job that asked for it, and only the deletion of the account takes it back.",fix:"Bind it to what should end it: `boundObjectRef` with the `kind` (Pod or Secret), `apiVersion: v1`, `name` and `uid` of the object. Deleting that object ends the token within a minute."}},"suppression/expired-suppression":{securitySeverity:1,why:"A risk that was accepted for a while becomes one for ever when nobody comes back to it. The token that was to go after the migration is still there for a thief.",breaks:"",references:[],maps:[],since:"0.1.0",optionSchemas:{},examples:[{about:"The day is long past.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec: # sa-lint-disable-line automount/automounted-token until=2020-12-31 -- until the agent is replaced # <-
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"Two rules at once.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec: # sa-lint-disable-line automount/automounted-token, identity/default-service-account until=2020-12-31 -- until the agent is replaced # <-
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"The day is still to come.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec: # sa-lint-disable-line automount/automounted-token until=2999-12-31 -- until the agent is replaced
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"Without a date it holds until it is unused.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec: # sa-lint-disable-line automount/automounted-token -- the agent watches its own pod
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
`}],sample:{message:"This suppression of 'automount/automounted-token' ended on 2020-12-31, so its finding counts again. The date was set to make somebody look at it by then.",fix:"Fix what it silenced and delete it. If the reason still holds, set a new `until=YYYY-MM-DD` and say in the reason why it takes longer."}},"suppression/malformed-suppression":{securitySeverity:1,why:"What is not understood is not obeyed, so that no token slips through by a typing error; but it shows readers an accepted risk that nobody accepted.",breaks:"",references:[],maps:[],since:"0.1.0",optionSchemas:{},examples:[{about:"No such day.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec: # sa-lint-disable-line automount/automounted-token until=2027-02-30 -- until the agent is replaced # <-
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"No rule is named.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec: # sa-lint-disable-line -- the agent watches its own pod # <-
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"Two rules and a date.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec: # sa-lint-disable-line automount/automounted-token, identity/default-service-account until=2999-12-31 -- until the agent is replaced
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"A comment about sa-lint that asks for nothing.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec: # sa-lint says that this pod holds a token
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
`}],sample:{message:"This suppression cannot be understood, so it silences nothing. The date is not a day of the calendar written as YYYY-MM-DD.",fix:"Write `# sa-lint-disable-line <rule>, <rule> until=YYYY-MM-DD -- <reason>` (also `-next-line` and `-file`; the date may be left out), or `<rule>: <reason>; <rule>: <reason>` in the annotation `sa-lint.dev/ignore`."}},"suppression/misplaced-suppression":{securitySeverity:1,why:"It looks like an accepted risk, and is only text: inside a block scalar a `#` begins no comment, and an annotation on something else is never read. The finding stays, and readers believe that it was dealt with.",breaks:"",references:[],maps:[],since:"0.1.0",optionSchemas:{},examples:[{about:"A misspelled directive.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec: # sa-lint-disable-lines automount/automounted-token -- the agent watches its own pod # <-
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"An annotation of another name.",bad:`apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
  annotations:
    sa-lint.dev/ignored: "automount/automounted-token: the agent watches its own pod" # <-
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"Inside a block scalar it is part of the text.",bad:`apiVersion: v1
kind: ConfigMap
metadata: { name: web, namespace: shop }
data:
  run.sh: |
    # sa-lint-disable-file automount/automounted-token -- the agent watches its own pod # <-
    exec web
`},{about:"On the line that is reported.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec: # sa-lint-disable-line automount/automounted-token -- the agent watches its own pod
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"For the file.",good:`# sa-lint-disable-file automount/automounted-token -- the agents watch their own pods
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
`}],sample:{message:"This suppression can never silence anything. 'sa-lint-disable-lines' is no directive of sa-lint. Did you mean 'sa-lint-disable-line'?",fix:"Put a comment on the line that is reported, on the line above it (`sa-lint-disable-next-line`), or on a line of its own for the file (`sa-lint-disable-file`); put the annotation `sa-lint.dev/ignore` on the object or its pod template."}},"suppression/missing-reason":{securitySeverity:1,why:"A finding that was silenced without a word is one that nobody can ever reopen. Whoever wants a token to pass a review just copies the line.",breaks:"",references:[],maps:[],since:"0.1.0",optionSchemas:{},examples:[{about:"A comment without a reason.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec: # sa-lint-disable-line automount/automounted-token # <-
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"An annotation without a reason.",bad:`apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
  annotations:
    sa-lint.dev/ignore: "automount/automounted-token" # <-
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"With a reason.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec: # sa-lint-disable-line automount/automounted-token -- the agent watches its own pod
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"An annotation with a reason.",good:`apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
  annotations:
    sa-lint.dev/ignore: "automount/automounted-token: the agent watches its own pod"
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
`}],sample:{message:"This suppression gives no reason, so it silences nothing. A reason is what lets the next reader judge whether it still holds.",fix:"Say why behind two dashes: `# sa-lint-disable-line <rule> -- <reason>`; in the annotation `sa-lint.dev/ignore` behind a colon: `<rule>: <reason>`."}},"suppression/unknown-rule":{securitySeverity:1,why:"A suppression that is misspelled seems to document an accepted risk and does not. It can also lie in wait: for a rule of that name that comes later, which it would silence unseen.",breaks:"",references:[],maps:[],since:"0.1.0",optionSchemas:{},examples:[{about:"A misspelled id.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec: # sa-lint-disable-line automount/automount-token -- the agent watches its own pod # <-
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"An id of something else.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec: # sa-lint-disable-line CKV_K8S_38 -- the agent watches its own pod # <-
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"The id as it is.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec: # sa-lint-disable-line automount/automounted-token -- the agent watches its own pod
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"A suppression of another tool is not ours.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec: # yamllint disable-line rule:line-length
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
`}],sample:{message:"This suppression names 'automount/automount-token', which is no rule, so it silences nothing. Did you mean 'automount/automounted-token'?",fix:"Write `automount/automounted-token`, or delete the suppression."}},"suppression/unused-suppression":{securitySeverity:1,why:"The trouble was fixed and the excuse stayed. When the trouble comes back, by a revert or a copied block, nobody hears of it.",breaks:"",references:[],maps:[],since:"0.1.0",optionSchemas:{},examples:[{about:"The token is off; there is nothing to silence.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec: # sa-lint-disable-line automount/automounted-token -- the agent watches its own pod # <-
  serviceAccountName: web
  automountServiceAccountToken: false
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"On the wrong line.",bad:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web # sa-lint-disable-line automount/automounted-token -- the agent watches its own pod # <-
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"It silences a finding on its line.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec: # sa-lint-disable-line automount/automounted-token -- the agent watches its own pod
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
`},{about:"It silences a finding on the next line.",good:`apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
# sa-lint-disable-next-line automount/automounted-token -- the agent watches its own pod
spec:
  serviceAccountName: web
  containers:
    - name: web
      image: registry.example/web:1.4
`}],sample:{message:"This suppression of 'automount/automounted-token' silences nothing: there is no such finding where it stands. Left here, it would silence the next one without a review.",fix:"Delete it. If it should silence a finding on another line, move it there: a suppression acts on its own line, on the next line, or on its whole file or object."}}};export{e as documents};
