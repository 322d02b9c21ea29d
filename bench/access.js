/**
 * Milliseconds for saying what accounts may do: `node bench/access.js <accounts> <bindings> <roles>`. Every account is asked three
 * questions. Reading the text is not counted.
 */
import { accessOf } from '../dist/index.js';

const [accounts, bindings, roles] = process.argv.slice(2).map(Number);

const rbac = 'rbac.authorization.k8s.io';
const resources = ['pods', 'secrets', 'configmaps', 'services', 'endpoints', 'deployments', 'pods/exec'];
const verbs = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'];
const texts = [];
for (let index = 0; index < accounts; index++) {
  texts.push(
    `{apiVersion: v1, kind: ServiceAccount, metadata: {name: a${index}, namespace: n${index % 200}}}`,
  );
}
for (let index = 0; index < roles; index++) {
  const rules = [0, 1, 2, 3].map(
    (rule) =>
      `{apiGroups: ["", apps], resources: [${resources[(index + rule) % 7]}, ${resources[(index * 3 + rule) % 7]}], verbs: [${verbs[index % 7]}, ${verbs[(index + rule) % 7]}]}`,
  );
  texts.push(
    `{apiVersion: ${rbac}/v1, kind: ClusterRole, metadata: {name: r${index}}, rules: [${rules.join(', ')}]}`,
  );
}
for (let index = 0; index < bindings; index++) {
  const subjects = [0, 1, 2, 3, 4].map((each) => {
    const account = (index * 5 + each) % accounts;
    return `{kind: ServiceAccount, name: a${account}, namespace: n${account % 200}}`;
  });
  // Every tenth is for a group.
  if (index % 10 === 0) subjects.push(`{kind: Group, name: "system:serviceaccounts:n${index % 200}"}`);
  const [kind, namespace] =
    index % 4 === 0 ? ['ClusterRoleBinding', ''] : ['RoleBinding', `, namespace: n${index % 200}`];
  texts.push(
    `{apiVersion: ${rbac}/v1, kind: ${kind}, metadata: {name: b${index}${namespace}}, roleRef: {apiGroup: ${rbac}, kind: ClusterRole, name: r${index % roles}}, subjects: [${subjects.join(', ')}]}`,
  );
}

const access = accessOf([{ path: 'rbac.yaml', text: texts.join('\n---\n') }]);
const started = performance.now();
let allowed = 0;
for (let index = 0; index < accounts; index++) {
  const namespace = `n${index % 200}`;
  for (const request of [
    { verb: 'get', resource: 'secrets', namespace },
    { verb: 'create', resource: 'pods', subresource: 'exec', namespace },
    { verb: 'list', resource: 'secrets' },
  ]) {
    if (access.may(`n${index % 200}/a${index}`, request).allowed === true) allowed++;
  }
}
if (allowed === 0) throw new Error('nothing was allowed');
console.log(performance.now() - started);
