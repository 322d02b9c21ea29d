import { describe, expect, it } from 'vitest';
import { imageName, knownSoftware } from '../../src/kubernetes/software.ts';
import type { Workload } from '../../src/model/model.ts';
import { modelOf } from '../model/manifests.ts';

describe('imageName', () => {
  it.each([
    ['kubectl', 'kubectl'],
    ['bitnami/kubectl:1.30', 'kubectl'],
    ['registry.example.com:5000/team/kubectl', 'kubectl'],
    ['registry.example.com:5000/team/kubectl:1@sha256:abc', 'kubectl'],
    ['kubectl@sha256:abc', 'kubectl'],
    ['', ''],
  ])('%j is %j', (image, name) => {
    expect(imageName(image)).toBe(name);
  });
});

const softwareOf = (workload: Workload) => workload.programs.software;

describe('software', () => {
  const pod = (image: string, annotations = '{}') =>
    softwareOf(
      modelOf(
        `apiVersion: v1\nkind: Pod\nmetadata: { name: p, annotations: ${annotations} }\nspec: { containers: [{ name: a, image: "${image}" }] }\n`,
      ).workloads[0]!,
    );
  it.each([
    ['nginx:1', null],
    ['example.com/shop/web-controller-client:1', null],
    ['bitnami/kubectl:1.30', 'kubectl'],
    ['alpine/helm:3', 'Helm'],
    ['quay.io/prometheus/prometheus:v3', 'Prometheus'],
    ['quay.io/argoproj/argocd:v3', 'Argo CD'],
    ['quay.io/argoproj/argoexec:v3', 'Argo Workflows'],
    ['registry.k8s.io/ingress-nginx/controller:v1', 'a controller'],
    ['example.com/shop-operator', 'a controller'],
    ['ghcr.io/cloudnative-pg/cloudnative-pg', null],
    ['quay.io/jetstack/cert-manager-webhook:v1', 'cert-manager'],
  ])('%s is %s', (image, name) => {
    expect(pod(image)).toBe(name);
  });

  it.each([
    ['"true"', 'the Vault Agent Injector'],
    ['"false"', null],
    ['true', null], // no string: the API server refuses it
  ])('vault.hashicorp.com/agent-inject: %s', (value, name) => {
    expect(pod('nginx', `{ vault.hashicorp.com/agent-inject: ${value} }`)).toBe(name);
  });

  it.each([
    ['[/bin/cp, -n, /usr/local/bin/argocd, /shared/argocd-dex]', null],
    ['[cp, argocd, /shared]', null],
    ['[/usr/bin/install, argocd, /shared]', null],
    ['[argocd, admin]', 'Argo CD'],
    ['[/shared/cp]', 'Argo CD'], // anything
    ['[sh, -c, cp argocd /shared && argocd admin]', 'Argo CD'],
    ['[]', 'Argo CD'],
  ])('an image that is only taken for its files: %s is %s', (command, name) => {
    const [workload] = modelOf(
      `apiVersion: v1\nkind: Pod\nmetadata: { name: p }\nspec: { containers: [{ name: a, image: "argoproj/argocd", command: ${command} }] }\n`,
    ).workloads;
    expect(softwareOf(workload!)).toBe(name);
    expect(workload!.programs.users).toEqual(name === null ? [] : ['a']);
  });

  it('knows kinds', () => {
    const [workload] = modelOf(
      'apiVersion: monitoring.coreos.com/v1\nkind: Prometheus\nmetadata: { name: p }\nspec: { serviceAccountName: p }\n',
    ).workloads;
    expect(softwareOf(workload!)).toBe('Prometheus');
  });

  it.each(knownSoftware)('says why: $name', ({ reason, image, kinds, annotation }) => {
    expect(reason).not.toBe('');
    expect(image ?? kinds ?? annotation).toBeDefined();
  });
});

