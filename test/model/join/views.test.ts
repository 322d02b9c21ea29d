import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildModel } from '../../../src/model/build.ts';
import { unknown } from '../../../src/model/model.ts';
import { subjectsOf } from '../../../src/model/subjects/subjects.ts';
import { readSource } from '../../../src/source/read.ts';
import { expectValid } from '../manifests.ts';

const namespace = fc.constantFrom('', ', namespace: n1', ', namespace: n2', ', namespace: $NS');
const name = fc.constantFrom('x', 'y', 'default', 'unknown');
const path = fc.constantFrom(
  'a.yaml',
  'p/a.yaml',
  'p/b.yaml',
  'p/q/a.yaml',
  'p/q/r/a.yaml',
  'o/a.yaml',
  'o/s/b.yaml',
);

const account = fc
  .record({ name, namespace, flag: fc.constantFrom('', 'automountServiceAccountToken: false\n') })
  .map(
    ({ name, namespace, flag }) =>
      `apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: ${name}${namespace} }\n${flag}`,
  );
const pod = fc
  .record({ name, namespace })
  .map(
    ({ name, namespace }) =>
      `apiVersion: v1\nkind: Pod\nmetadata: { name: p${namespace} }\nspec: { serviceAccountName: ${name}, containers: [{ name: c, image: a, envFrom: [{ secretRef: { name: s } }] }] }\n`,
  );
const secret = fc
  .record({ name, namespace })
  .map(
    ({ name, namespace }) =>
      `apiVersion: v1\nkind: Secret\ntype: kubernetes.io/service-account-token\nmetadata: { name: s${namespace}, annotations: { kubernetes.io/service-account.name: ${name} } }\n`,
  );
const subject = fc.oneof(
  fc
    .record({ name, namespace })
    .map(({ name, namespace }) => `{ kind: ServiceAccount, name: ${name}${namespace} }`),
  fc.constantFrom(
    '{ kind: Group, name: "system:serviceaccounts:n1" }',
    '{ kind: Group, name: "system:serviceaccounts" }',
    '{ kind: User, name: "system:serviceaccount:n1:x" }',
  ),
);
const binding = fc
  .record({ subject, namespace })
  .map(
    ({ subject, namespace }) =>
      `apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: { name: b${namespace} }\nroleRef: { kind: Role, name: r }\nsubjects: [${subject}]\n`,
  );

const sources = fc.array(fc.record({ path, text: fc.oneof(account, pod, secret, binding) }), {
  maxLength: 9,
});

function modelOf(parts: readonly { path: string; text: string }[]) {
  const files = new Map<string, string[]>();
  for (const { path, text } of parts) files.set(path, [...(files.get(path) ?? []), text]);
  return buildModel(
    [...files].flatMap(([path, texts]) => readSource({ path, text: texts.join('---\n') }).manifests),
  );
}

it('workload, account and Secret say the same of an account', () => {
  fc.assert(
    fc.property(sources, (parts) => {
      const model = modelOf(parts);
      const views = [
        ...model.workloads.map(({ account, manifest }) => ({ ...account, from: manifest })),
        ...model.secrets.flatMap(({ owner, manifest }) =>
          owner === null ? [] : [{ ...owner, from: manifest }],
        ),
      ];
      for (const one of views) {
        if (one.object !== null) {
          expect(model.serviceAccounts).toContain(one.object);
          expect([one.bound, one.automount]).toEqual([one.object.bound, one.object.automount]);
          if (one.objects.length === 1) expect(one.bindings).toBe(one.object.bindings);
        }
        expect(one.bound === true).toBe(one.bindings.length > 0 && one.bound !== unknown);
        expect(one.namesake).toBe(
          one.objects.length === 0 && model.serviceAccounts.some(({ name }) => name === one.name),
        );
        for (const other of views) {
          const isSame = one.name === other.name && one.from.namespace === other.from.namespace;
          if (!isSame || one.from.source.path !== other.from.source.path) continue;
          expect(one.objects).toEqual(other.objects);
          expect([one.bound, one.bindings]).toEqual([other.bound, other.bindings]);
        }
      }
    }),
    { numRuns: 500 },
  );
});

it('subjects are valid, and the answers do not depend on the order of the files', () => {
  const said = (parts: readonly { path: string; text: string }[]) =>
    modelOf(parts)
      .workloads.map(({ account, manifest, automount }) =>
        [
          manifest.source.path,
          manifest.root.span.start,
          account.namespace,
          account.objects.length,
          String(account.bound),
          String(automount.value),
        ].join(' '),
      )
      .sort();
  fc.assert(
    fc.property(sources, (parts) => {
      expectValid(subjectsOf(modelOf(parts)));
      const reversed = [...new Set(parts.map(({ path }) => path))]
        .reverse()
        .flatMap((path) => parts.filter((part) => part.path === path));
      expect(said(reversed)).toEqual(said(parts));
    }),
    { numRuns: 300 },
  );
});
