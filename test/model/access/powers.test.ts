import { describe, expect, test } from 'vitest';
import { powers } from '../../../src/kubernetes/powers.ts';
import { accountNamed, grantsOf } from '../../../src/model/access/access.ts';
import { Powers } from '../../../src/model/access/principals.ts';
import { buildModel } from '../../../src/model/build.ts';
import { readSource } from '../../../src/source/read.ts';

const rbac = 'rbac.authorization.k8s.io';

/** `- groups | resources | verbs | names`, each a list with commas; a `Cluster` in front binds it in the whole cluster. */
function input(...rules: readonly string[]): string {
  const texts = rules.map((text, index) => {
    const isCluster = text.startsWith('Cluster ');
    const [namespace, rest] = isCluster ? ['', text.slice(8)] : (text.split(/ (.*)/s) as [string, string]);
    const [groups = '', resources = '', verbs = '', names = ''] = rest.split('|').map((part) => part.trim());
    const list = (part: string) => JSON.stringify(part.split(',').map((each) => each.trim()));
    const rule = `{apiGroups: ${list(groups)}, resources: ${list(resources)}, verbs: ${list(verbs)}${names === '' ? '' : `, resourceNames: ${list(names)}`}}`;
    const meta = `{name: r${index}${isCluster ? '' : `, namespace: ${namespace}`}}`;
    const prefix = isCluster ? 'Cluster' : '';
    return (
      `{apiVersion: ${rbac}/v1, kind: ${prefix}Role, metadata: ${meta}, rules: [${rule}]}\n---\n` +
      `{apiVersion: ${rbac}/v1, kind: ${prefix}RoleBinding, metadata: ${meta}, roleRef: {kind: ${prefix}Role, name: r${index}}, subjects: [{kind: ServiceAccount, name: app, namespace: shop}]}\n`
    );
  });
  return texts.join('---\n');
}

function powersOf(text: string, account = 'shop/app'): string[] {
  const model = buildModel(readSource({ path: 'rbac.yaml', text }).manifests);
  const all = new Powers(grantsOf(model));
  const found = all.of(all.account(accountNamed(account)));
  return [
    ...new Set(
      found.map(({ power, reach }) => `${power.family} ${reach}${power.missing === null ? '' : ' (part)'}`),
    ),
  ];
}

