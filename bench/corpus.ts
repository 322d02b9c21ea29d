import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes a folder of manifests with the make-up of a real repository: about 12 MiB, of which four fifths are custom resource
 * definitions, a tenth is dashboards in ConfigMaps, and the rest is workloads, accounts and bindings. Always the same bytes.
 */
export function writeSyntheticCorpus(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < 20; index++)
    writeFileSync(join(folder, `crd-${index}.yaml`), definition(index));
  for (let index = 0; index < 4; index++)
    writeFileSync(join(folder, `dashboard-${index}.yaml`), dashboard(index));
  for (let index = 0; index < 700; index++)
    writeFileSync(join(folder, `app-${index}.yaml`), application(index));
}

function definition(index: number): string {
  const fields: string[] = [];
  for (let field = 0; field < 2600; field++) {
    fields.push(
      `                field${field}:`,
      '                  description: |-',
      `                    Field ${field} says what the controller does with part ${field % 17} of the object: it is`,
      '                    optional, and left out it takes the default of the cluster.',
      '                  type: string',
      `                other${field}:`,
      '                  description: A list of names, each of which is an object of the same namespace.',
      '                  items:',
      '                    type: string',
      '                  type: array',
    );
  }
  return [
    'apiVersion: apiextensions.k8s.io/v1',
    'kind: CustomResourceDefinition',
    'metadata:',
    `  name: things${index}.example.com`,
    'spec:',
    '  group: example.com',
    '  names:',
    `    kind: Thing${index}`,
    '  scope: Namespaced',
    '  versions:',
    '  - name: v1',
    '    schema:',
    '      openAPIV3Schema:',
    '        properties:',
    '          spec:',
    '            properties:',
    '              part:',
    '               properties:',
    ...fields.map((line) => line),
    '',
  ].join('\n');
}

function dashboard(index: number): string {
  const panel =
    '        {"type": "graph", "title": "Requests", "targets": [{"expr": "sum(rate(requests_total[5m]))"}]},';
  return [
    'apiVersion: v1',
    'kind: ConfigMap',
    'metadata:',
    `  name: dashboard-${index}`,
    'data:',
    '  dashboard.json: |-',
    '    {"panels": [',
    ...Array.from({ length: 2600 }, () => panel),
    '    ]}',
    '',
  ].join('\n');
}

function application(index: number): string {
  return `apiVersion: v1
kind: ServiceAccount
metadata:
  name: app-${index}
  namespace: team-${index % 40}
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: app-${index}
  namespace: team-${index % 40}
  labels:
    app.kubernetes.io/name: app-${index}
spec:
  replicas: 2
  selector:
    matchLabels:
      app.kubernetes.io/name: app-${index}
  template:
    metadata:
      labels:
        app.kubernetes.io/name: app-${index}
    spec:
      serviceAccountName: app-${index}
      ${index % 3 === 0 ? 'automountServiceAccountToken: false' : 'restartPolicy: Always'}
      containers:
        - name: app
          image: registry.example.com/app:${index}
          ports:
            - containerPort: 8080
          env:
            - name: MODE
              value: "production"
          resources:
            requests:
              cpu: 100m
              memory: 128Mi
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: app-${index}
  namespace: team-${index % 40}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: reader
subjects:
  - kind: ServiceAccount
    name: app-${index}
---
apiVersion: v1
kind: Service
metadata:
  name: app-${index}
  namespace: team-${index % 40}
spec:
  selector:
    app.kubernetes.io/name: app-${index}
  ports:
    - port: 80
      targetPort: 8080
`;
}
