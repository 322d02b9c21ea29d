import * as fc from 'fast-check';

/** What controller-gen writes, with its oddities. */
export const definition = `# Generated
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  annotations:
    controller-gen.kubebuilder.io/version: v0.17.0
  name: things.example.com
spec:
  group: example.com
  names:
    kind: Thing
    shortNames:
    - th
  scope: Namespaced
  versions:
  - additionalPrinterColumns:
    - jsonPath: .status.phase
      name: Phase
      type: string
    name: v1
    schema:
      openAPIV3Schema:
        description: Thing is the Schema for the things API. It goes
          on over several lines, with (brackets), "quotes" and #hashes
          that are no comments.
        properties:
          apiVersion:
            description: |-
              APIVersion defines the versioned schema: of this.
              # no comment

                Indented more: here
              Done.
            type: string
          enum:
            default: ""
            enum:
            - Always
            - '!='
            - =~
            - ""
            pattern: ^[a-z]+$
            x-kubernetes-validations:
            - message: 'it''s wrong: really
                wrong'
              rule: "self == oldSelf || \\"a\\" in self"
          limits:
            anyOf:
              - type: integer
              - type: string
            additionalProperties: {}
            items: []
            minimum: -1
          folded:
            description: >
              Some text
              folded.
        required: [a, "b"]
    served: true
status:
  storedVersions:
  - v1
`;

/** A manifest as people write it. */
export const workload = `# The web server
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web # here
  namespace: "shop"
  labels: &labels {app: web, tier: 'front'}
spec:
  replicas: 0x2
  selector:
    matchLabels:
      <<: *labels
  template:
    metadata:
      labels:
        <<: *labels
        version: "1.0"
    spec:
      serviceAccountName: web
      automountServiceAccountToken: no
      containers:
      - name: web
        image: registry.example/web:1.4
        args: ["--port=80", -v, '{{ x }}']
        command:
          - sh
          - -c
          - |
            echo "$HOME"
              # no comment

            exit 0
        env:
        - {name: A, value: "b\\tc"}
        -   name: B
            value: >-
              folded
              text
      volumes:
      - name: token
        projected:
          defaultMode: 0440
          sources:
          - serviceAccountToken:
              path: token
              expirationSeconds: 3_600
              audience:
      terminationGracePeriodSeconds: 30
`;

/** Characters and words that mean something to YAML. */
export const pieces: readonly string[] = [
  ...'\n:-#\'"|>[]{}&*!%@`,?.~ \t\\',
  ': ',
  ' #',
  '- ',
  '  ',
  '\n  ',
  '\n\n',
  "''",
  '...',
  '\n---\n',
  '|-\n',
  'null',
  'kind: ',
  '<<: ',
  '*labels',
  '\r\n',
  '\u0085',
  '\u2028',
  '😀',
];

type Mutation =
  | { readonly type: 'insert'; readonly at: number; readonly piece: string }
  | { readonly type: 'delete'; readonly at: number; readonly count: number }
  | { readonly type: 'line'; readonly at: number; readonly line: string }
  | { readonly type: 'indent'; readonly at: number; readonly by: number }
  | { readonly type: 'drop'; readonly at: number };

const at = fc.double({ min: 0, max: 1, noNaN: true });
const lines = [...definition.split('\n'), ...workload.split('\n')];

/** One change to a text, small and mean. */
export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ type: fc.constant('insert' as const), at, piece: fc.constantFrom(...pieces) }),
  fc.record({ type: fc.constant('delete' as const), at, count: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ type: fc.constant('line' as const), at, line: fc.constantFrom(...lines) }),
  fc.record({ type: fc.constant('indent' as const), at, by: fc.integer({ min: -3, max: 3 }) }),
  fc.record({ type: fc.constant('drop' as const), at }),
);

export function mutated(text: string, change: Mutation): string {
  if (change.type === 'insert' || change.type === 'delete') {
    const offset = Math.floor(change.at * text.length);
    if (change.type === 'insert') return text.slice(0, offset) + change.piece + text.slice(offset);
    return text.slice(0, offset) + text.slice(offset + change.count);
  }
  const all = text.split('\n');
  const index = Math.min(Math.floor(change.at * all.length), all.length - 1);
  const line = all[index]!;
  if (change.type === 'line') all.splice(index, 0, change.line);
  else if (change.type === 'drop') all.splice(index, 1);
  else all[index] = change.by > 0 ? ' '.repeat(change.by) + line : line.slice(-change.by);
  return all.join('\n');
}

/** A few neighbouring lines of a text, so that changes meet each other; the first column is taken away. */
export function stretchOf(text: string): fc.Arbitrary<string> {
  const all = text.split('\n');
  return fc.tuple(fc.nat(all.length - 1), fc.integer({ min: 2, max: 14 })).map(([from, count]) => {
    const part = all.slice(from, from + count);
    const indents = part.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
    const least = indents.length === 0 ? 0 : Math.min(...indents);
    return part.map((line) => line.slice(least)).join('\n');
  });
}
