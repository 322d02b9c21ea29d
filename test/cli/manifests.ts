/** A Secret that holds a token for ever: one finding of severity error, `long-lived/long-lived-token-secret`. */
export function tokenSecret(name: string, namespace = 'shop'): string {
  return `apiVersion: v1
kind: Secret
metadata:
  name: ${name}
  namespace: ${namespace}
  annotations:
    kubernetes.io/service-account.name: ${name}
type: kubernetes.io/service-account-token
`;
}

/** A workload without any token: no finding in any profile. */
export function tokenless(name: string, namespace = 'shop'): string {
  return `apiVersion: v1
kind: ServiceAccount
metadata:
  name: ${name}
  namespace: ${namespace}
automountServiceAccountToken: false
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      serviceAccountName: ${name}
      automountServiceAccountToken: false
      containers:
        - name: ${name}
          image: example.org/${name}:1.0.0
`;
}

export const tokenSecretRule = 'long-lived/long-lived-token-secret';