describe('software that works with and without the API', () => {
  const read = (image: string, container: string, config = '') =>
    modelOf(
      `apiVersion: v1
kind: Pod
metadata: { name: p, namespace: lab }
spec:
  containers: [{ name: a, image: ${image}, ${container} volumeMounts: [{ name: c, mountPath: /c }] }]
  volumes: [{ name: c, configMap: { name: c } }]
`,
      config,
    ).workloads[0]?.programs;
  const map = (key: string, text: string, namespace = 'lab') =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c, namespace: ${namespace} }\ndata: { ${key}: ${JSON.stringify(text)} }\n`;
  it.each([
    ['coredns', '', '', 'CoreDNS'],
    ['coredns', '', map('Corefile', '. {\n  kubernetes cluster.local\n}\n'), 'CoreDNS'],
    ['coredns', '', map('Corefile', '. {\n  import custom/*\n}\n'), 'CoreDNS'],
    ['coredns', '', map('Corefile', '. {\n  # kubernetes\n  forward . 1.1.1.1\n}\n'), null],
    ['coredns', '', map('Corefile', '. {\n  forward . 1.1.1.1\n}\n', 'other'), 'CoreDNS'],
    ['coredns', '', map('other', 'forward . 1.1.1.1'), 'CoreDNS'],
    ['prometheus', '', map('prometheus.yml', 'scrape_configs: [{kubernetes_sd_configs: []}]'), 'Prometheus'],
    ['prometheus', '', map('prometheus.yml', 'scrape_configs: [{static_configs: []}]'), null],
    ['traefik', 'args: [--providers.kubernetescrd],', '', 'Traefik'],
    ['traefik', 'args: [--providers.file.directory=/c],', '', null],
    ['traefik', 'args: [--configFile=/c/traefik.yml],', '', 'Traefik'],
    ['traefik', '', '', 'Traefik'],
    ['grafana/promtail', '', map('promtail.yaml', 'scrape_configs: [{static_configs: []}]'), null],
    [
      'grafana/promtail',
      '',
      map('promtail.yaml', 'scrape_configs: [{kubernetes_sd_configs: []}]'),
      'a log collector',
    ],
    ['fluent/fluent-bit', '', map('fluent-bit.conf', '[INPUT]\n  Name cpu\n'), null],
  ])('%s %s %j: %s', (image, container, config, name) => {
    expect(read(image, container, config)?.software).toBe(name);
  });

  it('Vault: an annotation that names a volume brings the token', () => {
    const pod = (more: string) =>
      modelOf(
        `apiVersion: v1\nkind: Pod\nmetadata: { name: p, annotations: { vault.hashicorp.com/agent-inject: "true"${more} } }\nspec: { containers: [{ name: a, image: a }], volumes: [{ name: t, projected: { sources: [{ serviceAccountToken: { path: t, audience: vault } }] } }] }\n`,
      ).workloads[0];
    expect(pod('')?.programs.software).toBe('the Vault Agent Injector');
    expect(pod('')?.volumes[0]?.mounts).toEqual([]);
    const named = pod(', vault.hashicorp.com/agent-service-account-token-volume-name: t');
    expect(named?.programs.software).toBeNull();
    expect(named?.volumes[0]?.mounts.map(({ container }) => container)).toEqual(['vault-agent']);
  });
});

describe('use of the token', () => {
  const token = '/var/run/secrets/kubernetes.io/serviceaccount/token';
  const use = (container: string, more = '') =>
    modelOf(
      `apiVersion: v1\nkind: Pod\nmetadata: { name: p }\nspec: { containers: [{ name: a, image: a, ${container} }]${more} }\n`,
    ).workloads[0]?.programs;
  it.each([
    [`args: [cat ${token}]`, true, null],
    [`env: [{ name: T, value: ${token} }]`, true, null],
    [`lifecycle: { postStart: { exec: { command: [cat, ${token}] } } }`, true, null],
    ['env: [{ name: DIR, value: /run/secrets/kubernetes.io/serviceaccount }]', true, null],
    ['args: [/var/run/secrets/kubernetes.io/serviceaccount/ca.crt]', false, null],
    ['args: [/var/run/secrets/kubernetes.io/serviceaccount/namespace]', false, null],
    ['args: [/var/run/secrets/kubernetes.io/serviceaccount-other/token]', false, null],
    ['args: [vault write auth/kubernetes/login role=a]', false, null],
    [`args: [vault write auth/kubernetes/login role=a jwt=@${token}]`, true, 'Vault'],
    [`command: [bao], args: [write, auth/jwt/login, "jwt=@${token}"]`, true, 'OpenBao'],
    [`args: [consul login -method m -bearer-token-file=${token}]`, true, 'Consul'],
  ])('%s', (container, uses, receiver) => {
    const programs = use(container);
    expect([programs?.usesToken, programs?.receiver]).toEqual([uses, receiver]);
    expect(programs?.reads).toHaveLength(uses ? 1 : 0);
  });
});