describe('what amounts to a power', () => {
  test.each([
    ['secrets in the whole cluster', ['Cluster |secrets|get'], ['secret-reading cluster']],
    ['secrets of its namespace', ['shop |secrets|list'], ['secret-reading namespace']],
    ['secrets of another namespace', ['other |secrets|list'], ['secret-reading namespaces']],
    ['secrets of kube-system', ['kube-system |secrets|watch'], ['secret-reading namespaces']],
    ['one secret', ['shop |secrets|get|db'], ['secret-reading named']],
    ['a patch answers with the object', ['shop |secrets|patch'], ['secret-reading namespace']],
    ['writing secrets', ['shop |secrets|create,update'], ['secret-writing namespace']],
    ['creating with names is nothing', ['shop |secrets|create|db'], []],
    [
      'making token secrets and reading them',
      ['shop |secrets|create,get'],
      ['token-minting namespace', 'secret-reading namespace'],
    ],
    [
      'the same by two roles',
      ['shop |secrets|create', 'shop |secrets|get'],
      ['token-minting namespace', 'secret-reading namespace'],
    ],
    [
      'in two namespaces they do not meet',
      ['shop |secrets|create', 'other |secrets|get'],
      ['secret-reading namespaces', 'secret-writing namespace'],
    ],
    [
      'one in the whole cluster meets the other',
      ['Cluster |secrets|create', 'shop |secrets|get'],
      ['token-minting namespace', 'secret-writing cluster', 'secret-reading namespace'],
    ],
    ['token requests', ['shop |serviceaccounts/token|create'], ['token-minting namespace']],
    ['every subresource token', ['shop |*/token|create'], ['token-minting namespace']],
    ['accounts are not their tokens', ['shop |serviceaccounts|create'], []],
    ['a star behind a resource', ['shop |pods/*|*'], []],
    ['pods', ['shop |pods|create'], ['workload-creation namespace']],
    ['deployments in apps', ['shop apps|deployments|patch'], ['workload-creation namespace']],
    ['deployments in the core group', ['shop |deployments|patch'], []],
    ['custom workloads', ['shop argoproj.io|workflows|create'], ['workload-creation namespace']],
    ['pods without a token', ['Cluster cert-manager.io|issuers,clusterissuers|update'], []],
    ['pods whose account nobody chooses', ['shop kafka.strimzi.io|kafkas|create'], []],
    ['any kind of a group', ['shop batch|*|create'], ['workload-creation namespace']],
    ['named deployments', ['shop apps|deployments|patch|web'], ['workload-creation named']],
    ['exec', ['shop |pods/exec|create'], ['pod-exec namespace']],
    ['get alone on exec', ['shop |pods/exec|get'], ['pod-exec namespace (part)']],
    ['nodes/proxy needs a ClusterRoleBinding', ['shop |nodes/proxy|get'], []],
    ['nodes/proxy', ['Cluster |nodes/proxy|get'], ['node-proxy cluster']],
    ['impersonating users in a namespace', ['shop |users|impersonate'], []],
    [
      'impersonating accounts in a namespace',
      ['shop |serviceaccounts|impersonate'],
      ['account-impersonation namespace'],
    ],
    [
      'escalate alone',
      ['shop rbac.authorization.k8s.io|roles|escalate'],
      ['role-escalation namespace (part)'],
    ],
    ['escalate', ['shop rbac.authorization.k8s.io|roles|escalate,patch'], ['role-escalation namespace']],
    [
      'bind',
      [
        'shop rbac.authorization.k8s.io|clusterroles|bind',
        'shop rbac.authorization.k8s.io|rolebindings|create',
      ],
      ['role-escalation namespace'],
    ],
    [
      'bindings without bind',
      ['shop rbac.authorization.k8s.io|rolebindings|create'],
      ['binding-writing namespace'],
    ],
    ['bind is not a verb on bindings', ['shop rbac.authorization.k8s.io|rolebindings|bind'], []],
    [
      'certificates',
      [
        'Cluster certificates.k8s.io|certificatesigningrequests,certificatesigningrequests/approval|create,update',
        'Cluster certificates.k8s.io|signers|approve|kubernetes.io/kube-apiserver-client',
      ],
      ['certificate-signing cluster'],
    ],
    [
      'certificates of a domain',
      [
        'Cluster certificates.k8s.io|certificatesigningrequests,certificatesigningrequests/approval|create,update',
        'Cluster certificates.k8s.io|signers|approve|kubernetes.io/*',
      ],
      ['certificate-signing cluster'],
    ],
    ['certificates of another signer', ['Cluster certificates.k8s.io|signers|approve|example.com/x'], []],
    [
      'webhooks',
      ['Cluster admissionregistration.k8s.io|validatingwebhookconfigurations|update'],
      ['admission-control cluster'],
    ],
    [
      'one webhook',
      ['Cluster admissionregistration.k8s.io|validatingwebhookconfigurations|update|mine'],
      ['admission-control named'],
    ],
    ['volumes', ['Cluster |persistentvolumes|create'], ['host-volume-creation cluster']],
    ['nodes alone', ['Cluster |nodes|patch'], []],
    [
      'nodes and evictions',
      ['Cluster |nodes|patch', 'Cluster |pods/eviction|create'],
      ['node-steering cluster'],
    ],
    ['aws-auth', ['kube-system |configmaps|update'], ['auth-mapping namespaces']],
    ['another map', ['kube-system |configmaps|update|coredns'], []],
    ['configmaps elsewhere', ['shop |configmaps|update'], []],
    ['reading pods', ['Cluster |pods,nodes,endpoints|get,list,watch'], []],
  ] as const)('%s', (_, rules, expected) => {
    expect(powersOf(input(...rules))).toEqual(expected);
  });

  test('through groups, and together with what the account has', () => {
    const group = input('shop |secrets|get').replace(
      '{kind: ServiceAccount, name: app, namespace: shop}',
      '{kind: Group, name: "system:serviceaccounts:shop"}',
    );
    const own = input('shop |secrets|create').replaceAll('r0', 'own');
    expect(powersOf(`${group}---\n${own}`)).toEqual(['token-minting namespace', 'secret-reading namespace']);
    expect(powersOf(`${group}---\n${own}`, 'shop/web')).toEqual(['secret-reading namespace']);
    expect(powersOf(`${group}---\n${own}`, 'other/web')).toEqual([]);
  });
});

test('every power has a grade, and a source', () => {
  for (const { severity, source, does } of powers) {
    expect(
      Object.values(severity).some((each) => each !== null),
      does,
    ).toBe(true);
    expect(Object.values(severity)).not.toContain(undefined);
    expect(source).toMatch(/^https:\/\//);
  }
});
