import { describe, expect, it } from 'vitest';
import { tokenFileFields } from '../../../src/kubernetes/monitoring.ts';
import { subjectsOf } from '../../../src/model/subjects/subjects.ts';
import { expectValid, modelOf, textOf } from '../manifests.ts';

const asked = new Set(['sentToken'] as const);
const sent = (...texts: readonly string[]) => {
  const found = subjectsOf(modelOf(...texts), { asked });
  expectValid(found);
  return found;
};

const file = '/var/run/secrets/kubernetes.io/serviceaccount/token';
const object = (group: string, kind: string, spec: object, metadata: object = {}) =>
  `${JSON.stringify({ apiVersion: `${group}/v1`, kind, metadata: { name: 'it', ...metadata }, spec })}\n`;

/** `a.b[]` with a value: `{ a: { b: [value] } }`. */
const nested = (path: string, value: unknown): Record<string, unknown> =>
  path.split('.').reduceRight<unknown>((inner, step) => {
    const isList = step.endsWith('[]');
    return { [isList ? step.slice(0, -2) : step]: isList ? [inner] : inner };
  }, value) as Record<string, unknown>;

const prometheus = 'monitoring.coreos.com';
/** Every field of these projects that names a file whose content is sent along, from `spec`. */
const fields: readonly (readonly [
  group: string,
  kinds: string,
  at: string,
  file: string,
  to: 'targets' | 'server',
])[] = [
  [prometheus, 'ServiceMonitor', 'endpoints[]', 'bearerTokenFile', 'targets'],
  ['operator.victoriametrics.com', 'VMServiceScrape', 'endpoints[]', 'bearerTokenFile', 'targets'],
  [prometheus, 'Prometheus PrometheusAgent', 'scrapeClasses[]', 'authorization.credentialsFile', 'targets'],
  [prometheus, 'Prometheus PrometheusAgent ThanosRuler', 'remoteWrite[]', 'bearerTokenFile', 'server'],
  [
    prometheus,
    'Prometheus PrometheusAgent ThanosRuler',
    'remoteWrite[]',
    'authorization.credentialsFile',
    'server',
  ],
  [prometheus, 'Prometheus', 'remoteRead[]', 'bearerTokenFile', 'server'],
  [prometheus, 'Prometheus', 'remoteRead[]', 'authorization.credentialsFile', 'server'],
  [prometheus, 'Prometheus', 'alerting.alertmanagers[]', 'bearerTokenFile', 'server'],
  [prometheus, 'Prometheus', 'alerting.alertmanagers[]', 'authorization.credentialsFile', 'server'],
];
const fieldRows = fields.map(([group, kinds, at, field, to]) => ({ group, kinds, at, field, to }));

describe('fields that send a file along', () => {
  it.each(fieldRows)('$kinds $at $field', ({ group, kinds, at, field, to }) => {
    for (const kind of kinds.split(' ')) {
      const [found, ...rest] = sent(object(group, kind, nested(at, nested(field, file))));
      expect(rest).toEqual([]);
      expect(found?.facts).toMatchObject({ to, field: field.split('.').at(-1), toControlPlane: false });
      expect(textOf(found!, 'self')).toBe(`"${found?.facts.field}"`);
    }
  });

  it('are all in this table', () => {
    const known = tokenFileFields.flatMap((row) =>
      row.kinds.map((kind) => [row.group, kind, row.at, row.file, row.to].join(' ')),
    );
    const written = fields.flatMap(([group, kinds, at, field, to]) =>
      kinds.split(' ').map((kind) => [group, kind, `spec.${at}`, field, to].join(' ')),
    );
    expect(known.sort()).toEqual(written.sort());
  });

  it.each([
    [
      'a file of somebody else',
      nested('endpoints[]', { bearerTokenFile: '/etc/tokens/web' }),
      'ServiceMonitor',
    ],
    [
      'the certificate beside the token',
      nested('endpoints[]', { tlsConfig: { caFile: file.replace('token', 'ca.crt') } }),
      'ServiceMonitor',
    ],
    // Its API has no such field, so the API server drops it.
    ['a PodMonitor', nested('podMetricsEndpoints[]', { bearerTokenFile: file }), 'PodMonitor'],
    ['the API server itself', { apiserverConfig: { bearerTokenFile: file } }, 'Prometheus'],
  ])('nothing is sent: %s', (_, spec, kind) => {
    expect(sent(object(prometheus, kind, spec))).toEqual([]);
  });
});

describe('who gets it, and how', () => {
  const monitor = (endpoint: object, more: object = {}, metadata: object = {}) =>
    object(
      prometheus,
      'ServiceMonitor',
      { endpoints: [{ bearerTokenFile: file, ...endpoint }], ...more },
      metadata,
    );
  const tls = { scheme: 'https' };
  const blind = { scheme: 'https', tlsConfig: { insecureSkipVerify: true } };
  it.each([
    ['in clear', {}, false, false],
    ['over TLS', tls, true, true],
    ['over TLS, in capitals', { scheme: 'HTTPS' }, true, true],
    ['over TLS without a check', blind, true, false],
  ] as const)('%s', (_, endpoint, encrypted, verified) => {
    expect(sent(monitor(endpoint)).map(({ facts }) => facts)).toMatchObject([{ encrypted, verified }]);
  });

  const labels = (value: string) => ({ selector: { matchLabels: { app: value } } });
  const within = (...matchNames: string[]) => ({ namespaceSelector: { matchNames } });
  it.each([
    ['kubelets', { ...labels('kubelet'), ...within('kube-system') }, {}, true],
    ['the API server', { ...labels('apiserver'), ...within('default') }, {}, true],
    ["a chart's name for it", { ...labels('stack-kube-scheduler'), ...within('kube-system') }, {}, true],
    [
      'by an expression',
      {
        selector: { matchExpressions: [{ key: 'app', operator: 'In', values: ['kube-controller-manager'] }] },
        ...within('kube-system'),
      },
      {},
      true,
    ],
    ['where the monitor itself stands', labels('kubelet'), { namespace: 'kube-system' }, true],
    ['anywhere', { ...labels('kubelet'), namespaceSelector: { any: true } }, {}, false],
    ['in a namespace of anybody', { ...labels('kubelet'), ...within('kube-system', 'shop') }, {}, false],
    ['a namespace that is left open', labels('kubelet'), {}, false],
    ['something else beside it', { ...labels('kube-dns'), ...within('kube-system') }, {}, false],
  ] as const)('targets of the control plane: %s', (_, more, metadata, toControlPlane) => {
    expect(sent(monitor(tls, more, metadata)).map(({ facts }) => facts.toControlPlane)).toEqual([
      toControlPlane,
    ]);
  });

  it('nobody, where every Prometheus refuses', () => {
    const server = (deny: boolean) =>
      object(prometheus, 'Prometheus', { arbitraryFSAccessThroughSMs: { deny } });
    expect(sent(monitor(tls), server(true))).toEqual([]);
    expect(sent(monitor(tls), server(true), server(false))).toHaveLength(1);
  });
});
